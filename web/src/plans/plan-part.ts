/** One plan: what starts it, who answers, what is sent, what is to be done by when; its versions. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listPlanVersions, type PlanDocument, type PlanVersion } from "../shared/api/plans";
import { stamp } from "../shared/format/format";
import { Part } from "../shared/part";
import { holderOf, minutes, said, titled, triggerParts } from "../shared/plans/words";
import { attempt } from "../shared/problems";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import { changesTable } from "./changes-table";
import { changesBetween } from "./changes";

export class PlanDocumentPart extends Part {
  @property({ attribute: false }) key = "";
  @state() private versions: PlanVersion[] | null = null;
  @state() private chosen = 0;
  @state() private problem = "";
  #read = "";

  protected override willUpdate(): void {
    if (this.#read === this.key) return;
    this.#read = this.key;
    this.versions = null;
    void attempt(
      async () => {
        this.versions = await listPlanVersions(this.key);
        this.chosen = this.versions[0]?.version ?? 0;
      },
      (text) => (this.problem = text),
    );
  }

  override render(): TemplateResult {
    const { versions } = this;
    const shown = versions?.find((one) => one.version === this.chosen);
    return html`<p class="back"><a href="/plans" @click=${follow}>${t("plans.library")}</a></p>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${versions === null && this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing}
      ${versions === null || shown === undefined ? nothing : this.#shown(versions, shown)}`;
  }

  #shown(versions: PlanVersion[], shown: PlanVersion): TemplateResult {
    const newest = versions[0]?.version === shown.version;
    return html`<div class="page-head">
        <h1>${titled(shown)} <small>${t("plans.version", { version: shown.version })} · ${t(newest ? "plans.is_in_force" : "plans.was_in_force")}</small></h1>
        ${me.may("plans.change") ? html`<a class="button" href="/plans/publish/${shown.key}" @click=${follow}>${t("plans.revise")}</a>` : nothing}
      </div>
      ${newest ? nothing : html`<p class="note warn">${t("plans.old_version")}</p>`}
      ${documentView(shown.document)}
      <section class="slab">
        <h2>${t("plans.versions")}</h2>
        <ul class="lines versions">
          ${versions.map((one, place) => this.#version(one, versions[place + 1]))}
        </ul>
      </section>`;
  }

  #version(one: PlanVersion, before: PlanVersion | undefined): TemplateResult {
    const chosen = one.version === this.chosen;
    const when = one.published_at === null ? t("plans.shipped") : t("plans.published", { at: stamp(Date.parse(one.published_at), me.timezone), by: one.published_by ?? "" });
    return html`<li data-version=${one.version}>
      <div>
        <p><b>${t("plans.version", { version: one.version })}</b> ${when}</p>
        ${before === undefined
          ? nothing
          : html`<details>
              <summary>${t("plans.changes.to", { version: before.version })}</summary>
              ${changesTable(changesBetween(before.document, one.document))}
            </details>`}
        <details>
          <summary>${t("plans.text")}</summary>
          <pre class="yaml" tabindex="0">${one.text}</pre>
        </details>
      </div>
      <button type="button" aria-pressed=${chosen ? "true" : "false"} ?disabled=${chosen} @click=${() => (this.chosen = one.version)}>${t(chosen ? "plans.shown" : "plans.show")}</button>
    </li>`;
  }
}

export function documentView(document: PlanDocument): TemplateResult {
  const { categories, priorities, areas } = triggerParts(document);
  return html`<section class="slab">
      <h2>${t("plans.trigger")}</h2>
      <dl class="record">
        <div><dt>${t("plans.for_categories")}</dt><dd>${categories}</dd></div>
        <div><dt>${t("plans.for_priorities")}</dt><dd>${priorities}</dd></div>
        <div><dt>${t("plans.for_areas")}</dt><dd>${areas}</dd></div>
      </dl>
    </section>
    <section class="slab">
      <h2>${t("plans.tasks")} <small>${t("plans.tasks.about")}</small></h2>
      <ol class="lines plan-tasks">
        ${[...document.tasks]
          .sort((a, b) => a.due_min - b.due_min)
          .map((task) => {
            const role = document.roles[task.role];
            return html`<li>
              <p>
                <b>${said(task.title)}</b><small>${role === undefined ? task.role : `${said(role)} · ${holderOf(role)}`}</small>
                ${task.items.length === 0 ? nothing : html`<small>${task.items.map((item) => `□ ${said(item)}`).join("　")}</small>`}
              </p>
              <b>${t("plans.due_in", { time: minutes(task.due_min) })}</b>
            </li>`;
          })}
      </ol>
    </section>
    <section class="slab">
      <h2>${t("plans.units")} <small>${t("plans.units.about")}</small></h2>
      ${document.resources.length === 0 ? html`<p class="empty">${t("plans.resources.none")}</p>` : nothing}
      <ul class="lines">
        ${document.resources.map((one) => html`<li><p><b>${word("kind", one.kind)} × ${one.count}</b></p><span>${t("plans.within", { time: minutes(one.within_min) })}</span></li>`)}
      </ul>
    </section>
    <section class="slab">
      <h2>${t("plans.roles")}</h2>
      <ul class="lines">
        ${Object.values(document.roles).map((role) => html`<li><p><b>${said(role)}</b></p><span>${t(role.department === null ? "plans.held_by_role" : "plans.held_by_department", { name: holderOf(role) })}</span></li>`)}
      </ul>
    </section>`;
}
customElements.define("plan-document", PlanDocumentPart);
