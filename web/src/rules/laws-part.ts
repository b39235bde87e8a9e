/** All laws: what is in force, what comes, what was before, and the draft. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { listLaws, type Law, type LawVersion } from "../shared/api/rules";
import { stamp } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import { standingOf } from "./versions";
import { noteWords, said } from "./words";

export class LawsPart extends Part {
  @state() private laws: Law[] | null = null;
  @state() private problem = "";

  override connectedCallback(): void {
    super.connectedCallback();
    void attempt(
      async () => (this.laws = await listLaws()),
      (text) => (this.problem = text),
    );
  }

  override render(): TemplateResult {
    return html`<h1>${t("section.laws")}</h1>
      <p class="dim">${t("rules.laws.about")}</p>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.laws === null && this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing}
      ${(this.laws ?? []).map((law) => this.#law(law))}`;
  }

  #law(law: Law): TemplateResult {
    const draft = law.versions.find((one) => one.version === null);
    const label = said(law.label);
    return html`<section class="slab" data-law=${law.key}>
      <div class="card-head">
        <h2>${label} <small>${t("rules.versions.count", { n: law.versions.length - (draft === undefined ? 0 : 1) })}</small></h2>
        ${draft === undefined && me.may("laws.draft") ? html`<a class="button" href="/rules/laws/${law.key}/draft" @click=${follow}>${t("rules.draft.begin")}</a>` : nothing}
      </div>
      <div class="table-box" tabindex="0" role="region" aria-label=${label}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t("rules.version")}</th>
              <th scope="col">${t("rules.standing")}</th>
              <th scope="col">${t("rules.starts_at")}</th>
              <th scope="col">${t("rules.published_at")}</th>
              <th scope="col">${t("rules.note")}</th>
            </tr>
          </thead>
          <tbody>${law.versions.map((one) => this.#version(law, one))}</tbody>
        </table>
      </div>
    </section>`;
  }

  #version(law: Law, one: LawVersion): TemplateResult {
    const standing = standingOf(one, law.in_force ?? null, live.nowMs);
    const at = (time: string | null): string => (time === null ? "–" : stamp(Date.parse(time), me.timezone));
    return html`<tr data-version=${one.version ?? "draft"}>
      <th scope="row"><a href="/rules/laws/${law.key}/${one.version ?? "draft"}" @click=${follow}>${one.version === null ? t("rules.draft") : t("rules.version.n", { number: one.version })}</a></th>
      <td data-label=${t("rules.standing")}><span class="state ${standing === "in_force" ? "on" : "off"}">${word("rules.standing", standing)}</span></td>
      <td data-label=${t("rules.starts_at")}>${standing === "draft" ? "–" : at(one.starts_at)}</td>
      <td data-label=${t("rules.published_at")}>${one.version === null ? t("rules.changed_at", { at: at(one.changed_at) }) : at(one.published_at)}</td>
      <td data-label=${t("rules.note")}>${noteWords(one.note)}</td>
    </tr>`;
  }
}
customElements.define("rules-laws", LawsPart);
