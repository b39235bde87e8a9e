/** Setting up an authenticator app: the picture to scan, the secret to type, the first code. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { beginTotp, confirmTotp } from "../api/identity";
import { Part } from "../part";
import { attempt } from "../problems";
import { t } from "../text/text";
import { proven } from "./step-up";
import "./recovery-codes";

export class TotpSetup extends Part {
  /** Called once the factor stands and its recovery codes, if any, are kept. */
  @property({ attribute: false }) done: () => void = () => undefined;
  @property({ attribute: false }) cancel: (() => void) | null = null;
  @state() private secret: { secret: string; uri: string; qr: string } | null = null;
  @state() private codes: string[] | null = null;
  @state() private problem = "";
  @state() private sending = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void attempt(
      async () => (this.secret = await proven(beginTotp)),
      (text) => (this.problem = text),
    );
  }

  override render(): TemplateResult {
    if (this.codes !== null) return html`<recovery-codes .codes=${this.codes} .done=${this.done}></recovery-codes>`;
    const problem = this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`;
    const { secret } = this;
    if (secret === null) return html`${problem === nothing ? html`<p role="status">${t("app.loading")}</p>` : problem}`;
    return html`<form class="totp" autocomplete="off" @submit=${this.#submit}>
      <ol class="guide">
        <li>${t("totp.scan")}</li>
        <li>${t("totp.type")}</li>
      </ol>
      <div class="scan">
        <img class="qr" src=${pictureOf(secret.qr)} width="196" height="196" alt=${t("totp.picture")} />
        <div>
          <a class="on-phone" href=${secret.uri}>${t("totp.open")}</a>
          <p class="dim">${t("totp.secret")}</p>
          <code class="secret">${inGroups(secret.secret)}</code>
          <label><span>${t("factor.code")}</span><input name="code" class="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required /></label>
        </div>
      </div>
      ${problem}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending}>${this.sending ? t("factor.checking") : t("totp.confirm")}</button>
        ${this.cancel === null ? nothing : html`<button type="button" @click=${this.cancel}>${t("form.cancel")}</button>`}
      </div>
    </form>`;
  }

  /** The keyboard is where the code goes, as soon as there is something to scan. */
  override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (changes.has("secret") && this.secret !== null) this.querySelector<HTMLInputElement>("input[name=code]")?.focus();
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const field = this.querySelector<HTMLInputElement>("input[name=code]");
    if (field !== null && !this.sending) void this.#confirm(field);
  };

  async #confirm(field: HTMLInputElement): Promise<void> {
    this.sending = true;
    this.problem = "";
    const stands = await attempt(
      async () => {
        const codes = await confirmTotp(field.value.replace(/\D/g, ""));
        if (codes.length === 0) this.done();
        else this.codes = codes;
      },
      (text) => (this.problem = text),
    );
    this.sending = false;
    if (stands) return;
    field.value = "";
    field.focus();
  }
}
customElements.define("totp-setup", TotpSetup);

/** "JBSWY3DPEHPK3PXP" → "JBSW Y3DP EHPK 3PXP": people type it in fours. */
export function inGroups(secret: string): string {
  return secret.replace(/\s/g, "").replace(/(.{4})(?=.)/g, "$1 ");
}

function pictureOf(svg: string): string {
  return svg.startsWith("data:") ? svg : `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
