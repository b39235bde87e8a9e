/** One version of a law: as a diagram, as a table, against another version, as its text; the draft to be worked on. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listLaws, readLaw, type Law, type LawText, type VersionKey } from "../shared/api/rules";
import { stamp } from "../shared/format/format";
import { absent } from "../shared/frame/frame";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import "./changes-part";
import "./diagram-part";
import "./draft-part";
import { lawTable } from "./law-table";
import "./release-part";
import { standingOf, versionKey } from "./versions";
import { noteWords, said } from "./words";

const READING = ["diagram", "table", "changes", "text"] as const;
const DRAFTING = ["edit", "diagram", "table", "changes", "release"] as const;
/** Of a draft that another wrote: nothing to edit. */
const REVIEWING = ["diagram", "table", "changes", "text", "release"] as const;
type LawTab = (typeof READING)[number] | (typeof DRAFTING)[number];

export class LawPart extends Part {
  @property() law = "";
  @property() version = "";
  @property() tab = "";
  @state() private laws: Law[] | null = null;
  @state() private text: LawText | null = null;
  @state() private missing = false;
  @state() private problem = "";
  #asked = 0;

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("law") || changes.has("version")) void this.#read();
  }

  get #entry(): Law | undefined {
    return this.laws?.find((one) => one.key === this.law);
  }

  /** Without a version in the address it is the one in force. */
  get #key(): VersionKey | null {
    return this.version === "" ? (this.#entry?.in_force ?? null) : versionKey(this.version);
  }

  /** Before there is a draft only its editor has something to show. */
  get #tabs(): readonly LawTab[] {
    if (this.#key !== "draft") return READING;
    if (!me.may("laws.draft")) return REVIEWING;
    return this.text === null ? ["edit"] : DRAFTING;
  }

  /** What is shown where the address says nothing: on a phone a diagram is too small to be read. */
  get #first(): LawTab {
    const [first = "diagram"] = this.#tabs;
    return first === "diagram" && matchMedia("(max-width: 760px)").matches ? "table" : first;
  }

  override render(): TemplateResult {
    const { laws } = this;
    const entry = this.#entry;
    if (this.missing || (laws !== null && (entry === undefined || this.#key === null))) return absent();
    return html`<p class="back"><a href="/rules/laws" @click=${follow}>${t("section.laws")}</a></p>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${entry === undefined ? (this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing) : this.#page(entry)}`;
  }

  #page(law: Law): TemplateResult {
    const key = this.#key;
    const { text } = this;
    const present = this.#tabs.find((one) => one === this.tab) ?? this.#first;
    return html`<h1>${said(law.label)} <small>${key === "draft" ? t("rules.draft") : t("rules.version.n", { number: key ?? "" })}</small></h1>
      ${this.#standing(law)}
      <nav class="tabs rules-tabs" aria-label=${t("rules.views")}>
        ${this.#tabs.map(
          (one) => html`<a href="/rules/laws/${law.key}/${key ?? ""}/${one}" data-tab=${one} aria-current=${one === present ? "page" : nothing} @click=${follow}>${word("rules.tab", one)}</a>`,
        )}
      </nav>
      ${text === null && present !== "edit" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : this.#content(law, present)}`;
  }

  #standing(law: Law): TemplateResult {
    const { text } = this;
    if (text === null) return html`${nothing}`;
    const standing = standingOf(text, law.in_force ?? null, live.nowMs);
    const at = stamp(Date.parse(standing === "draft" ? text.changed_at : (text.starts_at ?? text.changed_at)), me.timezone);
    return html`<p class="dim law-standing">
      <span class="state ${standing === "in_force" ? "on" : "off"}">${word("rules.standing", standing)}</span>
      ${standing === "draft" ? t("rules.changed_at", { at }) : t("rules.from", { at })}${text.note === "" ? "" : ` · ${noteWords(text.note)}`}
    </p>`;
  }

  #content(law: Law, tab: LawTab): TemplateResult {
    const { text } = this;
    const key = this.#key;
    if (tab === "edit") return html`<law-draft .law=${law} .draft=${text} .changed=${() => this.#read()}></law-draft>`;
    if (text === null || key === null) return html`${nothing}`;
    switch (tab) {
      case "diagram":
        return html`<law-diagram .law=${law.key} .version=${key} .digest=${text.digest}></law-diagram>`;
      case "table":
        return lawTable(text.definition);
      case "changes":
        return html`<law-changes .law=${law} .version=${key} .text=${text}></law-changes>`;
      case "text":
        return html`<div class="table-box" tabindex="0" role="region" aria-label=${t("rules.tab.text")}><pre class="law-text">${text.text}</pre></div>`;
      case "release":
        return html`<law-release .law=${law} .draft=${text} .changed=${() => this.#read()}></law-release>`;
    }
  }

  async #read(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.problem = "";
    await attempt(
      async () => {
        const laws = await listLaws();
        if (asked !== this.#asked) return;
        this.laws = laws;
        const key = this.#key;
        const entry = this.#entry;
        if (entry === undefined || key === null) return;
        const known = entry.versions.some((one) => (one.version ?? "draft") === key);
        this.missing = !known && !(key === "draft" && me.may("laws.draft"));
        const text = known ? await readLaw(this.law, key) : null;
        if (asked === this.#asked) this.text = text;
      },
      (text) => {
        if (asked === this.#asked) this.problem = text;
      },
    );
  }
}
customElements.define("rules-law", LawPart);
