/** A sheet as a table: searched as one types, what is over left out unless it is asked for. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { LawLimit, Row } from "../shared/api/rules";
import { cityStamp } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import { standingOn } from "./code-tree";
import { days, inLanguage, nameOf, sheets } from "./sheets";
import { limitWords } from "./words";

const SHOWN_AT_ONCE = 300;

interface TableColumn {
  key: string;
  /** What is searched. */
  text: (row: Row) => string;
  draw?: (row: Row) => unknown;
}

const cell = (row: Row, name: string): string => row[name] ?? "";
const plain = (key: string): TableColumn => ({ key, text: (row) => cell(row, key) });

const CATEGORY: TableColumn = {
  key: "category",
  text: (row) => `${sheets.category(cell(row, "category"))} ${cell(row, "category")}`,
  draw: (row) => html`${sheets.category(cell(row, "category"))} <small>${cell(row, "category")}</small>`,
};
const DEPARTMENT: TableColumn = {
  key: "department_code",
  text: (row) => `${sheets.department(cell(row, "department_code"))} ${cell(row, "department_code")}`,
  draw: (row) => (cell(row, "department_code") === "" ? none() : html`${sheets.department(cell(row, "department_code"))} <small>${cell(row, "department_code")}</small>`),
};
const AREA: TableColumn = { key: "area_code", text: (row) => sheets.area(cell(row, "area_code")) };
const DAYS: TableColumn = { key: "days", text: (row) => `${cell(row, "starts_on")} ${cell(row, "ends_on")}`, draw: (row) => standing(row) };

/** The columns of each table; the first names the row. */
const COLUMNS: Record<string, readonly TableColumn[]> = {
  crosswalks: [
    { key: "from", text: (row) => crossed(row, "from"), draw: (row) => code(row, "from") },
    { key: "relation", text: (row) => word("codes.relation", cell(row, "relation")) },
    { key: "to", text: (row) => crossed(row, "to"), draw: (row) => code(row, "to") },
    plain("note"),
  ],
  standards: [
    { ...CATEGORY, draw: (row) => html`${sheets.category(cell(row, "category"))} <small>${cell(row, "key")} · ${t("rules.version.n", { number: cell(row, "version") })}</small>` },
    { key: "opening", text: (row) => inLanguage(row, "opening") },
    { key: "limit", text: limitOf },
    { key: "closing", text: (row) => inLanguage(row, "closing") },
    DEPARTMENT,
    { key: "basis", text: (row) => cell(row, "basis"), draw: (row) => html`${cell(row, "basis")}${cell(row, "verified") === "yes" ? nothing : html` <small class="warn">${t("codes.unverified")}</small>`}` },
    DAYS,
  ],
  departments: [{ key: "name", text: (row) => `${nameOf(row)} ${cell(row, "code")}`, draw: (row) => html`${nameOf(row)} <small>${cell(row, "code")}</small>` }, AREA, DAYS],
  responsibilities: [
    CATEGORY,
    { key: "standard_key", text: (row) => (cell(row, "standard_key") === "" ? "" : sheets.standard(cell(row, "standard_key"))), draw: (row) => (cell(row, "standard_key") === "" ? none() : sheets.standard(cell(row, "standard_key"))) },
    AREA,
    DEPARTMENT,
    plain("priority"),
    DAYS,
  ],
  priority_rules: [
    CATEGORY,
    { key: "source", text: (row) => (cell(row, "source") === "" ? t("codes.any_source") : word("source", cell(row, "source"))) },
    { key: "words", text: (row) => cell(row, "words"), draw: (row) => cell(row, "words").split("|").filter((one) => one !== "").map((one) => html`<span class="chip">${one}</span>`) },
    { key: "raises_to", text: (row) => `P${cell(row, "priority")}` },
    DAYS,
  ],
};

export class SheetPart extends Part {
  @property() sheet = "";
  @state() private text = "";
  @state() private everything = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(sheets.listen(() => this.requestUpdate()));
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("sheet")) this.text = "";
  }

  override render(): TemplateResult {
    const columns = COLUMNS[this.sheet] ?? [];
    const rows = sheets.rows(this.sheet);
    const dated = columns.includes(DAYS);
    const found = (rows ?? []).filter((row) => (!dated || this.everything || standingOf(row) !== "over") && this.#has(row, columns));
    return html`<p class="dim">${word("codes.about", this.sheet)}${this.sheet === "departments" && me.may("tasks.read") ? html` <a href="/tasks">${t("codes.members")}</a>` : nothing}</p>
      <div class="filters" role="search">
        <input type="search" aria-label=${t("codes.search")} placeholder=${t("codes.search")} .value=${this.text} @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)} />
        ${dated ? html`<label class="check"><input type="checkbox" .checked=${this.everything} @change=${() => (this.everything = !this.everything)} />${t("codes.everything")}</label>` : nothing}
      </div>
      <p class="count" role="status">${rows === null ? t("app.loading") : t("codes.rows", { n: found.length })}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${sheets.title(this.sheet)}>
        <table>
          <thead>
            <tr>${columns.map((column) => html`<th scope="col">${word("codes.column", column.key)}</th>`)}</tr>
          </thead>
          <tbody>${found.slice(0, SHOWN_AT_ONCE).map((row) => html`<tr class=${standingOf(row) === "over" ? "off" : ""}>${columns.map((column, index) => draw(column, row, index))}</tr>`)}</tbody>
        </table>
      </div>
      ${rows !== null && found.length === 0 ? html`<p class="empty">${t(rows.length === 0 ? "codes.empty" : "codes.none")}</p>` : nothing}
      ${found.length > SHOWN_AT_ONCE ? html`<p class="empty">${t("rules.more", { count: found.length - SHOWN_AT_ONCE })}</p>` : nothing}`;
  }

  #has(row: Row, columns: readonly TableColumn[]): boolean {
    const typed = this.text.trim().toLowerCase();
    return typed === "" || columns.some((column) => column.text(row).toLowerCase().includes(typed));
  }
}
customElements.define("sheet-table", SheetPart);

function draw(column: TableColumn, row: Row, index: number): TemplateResult {
  const said = column.draw?.(row) ?? (column.text(row) === "" ? none() : column.text(row));
  return index === 0 ? html`<th scope="row">${said}</th>` : html`<td data-label=${word("codes.column", column.key)}>${said}</td>`;
}

function none(): TemplateResult {
  return html`<span class="dim">–</span>`;
}

function crossed(row: Row, end: "from" | "to"): string {
  return `${sheets.code(cell(row, `${end}_list`), cell(row, `${end}_key`))} ${cell(row, `${end}_key`)}`;
}

function code(row: Row, end: "from" | "to"): TemplateResult {
  const list = cell(row, `${end}_list`);
  return html`${sheets.code(list, cell(row, `${end}_key`))} <small>${cell(row, `${end}_key`)} · ${sheets.list(list)}</small>`;
}

/** "2 urgent hours", as the standard counts. */
export function limitOf(row: Row): string {
  return limitWords({ amount: Number(cell(row, "limit_amount")), kind: cell(row, "limit_kind") as LawLimit["kind"] });
}

function standingOf(row: Row): ReturnType<typeof standingOn> {
  return standingOn(cityStamp(live.nowMs, me.timezone).slice(0, 10), cell(row, "starts_on"), cell(row, "ends_on"));
}

function standing(row: Row): TemplateResult {
  const how = standingOf(row);
  return html`<span class="state ${how === "in_force" ? "on" : "off"}">${word("rules.standing", how)}</span> <small>${days(cell(row, "starts_on"), cell(row, "ends_on"))}</small>`;
}
