/** What became of a report, told as a story; the answer, and the word of who says that it is not so. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Problem, newKey } from "../shared/api/client";
import { stamp } from "../shared/format/format";
import { Part } from "../shared/part";
import { locale, named, t, word } from "../shared/text/text";
import { dispute, type PublicStatus, type Receipt } from "./calls";
import { saidPlainly } from "./refusals";

export class StoryPart extends Part {
  @property({ attribute: false }) status!: PublicStatus;
  @property({ attribute: false }) receipt!: Receipt;
  @property() timezone = "";
  @property({ attribute: false }) disputed!: (status: PublicStatus) => void;
  @state() private reason = "";
  @state() private refusal = "";
  @state() private sending = false;
  #key = newKey();

  override render(): TemplateResult {
    const { status } = this;
    const category = named({ name_zh: status.category_zh, name_en: status.category_en });
    return html`<section class="slab paper story" aria-labelledby="story-title">
        <h2 id="story-title">${category} <small>${status.number}</small></h2>
        <p class="now" role="status"><b>${this.#now()}</b></p>
        <p>${this.#meaning()}</p>
        ${status.joined ? html`<p class="note">${t("portal.joined")}</p>` : nothing}
        <ol>
          ${status.story.map(
            (one, index) => html`<li aria-current=${index === status.story.length - 1 ? "step" : nothing}>
              <b>${one[locale()]}</b> <time datetime=${one.at}>${this.#at(one.at)}</time>
            </li>`,
          )}
        </ol>
      </section>
      ${this.#answer()} ${status.disputable ? this.#objection() : nothing}`;
  }

  /** What is over is told by how it ended. */
  #now(): string {
    const { outcome, stage } = this.status;
    return outcome === null ? stage[locale()] : word("portal.outcome", outcome);
  }

  #meaning(): string {
    const { outcome, stage } = this.status;
    return outcome === null ? word("portal.meaning", stage.key) : word("portal.ended", outcome);
  }

  #answer(): TemplateResult {
    const { answer, answered_at } = this.status;
    return html`<section class="slab answer" aria-labelledby="answer-title">
      <h2 id="answer-title">${t("portal.answer")}</h2>
      ${answer === null ? html`<p class="dim">${t("portal.answer.none")}</p>` : html`<p class="said">${answer}</p>`}
      ${answered_at === null ? nothing : html`<p class="dim">${this.#at(answered_at)}</p>`}
    </section>`;
  }

  #objection(): TemplateResult {
    return html`<section class="slab objection no-paper" aria-labelledby="dispute-title">
      <h2 id="dispute-title">${t("portal.dispute")}</h2>
      <p>${t("portal.dispute.about")}</p>
      <form @submit=${this.#submit}>
        <label for="dispute-reason">${t("portal.dispute.reason")}</label>
        <textarea id="dispute-reason" rows="3" maxlength="1000" required .value=${this.reason} @input=${this.#write}></textarea>
        ${this.refusal === "" ? nothing : html`<p class="note bad" role="alert">${this.refusal}</p>`}
        <button type="submit" class="go" ?disabled=${this.sending || this.reason.trim() === ""}>${t("portal.dispute.send")}</button>
      </form>
    </section>`;
  }

  #write = (event: Event): void => {
    this.reason = (event.target as HTMLTextAreaElement).value;
    this.#key = newKey();
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.sending && this.reason.trim() !== "") void this.#dispute();
  };

  async #dispute(): Promise<void> {
    this.sending = true;
    this.refusal = "";
    try {
      const status = await dispute(this.receipt, this.reason.trim(), this.#key);
      this.reason = "";
      this.disputed(status);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.refusal = saidPlainly(error);
    } finally {
      this.sending = false;
    }
  }

  #at(moment: string): string {
    return stamp(Date.parse(moment), this.timezone).slice(0, -3);
  }
}
customElements.define("portal-story", StoryPart);
