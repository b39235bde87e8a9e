/** What waits to be sent and what was refused, with why, and what is so now. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { keeping } from "../shared/kept/kept";
import { leave } from "../shared/kept/leaving";
import type { Outbox } from "../shared/kept/outbox";
import type { Waiting } from "../shared/kept/store";
import { Part } from "../shared/part";
import { t, word } from "../shared/text/text";
import { progressOf } from "./rules";
import { at, deedText, nowText, refusalText } from "./words";
import { work } from "./work";

export class WaitingPart extends Part {
  @property({ attribute: false }) outbox!: Outbox;
  @state() private leaving = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(work.subscribe(() => this.requestUpdate()));
    this.follow(this.outbox.subscribe(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const { items, refused } = this.outbox;
    const waiting = items.filter((one) => one.refusal === null);
    return html`<section class="unsent" aria-label=${t("duty.waiting")}>
      <h1>${t("duty.waiting")}</h1>
      ${keeping.lasting ? nothing : html`<p class="note warn">${t("duty.waiting.fleeting")}</p>`}
      ${items.length === 0 ? html`<p class="empty" role="status">${t("duty.waiting.none")}</p>` : nothing}
      ${refused.length === 0
        ? nothing
        : html`<h2>${t("duty.refused", { n: refused.length })}</h2>
            <ul>
              ${repeat(refused, (one) => one.id, (one) => this.#refused(one))}
            </ul>`}
      ${waiting.length === 0
        ? nothing
        : html`<h2>${t("duty.waiting.n", { n: waiting.length })}</h2>
            <p class="dim">${t("duty.waiting.order")}</p>
            <ul>
              ${repeat(waiting, (one) => one.id, (one) => html`<li data-waiting=${one.id}><p><b>${deedText(one)}</b> <small>${at(new Date(one.madeMs).toISOString())}</small></p></li>`)}
            </ul>
            <button type="button" class="again" @click=${() => void this.outbox.flush()}>${t("duty.send_now")}</button>`}
      ${items.length === 0 ? nothing : this.#leave(items.length)}
    </section>`;
  }

  #refused(one: Waiting): TemplateResult {
    const now = this.#now(one);
    return html`<li class="refused" data-waiting=${one.id}>
      <p><b>${deedText(one)}</b> <small>${at(new Date(one.madeMs).toISOString())}</small></p>
      <p class="why">${refusalText(one)}</p>
      ${now === "" ? nothing : html`<p class="now">${t("duty.now", { now })}</p>`}
      <div class="buttons">
        <button type="button" @click=${() => void this.outbox.again(one.id)}>${t("duty.again")}</button>
        <button type="button" @click=${() => void this.outbox.drop(one.id)}>${t("duty.drop")}</button>
      </div>
    </li>`;
  }

  /** What the server says of it since it refused. */
  #now(one: Waiting): string {
    if (one.task !== null) {
      const task = work.task(one.task);
      if (!work.knows(one.task)) return "";
      return task === null ? t("duty.task.gone") : nowText(task);
    }
    if (!one.path.startsWith("/assignments/")) return "";
    const { assignment } = work.known;
    const isIts = assignment !== null && one.path === `/assignments/${assignment.id}/status`;
    return isIts ? word("duty.progress", progressOf(assignment)) : t("duty.assignment.gone");
  }

  #leave(n: number): TemplateResult {
    if (!this.leaving) return html`<button type="button" class="link leave" @click=${() => (this.leaving = true)}>${t("duty.leave")}</button>`;
    return html`<div class="note bad" role="alert">
      <p>${t("duty.leave.sure", { n })}</p>
      <div class="buttons">
        <button type="button" class="danger" @click=${() => void this.#dropAndLeave()}>${t("duty.leave.drop", { n })}</button>
        <button type="button" @click=${() => (this.leaving = false)}>${t("form.cancel")}</button>
      </div>
    </div>`;
  }

  async #dropAndLeave(): Promise<void> {
    await this.outbox.dropAll();
    await leave();
  }
}
customElements.define("duty-waiting", WaitingPart);
