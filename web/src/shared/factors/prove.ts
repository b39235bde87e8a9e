/** Proving a second factor: a code of the app, a passkey, or a recovery code. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { prove, stepUpOptions } from "../api/identity";
import type { Session } from "../api/types";
import { Part } from "../part";
import { attempt } from "../problems";
import { t } from "../text/text";
import { PasskeyDeclined, passkeysWork, usePasskey } from "./passkeys";

type Way = "code" | "recovery";

export class FactorProve extends Part {
  @property({ attribute: false }) entered: (session: Session) => void = () => undefined;
  @state() private way: Way = "code";
  @state() private problem = "";
  @state() private sending = false;

  override render(): TemplateResult {
    const recovery = this.way === "recovery";
    return html`<form class="prove" autocomplete="off" @submit=${this.#submit}>
      <label>
        <span>${t(recovery ? "factor.recovery.one" : "factor.code")}</span>
        ${recovery
          ? html`<input name="code" class="code" maxlength="40" spellcheck="false" autocapitalize="characters" required />`
          : html`<input name="code" class="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required @input=${this.#typed} />`}
      </label>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <button type="submit" class="go" ?disabled=${this.sending}>${this.sending ? t("factor.checking") : t("factor.prove")}</button>
      <div class="ways">
        ${passkeysWork() ? html`<button type="button" ?disabled=${this.sending} @click=${() => void this.#passkey()}>${t("factor.passkey.use")}</button>` : nothing}
        <button type="button" class="link" @click=${this.#turn}>${t(recovery ? "factor.code.instead" : "factor.recovery.instead")}</button>
      </div>
    </form>`;
  }

  protected override firstUpdated(): void {
    this.querySelector("input")?.focus();
  }

  #turn = (): void => {
    this.way = this.way === "code" ? "recovery" : "code";
    this.problem = "";
    void this.updateComplete.then(() => this.querySelector("input")?.focus());
  };

  /** Six digits are whole: nobody has to press a button. */
  #typed = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    if (field.value.replace(/\D/g, "").length === 6 && !this.sending) void this.#code(field.value);
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    const field = this.querySelector("input");
    if (field !== null && !this.sending) void this.#code(field.value);
  };

  async #code(text: string): Promise<void> {
    await this.#carryOut(() => prove({ code: this.way === "recovery" ? text.trim() : text.replace(/\D/g, "") }));
    const field = this.querySelector("input");
    if (this.problem !== "") {
      if (field !== null) field.value = "";
      field?.focus();
    }
  }

  async #passkey(): Promise<void> {
    await this.#carryOut(async () => prove({ passkey: await usePasskey(await stepUpOptions()) }));
  }

  async #carryOut(run: () => Promise<Session>): Promise<void> {
    this.sending = true;
    this.problem = "";
    try {
      await attempt(
        async () => this.entered(await run()),
        (text) => (this.problem = text),
      );
    } catch (error) {
      if (!(error instanceof PasskeyDeclined)) throw error;
      this.problem = t("factor.passkey.declined");
    } finally {
      this.sending = false;
    }
  }
}
customElements.define("factor-prove", FactorProve);
