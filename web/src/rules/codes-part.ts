/** Codes: editions with their hierarchy, what follows what, standards, departments, responsibilities, rules, identifiers. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { sheetAddress } from "../shared/api/rules";
import { absent } from "../shared/frame/frame";
import { Part } from "../shared/part";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import "./code-list-part";
import "./identifier-part";
import "./import-part";
import "./sheet-part";
import { sheets } from "./sheets";

const TABS = ["lists", "crosswalks", "standards", "departments", "responsibilities", "priority_rules", "identifiers"] as const;
type CodesTab = (typeof TABS)[number];
/** Which sheets a tab shows; they are what goes in and out there. */
const SHEETS: Record<CodesTab, readonly string[]> = {
  lists: ["codes", "code_lists"],
  crosswalks: ["crosswalks"],
  standards: ["standards"],
  departments: ["departments"],
  responsibilities: ["responsibilities"],
  priority_rules: ["priority_rules"],
  identifiers: [],
};

export class CodesPart extends Part {
  @property() tab = "";
  @property() chosen = "";
  @property() code = "";
  @state() private importing: readonly string[] | null = null;
  @state() private told = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(sheets.listen(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const tab = this.tab === "" ? "lists" : TABS.find((one) => one === this.tab);
    if (tab === undefined) return absent();
    return html`<div class="page-head">
        <h1>${t("section.codes")} <small>${word("codes.tab", tab)}</small></h1>
        <div class="buttons">
          ${SHEETS[tab].map((sheet) => html`<a class="button" href=${sheetAddress(sheet)} download="${sheet}.csv">${t("codes.export", { sheet: sheets.title(sheet) })}</a>`)}
          ${SHEETS[tab].length > 0 && me.may("codes.change") ? html`<button type="button" class="go" data-act="import" @click=${() => this.#open(SHEETS[tab])}>${t("codes.import")}</button>` : nothing}
        </div>
      </div>
      <nav class="tabs rules-tabs" aria-label=${t("section.codes")}>
        ${TABS.map((one) => html`<a href="/rules/codes/${one}" data-tab=${one} aria-current=${one === tab ? "page" : nothing} @click=${follow}>${word("codes.tab", one)}</a>`)}
      </nav>
      ${sheets.problem === "" ? nothing : html`<p class="note bad" role="alert">${sheets.problem}</p>`}
      <p class="note done" role="status" ?hidden=${this.told === ""}>${this.told}</p>
      ${this.#content(tab)}
      ${this.importing === null ? nothing : html`<sheet-import .sheets=${this.importing} .done=${this.#done} .cancel=${() => (this.importing = null)}></sheet-import>`}`;
  }

  #content(tab: CodesTab): TemplateResult {
    if (tab === "lists") return html`<code-list .chosen=${this.chosen} .code=${this.code}></code-list>`;
    if (tab === "identifiers") return html`<identifier-check></identifier-check>`;
    return html`<sheet-table .sheet=${tab}></sheet-table>`;
  }

  #open(which: readonly string[]): void {
    this.told = "";
    this.importing = which;
  }

  #done = (told: string): void => {
    this.importing = null;
    this.told = told;
    sheets.forget();
    this.querySelector<HTMLElement & { refresh(): void }>("code-list")?.refresh();
  };
}
customElements.define("rules-codes", CodesPart);
