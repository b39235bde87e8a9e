/** The tasks of the incident: who has what to do by when; one of them open with all that one may do with it. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Incident, Task } from "../../shared/api/types";
import { getContext } from "../../shared/context";
import { departments } from "../../shared/departments";
import { clock, moment } from "../../shared/format/format";
import { live } from "../../shared/live/live";
import { Part } from "../../shared/part";
import { drillMark } from "../../shared/plans/marks";
import { me } from "../../shared/session";
import { t, word } from "../../shared/text/text";
import type { Desk } from "../desk";
import { titleOf } from "./refusals";
import "./task-form";
import "./task-part";
import { inOrder, isLate } from "../../shared/tasks/tasks";

export class TasksPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) incident!: Incident;
  @state() private open = 0;
  @state() private making = false;
  #of = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(departments.listen(() => this.requestUpdate()));
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("incident") && this.incident.id !== this.#of) {
      this.#of = this.incident.id;
      this.open = 0;
      this.making = false;
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { tasks } = this.desk.handling;
    if (tasks === null || !me.may("tasks.read")) return nothing;
    const { open, ended } = inOrder(tasks);
    const makes = me.may("incidents.assign") && this.incident.closed_at === null;
    return html`<section class="tasks" aria-label=${t("handling.tasks")}>
      <h3>
        ${t("handling.tasks")} <em>${tasks.length === 0 ? "" : t("handling.tasks.count", { open: open.length, all: tasks.length })}</em>
      </h3>
      ${tasks.length === 0 ? html`<p class="empty">${t(makes ? "handling.tasks.none.make" : "handling.tasks.none")}</p>` : nothing}
      <ul>
        ${repeat(open, (task) => task.id, (task) => this.#row(task))}
      </ul>
      ${ended.length === 0
        ? nothing
        : html`<details>
            <summary>${t("handling.tasks.ended", { n: ended.length })}</summary>
            <ul>${repeat(ended, (task) => task.id, (task) => this.#row(task))}</ul>
          </details>`}
      ${makes ? this.#make() : nothing}
    </section>`;
  }

  #make(): TemplateResult {
    if (!this.making) {
      return html`<p class="pad"><button type="button" class="make-task" @click=${() => (this.making = true)}>${t("handling.task.make")}…</button></p>`;
    }
    return html`<desk-task-form .desk=${this.desk} .incident=${this.incident} .close=${() => (this.making = false)}></desk-task-form>`;
  }

  #row(task: Task): TemplateResult {
    const opened = this.open === task.id;
    const late = isLate(task, live.nowMs);
    return html`<li class="${task.ended_at === null ? "" : "ended"} ${late ? "late" : ""}" data-task=${task.id} data-kind=${task.kind}>
      <button type="button" aria-expanded=${opened ? "true" : "false"} @click=${() => (this.open = opened ? 0 : task.id)}>
        <span>
          ${drillMark(task)} <b>${calledBy(task)}</b>
          <small>${whoHas(task)}${task.supervised_at === null ? "" : ` · ${t("handling.task.supervised")}`}</small>
        </span>
        <span class="left"><b>${stateText(task)}</b><small>${dueText(task, late)}</small></span>
      </button>
      ${opened ? html`<desk-task .desk=${this.desk} .task=${task}></desk-task>` : nothing}
    </li>`;
  }
}

/** Its title, with its kind before it where the title does not say it. */
function calledBy(task: Task): string {
  const kind = word("handling.task.kind", task.kind);
  const title = titleOf(task);
  return title.toLowerCase().startsWith(kind.toLowerCase()) ? title : `${kind} · ${title}`;
}

/** "张三 · 江汉区城管局", the department where nobody has taken it, or that nobody could be found. */
export function whoHas(task: Task): string {
  const department = task.department_code === null ? "" : departments.name(task.department_code);
  const parts = [task.assignee ?? "", department].filter((part) => part !== "");
  return parts.length === 0 ? t("handling.task.nobody") : parts.join(" · ");
}

function stateText(task: Task): string {
  const result = task.result === null ? "" : word("handling.task.result", task.result);
  return result === "" ? word("handling.task.state", task.state) : result;
}

function dueText(task: Task, late: boolean): string {
  const at = (stamp: string): string => moment(Date.parse(stamp), live.nowMs, getContext().city.timezone, "minutes");
  if (task.ended_at !== null) return at(task.ended_at);
  if (task.due_at === null) return t("handling.task.no_due");
  const left = (Date.parse(task.due_at) - live.nowMs) / 1_000;
  return late ? t("incident.over", { left: clock(-left) }) : t("incident.left", { left: clock(left) });
}
customElements.define("desk-tasks", TasksPart);
