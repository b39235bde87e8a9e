/** Looking behind a mask: a purpose of the list, a sentence, a fresh proof; the value hides itself again. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listPurposes, reveal, type Term } from "./api/personal";
import { proven } from "./factors/step-up";
import { fieldOf } from "./forms";
import { modal, openModals } from "./frame/modal";
import { Part } from "./part";
import { attempt } from "./problems";
import { me } from "./session";
import { named, t } from "./text/text";

/** For how long a value stands in clear. */
export const SHOWN_MS = 30_000;

/** Whole seconds until a value hides; 0 when it has to be hidden now. */
export function secondsLeft(untilMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil((untilMs - nowMs) / 1_000));
}

export class MaskedValue extends Part {
  @property() entity = "";
  @property({ type: Number }) row = 0;
  @property() field = "";
  @property() masked = "";
  @state() private asking = false;
  @state() private purposes: Term[] | null = null;
  @state() private value: string | null = null;
  @state() private untilMs = 0;
  @state() private problem = "";
  @state() private sending = false;

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("row") || changes.has("field")) this.#hide();
    if (this.value !== null && secondsLeft(this.untilMs, Date.now()) === 0) this.#hide();
  }

  override updated(): void {
    openModals(this);
  }

  override render(): TemplateResult {
    if (this.value !== null) {
      return html`<span class="revealed" role="status"><b>${this.value}</b> <small>${t("reveal.hides", { n: secondsLeft(this.untilMs, Date.now()) })}</small></span>
        <button type="button" class="link" @click=${() => this.#hide()}>${t("reveal.hide")}</button>`;
    }
    return html`<span class="masked">${this.masked}</span>
      ${me.may("personal.reveal") ? html`<button type="button" class="link" @click=${() => this.#open()}>${t("reveal.show")}</button>` : nothing}
      ${this.asking ? this.#form() : nothing}`;
  }

  #form(): TemplateResult {
    const close = (): void => {
      this.asking = false;
      this.problem = "";
    };
    return modal({
      title: t("reveal.title"),
      close,
      content: html`<form autocomplete="off" @submit=${this.#submit}>
        <p class="dim">${t("reveal.about")}</p>
        <label><span>${t("reveal.purpose")}</span>
          <select name="purpose" required>
            <option value="">${t("reveal.purpose.choose")}</option>
            ${(this.purposes ?? []).map((one) => html`<option value=${one.key}>${named(one)}</option>`)}
          </select>
        </label>
        <label><span>${t("reveal.note")}</span><textarea name="note" rows="2" minlength="2" maxlength="300" required></textarea></label>
        ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending ? t("form.sending") : t("reveal.submit")}</button>
          <button type="button" @click=${close}>${t("form.cancel")}</button>
        </div>
      </form>`,
    });
  }

  #open(): void {
    this.asking = true;
    if (this.purposes !== null) return;
    void attempt(
      async () => (this.purposes = await listPurposes()),
      (text) => (this.problem = text),
    );
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    void this.#send(fieldOf(fields, "purpose"), fieldOf(fields, "note"));
  };

  async #send(purpose: string, note: string): Promise<void> {
    this.sending = true;
    this.problem = "";
    const asked = { entity: this.entity, entity_id: this.row, field: this.field, purpose, note };
    await attempt(
      async () => {
        const { value } = await proven(() => reveal(asked));
        this.value = value;
        this.untilMs = Date.now() + SHOWN_MS;
        this.asking = false;
      },
      (text) => (this.problem = text),
    );
    this.sending = false;
  }

  #hide(): void {
    this.value = null;
  }
}
customElements.define("masked-value", MaskedValue);
