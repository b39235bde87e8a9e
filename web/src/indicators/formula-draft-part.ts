/** A formula being written: checked and tried over a month as one writes, published with its first day. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listScoreVersions, publishScore, readScores, tryScore, type Scores, type ScoreVersion } from "../shared/api/indicators";
import { Problem, newKey } from "../shared/api/client";
import { cityStamp } from "../shared/format/format";
import { fieldOf } from "../shared/forms";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt, plainly } from "../shared/problems";
import { follow, go } from "../shared/routing";
import { me } from "../shared/session";
import { named, t, word } from "../shared/text/text";
import { DIMENSIONS, askedOf, isDay, queryOf, type Dimension } from "./asked";
import { faultOf, inWords, type FormulaFault } from "./formula-words";
import { known } from "./known";
import { bandMark, scoredName } from "./marks";

const CHECK_AFTER_MS = 600;
const LONGEST = 1_000;
const BEGINNING = "100 * closing_rate";

interface Draft {
  formula: string;
  by: readonly Dimension[];
  name_zh: string;
  name_en: string;
}

export class FormulaDraftPart extends Part {
  /** The score that is revised; empty for a new one. */
  @property() key = "";
  @state() private draft: Draft | null = null;
  @state() private newest: ScoreVersion | null = null;
  @state() private fault: FormulaFault | null = null;
  @state() private tried: Scores | null = null;
  @state() private inForce: Scores | null = null;
  @state() private checking = false;
  @state() private problem = "";
  @state() private refused = "";
  @state() private sending = false;
  #read: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;
  #asked = 0;
  #send = newKey();

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    if (this.#read === this.key) return;
    this.#read = this.key;
    void this.#begin(this.key);
  }

  async #begin(key: string): Promise<void> {
    await attempt(
      async () => {
        await known.read();
        const [newest = null] = key === "" ? [] : await listScoreVersions(key);
        this.newest = newest;
        this.#change(newest === null ? { formula: BEGINNING, by: ["district"], name_zh: "", name_en: "" } : { ...newest, by: DIMENSIONS.filter((one) => newest.by.includes(one)) }, 0);
      },
      (text) => (this.problem = text),
    );
  }

  #change(draft: Draft, after = CHECK_AFTER_MS): void {
    this.draft = draft;
    this.#send = newKey();
    this.refused = "";
    this.checking = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#try(draft), after);
  }

  /** Over this month, beside what is in force; nothing is written. */
  async #try({ formula, by }: Draft): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const first = tried(by);
    this.fault = null;
    this.problem = "";
    if (first === undefined || formula.trim() === "") {
      this.tried = null;
      this.checking = false;
      return;
    }
    const query = queryOf({ ...askedOf("", today()), by: first });
    const compared = this.newest?.by.includes(first) === true;
    try {
      const [answer, inForce] = await Promise.all([tryScore(this.key === "" ? "draft" : this.key, query, { formula, by }), compared ? this.#present(query) : null]);
      if (asked !== this.#asked) return;
      this.tried = answer;
      this.inForce = inForce;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asked !== this.#asked) return;
      this.tried = null;
      this.fault = faultOf(error);
      if (this.fault === null) this.problem = plainly(error);
    } finally {
      if (asked === this.#asked) this.checking = false;
    }
  }

  /** What is in force today; null before the score's first day. */
  async #present(query: Record<string, string>): Promise<Scores | null> {
    try {
      return await readScores(this.key, query);
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    }
  }

  override render(): TemplateResult {
    const { draft, key, newest } = this;
    const back = key === "" ? "/indicators/formulas" : `/indicators/formulas/${key}`;
    return html`<p class="back"><a href=${back} @click=${follow}>${t("ind.formulas.leave")}</a></p>
      <h1>${key === "" ? t("ind.formulas.new") : t("ind.formulas.revising", { name: newest === null ? key : named(newest) })}</h1>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${draft === null ? (this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing) : html`<div class="writing formula-draft">${this.#form(draft)}${this.#found(draft)}</div>`}`;
  }

  #form(draft: Draft): TemplateResult {
    return html`<section class="slab">
      <form autocomplete="off" @submit=${this.#publish}>
        <label>
          <span>${t("ind.formulas.formula")}</span>
          <textarea
            name="formula"
            rows="6"
            maxlength=${LONGEST}
            spellcheck="false"
            autocapitalize="off"
            required
            aria-invalid=${this.fault === null ? "false" : "true"}
            aria-describedby="formula-state"
            .value=${draft.formula}
            @input=${(event: Event) => this.#change({ ...draft, formula: (event.target as HTMLTextAreaElement).value })}
          ></textarea>
        </label>
        ${this.#state(draft)}
        <label>
          <span>${t("ind.formulas.insert")}</span>
          <select @change=${this.#insert}>
            <option value="">${t("ind.formulas.insert.choose")}</option>
            ${known.groups.map((group) => html`<optgroup label=${word("ind.group", group)}>${known.in(group).map((one) => html`<option value=${one.key}>${named(one)} · ${one.key}</option>`)}</optgroup>`)}
          </select>
        </label>
        <fieldset class="ticks">
          <legend>${t("ind.formulas.by")}</legend>
          ${DIMENSIONS.map(
            (one) => html`<label class="check"><input type="checkbox" name="by" value=${one} .checked=${draft.by.includes(one)} @change=${() => this.#change({ ...draft, by: DIMENSIONS.filter((other) => (other === one) !== draft.by.includes(other)) })} /> ${scoredName(one)}</label>`,
          )}
        </fieldset>
        ${this.key === "" ? html`<label><span>${t("ind.formulas.key")}</span><input name="key" required maxlength="40" pattern="[a-z][a-z0-9_]*" title=${t("ind.formulas.key.pattern")} /></label>` : nothing}
        <div class="pair">
          <label><span>${t("ind.formulas.name_zh")}</span><input name="name_zh" required maxlength="80" .value=${draft.name_zh} /></label>
          <label><span>${t("ind.formulas.name_en")}</span><input name="name_en" required maxlength="80" .value=${draft.name_en} /></label>
        </div>
        <label><span>${t("ind.formulas.starts_on")}</span><input name="starts_on" inputmode="numeric" required maxlength="10" pattern="\\d{4}-\\d{2}-\\d{2}" placeholder="2026-01-31" title=${t("ind.day.pattern")} /></label>
        <label><span>${t("ind.formulas.note")}</span><textarea name="note" rows="2" maxlength="200" required></textarea></label>
        ${this.refused === "" ? nothing : html`<p class="note bad" role="alert">${this.refused}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending || this.checking || this.tried === null}>${this.sending ? t("form.sending") : t("ind.formulas.publish")}</button>
        </div>
        <p class="dim">${t("ind.formulas.publish.about")}</p>
      </form>
    </section>`;
  }

  /** Whether it can be read, below what is written. */
  #state(draft: Draft): TemplateResult {
    const { fault, tried: answer } = this;
    return html`<div class="found">
      <div id="formula-state" role="status">
        ${fault !== null ? faultNote(draft.formula, fault) : draft.by.length === 0 ? html`<p class="note bad">${t("ind.formulas.by.none")}</p>` : answer === null ? html`<p class="dim">${this.checking ? t("ind.formulas.checking") : ""}</p>` : html`<p class="note">✓ ${t("ind.formulas.sound")}</p>`}
      </div>
      ${fault === null ? nothing : html`<button type="button" @click=${() => this.#show(fault)}>${t("ind.formulas.show")}</button>`}
    </div>`;
  }

  #found(draft: Draft): TemplateResult {
    const { fault, tried: answer } = this;
    return html`<div class="found">
      ${fault === null && draft.formula.trim() !== "" ? html`<section class="slab"><h2>${t("ind.formulas.in_words")}</h2><p class="formula">${inWords(draft.formula)}</p></section>` : nothing}
      ${answer === null ? nothing : this.#trial(answer)}
    </div>`;
  }

  /** What it would give this month, beside what the one in force gives. */
  #trial({ scores }: Scores): TemplateResult {
    const present = this.inForce === null ? null : new Map(this.inForce.scores.map((one) => [one.part, one.value]));
    return html`<section class="slab trial">
      <h2>${t("ind.formulas.trial")}</h2>
      ${scores.length === 0
        ? html`<p class="empty">${t("ind.none")}</p>`
        : html`<div class="table-box" tabindex="0" role="region" aria-label=${t("ind.formulas.trial")}>
            <table>
              <thead>
                <tr><th scope="col">${word("ind.by", tried(this.draft?.by ?? []) ?? "none")}</th>${present === null ? nothing : html`<th scope="col" class="number">${t("ind.formulas.now")}</th>`}<th scope="col" class="number">${t("ind.formulas.then")}</th><th scope="col">${t("ind.band")}</th></tr>
              </thead>
              <tbody>
                ${scores.map(
                  (one) => html`<tr data-part=${one.part}>
                    <th scope="row">${named(one)}</th>
                    ${present === null ? nothing : html`<td class="number" data-label=${t("ind.formulas.now")}>${figure(present.get(one.part) ?? null)}</td>`}
                    <td class="number" data-label=${t("ind.formulas.then")}><b>${figure(one.value)}</b></td>
                    <td data-label=${t("ind.band")}>${one.band === null ? "–" : bandMark(one.band)}</td>
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>`}
    </section>`;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>("textarea[name=formula]");
  }

  /** The faulty signs, selected in the formula. */
  #show({ from, length }: FormulaFault): void {
    this.#field?.focus();
    this.#field?.setSelectionRange(from, from + length);
  }

  /** The key of an indicator, put where the cursor is. */
  #insert = (event: Event): void => {
    const choice = event.target as HTMLSelectElement;
    const field = this.#field;
    const { draft } = this;
    if (field === null || draft === null || choice.value === "") return;
    field.setRangeText(choice.value, field.selectionStart, field.selectionEnd, "end");
    choice.value = "";
    field.focus();
    this.#change({ ...draft, formula: field.value });
  };

  #publish = (event: Event): void => {
    event.preventDefault();
    const { draft } = this;
    if (draft === null || this.sending || this.tried === null || this.checking) return;
    const fields = new FormData(event.target as HTMLFormElement);
    const startsOn = fieldOf(fields, "starts_on");
    if (!isDay(startsOn)) {
      this.refused = t("ind.day.pattern");
      return;
    }
    const key = this.key === "" ? fieldOf(fields, "key") : this.key;
    const version = { formula: draft.formula, by: draft.by, name_zh: fieldOf(fields, "name_zh"), name_en: fieldOf(fields, "name_en"), starts_on: startsOn, note: fieldOf(fields, "note") };
    void this.#carryOut(() => publishScore(key, version, this.#send), key);
  };

  async #carryOut(run: () => Promise<unknown>, key: string): Promise<void> {
    this.sending = true;
    this.refused = "";
    const done = await attempt(run, (text, problem) => {
      this.fault = faultOf(problem);
      this.refused = problem.field("field") === "starts_on" || problem.errors[0]?.field === "starts_on" ? t("ind.formulas.starts_on.wrong") : (this.fault?.text ?? text);
      if (problem.code !== "network") this.#send = newKey();
    });
    this.sending = false;
    if (done) go(`/indicators/formulas/${key}`);
  }
}
customElements.define("score-draft", FormulaDraftPart);

function faultNote(formula: string, { text, from, length }: FormulaFault): TemplateResult {
  return html`<div class="note bad">
    <p><b>${t("ind.formulas.fault", { place: from + 1 })}</b> ${text}</p>
    <code class="faulty-formula">${formula.slice(0, from)}<mark>${length === 0 ? "▸" : formula.slice(from, from + length)}</mark>${formula.slice(from + length)}</code>
  </div>`;
}

/** By which parts it is tried: the widest, or the whole where there is nothing else. */
function tried(by: readonly Dimension[]): Dimension | undefined {
  return by.find((one) => one !== "none") ?? by[0];
}

function figure(value: number | null): string {
  return value === null ? t("ind.no_score") : value.toFixed(1);
}

function today(): string {
  return cityStamp(live.nowMs, me.timezone).slice(0, 10);
}
