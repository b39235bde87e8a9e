/** A new task for the incident: what, for whom, by when, with which checklist. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listDepartmentMembers, makeTask, type DepartmentMember, type NewTask, type TaskKind } from "../../shared/api/handling";
import { newKey } from "../../shared/api/client";
import type { Incident } from "../../shared/api/types";
import { departments } from "../../shared/departments";
import { momentOf } from "../../shared/format/format";
import { fieldOf } from "../../shared/forms";
import { Part } from "../../shared/part";
import { attempt } from "../../shared/problems";
import { me } from "../../shared/session";
import { stampField, stampOf } from "../../shared/stamp-field";
import { locale, named, t, word } from "../../shared/text/text";
import type { Desk } from "../desk";
import { linesOf } from "../../shared/tasks/tasks";

/** Kinds that are given by hand; plans make their own. */
const KINDS: readonly TaskKind[] = ["check", "handle", "confirm", "verify", "other"];

export class TaskForm extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) incident!: Incident;
  @property({ attribute: false }) close: () => void = () => undefined;
  @state() private kind: TaskKind = "check";
  @state() private department = "";
  @state() private members: DepartmentMember[] = [];
  @state() private problem = "";
  @state() private sending = false;
  #key = newKey();

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(departments.listen(() => this.requestUpdate()));
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>("select")?.focus();
  }

  override render(): TemplateResult {
    const looked = this.kind === "confirm" || this.kind === "verify";
    return html`<form class="new doing" autocomplete="off" data-form="task" @submit=${this.#submit} @keydown=${this.#keys}>
      <h3>${t("handling.task.make")}</h3>
      <label>
        <span>${t("handling.task.what")}</span>
        <select name="kind" @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value as TaskKind)}>
          ${KINDS.map((one) => html`<option value=${one} ?selected=${one === this.kind}>${word("handling.task.kind", one)}</option>`)}
        </select>
      </label>
      <label>
        <span>${t("handling.task.department")}</span>
        <select name="department" ?required=${!looked} @change=${this.#turn}>
          <option value="">${t(looked ? "handling.task.nearest" : "handling.department.choose")}</option>
          ${(departments.all ?? []).map((one) => html`<option value=${one.code}>${named(one)}</option>`)}
        </select>
      </label>
      ${this.department === ""
        ? nothing
        : html`<label>
            <span>${t("handling.task.member")}</span>
            <select name="account"><option value="">${t("handling.task.member.any")}</option>${this.members.map((one) => html`<option value=${one.account_id}>${one.name}</option>`)}</select>
          </label>`}
      <label><span>${t("handling.task.title")}</span><input name="title" type="text" maxlength="100" placeholder=${word("handling.task.kind", this.kind)} /></label>
      <label><span>${t("handling.task.note")}</span><textarea name="note" rows="2" maxlength="1000"></textarea></label>
      <label><span>${t("handling.task.items")}</span><textarea name="items" rows="3"></textarea></label>
      ${stampField({ name: "due", label: t("handling.task.due"), value: "", empty: t("handling.task.due.empty") })}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending}>${this.sending ? t("form.sending") : t("handling.task.make")}</button>
        <button type="button" @click=${this.close}>${t("form.cancel")} <kbd>Esc</kbd></button>
      </div>
    </form>`;
  }

  #turn = (event: Event): void => {
    this.department = (event.target as HTMLSelectElement).value;
    this.members = [];
    const { department } = this;
    if (department === "" || !me.may("members.read")) return;
    void attempt(
      async () => {
        const members = await listDepartmentMembers(department);
        if (department === this.department) this.members = members;
      },
      (text) => (this.problem = text),
    );
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const said = (name: string): string => fieldOf(fields, name);
    const title = locale() === "zh" ? "title_zh" : "title_en";
    const task: NewTask = { incident_id: this.incident.id, kind: this.kind };
    if (said("title") !== "") task[title] = said("title");
    if (said("note") !== "") task.note = said("note");
    if (said("department") !== "") task.department = said("department");
    if (said("account") !== "") task.account_id = Number(said("account"));
    const due = stampOf(said("due"));
    const dueAt = due === null ? null : momentOf(due, me.timezone);
    if (dueAt !== null) task.due_at = dueAt;
    const item = (line: string): { title_zh: string; title_en: string; required: boolean } => ({ title_zh: "", title_en: "", [title]: line, required: true });
    task.items = linesOf(said("items")).map(item);
    void this.#send(task);
  };

  async #send(task: NewTask): Promise<void> {
    this.sending = true;
    this.problem = "";
    let refused = "";
    const done = await attempt(
      () => makeTask(task, this.#key),
      (text, problem) => {
        refused = problem.code;
        this.problem = text;
      },
    );
    if (refused !== "network") this.#key = newKey();
    this.sending = false;
    if (done) this.close();
    this.desk.handling.refresh();
  }

  #keys = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };
}
customElements.define("desk-task-form", TaskForm);
