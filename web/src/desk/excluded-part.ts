/** Under the recommended units: who was not recommended, why, and the way to send one all the same. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Exclusion, Recommendation } from "../shared/api/types";
import { areas } from "../shared/areas";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import type { Desk } from "./desk";
import { causeText } from "./reasons";

const SHOWN_AT_ONCE = 60;
const FARTHER_SHOWN = 5;

/** A line of the list: a unit, and why it is not recommended. */
interface Left {
  unit_id: number;
  unit_code: string;
  text: string;
}

/** Those whose code, or whose cause in words, holds what was typed. */
export function matching(excluded: readonly Exclusion[], typed: string): Exclusion[] {
  const wish = typed.trim().toLowerCase();
  return excluded.filter((one) => wish === "" || `${one.unit_code} ${word("cause", one.cause)}`.toLowerCase().includes(wish));
}

export class ExcludedPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) answer!: Recommendation;
  @state() private typed = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(areas.listen(() => this.requestUpdate()));
  }

  override render(): TemplateResult | typeof nothing {
    const counts = Object.entries(this.answer.excluded_counts);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    if (total === 0) return nothing;
    const found = this.#found();
    return html`<details class="excluded">
      <summary>
        ${t("rec.excluded", { n: total })}
        <small>${counts.map(([cause, count]) => `${word("cause", cause)} ${count}`).join(" · ")}</small>
      </summary>
      <input
        type="search"
        aria-label=${t("excluded.search")}
        placeholder=${t("excluded.search")}
        .value=${this.typed}
        @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#keys(event, found)}
      />
      <ul>
        ${found.slice(0, SHOWN_AT_ONCE).map((one) => this.#row(one))}
      </ul>
      ${found.length > SHOWN_AT_ONCE ? html`<p>${t("units.more", { n: found.length - SHOWN_AT_ONCE })}</p>` : nothing}
      ${found.length === 0 ? html`<p>${t("units.empty")}</p>` : nothing}
    </details>`;
  }

  /** Who is excluded, and whom the typed code names though nothing but the distance speaks against it. */
  #found(): Left[] {
    const { excluded, units } = this.answer;
    const left = matching(excluded, this.typed).map((one) => ({ ...one, text: causeText(one.cause, one.detail) }));
    const typed = this.typed.trim().toLowerCase();
    if (typed === "") return left;
    const told = new Set([...excluded.map((one) => one.unit_id), ...units.map((one) => one.unit.id)]);
    const farther = [...live.state.units.values()].filter((unit) => !told.has(unit.id) && unit.code.toLowerCase().includes(typed));
    return [...left, ...farther.slice(0, FARTHER_SHOWN).map((unit) => ({ unit_id: unit.id, unit_code: unit.code, text: t("excluded.farther") }))];
  }

  #row(one: Left): TemplateResult {
    if (!me.may("assignments.make")) return html`<li class="only-read"><div><span>${one.unit_code}</span><small>${one.text}</small></div></li>`;
    return html`<li>
      <button type="button" title=${t("excluded.send.hint")} @click=${() => this.desk.overriding.open(one.unit_id)}>
        <span>${one.unit_code}</span><small>${one.text}</small>
      </button>
    </li>`;
  }

  /** Enter asks about the first that is left. */
  #keys(event: KeyboardEvent, found: readonly Left[]): void {
    const [first] = found;
    if (event.key !== "Enter" || event.isComposing || first === undefined) return;
    event.preventDefault();
    this.desk.overriding.open(first.unit_id);
  }
}
customElements.define("desk-excluded", ExcludedPart);
