/** Adding a passkey: a name for it, the browser's own dialog, recovery codes when it is the first factor. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { keepPasskey, passkeyOptions } from "../api/identity";
import { Part } from "../part";
import { attempt } from "../problems";
import { t } from "../text/text";
import { PasskeyDeclined, makePasskey } from "./passkeys";
import "./recovery-codes";
import { proven } from "./step-up";

export class PasskeySetup extends Part {
  /** Called once the passkey stands and recovery codes, if any, are kept. */
  @property({ attribute: false }) done: () => void = () => undefined;
  @property({ attribute: false }) cancel: (() => void) | null = null;
  @state() private codes: string[] = [];
  @state() private problem = "";
  @state() private sending = false;

  override render(): TemplateResult {
    if (this.codes.length > 0) return html`<recovery-codes .codes=${this.codes} .done=${this.done}></recovery-codes>`;
    return html`<form class="inline" autocomplete="off" @submit=${this.#submit}>
      <label><span>${t("passkeys.name")}</span><input name="name" maxlength="60" placeholder=${t("passkeys.name.hint")} required /></label>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending}>${t("passkeys.make")}</button>
        ${this.cancel === null ? nothing : html`<button type="button" @click=${this.cancel}>${t("form.cancel")}</button>`}
      </div>
    </form>`;
  }

  protected override firstUpdated(): void {
    this.querySelector("input")?.focus();
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const name = this.querySelector("input")?.value.trim() ?? "";
    if (!this.sending) void this.#make(name);
  };

  async #make(name: string): Promise<void> {
    this.sending = true;
    this.problem = "";
    try {
      await attempt(
        async () => {
          const credential = await makePasskey(await proven(passkeyOptions));
          this.codes = await keepPasskey(name, credential);
          if (this.codes.length === 0) this.done();
        },
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
customElements.define("passkey-setup", PasskeySetup);
