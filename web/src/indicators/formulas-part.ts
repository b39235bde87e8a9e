/** The formulas of scores: those in force, all versions of one, and since when each holds. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listScoreRules, listScoreVersions, type ScoreRule, type ScoreVersion } from "../shared/api/indicators";
import { cityStamp, stamp } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { named, t, word } from "../shared/text/text";
import { inWords } from "./formula-words";
import { known } from "./known";
import { scoredName } from "./marks";

export class FormulasPart extends Part {
  /** The score whose versions are shown; empty for the list of all. */
  @property() key = "";
  @state() private rules: ScoreRule[] | null = null;
  @state() private versions: ScoreVersion[] | null = null;
  @state() private problem = "";
  #read: string | null = null;

  protected override willUpdate(): void {
    if (this.#read === this.key) return;
    this.#read = this.key;
    void this.#ask(this.key);
  }

  async #ask(key: string): Promise<void> {
    this.rules = this.versions = null;
    this.problem = "";
    await attempt(
      async () => {
        await known.read();
        if (key === "") this.rules = await listScoreRules(today());
        else this.versions = await listScoreVersions(key);
      },
      (text) => (this.problem = text),
    );
  }

  override render(): TemplateResult {
    const { problem, key } = this;
    return html`${problem === "" ? nothing : html`<p class="note bad" role="alert">${problem}</p>`} ${key === "" ? this.#all() : this.#one()}`;
  }

  #all(): TemplateResult {
    const { rules } = this;
    return html`<div class="page-head">
        <h1>${t("ind.tab.formulas")}</h1>
        ${me.may("scores.change") ? html`<a class="button" href="/indicators/formulas/new" @click=${follow}>${t("ind.formulas.new")}</a>` : nothing}
      </div>
      <p class="dim">${t("ind.formulas.about")}</p>
      ${rules === null ? this.#waiting() : nothing}
      ${(rules ?? []).map(
        (rule) => html`<section class="slab" data-score=${rule.key}>
          <div class="card-head">
            <h2><a href="/indicators/formulas/${rule.key}" @click=${follow}>${named(rule)}</a> <small>${t("ind.rule.version", { version: rule.version, since: rule.starts_on })}</small></h2>
            <p class="dim">${partsOf(rule)}</p>
          </div>
          <p class="formula">${inWords(rule.formula)}</p>
        </section>`,
      )}`;
  }

  #one(): TemplateResult {
    const { versions, key } = this;
    const [newest] = versions ?? [];
    const day = today();
    const inForce = (versions ?? []).find((one) => one.starts_on <= day);
    return html`<p class="back"><a href="/indicators/formulas" @click=${follow}>${t("ind.tab.formulas")}</a></p>
      <div class="page-head">
        <h1>${newest === undefined ? key : named(newest)} <small>${key}</small></h1>
        ${newest !== undefined && me.may("scores.change") ? html`<a class="button" href="/indicators/formulas/${key}/draft" @click=${follow}>${t("ind.formulas.revise")}</a>` : nothing}
      </div>
      ${versions === null ? this.#waiting() : nothing}
      ${(versions ?? []).map((one) => this.#version(one, one === inForce, day))}`;
  }

  #version(one: ScoreVersion, present: boolean, day: string): TemplateResult {
    const standing = present ? "present" : one.starts_on > day ? "coming" : "past";
    const whence = one.shipped ? t("ind.formulas.shipped") : t("ind.formulas.published", { at: one.published_at === null ? "" : stamp(Date.parse(one.published_at), me.timezone) });
    return html`<section class="slab score-version" data-version=${one.version}>
      <h2>${t("ind.rule.version", { version: one.version, since: one.starts_on })} <small class="state ${present ? "on" : "off"}">${word("ind.formulas.standing", standing)}</small></h2>
      <p class="formula">${inWords(one.formula)}</p>
      <p class="dim">${partsOf(one)} · ${whence}</p>
      ${one.note === null ? nothing : html`<p>${t("ind.formulas.note_of", { note: one.note })}</p>`}
      <details>
        <summary>${t("ind.rule.formula")}</summary>
        <code>${one.formula}</code>
      </details>
    </section>`;
  }

  #waiting(): TemplateResult | typeof nothing {
    return this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing;
  }
}
customElements.define("score-formulas", FormulasPart);

/** "区 · 街道": what is scored by it. */
function partsOf(rule: Pick<ScoreRule, "by">): string {
  return t("ind.formulas.for", { parts: rule.by.map(scoredName).join(" · ") });
}

function today(): string {
  return cityStamp(live.nowMs, me.timezone).slice(0, 10);
}
