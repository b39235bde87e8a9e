/** Changing one's password: the present one, the new one twice. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { changePassword } from "../api/identity";
import { proven } from "./step-up";
import { Part } from "../part";
import { attempt } from "../problems";
import { me } from "../session";
import { t } from "../text/text";

export class NewPassword extends Part {
  @property({ attribute: false }) done: () => void = () => undefined;
  @property({ attribute: false }) cancel: (() => void) | null = null;
  @state() private problem = "";
  @state() private sending = false;
  @state() private shown = false;

  override render(): TemplateResult {
    const type = this.shown ? "text" : "password";
    const field = (name: string, text: string, hint: string): TemplateResult => html`<label>
      <span>${text}</span><input name=${name} type=${type} autocomplete=${hint} maxlength="200" spellcheck="false" required />
    </label>`;
    return html`<form class="new-password" @submit=${this.#submit}>
      ${this.#asksPresent ? field("present", t("password.present"), "current-password") : nothing} ${field("fresh", t("password.new"), "new-password")}
      <p class="dim">${t("password.rules")}</p>
      ${field("again", t("password.again"), "new-password")}
      <label class="check">
        <input type="checkbox" .checked=${this.shown} @change=${(event: Event) => (this.shown = (event.target as HTMLInputElement).checked)} />
        ${t("password.show")}
      </label>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending}>${this.sending ? t("form.sending") : t("password.change")}</button>
        ${this.cancel === null ? nothing : html`<button type="button" @click=${this.cancel}>${t("form.cancel")}</button>`}
      </div>
    </form>`;
  }

  protected override firstUpdated(): void {
    this.querySelector("input")?.focus();
  }

  /** Who has just proved a second factor, or came by a one-time sign-in, is not asked for it. */
  get #asksPresent(): boolean {
    const assurance = me.session?.assurance ?? null;
    return assurance === null || (!assurance.has_second_factor && assurance.method !== "one_time");
  }

  #value(name: string): string {
    return this.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? "";
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#value("fresh") !== this.#value("again")) {
      this.problem = t("password.differ");
      this.querySelector<HTMLInputElement>("input[name=again]")?.focus();
      return;
    }
    void this.#send();
  };

  async #send(): Promise<void> {
    this.sending = true;
    this.problem = "";
    await attempt(
      async () => {
        const password = this.#value("fresh");
        await proven(() => changePassword(this.#asksPresent ? { password, current_password: this.#value("present") } : { password }));
        this.done();
      },
      (text) => (this.problem = text),
    );
    this.sending = false;
  }
}
customElements.define("new-password", NewPassword);
