/** A sheet taken in from a file: first looked at, every faulty row named; then whole or not at all. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { newKey, type Problem } from "../shared/api/client";
import { takeSheet, type SheetReport } from "../shared/api/rules";
import { faultWords, type ToldFault } from "../shared/fault-words";
import { fileField } from "../shared/file-field";
import { modal, openModals } from "../shared/frame/modal";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { locale, t, word } from "../shared/text/text";
import { base64 } from "./csv";
import { sheets } from "./sheets";

/** Bytes that go in one call; a larger file is taken in parts. */
const MOST_BYTES = 675_000;

interface SheetFault extends ToldFault {
  row: number | null;
  column: string;
  /** Of a fault in an entry that the file does not hold: which entry of which sheet. */
  sheet: string;
  entry: string;
}

export class ImportPart extends Part {
  /** The sheets to choose from. */
  @property({ attribute: false }) sheets: readonly string[] = [];
  @property({ attribute: false }) done: (told: string) => void = () => undefined;
  @property({ attribute: false }) cancel: () => void = () => undefined;
  @state() private sheet = "";
  @state() private file: { name: string; content: string } | null = null;
  @state() private report: SheetReport | null = null;
  @state() private faults: SheetFault[] = [];
  @state() private faultCount = 0;
  @state() private problem = "";
  @state() private sending = false;
  #key = newKey();
  #asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.sheet = this.sheets[0] ?? "";
  }

  override updated(): void {
    openModals(this);
  }

  override render(): TemplateResult {
    const { report } = this;
    const writes = report !== null && report.new + report.differing > 0;
    return modal({
      title: t("codes.import.title", { sheet: sheets.title(this.sheet) }),
      close: () => this.cancel(),
      content: html`<form autocomplete="off" @submit=${this.#submit}>
        <p class="dim">${t("codes.import.about")}</p>
        ${this.sheets.length < 2
          ? nothing
          : html`<label><span>${t("codes.import.sheet")}</span>
              <select name="sheet" @change=${this.#turn}>${this.sheets.map((one) => html`<option value=${one} ?selected=${one === this.sheet}>${sheets.title(one)}</option>`)}</select>
            </label>`}
        ${fileField({ name: "file", label: t("rules.file"), accept: ".csv,.txt,text/csv", chosen: this.file?.name ?? "", onChange: this.#chosen })}
        ${this.sending ? html`<p class="dim" role="status">${t("codes.import.looking")}</p>` : nothing}
        ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`} ${this.#faulty()} ${report === null ? nothing : this.#report(report)}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending || !writes}>${writes ? t("codes.import.go", { n: report.new + report.differing }) : t("codes.import")}</button>
          <button type="button" @click=${() => this.cancel()}>${t("form.cancel")}</button>
        </div>
      </form>`,
    });
  }

  #report(report: SheetReport): TemplateResult {
    const line = (change: SheetReport["added"][number], what: "new" | "differing"): TemplateResult => html`<tr class=${what}>
      <th scope="row">${change.row}</th>
      <td data-label=${t("codes.import.what")}><span class="chip">${t(`codes.import.${what}`)}</span></td>
      <td data-label=${t("codes.import.entry")}>${change.identity.join(" · ")}</td>
      <td data-label=${t("codes.import.fields")}>${change.fields.length === 0 ? "–" : change.fields.map((field) => this.#column(field)).join(t("rules.comma"))}</td>
    </tr>`;
    const told = report.added.length + report.changed.length;
    const all = report.new + report.differing;
    return html`<section class="file-preview" data-report=${report.sheet}>
      <p role="status">${t("rules.file.read", { encoding: report.encoding, rows: report.rows })}</p>
      <dl class="law-figures">
        <div><dt>${t("codes.import.new")}</dt><dd>${report.new}</dd></div>
        <div><dt>${t("codes.import.differing")}</dt><dd>${report.differing}</dd></div>
        <div><dt>${t("codes.import.same")}</dt><dd>${report.same}</dd></div>
        <div><dt>${t("codes.import.refused")}</dt><dd>0</dd></div>
      </dl>
      ${all === 0
        ? html`<p class="dim">${t("codes.import.nothing")}</p>`
        : html`<div class="table-box" tabindex="0" role="region" aria-label=${t("codes.import.what")}>
              <table>
                <thead>
                  <tr><th scope="col">${t("codes.import.row")}</th><th scope="col">${t("codes.import.what")}</th><th scope="col">${t("codes.import.entry")}</th><th scope="col">${t("codes.import.fields")}</th></tr>
                </thead>
                <tbody>${report.added.map((one) => line(one, "new"))}${report.changed.map((one) => line(one, "differing"))}</tbody>
              </table>
            </div>
            ${all > told ? html`<p class="dim">${t("rules.more", { count: all - told })}</p>` : nothing}`}
    </section>`;
  }

  #faulty(): TemplateResult {
    if (this.faults.length === 0) return html`${nothing}`;
    return html`<section class="file-preview" data-faults=${this.faultCount}>
      <p class="note bad" role="alert">${t("codes.import.refused.all", { n: this.faultCount })}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${t("codes.import.faults")}>
        <table>
          <thead>
            <tr><th scope="col">${t("codes.import.row")}</th><th scope="col">${t("codes.import.column")}</th><th scope="col">${t("codes.import.fault")}</th></tr>
          </thead>
          <tbody>
            ${this.faults.map(
              (one) => html`<tr data-row=${one.row ?? ""}>
                <th scope="row">${one.row ?? "–"}</th>
                <td data-label=${t("codes.import.column")}>${one.column === "" ? "–" : this.#column(one.column)}</td>
                <td data-label=${t("codes.import.fault")}>${one.sheet === "" ? "" : t("codes.import.elsewhere", { sheet: sheets.title(one.sheet), entry: one.entry })}${faultWords(one)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.faultCount > this.faults.length ? html`<p class="dim">${t("rules.more", { count: this.faultCount - this.faults.length })}</p>` : nothing}
    </section>`;
  }

  /** A column by its title, and by its name in the file. */
  #column(name: string): string {
    const found = sheets.all.find((one) => one.key === this.sheet)?.columns.find((one) => one.name === name);
    const title = locale() === "zh" ? found?.title_zh : word("codes.column", name);
    return title === undefined || title === `codes.column.${name}` || title === name ? name : `${title} (${name})`;
  }

  #turn = (event: Event): void => {
    this.sheet = (event.target as HTMLSelectElement).value;
    if (this.file !== null) void this.#take(true);
  };

  #chosen = (event: Event): void => {
    const chosen = (event.target as HTMLInputElement).files?.[0];
    this.#clear();
    this.file = null;
    if (chosen === undefined) return;
    if (chosen.size > MOST_BYTES) this.problem = t("codes.import.large", { kb: Math.floor(MOST_BYTES / 1_000) });
    else void this.#look(chosen);
  };

  async #look(chosen: File): Promise<void> {
    this.file = { name: chosen.name, content: base64(new Uint8Array(await chosen.arrayBuffer())) };
    await this.#take(true);
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.sending) void this.#take(false);
  };

  #clear(): void {
    this.report = null;
    this.faults = [];
    this.faultCount = 0;
    this.problem = "";
    this.#key = newKey();
  }

  /** Another key for another file; what is sent twice is written once. */
  async #take(dryRun: boolean): Promise<void> {
    const { file } = this;
    if (file === null) return;
    if (dryRun) this.#clear();
    this.#asked += 1;
    const asked = this.#asked;
    this.sending = true;
    await attempt(
      async () => {
        const report = await takeSheet(this.sheet, file.content, dryRun, dryRun ? newKey() : this.#key);
        if (asked !== this.#asked) return;
        if (dryRun) this.report = report;
        else this.done(t("codes.import.done", { sheet: sheets.title(this.sheet), added: report.new, changed: report.differing }));
      },
      (text, problem) => {
        if (asked === this.#asked) this.#refuse(text, problem);
      },
    );
    if (asked === this.#asked) this.sending = false;
  }

  #refuse(text: string, problem: Problem): void {
    this.report = null;
    const faults = problem.body["faults"];
    this.faults = problem.code === "sheet_refused" && Array.isArray(faults) ? (faults as SheetFault[]) : [];
    this.faultCount = Number(problem.field("fault_count")) || this.faults.length;
    if (this.faults.length === 0) this.problem = text;
  }
}
customElements.define("sheet-import", ImportPart);
