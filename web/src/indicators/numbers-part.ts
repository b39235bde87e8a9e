/** All indicators of a period: side by side with the period before and the year before, or part by part. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { exportIndicators, readIndicators, type Indicator, type IndicatorNumber, type IndicatorPart, type Indicators, type Period } from "../shared/api/indicators";
import { Problem } from "../shared/api/client";
import { Part } from "../shared/part";
import { plainly } from "../shared/problems";
import { follow, go } from "../shared/routing";
import { me } from "../shared/session";
import { named, t, word } from "../shared/text/text";
import { DIMENSIONS, addressOf, below, queryOf, type Asked } from "./asked";
import { keepOneStop, moveByKey } from "./cells";
import { filters, isLimited } from "./filters";
import { known } from "./known";
import { narrowedTo, remember } from "./names";
import { changeText, directionOf, durationText, leadsOn, sign, valueText } from "./values";

/** A city has a thousand grids: a page of so many rows answers no key. */
const SHOWN_AT_ONCE = 200;

export class NumbersPart extends Part {
  @property({ attribute: false }) search = "";
  @property({ attribute: false }) asked!: Asked;
  @state() private answer: Indicators | null = null;
  @state() private problem = "";
  @state() private reading = false;
  /** Whether all parts are shown, however many. */
  @state() private whole = false;
  /** What the answer that is shown was asked for: while another is read it keeps its form. */
  #of: Asked | null = null;
  #read: string | null = null;
  #asks = 0;

