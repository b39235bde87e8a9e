/** One task, opened: its checklist, its story, and what one may do with it. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { readTask, stepTask, tickTask, type Doing, type TaskDetail } from "../../shared/api/handling";
import { newKey } from "../../shared/api/client";
import type { Task } from "../../shared/api/types";
import { getContext } from "../../shared/context";
import { moment } from "../../shared/format/format";
import { live } from "../../shared/live/live";
import { Part } from "../../shared/part";
import { attempt } from "../../shared/problems";
import { locale, t, word } from "../../shared/text/text";
import type { Desk } from "../desk";
import "../../shared/tasks/task-doing";
import { asks, isStep, resultsOf, STEP_OF } from "../../shared/tasks/tasks";

export class TaskPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) task!: Task;
  @state() private detail: TaskDetail | null = null;
  @state() private doing: Doing | null = null;
  @state() private problem = "";
  @state() private sending = false;
  #key = newKey();

  /** Read anew whenever the task is another one than before. */
  protected override willUpdate(changes: PropertyValues): void {
    const before = changes.get("task") as Task | undefined;
    if (changes.has("task") && (before?.id !== this.task.id || before.version !== this.task.version)) void this.#read();
  }

  override render(): TemplateResult {
    const { detail } = this;
    if (detail === null) return html`<p class="empty" role="status">${this.problem === "" ? t("app.loading") : this.problem}</p>`;
    return html`<div class="task-open">
      ${detail.note === null ? nothing : html`<p class="said">${detail.note}</p>`} ${nobodyGot(detail) ? html`<p class="note warn">${t(detail.allowed.includes("reassign") ? "handling.task.nobody.hand" : "handling.task.nobody.got")}</p>` : nothing}
      ${this.#items(detail)}
      <div class="steps">
        ${detail.allowed
          .filter(isStep)
          .map(
            (one) => html`<button type="button" data-doing=${one} aria-expanded=${asks(one) ? (this.doing === one ? "true" : "false") : nothing} ?disabled=${this.sending} @click=${() => this.#begin(one)}>
              ${word("handling.task.doing", one)}${asks(one) ? "…" : ""}
            </button>`,
          )}
      </div>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.doing === null
        ? nothing
        : html`<task-doing .task=${this.task} .doing=${this.doing} .reasons=${detail.reasons[this.doing] ?? []} .sending=${this.sending} .send=${(body: object) => void this.#send(body)} .close=${() => (this.doing = null)}></task-doing>`}
      ${this.#story(detail)}
    </div>`;
  }

  #items(detail: TaskDetail): TemplateResult | typeof nothing {
    if (detail.items.length === 0) return nothing;
    const ticks = detail.allowed.includes("tick");
    return html`<ul class="checklist">
      ${detail.items.map((one) => {
        const title = locale() === "zh" ? one.title_zh : one.title_en;
        const done = one.done_at !== null;
        const who = done ? t("handling.task.item.done", { by: one.done_by ?? "", at: at(one.done_at ?? "") }) : one.required ? "" : t("handling.task.item.optional");
        return html`<li>
          <label><input type="checkbox" .checked=${done} ?disabled=${!ticks || this.sending} @change=${() => void this.#tick(one.place, !done)} /> ${title} <small>${who}</small></label>
        </li>`;
      })}
    </ul>`;
  }

  #story(detail: TaskDetail): TemplateResult {
    return html`<ol class="times">
      ${detail.steps.map(
        (one) => html`<li>
          <span>${word("handling.task.step", one.kind)} · ${one.actor}${one.reason === null ? "" : t("handling.task.why", { reason: one.reason })}</span>
          <time datetime=${one.at}>${at(one.at)}</time>
        </li>`,
      )}
    </ol>`;
  }

  #begin(doing: Doing): void {
    this.#key = newKey();
    this.problem = "";
    this.doing = asks(doing) && this.doing !== doing ? doing : null;
    if (!asks(doing)) void this.#send({}, doing);
  }

  async #send(body: object, doing = this.doing): Promise<void> {
    if (doing === null || !isStep(doing)) return;
    await this.#carryOut(() => stepTask(this.task.id, STEP_OF[doing], body, this.#key));
  }

  async #tick(place: number, done: boolean): Promise<void> {
    await this.#carryOut(() => tickTask(this.task.id, place, done));
  }

  async #carryOut(run: () => Promise<unknown>): Promise<void> {
    this.sending = true;
    this.problem = "";
    let refused = "";
    const done = await attempt(run, (text, problem) => {
      refused = problem.code;
      this.problem = text;
    });
    if (done) this.doing = null;
    if (refused !== "network") this.#key = newKey();
    this.sending = false;
    this.desk.handling.refresh();
    await this.#read();
  }

  async #read(): Promise<void> {
    const { id } = this.task;
    await attempt(
      async () => {
        const detail = await readTask(id);
        if (id === this.task.id) this.detail = detail;
      },
      (text) => (this.problem = text),
    );
  }
}

/** A field check for which nobody was found, and that nobody has since. */
function nobodyGot(task: TaskDetail): boolean {
  return task.ended_at === null && task.account_id === null && resultsOf(task.kind).length > 0;
}

function at(stamp: string): string {
  return moment(Date.parse(stamp), live.nowMs, getContext().city.timezone, "minutes");
}
customElements.define("desk-task", TaskPart);
