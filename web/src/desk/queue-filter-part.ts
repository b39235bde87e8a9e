/** Above the queue: a text to look for, and the conditions behind a button; what hides rows is always said. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Incident } from "../shared/api/types";
import { categoryName, shortName } from "../shared/context";
import { departments } from "../shared/departments";
import { laws } from "../shared/laws";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { t, word } from "../shared/text/text";
import type { Desk } from "./desk";
import { conditions, counted, EVERYTHING, SIGNS, type QueueFilter, type Sign } from "./queue-filter";

export class QueueFilterPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @state() private open = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(departments.listen(() => this.requestUpdate()));
    this.follow(laws.listen(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const { filter } = this.desk;
    const hiding = conditions(filter);
    return html`<div class="filter-bar">
        <input
          type="search"
          aria-label=${t("queue.search")}
          placeholder=${t("queue.search")}
          .value=${filter.text}
          @input=${(event: Event) => this.#set({ text: (event.target as HTMLInputElement).value })}
        />
        <button type="button" aria-expanded=${this.open ? "true" : "false"} @click=${() => (this.open = !this.open)}>${t("queue.filter")}${hiding === 0 ? "" : ` ${hiding}`}</button>
      </div>
      <div class="filter-signs" role="group" aria-label=${t("queue.signs")}>
        ${SIGNS.map((sign) => this.#sign(sign, filter))}
      </div>
      ${this.open ? this.#conditions(filter) : nothing}
      ${hiding === 0
        ? nothing
        : html`<p class="hiding" role="status">
            ${t("queue.hiding", { n: live.state.incidents.size - this.desk.queue.length })}
            <button type="button" class="link" @click=${() => this.#set(EVERYTHING)}>${t("queue.show_all")}</button>
          </p>`}`;
  }

  #sign(sign: Sign, filter: QueueFilter): TemplateResult {
    const on = filter.signs.includes(sign);
    const signs = on ? filter.signs.filter((one) => one !== sign) : [...filter.signs, sign];
    return html`<button type="button" aria-pressed=${on ? "true" : "false"} data-sign=${sign} @click=${() => this.#set({ signs })}>${word("queue.sign", sign)}</button>`;
  }

  #conditions(filter: QueueFilter): TemplateResult {
    const open = [...live.state.incidents.values()];
    const grids = new Map(open.flatMap((one) => one.areas).map((area) => [area.code, area]));
    const gridName = (code: string): string => {
      const area = grids.get(code);
      return area === undefined ? code : shortName(area);
    };
    return html`<div class="filter-more">
      ${this.#select("law", filter.law, counted(open, (one) => one.law), (key) => word("queue.law", key))}
      ${this.#select("stage", filter.stage, counted(open, (one) => one.stage), (key) => stageName(key, filter, open))}
      ${this.#select("department", filter.department, counted(open, (one) => one.department_code), (key) => departments.name(key))}
      ${this.#select("grid", filter.grid, counted(open, (one) => one.duty_grid_code), gridName)}
      ${this.#select("category", filter.category, counted(open, (one) => one.category), categoryName)}
    </div>`;
  }

  #select(field: "law" | "stage" | "department" | "grid" | "category", value: string, offered: Map<string, number>, name: (key: string) => string): TemplateResult {
    const keys = [...offered.keys()].sort((a, b) => name(a).localeCompare(name(b)));
    return html`<label>
      <span>${word("queue.by", field)}</span>
      <select @change=${(event: Event) => this.#set({ [field]: (event.target as HTMLSelectElement).value })}>
        <option value="">${t("queue.all")}</option>
        ${value !== "" && !offered.has(value) ? html`<option value=${value} selected>${name(value)}</option>` : nothing}
        ${keys.map((key) => html`<option value=${key} ?selected=${key === value}>${name(key)} ${offered.get(key) ?? 0}</option>`)}
      </select>
    </label>`;
  }

  #set(changes: Partial<QueueFilter>): void {
    this.desk.filter = { ...this.desk.filter, ...changes };
    this.desk.changed();
  }
}

/** By the law that is chosen, else by what all call it. */
function stageName(key: string, filter: QueueFilter, open: readonly Incident[]): string {
  const example = filter.law === "" ? undefined : open.find((one) => one.law === filter.law);
  return example === undefined ? word("stage", key) : laws.stage(example, key);
}

customElements.define("desk-queue-filter", QueueFilterPart);
