/** Scores: the rule in words, its version and since when; the score and band of every part, the best first. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listScoreRules, readScores, type Score, type ScoreRule, type Scores } from "../shared/api/indicators";
import { Problem } from "../shared/api/client";
import { Part } from "../shared/part";
import { plainly } from "../shared/problems";
import { follow, go } from "../shared/routing";
import { named, t } from "../shared/text/text";
import { DIMENSIONS, addressOf, ofPart, queryOf, type Asked, type Dimension } from "./asked";
import { filters } from "./filters";
import { inWords, indicatorName } from "./formula-words";
import { known } from "./known";
import { bandMark } from "./marks";
import { narrowedTo } from "./names";
import { periodText } from "./numbers-part";

const BANDS = ["A", "B", "C", "D", "E"] as const;

export class ScoresPart extends Part {
  @property({ attribute: false }) search = "";
  @property({ attribute: false }) asked!: Asked;
  @state() private rules: ScoreRule[] | null = null;
  @state() private answer: Scores | null = null;
  @state() private problem = "";
  #of: Asked | null = null;
  #rulesOf = "";
  #read: string | null = null;
  #asks = 0;

  protected override willUpdate(): void {
    if (this.#read === this.search) return;
    this.#read = this.search;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#asks += 1;
    const asks = this.#asks;
    try {
      await known.read();
      const day = this.#lastDay;
      if (this.#rulesOf !== day) this.rules = await listScoreRules(day);
      this.#rulesOf = day;
      const rule = this.#rule(this.rules ?? []);
      if (rule === undefined || asks !== this.#asks) return;
      const asked = { ...this.asked, by: dimensionFor(rule, this.asked.by) };
      const answer = await readScores(rule.key, queryOf(asked));
      if (asks !== this.#asks) return;
      this.#of = asked;
      this.answer = answer;
      this.problem = "";
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asks === this.#asks) this.problem = plainly(error);
    }
  }

  get #lastDay(): string {
    return this.asked.period === "custom" ? this.asked.to : this.asked.day;
  }

  #rule(rules: ScoreRule[]): ScoreRule | undefined {
    const wanted = new URLSearchParams(this.search).get("score") ?? "";
    return rules.find((one) => one.key === wanted) ?? rules[0];
  }

  override render(): TemplateResult {
    const { rules, answer, problem } = this;
    const rule = rules === null ? undefined : this.#rule(rules);
    const dimensions = rule === undefined ? [] : DIMENSIONS.filter((one) => rule.by.includes(one));
    const asked = rule === undefined ? this.asked : { ...this.asked, by: dimensionFor(rule, this.asked.by) };
    return html`<div class="page-head">
        <h1>${t("ind.tab.scores")} ${answer === null ? nothing : html`<small>${periodText(answer.period)}</small>`}</h1>
        <button type="button" class="not-printed" @click=${() => print()}>${t("ind.print")}</button>
      </div>
      ${rules === null || rule === undefined ? nothing : html`${this.#choice(rules, rule)}${filters({ path: "/indicators/scores", asked, extra: { score: rule.key }, dimensions })}`}
      ${problem === "" ? nothing : html`<p class="note bad" role="alert">${problem}</p>`}
      ${rules?.length === 0 ? html`<p class="empty" role="status">${t("ind.scores.no_rules")}</p>` : nothing}
      ${answer === null || this.#of === null ? (problem === "" && rules?.length !== 0 ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing) : this.#answered(answer, this.#of)}`;
  }

  #choice(rules: ScoreRule[], chosen: ScoreRule): TemplateResult {
    return html`<div class="segments not-printed" role="group" aria-label=${t("ind.tab.scores")}>
      ${rules.map(
        (one) => html`<button type="button" data-score=${one.key} aria-pressed=${one.key === chosen.key ? "true" : "false"} @click=${() => go(addressOf("/indicators/scores", { ...queryOf(this.asked), score: one.key }))}>${named(one)}</button>`,
      )}
    </div>`;
  }

  #answered({ rule, scores }: Scores, asked: Asked): TemplateResult {
    const narrowed = narrowedTo(asked);
    return html`<section class="slab score-rule">
        <div class="card-head">
          <h2>${named(rule)} <small>${t("ind.rule.version", { version: rule.version, since: rule.starts_on })}</small></h2>
          <a class="not-printed" href="/indicators/formulas/${rule.key}" @click=${follow}>${t("ind.formulas.versions")}</a>
        </div>
        <p class="formula">${inWords(rule.formula)}</p>
        <details>
          <summary>${t("ind.rule.formula")}</summary>
          <code>${rule.formula}</code>
        </details>
        <ul class="bands" aria-label=${t("ind.bands")}>
          ${BANDS.map((band) => html`<li>${bandMark(band)} ${t(`ind.band.${band}`)}</li>`)}
        </ul>
      </section>
      ${narrowed.length === 0 ? nothing : html`<p><b>${narrowed.join(" · ")}</b></p>`}
      ${scores.length === 0 ? html`<p class="empty" role="status">${t("ind.none")}</p>` : nothing}
      <div class="table-box numbers-box" tabindex="0" role="region" aria-label=${named(rule)} ?hidden=${scores.length === 0}>
        <table class="scores">
          <thead>
            <tr><th scope="col" class="number">${t("ind.rank")}</th><th scope="col">${t(`ind.by.${asked.by}`)}</th><th scope="col" class="number">${t("ind.score")}</th><th scope="col">${t("ind.band")}</th><th scope="col">${t("ind.missing")}</th></tr>
          </thead>
          <tbody>
            ${scores.map((one) => this.#row(one, rankOf(one, scores), asked))}
          </tbody>
        </table>
      </div>`;
  }

  #row(one: Score, rank: number | null, asked: Asked): TemplateResult {
    const alone = asked.by === "none" ? asked : ofPart(asked, one.part);
    const missing = one.missing.map((key) => indicatorName(key)).join(" · ");
    return html`<tr data-part=${one.part}>
      <td class="number" data-label=${t("ind.rank")}>${rank ?? "–"}</td>
      <th scope="row">${alone === null ? named(one) : html`<a href=${addressOf("/indicators", queryOf(alone))} title=${t("ind.show_numbers")} @click=${follow}>${named(one)}</a>`}</th>
      <td class="number" data-label=${t("ind.score")}>${one.value === null ? html`<span class="dim">${t("ind.no_score")}</span>` : html`<b>${one.value.toFixed(1)}</b>`}</td>
      <td data-label=${t("ind.band")}>${one.band === null ? "–" : bandMark(one.band)}</td>
      <td data-label=${t("ind.missing")}>${missing === "" ? "–" : t("ind.missing.these", { names: missing })}</td>
    </tr>`;
  }
}

/** The first that the score is for, where the one that is asked for is none of them. */
function dimensionFor(rule: ScoreRule, by: Dimension): Dimension {
  return rule.by.includes(by) && by !== "none" ? by : (DIMENSIONS.find((one) => one === rule.by[0]) ?? "none");
}

/** Equals share a rank; without a score there is none. */
function rankOf({ value }: Score, scores: readonly Score[]): number | null {
  return value === null ? null : scores.filter((other) => other.value !== null && other.value > value).length + 1;
}
customElements.define("indicator-scores", ScoresPart);
