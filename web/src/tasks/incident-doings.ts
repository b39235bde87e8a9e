/** What the law lets one do with the incident of a task: report it done, ask for more time, object, hand it on. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { newKey } from "../shared/api/client";
import { act, readActions, type Actions, type Allowed, type DepartmentMember, type Doings } from "../shared/api/handling";
import { fieldOf } from "../shared/forms";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { reasonField } from "../shared/tasks/reason-field";
import { locale, t } from "../shared/text/text";
import { listMembers } from "./calls";

/** Fields that can be said here; what asks for another is done at the desk. */
const SAID: ReadonlySet<string> = new Set(["account", "amount"]);

export class IncidentDoings extends Part {
  @property({ type: Number }) incidentId = 0;
  /** Of the incident: another one may be done with it then. */
  @property({ type: Number }) version = 0;
  @property({ attribute: false }) department: string | null = null;
  @property({ attribute: false }) done: () => void = () => undefined;
  @state() private actions: Actions | null = null;
  @state() private chosen: Allowed | null = null;
  @state() private members: readonly DepartmentMember[] | null = null;
  @state() private problem = "";
  @state() private sending = false;
  #key = newKey();

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("incidentId")) {
      this.actions = this.chosen = null;
      this.problem = "";
    }
    if ((changes.has("incidentId") || changes.has("version")) && this.incidentId > 0 && me.may("incidents.act")) void this.#read();
  }

  override render(): TemplateResult {
    const items = (this.actions?.items ?? []).filter((one) => one.fields.every(({ field }) => SAID.has(field)));
    const requests = this.actions?.requests ?? [];
    if (items.length === 0 && requests.length === 0) return html`${nothing}`;
    return html`<h3>${t("tasks.law")}</h3>
      ${requests.map((one) => html`<p class="note">${t("tasks.request", { title: titled(one), by: one.asked_by, n: one.approved_by.length, of: one.approvals })}</p>`)}
      <div class="buttons">
        ${items.map((one) => html`<button type="button" data-action=${one.action} aria-expanded=${this.chosen?.action === one.action ? "true" : "false"} ?disabled=${this.sending} @click=${() => this.#choose(one)}>${titled(one)}</button>`)}
      </div>
      ${this.chosen === null ? nothing : this.#form(this.chosen)}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}`;
  }

  #form(one: Allowed): TemplateResult {
    return html`<form class="new doing" autocomplete="off" data-form=${one.action} @submit=${this.#submit} @keydown=${this.#keys}>
      ${one.fields.map((about) => {
        const unit = locale() === "zh" ? about.unit_zh : about.unit_en;
        const title = titled(about);
        if (about.field === "account") return this.#account(title);
        return html`<label><span>${title}${unit === null || unit === undefined ? nothing : ` (${unit})`}</span><input name=${about.field} type="number" min="0.5" max="10000" step="0.5" required /></label>`;
      })}
      ${one.reason_needed ? reasonField(one.reasons) : nothing}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending}>${titled(one)} <kbd>Enter</kbd></button>
        <button type="button" @click=${() => (this.chosen = null)}>${t("form.cancel")} <kbd>Esc</kbd></button>
      </div>
    </form>`;
  }

  #account(title: string): TemplateResult {
    const { members } = this;
    if (members !== null && members.length === 0) return html`<p class="note warn">${t("tasks.members.none")}</p>`;
    return html`<label
      ><span>${title}</span>
      <select name="account" required ?disabled=${members === null}>
        ${members === null ? html`<option value="">${t("app.loading")}</option>` : members.map((one) => html`<option value=${one.account_id}>${one.name}</option>`)}
      </select>
    </label>`;
  }

  #choose(one: Allowed): void {
    this.problem = "";
    this.#key = newKey();
    const again = this.chosen?.action === one.action;
    if (!again && one.fields.length === 0 && !one.reason_needed) {
      void this.#send(one, {});
      return;
    }
    this.chosen = again ? null : one;
    if (again || !one.fields.some(({ field }) => field === "account")) this.#focus();
    else void this.#readMembers();
  }

  #focus(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("form :is(select, input, textarea)")?.focus());
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const { chosen } = this;
    if (chosen === null || this.sending) return;
    const fields = new FormData(event.target as HTMLFormElement);
    const doings: Doings = {};
    if (chosen.reason_needed) doings.reason = fieldOf(fields, "reason");
    for (const { field } of chosen.fields) if (field === "account" || field === "amount") doings[field] = Number(fieldOf(fields, field));
    void this.#send(chosen, doings);
  };

  #keys = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.chosen = null;
  };

  async #send(one: Allowed, doings: Doings): Promise<void> {
    this.sending = true;
    this.problem = "";
    const done = await attempt(
      () => act(this.incidentId, one.action, { ...doings, version: this.actions?.version ?? null }, this.#key),
      (text, problem) => {
        const own = problem.field(locale() === "zh" ? "message_zh" : "message_en");
        this.problem = `${titled(one)} · ${own === "" ? text : own}`;
      },
    );
    this.sending = false;
    if (done) this.chosen = null;
    this.#key = newKey();
    await this.#read();
    if (done) this.done();
  }

  async #read(): Promise<void> {
    const id = this.incidentId;
    await attempt(
      async () => {
        const actions = await readActions(id);
        if (id === this.incidentId) this.actions = actions;
      },
      (text) => (this.problem = text),
    );
  }

  async #readMembers(): Promise<void> {
    const { department } = this;
    this.members = null;
    if (department === null) this.members = [];
    else
      await attempt(
        async () => (this.members = await listMembers(department)),
        (text) => (this.problem = text),
      );
    this.#focus();
  }
}
customElements.define("incident-doings", IncidentDoings);

function titled(one: { title_zh: string; title_en: string }): string {
  return locale() === "zh" ? one.title_zh : one.title_en;
}
