/** Whom to forget and why: rows by number or by telephone, shown once more before it is done. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { eraseRows, findNumber, type ErasureRow } from "../shared/api/administration";
import type { Term } from "../shared/api/personal";
import { proven } from "../shared/factors/step-up";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { named, t, word } from "../shared/text/text";
import { SUBJECTS, countOf, idsOf, joined, type NamedRows, type Subject } from "./erasing";

/** The interface takes no shorter reason. */
const SHORTEST_REASON = 2;

interface Said {
  phone?: string;
  purpose?: string;
  reason?: string;
  written?: Record<Subject, string>;
  found?: null;
}

export class ErasureForm extends Part {
  @property({ attribute: false }) grounds: readonly Term[] = [];
  @property({ attribute: false }) done: (erasure: ErasureRow) => void = () => undefined;
  @property({ attribute: false }) cancel: () => void = () => undefined;
  @state() private phone = "";
  @state() private purpose = "request";
  @state() private reason = "";
  @state() private written: Record<Subject, string> = { members: "", accounts: "", incidents: "" };
  @state() private found: Partial<NamedRows> | null = null;
  @state() private sure = false;
  @state() private problem = "";
  @state() private sending = false;

  override render(): TemplateResult {
    const rows = this.#rows;
    return html`<form class="erasure" autocomplete="off" @submit=${this.#submit}>
      <p class="note">${t("erasures.warning")}</p>
      <label>
        <span>${t("erasures.reason")}</span>
        <textarea name="reason" rows="2" maxlength="500" required autofocus .value=${this.reason} @input=${(event: Event) => this.#set({ reason: textOf(event) })}></textarea>
      </label>
      <label>
        <span>${t("erasures.purpose")}</span>
        <select name="purpose" @change=${(event: Event) => this.#set({ purpose: textOf(event) })}>
          ${this.grounds.map((one) => html`<option value=${one.key} ?selected=${one.key === this.purpose}>${named(one)}</option>`)}
        </select>
      </label>
      <div class="pair">
        <label>
          <span>${t("erasures.phone")}</span>
          <input name="phone" type="tel" maxlength="40" .value=${this.phone} @input=${(event: Event) => this.#set({ phone: textOf(event), found: null })} />
        </label>
        <p class="buttons"><button type="button" ?disabled=${this.sending || this.phone.trim() === "" || this.#lacksReason} @click=${() => void this.#find()}>${t("erasures.find")}</button></p>
      </div>
      ${this.found === null ? nothing : html`<p class="note" role="status">${countOf(this.found) === 0 ? t("erasures.nobody") : t("erasures.found", { rows: told(this.found) })}</p>`}
      ${SUBJECTS.map((subject) => this.#ids(subject))}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.sure && rows !== null ? html`<p class="note bad" role="alert">${t("erasures.sure", { rows: told(rows) })}</p>` : nothing}
      <div class="buttons">
        ${this.sure
          ? html`<button type="submit" class="danger" ?disabled=${this.sending}>${this.sending ? t("form.sending") : t("erasures.do")}</button>`
          : html`<button type="submit" ?disabled=${this.sending || rows === null || countOf(rows) === 0 || this.#lacksReason}>${t("erasures.look")}</button>`}
        <button type="button" @click=${() => this.cancel()}>${t("form.cancel")}</button>
      </div>
    </form>`;
  }

  #ids(subject: Subject): TemplateResult {
    const bad = idsOf(this.written[subject]) === null;
    return html`<label>
      <span>${word("erasures.ids", subject)}</span>
      <input
        name=${subject}
        inputmode="numeric"
        placeholder="12, 15"
        aria-invalid=${bad ? "true" : "false"}
        .value=${this.written[subject]}
        @input=${(event: Event) => this.#set({ written: { ...this.written, [subject]: textOf(event) } })}
      />
      ${bad ? html`<small class="bad">${t("erasures.no_ids")}</small>` : nothing}
    </label>`;
  }

  get #lacksReason(): boolean {
    return this.reason.trim().length < SHORTEST_REASON;
  }

  /** What is named so far, null when something that was written is no id. */
  get #rows(): NamedRows | null {
    const [members, accounts, incidents] = SUBJECTS.map((subject) => idsOf(this.written[subject]));
    if (!members || !accounts || !incidents) return null;
    return joined({ members, accounts, incidents }, this.found ?? {});
  }

  /** Another word makes what was confirmed another thing. */
  #set(change: Said): void {
    Object.assign(this, change);
    this.sure = false;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    if (this.sending) return;
    if (this.sure) void this.#erase();
    else this.sure = true;
  };

  async #find(): Promise<void> {
    await this.#carryOut(async () => {
      this.found = await proven(() => findNumber(this.phone.trim(), this.reason.trim()));
    });
  }

  async #erase(): Promise<void> {
    const rows = this.#rows;
    if (rows === null) return;
    await this.#carryOut(async () => {
      this.done(await proven(() => eraseRows({ ...rows, purpose: this.purpose, reason: this.reason.trim() })));
    });
  }

  async #carryOut(run: () => Promise<void>): Promise<void> {
    this.problem = "";
    this.sending = true;
    await attempt(run, (text) => (this.problem = text));
    this.sending = false;
  }
}
customElements.define("erasure-form", ErasureForm);

function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
}

/** Rows in words: "members 3、4 · incidents 12". */
export function told(rows: Partial<Record<string, readonly number[]>>): string {
  return SUBJECTS.filter((subject) => (rows[subject] ?? []).length > 0)
    .map((subject) => `${word("erasures.of", subject)} ${(rows[subject] ?? []).join("、")}`)
    .join(" · ");
}
