/** How a task ends: done, a field check by what one found, or given back; the second tap is sure. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Doing, TaskResult } from "../shared/api/handling";
import type { Task } from "../shared/api/types";
import { fieldOf } from "../shared/forms";
import type { Outbox } from "../shared/kept/outbox";
import { Part } from "../shared/part";
import type { OfferedReason } from "../shared/tasks/reason-field";
import { resultsOf } from "../shared/tasks/tasks";
import { locale, t, word } from "../shared/text/text";
import { EXPLAINED, does, undone } from "./rules";

type Ending = { kind: "done"; result: TaskResult | null } | { kind: "give_back" };

const LONGEST = 1_000;

export class EndingPart extends Part {
  @property({ attribute: false }) task!: Task;
  @property({ attribute: false }) allowed!: ReadonlySet<Doing>;
  /** Why a task is given back, as the city offers it; any other words are as good. */
  @property({ attribute: false }) reasons: readonly OfferedReason[] = [];
  @property({ attribute: false }) outbox!: Outbox;
  @state() private chosen: Ending | null = null;
  #of = 0;

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (this.#of !== this.task.id) this.chosen = null;
    this.#of = this.task.id;
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (changes.has("chosen" as never) && this.chosen !== null) this.querySelector<HTMLElement>("textarea")?.focus();
  }

  override render(): TemplateResult {
    if (this.chosen !== null) return this.#form(this.chosen);
    return html`${this.#next()}
    ${this.allowed.has("give_back") ? html`<button type="button" class="back-out" @click=${() => (this.chosen = { kind: "give_back" })}>${word("handling.task.doing", "give_back")}</button>` : nothing}`;
  }

  #next(): TemplateResult {
    const { task, allowed } = this;
    const results = resultsOf(task.kind);
    const left = undone(task);
    if (results.length > 0 && allowed.has("finish")) {
      if (left > 0) return html`<p class="note">${t("duty.items_left", { n: left })}</p>`;
      return html`<div class="verdicts">
        ${results.map((result) => html`<button type="button" class="next ${EXPLAINED.has(result) ? "no" : "yes"}" @click=${() => (this.chosen = { kind: "done", result })}>${word("handling.task.result", result)}</button>`)}
      </div>`;
    }
    if (allowed.has("take") && task.state === "open") return this.#step("take");
    if (allowed.has("start")) return this.#step("start");
    if (!allowed.has("finish")) return html`${nothing}`;
    if (left > 0) return html`<p class="note">${t("duty.items_left", { n: left })}</p>`;
    return html`<button type="button" class="next" @click=${() => (this.chosen = { kind: "done", result: null })}>${word("handling.task.doing", "finish")}</button>`;
  }

  #step(step: "take" | "start"): TemplateResult {
    return html`<button type="button" class="next" @click=${() => void this.outbox.add(does[step](this.task))}>${word("handling.task.doing", step)}</button>`;
  }

  #form(ending: Ending): TemplateResult {
    const needed = ending.kind === "give_back" || (ending.result !== null && EXPLAINED.has(ending.result));
    const name = ending.kind === "give_back" ? word("handling.task.doing", "give_back") : ending.result === null ? word("handling.task.doing", "finish") : word("handling.task.result", ending.result);
    return html`<form class="ending" autocomplete="off" @submit=${(event: SubmitEvent) => void this.#end(event, ending)}>
      <label>
        <span>${t(needed ? "duty.why" : "duty.remark")}</span>
        <textarea name="words" rows="2" maxlength=${LONGEST} ?required=${needed}></textarea>
      </label>
      ${ending.kind === "give_back" && this.reasons.length > 0
        ? html`<div class="offered">
            ${this.reasons.map((reason) => html`<button type="button" @click=${() => this.#offer(reason[locale()])}>${reason[locale()]}</button>`)}
          </div>`
        : nothing}
      <button class="next ${needed ? "no" : "yes"}">${t("duty.sure", { what: name })}</button>
      <button type="button" class="back-out" @click=${() => (this.chosen = null)}>${t("form.cancel")}</button>
    </form>`;
  }

  #offer(reason: string): void {
    const field = this.querySelector("textarea");
    if (field === null) return;
    field.value = reason;
    field.focus();
  }

  async #end(event: SubmitEvent, ending: Ending): Promise<void> {
    event.preventDefault();
    const words = fieldOf(new FormData(event.target as HTMLFormElement), "words");
    const field = this.querySelector("textarea");
    if (field?.required === true && words === "") {
      field.setAttribute("aria-invalid", "true");
      field.focus();
      return;
    }
    const kept = await this.outbox.add(ending.kind === "give_back" ? does.giveBack(this.task, words) : does.finish(this.task, ending.result, words));
    if (kept) this.chosen = null;
  }
}
customElements.define("duty-ending", EndingPart);
