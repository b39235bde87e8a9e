/** Recovery codes, shown once: to copy, to print, and to say that they are kept. */

import { html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Part } from "../part";
import { me } from "../session";
import { t } from "../text/text";

export class RecoveryCodes extends Part {
  @property({ attribute: false }) codes: string[] = [];
  @property({ attribute: false }) done: () => void = () => undefined;
  @state() private kept = false;
  @state() private copied = false;

  override render(): TemplateResult {
    return html`<section class="recovery">
      <h3>${t("factor.recovery.title")}</h3>
      <p class="dim">${t("factor.recovery.why")}</p>
      <div class="printed">
        <p class="paper">${t("factor.recovery.paper", { name: me.session?.account.name ?? "", host: location.host })}</p>
        <ol class="codes">
          ${this.codes.map((code) => html`<li><code>${code}</code></li>`)}
        </ol>
      </div>
      <div class="buttons">
        <button type="button" @click=${() => void this.#copy()}>${t(this.copied ? "copy.done" : "copy")}</button>
        <button type="button" @click=${() => print()}>${t("print")}</button>
      </div>
      <label class="check">
        <input type="checkbox" .checked=${this.kept} @change=${(event: Event) => (this.kept = (event.target as HTMLInputElement).checked)} />
        ${t("factor.recovery.kept")}
      </label>
      <div class="buttons"><button type="button" class="go" ?disabled=${!this.kept} @click=${() => this.done()}>${t("factor.recovery.go_on")}</button></div>
    </section>`;
  }

  async #copy(): Promise<void> {
    this.copied = await copyText(this.codes.join("\n"));
  }
}
customElements.define("recovery-codes", RecoveryCodes);

/** Whether a text is on the clipboard now; without a safe connection a browser has none. */
export async function copyText(text: string): Promise<boolean> {
  if (!isSecureContext) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
