/** Editions of code lists with their days of force; the codes of one as a tree; of one code all that is known. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listCodeLists, readCodes, type Code, type CodeList } from "../shared/api/rules";
import { treeStep } from "../shared/area-tree";
import { cityStamp, span } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { follow, go } from "../shared/routing";
import { me } from "../shared/session";
import { locale, named, t, word } from "../shared/text/text";
import { codeRows, standingOn, type CodeRow } from "./code-tree";
import { days, inLanguage, sheets } from "./sheets";
import { limitOf } from "./sheet-part";

const SHOWN_AT_ONCE = 600;
/** The family of lists that is shown first. */
const CATEGORIES = "incident_categories";

export class CodeListPart extends Part {
  /** The edition of the address. */
  @property() chosen = "";
  @property() code = "";
  @state() private lists: CodeList[] | null = null;
  @state() private codes: Code[] | null = null;
  @state() private text = "";
  @state() private at = 0;
  @state() private problem = "";
  @state() private open: ReadonlySet<string> = new Set();
  #read = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(sheets.listen(() => this.requestUpdate()));
    this.refresh();
  }

  refresh(): void {
    void attempt(
      async () => {
        this.lists = await listCodeLists();
        this.#read = "";
        await this.#codes();
      },
      (text) => (this.problem = text),
    );
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("chosen")) void this.#codes();
  }

  /** The edition that is shown: of the address, else the newest in force. */
  get #list(): CodeList | undefined {
    return this.lists?.find((one) => one.key === this.chosen) ?? this.lists?.filter((one) => one.in_force && one.family === CATEGORIES).at(-1) ?? this.lists?.[0];
  }

  async #codes(): Promise<void> {
    const list = this.#list;
    if (list === undefined || list.key === this.#read) return;
    this.#read = list.key;
    this.at = 0;
    await attempt(
      async () => {
        const codes = await readCodes(list.key);
        if (this.#read !== list.key) return;
        this.codes = codes;
        this.open = new Set(codes.filter((one) => one.parent_key === "").map((one) => one.key));
      },
      (text) => (this.problem = text),
    );
  }

  override render(): TemplateResult {
    const { lists } = this;
    const list = this.#list;
    return html`${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${lists === null ? (this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing) : html`<div class="editions">${lists.map((one) => this.#edition(one, one.key === list?.key))}</div>`}
      ${list === undefined ? nothing : this.#tree(list)}`;
  }

  #edition(one: CodeList, present: boolean): TemplateResult {
    const today = cityStamp(live.nowMs, me.timezone).slice(0, 10);
    const standing = standingOn(today, one.starts_on, one.ends_on);
    return html`<a class="edition" href="/rules/codes/lists/${encodeURIComponent(one.key)}" data-list=${one.key} aria-current=${present ? "true" : nothing} @click=${follow}>
      <b>${locale() === "zh" ? one.title_zh : one.title_en}</b>
      <span class="dim">${one.edition} · ${t("codes.count", { n: one.codes })}</span>
      <span><span class="state ${standing === "in_force" ? "on" : "off"}">${word("rules.standing", standing)}</span> <small class="dim">${days(one.starts_on, one.ends_on)}</small></span>
      ${one.verified ? nothing : html`<small class="warn">${t("codes.unverified")}</small>`}
    </a>`;
  }

  #tree(list: CodeList): TemplateResult {
    const { codes } = this;
    const rows = codes === null ? [] : codeRows(codes, this.open, this.text);
    const chosen = codes?.find((one) => one.key === this.code);
    return html`<div class="codes-tree">
      <div class="tree-side">
        <input type="search" aria-label=${t("codes.search")} placeholder=${t("codes.search")} .value=${this.text} @input=${this.#type} />
        ${codes === null ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing}
        ${codes !== null && rows.length === 0 ? html`<p class="empty" role="status">${t("codes.none")}</p>` : nothing}
        <ul role="tree" aria-label=${list.edition} @keydown=${(event: KeyboardEvent) => this.#keys(event, rows)}>
          ${rows.slice(0, SHOWN_AT_ONCE).map((row, index) => this.#row(row, index))}
        </ul>
      </div>
      ${chosen === undefined ? html`<p class="empty slab">${t("codes.choose")}</p>` : this.#details(chosen)}
    </div>`;
  }

  #row({ code, depth, open, inner }: CodeRow, index: number): TemplateResult {
    return html`<li
      role="treeitem"
      class="depth-${Math.min(depth, 4)} ${code.in_force ? "" : "off"}"
      data-code=${code.key}
      aria-level=${depth + 1}
      aria-selected=${code.key === this.code ? "true" : "false"}
      aria-expanded=${inner ? (open ? "true" : "false") : nothing}
      tabindex=${index === this.at ? "0" : "-1"}
      @focus=${() => (this.at = index)}
      @click=${() => this.#choose(code, inner && !open)}
    >
      ${inner
        ? html`<span class="twist" aria-hidden="true" @click=${(event: Event) => this.#twist(event, code)}><svg viewBox="0 0 24 24"><path d=${open ? "M6 9l6 6 6-6" : "M9 6l6 6-6 6"} /></svg></span>`
        : html`<span class="twist"></span>`}
      <span class="name">${named(code)}</span> <small>${code.key}</small>
    </li>`;
  }

  #details(code: Code): TemplateResult {
    const standards = (sheets.rows("standards") ?? []).filter((row) => row["category"] === code.key);
    const before = (sheets.rows("crosswalks") ?? []).filter((row) => row["to_list"] === this.#list?.key && row["to_key"] === code.key);
    const fact = (name: string, value: unknown): TemplateResult | typeof nothing => (value === null || value === "" || value === undefined ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
    return html`<section class="slab code-details" data-shown=${code.key} aria-label=${named(code)}>
      <h2>${named(code)} <small>${code.key}</small></h2>
      <dl class="record">
        ${fact(t("codes.column.name_zh"), code.name_zh)} ${fact(t("codes.column.name_en"), code.name_en)} ${fact(t("codes.column.usable"), t(code.usable ? "rules.yes" : "rules.no"))}
        ${fact(t("codes.column.law"), code.law === "" ? null : word("codes.law", code.law))} ${fact(t("codes.column.priority"), code.priority === null ? null : `P${code.priority}`)}
        ${fact(t("codes.column.skills"), code.skills.length === 0 ? null : code.skills.map((skill) => html`<span class="chip">${word("skill", skill)}</span>`))} ${fact(t("codes.column.crew"), code.crew)}
        ${fact(t("codes.column.limit_s"), code.limit_s === null ? null : span(code.limit_s))} ${fact(t("codes.days"), days(code.starts_on, code.ends_on))} ${fact(t("codes.column.verified"), t(code.verified ? "rules.yes" : "codes.unverified"))}
      </dl>
      <h3>${t("codes.followed_by")}</h3>
      ${code.followed_by.length === 0
        ? html`<p class="dim">${t("codes.followed_by.none")}</p>`
        : html`<ul class="lines">${code.followed_by.map((one) => html`<li><p><b>${named(one)}</b> <small>${one.key} · ${word("codes.relation", one.relation)}</small></p></li>`)}</ul>`}
      ${before.length === 0
        ? nothing
        : html`<h3>${t("codes.follows")}</h3>
            <ul class="lines">${before.map((row) => html`<li><p><b>${sheets.code(row["from_list"] ?? "", row["from_key"] ?? "")}</b> <small>${row["from_key"]} · ${sheets.list(row["from_list"] ?? "")} · ${word("codes.relation", row["relation"] ?? "")}</small></p></li>`)}</ul>`}
      ${standards.length === 0
        ? nothing
        : html`<h3>${t("codes.standards")}</h3>
            <ul class="lines">${standards.map((row) => html`<li><p><b>${inLanguage(row, "opening")}</b> <small>${limitOf(row)} · ${inLanguage(row, "closing")}</small></p></li>`)}</ul>`}
    </section>`;
  }

  #type = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    this.at = 0;
  };

  #choose(code: Code, opens: boolean): void {
    if (opens && this.text === "") this.open = new Set([...this.open, code.key]);
    go(`/rules/codes/lists/${encodeURIComponent(this.#list?.key ?? "")}/${encodeURIComponent(code.key)}`);
  }

  #twist(event: Event, code: Code): void {
    event.stopPropagation();
    this.#turn(code.key, !this.open.has(code.key));
  }

  #turn(key: string, open: boolean): void {
    const now = new Set(this.open);
    if (open) now.add(key);
    else now.delete(key);
    this.open = now;
  }

  #keys(event: KeyboardEvent, rows: readonly CodeRow[]): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = treeStep(event.key, this.at, rows);
    if (step === null) return;
    event.preventDefault();
    const code = rows[this.at]?.code;
    if (step.kind === "at") this.#focus(step.index);
    else if (code !== undefined && step.kind === "choose") this.#choose(code, false);
    else if (code !== undefined) this.#turn(code.key, step.kind === "open");
  }

  #focus(index: number): void {
    this.at = index;
    void this.updateComplete.then(() => this.querySelectorAll<HTMLElement>("[role=treeitem]")[index]?.focus());
  }
}
customElements.define("code-list", CodeListPart);
