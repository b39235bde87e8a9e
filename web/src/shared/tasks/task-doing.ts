/** What has to be said to do something with a task: a result, a reason, to whom, by when. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listCheckers, listDepartmentMembers, type Checker, type DepartmentMember, type Doing } from "../api/handling";
import type { Task } from "../api/types";
import { departments } from "../departments";
import { distance, lasting, momentOf } from "../format/format";
import { fieldOf } from "../forms";
import { Part } from "../part";
import { attempt } from "../problems";
import { me } from "../session";
import { stampField, stampOf } from "../stamp-field";
import { named, t, word } from "../text/text";
import { reasonField, type OfferedReason } from "./reason-field";
import { resultsOf } from "./tasks";

export class TaskDoing extends Part {
  @property({ attribute: false }) task!: Task;
  @property({ attribute: false }) doing!: Doing;
  /** Reasons that the city offers for it; any other text is as good. */
  @property({ attribute: false }) reasons: readonly OfferedReason[] = [];
  @property({ attribute: false }) sending = false;
  @property({ attribute: false }) send: (body: object) => void = () => undefined;
  @property({ attribute: false }) close: () => void = () => undefined;
  @state() private members: DepartmentMember[] = [];
  /** Who may look instead; null before the answer. */
  @state() private checkers: Checker[] | null = null;
  @state() private department = "";
  @state() private problem = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.department = this.task.department_code ?? "";
    if (this.#handsCheck) void this.#readCheckers();
    else if (this.doing === "reassign") void this.#readMembers();
    this.follow(departments.listen(() => this.requestUpdate()));
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>("select, input, textarea")?.focus();
  }

  override render(): TemplateResult {
    return html`<form class="new doing" autocomplete="off" data-form=${this.doing} @submit=${this.#submit} @keydown=${this.#keys}>
      ${this.doing === "finish" ? this.#finish() : nothing} ${this.#handsCheck ? this.#toChecker() : this.doing === "reassign" ? this.#to() : nothing}
      ${this.doing === "finish" ? nothing : reasonField(this.reasons)}
      ${this.doing === "rework" ? stampField({ name: "due", label: t("handling.task.due"), value: "", empty: t("handling.task.due.empty") }) : nothing}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending || (this.#handsCheck && (this.checkers ?? []).length === 0)}>${this.sending ? t("form.sending") : word("handling.task.doing", this.doing)} <kbd>Enter</kbd></button>
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

  /** A confirm or verify goes to a member who may look and did not handle the incident. */
  get #handsCheck(): boolean {
    return this.doing === "reassign" && resultsOf(this.task.kind).length > 0;
  }

  #toChecker(): TemplateResult {
    const { checkers } = this;
    if (checkers === null) return html`<p class="empty" role="status">${t("app.loading")}</p>`;
    if (checkers.length === 0) return html`<p class="note warn">${t("handling.task.checkers.none")}</p>`;
    const groups = [
      { label: t("handling.task.checkers.able"), of: checkers.filter((one) => one.unfit === null) },
      { label: t("handling.task.checkers.others"), of: checkers.filter((one) => one.unfit !== null) },
    ];
    return html`<label>
      <span>${t("handling.task.member")}</span>
      <select name="account" required>
        ${groups.filter((one) => one.of.length > 0).map((one) => html`<optgroup label=${one.label}>${one.of.map((checker) => html`<option value=${checker.account_id}>${checkerText(checker)}</option>`)}</optgroup>`)}
      </select>
    </label>`;
  }

  async #readCheckers(): Promise<void> {
    await attempt(
      async () => (this.checkers = await listCheckers(this.task.id)),
      (text) => (this.problem = text),
    );
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

/** "李娜 · 巡查-07 · 4 min", or what speaks against asking now. */
function checkerText(one: Checker): string {
  const far = one.travel_time_s !== null ? lasting(one.travel_time_s) : one.distance_m !== null ? distance(one.distance_m) : "";
  const tasks = one.open_tasks === 0 ? "" : t("handling.task.checkers.tasks", { n: one.open_tasks });
  return [one.name, one.unit_code, one.unfit === null ? "" : word("handling.task.unfit", one.unfit), far, tasks].filter((part) => part !== "").join(" · ");
}
customElements.define("task-doing", TaskDoing);
