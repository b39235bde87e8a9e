/** What has to be said to do something with a task: a result, a reason, to whom, by when. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listDepartmentMembers, type DepartmentMember, type Doing } from "../api/handling";
import type { Task } from "../api/types";
import { departments } from "../departments";
import { momentOf } from "../format/format";
import { fieldOf } from "../forms";
import { Part } from "../part";
import { attempt } from "../problems";
import { me } from "../session";
import { stampField, stampOf } from "../stamp-field";
import { named, t, word } from "../text/text";
import { reasonField } from "./reason-field";
import { resultsOf } from "./tasks";

export class TaskDoing extends Part {
  @property({ attribute: false }) task!: Task;
  @property({ attribute: false }) doing!: Doing;
  @property({ attribute: false }) sending = false;
  @property({ attribute: false }) send: (body: object) => void = () => undefined;
  @property({ attribute: false }) close: () => void = () => undefined;
  @state() private members: DepartmentMember[] = [];
  @state() private department = "";
  @state() private problem = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.department = this.task.department_code ?? "";
    if (this.doing === "reassign") void this.#readMembers();
    this.follow(departments.listen(() => this.requestUpdate()));
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>("select, input, textarea")?.focus();
  }

  override render(): TemplateResult {
    return html`<form class="new doing" autocomplete="off" data-form=${this.doing} @submit=${this.#submit} @keydown=${this.#keys}>
      ${this.doing === "finish" ? this.#finish() : nothing} ${this.doing === "reassign" ? this.#to() : nothing}
      ${this.doing === "finish" ? nothing : reasonField([])}
      ${this.doing === "rework" ? stampField({ name: "due", label: t("handling.task.due"), value: "", empty: t("handling.task.due.empty") }) : nothing}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending}>${this.sending ? t("form.sending") : word("handling.task.doing", this.doing)} <kbd>Enter</kbd></button>
        <button type="button" @click=${this.close}>${t("form.cancel")} <kbd>Esc</kbd></button>
      </div>
    </form>`;
  }

  #finish(): TemplateResult {
    const results = resultsOf(this.task.kind);
    return html`${results.length === 0
        ? nothing
        : html`<label><span>${t("handling.task.result")}</span><select name="result" required>${results.map((one) => html`<option value=${one}>${word("handling.task.result", one)}</option>`)}</select></label>`}
      <label><span>${t("handling.task.remark")}</span><textarea name="remark" rows="2" maxlength="1000"></textarea></label>`;
  }

  #to(): TemplateResult {
    return html`<label>
        <span>${t("handling.task.department")}</span>
        <select name="department" @change=${this.#turn}>
          <option value="">${t("handling.task.department.none")}</option>
          ${(departments.all ?? []).map((one) => html`<option value=${one.code} ?selected=${one.code === this.department}>${named(one)}</option>`)}
        </select>
      </label>
      <label>
        <span>${t("handling.task.member")}</span>
        <select name="account">
          <option value="">${t("handling.task.member.any")}</option>
          ${this.members.map((one) => html`<option value=${one.account_id}>${one.name}</option>`)}
        </select>
      </label>`;
  }

  #turn = (event: Event): void => {
    this.department = (event.target as HTMLSelectElement).value;
    void this.#readMembers();
  };

  async #readMembers(): Promise<void> {
    const { department } = this;
    if (department === "" || !me.may("members.read")) {
      this.members = [];
      return;
    }
    await attempt(
      async () => {
        const members = await listDepartmentMembers(department);
        if (department === this.department) this.members = members;
      },
      (text) => (this.problem = text),
    );
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const said = (name: string): string => fieldOf(fields, name);
    const body: Record<string, unknown> = {};
    if (this.doing === "finish") {
      if (said("result") !== "") body["result"] = said("result");
      if (said("remark") !== "") body["remark"] = said("remark");
    } else body["reason"] = said("reason");
    if (said("account") !== "") body["account_id"] = Number(said("account"));
    if (said("department") !== "") body["department"] = said("department");
    const due = stampOf(said("due"));
    const dueAt = due === null ? null : momentOf(due, me.timezone);
    if (dueAt !== null) body["due_at"] = dueAt;
    this.send(body);
  };

  #keys = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };
}
customElements.define("task-doing", TaskDoing);
