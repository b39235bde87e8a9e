/** Left, second tab: every unit that the map shows, in words. */

import { html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Unit, UnitStatus } from "../shared/api/types";
import { age } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { STATUS_ORDER, isStale } from "../shared/signs/signs";
import { unitMark } from "../shared/signs/templates";
import { t, word } from "../shared/text/text";
import type { Desk } from "./desk";

const SHOWN_AT_ONCE = 120;

export class UnitsPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @state() private wanted: UnitStatus | "all" = "all";
  @state() private typed = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
  }

  #matching(): Unit[] {
    const typed = this.typed.trim().toLowerCase();
    return [...live.state.units.values()]
      .filter((unit) => this.wanted === "all" || unit.status === this.wanted)
      .filter((unit) => typed === "" || `${unit.code} ${unit.name_zh} ${unit.name_en} ${word("kind", unit.kind)}`.toLowerCase().includes(typed))
      .sort((a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) || a.code.localeCompare(b.code));
  }

  override render(): TemplateResult {
    const counts = new Map<string, number>();
    for (const unit of live.state.units.values()) counts.set(unit.status, (counts.get(unit.status) ?? 0) + 1);
    const units = this.#matching();
    return html`<div class="list-head filters">
        <input
          type="search"
          aria-label=${t("units.search")}
          placeholder=${t("units.search")}
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        />
        <select
          aria-label=${t("units.filter")}
          @change=${(event: Event) => (this.wanted = (event.target as HTMLSelectElement).value as UnitStatus | "all")}
        >
          <option value="all">${t("units.all")} ${live.state.units.size}</option>
          ${STATUS_ORDER.map(
            (status) => html`<option value=${status} ?selected=${status === this.wanted}>${word("status", status)} ${counts.get(status) ?? 0}</option>`,
          )}
        </select>
      </div>
      ${units.length === 0
        ? html`<p class="empty">${live.ready ? t("units.empty") : t("queue.loading")}</p>`
        : html`<ul class="rows" aria-label=${t("units.label")}>
            ${repeat(units.slice(0, SHOWN_AT_ONCE), (unit) => unit.id, (unit) => this.#row(unit))}
          </ul>`}
      ${units.length > SHOWN_AT_ONCE ? html`<p class="empty">${t("units.more", { n: units.length - SHOWN_AT_ONCE })}</p>` : ""}`;
  }

  #row(unit: Unit): TemplateResult {
    const fixMs = unit.position === null ? null : Date.parse(unit.position.fix_at);
    const stale = fixMs !== null && isStale(fixMs, live.nowMs);
    const fix = fixMs === null ? t("units.no_fix") : age((live.nowMs - fixMs) / 1000);
    return html`<li class="unit ${unit.id === this.desk.unitId ? "chosen" : ""}">
      <button type="button" @click=${() => this.desk.selectUnit(unit.id)}>
        ${unitMark(unit.status, stale)}
        <span class="what">
          <b>${unit.code}</b>
          <small>${word("kind", unit.kind)} · ${t("units.crew", { n: unit.crew })}</small>
        </span>
        <span class="when">
          <b class="state">${word("status", unit.status)}</b>
          <small class=${stale ? "stale" : ""}>${stale ? t("units.stale", { age: fix }) : fix}</small>
        </span>
      </button>
    </li>`;
  }
}
customElements.define("desk-units", UnitsPart);