  protected override willUpdate(): void {
    const wanted = new URLSearchParams(queryOf(this.asked)).toString();
    if (this.#read === wanted) return;
    this.#read = wanted;
    this.whole = false;
    void this.#ask();
  }

  /** What is shown stays until the answer is there; the newest question wins. */
  async #ask(): Promise<void> {
    this.#asks += 1;
    const asks = this.#asks;
    const { asked } = this;
    this.reading = true;
    try {
      await known.read();
      const answer = await readIndicators({ ...queryOf(asked), compare: "true" });
      if (asks !== this.#asks) return;
      this.#of = asked;
      remember(answer.parts);
      this.answer = answer;
      this.problem = "";
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asks === this.#asks) this.problem = plainly(error);
    } finally {
      if (asks === this.#asks) this.reading = false;
    }
  }

  get #group(): string {
    const wanted = new URLSearchParams(this.search).get("group") ?? "";
    return known.groups.includes(wanted) ? wanted : (known.groups[0] ?? "");
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    for (const table of this.querySelectorAll("table")) keepOneStop(table);
  }

  override render(): TemplateResult {
    const { answer, asked } = this;
    const group = this.#group;
    const extra: Record<string, string> = asked.by === "none" || group === "" ? {} : { group };
    return html`<div class="page-head">
        <h1>${t("section.indicators")} ${answer === null ? nothing : html`<small>${periodText(answer.period)}</small>`}</h1>
        <div class="buttons">
          ${me.may("exports.make") ? html`<a class="button" href=${exportIndicators({ ...queryOf(asked), compare: "true" })} download="indicators.csv">${t("ind.export")}</a>` : nothing}
          <button type="button" @click=${() => void this.#print()}>${t("ind.print")}</button>
        </div>
      </div>
      ${filters({ path: "/indicators", asked, extra, dimensions: DIMENSIONS })}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${answer === null ? (this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing) : this.#answered(answer, this.#of ?? asked, group)}`;
  }

  #answered(answer: Indicators, of: Asked, group: string): TemplateResult {
    const narrowed = narrowedTo(of);
    const [whole] = answer.parts;
    const hides = answer.parts.some((part) => Object.values(part.numbers).some((one) => one.hidden));
    return html`<p class="ind-said" role="status">
        ${narrowed.length === 0 ? nothing : html`<b>${narrowed.join(" · ")}</b>`}
        ${answer.previous === null || answer.year_before === null ? nothing : html`<span class="dim">${t("ind.compared", { previous: periodText(answer.previous), year: periodText(answer.year_before) })}</span>`}
        ${this.reading ? html`<span class="dim">${t("app.loading")}</span>` : nothing}
      </p>
      ${hides || isLimited() ? html`<p class="note">${t("ind.hidden.about")}</p>` : nothing}
      ${whole === undefined
        ? html`<p class="empty">${t("ind.none")}</p>`
        : of.by === "none"
          ? html`${groupTabs(null, (one) => this.#showGroup(one))}${this.#whole(of, whole)}`
          : html`${groupTabs(group, (one) => go(addressOf("/indicators", { ...queryOf(of), group: one })))}${this.#byPart(of, answer.parts, group)}`}`;
  }

  /** The group's first row below the head of the table, and the keyboard at its first number. */
  #showGroup(group: string): void {
    const rows = this.querySelector<HTMLElement>(`tbody[data-group="${group}"]`);
    rows?.scrollIntoView({ block: "start" });
    rows?.querySelector<HTMLElement>("a.cell")?.focus({ preventScroll: true });
  }

  #whole(of: Asked, part: IndicatorPart): TemplateResult {
    return html`<div class="table-box numbers-box" tabindex="0" role="region" aria-label=${t("section.indicators")}>
      <table class="ind-whole" @keydown=${moveByKey}>
        <thead>
          <tr>
            <th scope="col">${t("ind.indicator")}</th><th scope="col" class="number">${t("ind.value")}</th><th scope="col" class="number">${t("ind.made_of")}</th>
            <th scope="col" class="number">${t("ind.previous")}</th><th scope="col">${t("ind.previous_change")}</th><th scope="col" class="number">${t("ind.year_before")}</th><th scope="col">${t("ind.year_change")}</th>
          </tr>
        </thead>
        ${known.groups.map(
          (group) => html`<tbody data-group=${group}>
            <tr class="group-row"><th colspan="7" scope="rowgroup">${t(`ind.group.${group as "report"}`)}</th></tr>
            ${known.in(group).map((one) => row(of, one, part))}
          </tbody>`,
        )}
      </table>
    </div>`;
  }

  /** On paper are all parts. */
  async #print(): Promise<void> {
    this.whole = true;
    await this.updateComplete;
    print();
  }

  #byPart(of: Asked, parts: IndicatorPart[], group: string): TemplateResult {
    const columns = known.in(group);
    const left = this.whole ? 0 : Math.max(0, parts.length - SHOWN_AT_ONCE);
    const shown = left === 0 ? parts : parts.slice(0, SHOWN_AT_ONCE);
    return html`<div class="table-box numbers-box" tabindex="0" role="region" aria-label=${t(`ind.group.${group as "report"}`)}>
      <table class="ind-parts" @keydown=${moveByKey}>
        <thead>
          <tr>
            <th scope="col">${t(`ind.by.${of.by}`)}</th>
            ${columns.map((one) => html`<th scope="col" class="number" title=${explained(one)}>${named(one)}<small>${word("ind.unit", one.unit)}</small></th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map((part) => {
            const deeper = below(of, part.key);
            return html`<tr data-part=${part.key}>
              <th scope="row">${deeper === null ? named(part) : html`<a class="cell" href=${addressOf("/indicators", { ...queryOf(deeper), group })} title=${t("ind.deeper", { by: t(`ind.by.${deeper.by}`) })} @click=${follow}>${named(part)}</a>`}</th>
              ${columns.map((one) => {
                const number = part.numbers[one.key];
                return html`<td class="number" data-label=${named(one)} data-indicator=${one.key}>
                  ${number === undefined ? "–" : html`${value(of, one, part, number)}${standard(one, number)}<small class="changes-line">${compared(t("ind.previous_short"), one, number.previous_change ?? null)} ${compared(t("ind.year_short"), one, number.year_change ?? null)}</small>`}
                </td>`;
              })}
            </tr>`;
          })}
        </tbody>
      </table>
      ${left === 0 ? nothing : html`<p class="more-parts not-printed"><button type="button" @click=${() => (this.whole = true)}>${t("ind.more", { n: left })}</button></p>`}
    </div>`;
  }
}

function row(of: Asked, one: Indicator, part: IndicatorPart): TemplateResult | typeof nothing {
  const number = part.numbers[one.key];
  if (number === undefined) return nothing;
  return html`<tr data-indicator=${one.key}>
    <th scope="row">${named(one)}<small>${explained(one)}</small></th>
    <td class="number value" data-label=${t("ind.value")}>${value(of, one, part, number)}${standard(one, number)}</td>
    <td class="number" data-label=${t("ind.made_of")}>${madeOf(of, one, part, number)}</td>
    <td class="number" data-label=${t("ind.previous")}>${valueText(one, number.previous ?? null) ?? "–"}</td>
    <td data-label=${t("ind.previous_change")}>${change(one, number.previous_change ?? null)}</td>
    <td class="number" data-label=${t("ind.year_before")}>${valueText(one, number.year_before ?? null) ?? "–"}</td>
    <td data-label=${t("ind.year_change")}>${change(one, number.year_change ?? null)}</td>
  </tr>`;
}

interface Behind {
  asked: Asked;
  one: Indicator;
  part: IndicatorPart;
}

/** The number, and the way to the incidents that it counts. */
function value(of: Asked, one: Indicator, part: IndicatorPart, number: IndicatorNumber): TemplateResult {
  if (number.hidden) return html`<span class="dim" title=${t("ind.hidden.about")}>${t("ind.hidden")}</span>`;
  const text = valueText(one, number.value);
  if (text === null) return html`<span class="dim">${t("ind.no_value")}</span>`;
  return leadsOn(number) ? link({ asked: of, one, part }, "counted", html`<b>${text}</b>`) : html`<b>${text}</b>`;
}

function madeOf(of: Asked, one: Indicator, part: IndicatorPart, number: IndicatorNumber): TemplateResult | string {
  if (number.hidden || number.counted === null || one.unit === "incidents") return "";
  if (one.unit !== "share") return t("ind.of_incidents", { count: number.counted });
  const whole = number.whole ?? 0;
  return html`${number.counted} ÷ ${whole > 0 ? link({ asked: of, one, part }, "whole", html`${whole}`) : whole}`;
}

function link({ asked, one, part }: Behind, of: "counted" | "whole", text: TemplateResult): TemplateResult {
  const query = { ...queryOf(asked), key: one.key, part: part.key, of };
  return html`<a class="cell" href=${addressOf("/indicators/incidents", query)} title=${t("ind.show_incidents")} @click=${follow}>${text}</a>`;
}

/** Groups to choose from; none is chosen where all of them are shown. */
function groupTabs(chosen: string | null, choose: (group: string) => void): TemplateResult {
  return html`<div class="segments ind-groups not-printed" role="group" aria-label=${t("ind.groups")}>
    ${known.groups.map(
      (group) => html`<button type="button" data-group=${group} aria-pressed=${chosen === null ? nothing : group === chosen ? "true" : "false"} @click=${() => choose(group)}>${t(`ind.group.${group as "report"}`)}</button>`,
    )}
  </div>`;
}

export function explained(one: Indicator): string {
  return named({ name_zh: one.explanation_zh, name_en: one.explanation_en });
}

/** Met or not against the standard, in words. */
function standard({ standard_s: limit }: Indicator, { met }: IndicatorNumber): TemplateResult | typeof nothing {
  if (limit === null) return nothing;
  const text = t("ind.standard", { time: durationText(limit) });
  if (met === null) return html`<small class="dim">${text}</small>`;
  return html`<small class=${met ? "better" : "worse"}>${t(met ? "ind.met" : "ind.not_met")} · ${text}</small>`;
}

function change(one: Indicator, value: number | null): TemplateResult {
  const text = changeText(one, value);
  const direction = directionOf(one, value);
  if (text === null || direction === null) return html`<span class="dim">–</span>`;
  return html`<span class="change ${direction}">${sign(value)} ${text}${direction === "neutral" || direction === "same" ? nothing : html` <em>${t(`ind.direction.${direction}`)}</em>`}</span>`;
}

function compared(name: string, one: Indicator, value: number | null): TemplateResult | typeof nothing {
  return value === null ? nothing : html`<span>${name} ${change(one, value)}</span>`;
}

export function periodText({ first, last }: Period): string {
  return first === last ? first : `${first} – ${last}`;
}
customElements.define("indicator-numbers", NumbersPart);
