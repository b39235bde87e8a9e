/** One's own second factors: the app, passkeys, recovery codes. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { newRecoveryCodes, readFactors, removePasskey, removeTotp, type Factors } from "../shared/api/identity";
import "../shared/factors/passkey-setup";
import { passkeysWork } from "../shared/factors/passkeys";
import { passkeysMissing } from "../shared/factors/passkeys-missing";
import "../shared/factors/recovery-codes";
import { proven } from "../shared/factors/step-up";
import "../shared/factors/totp-setup";
import { age } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { t } from "../shared/text/text";

export class FactorsPart extends Part {
  @state() private factors: Factors | null = null;
  @state() private doing: "totp" | "passkey" | "codes" | null = null;
  @state() private codes: string[] = [];
  @state() private problem = "";
  /** What is about to be removed, or made void: asked once more where it stands. */
  @state() private removing: number | "totp" | "codes" | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#carryOut(() => Promise.resolve());
  }

  override render(): TemplateResult {
    const { factors } = this;
    return html`<section class="slab">
      <h2>${t("factors.title")}</h2>
      <p class="dim">${t("factors.about")}</p>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${factors === null ? nothing : html`${this.#totp(factors)} ${this.#passkeys(factors)} ${this.#recovery(factors)}`}
    </section>`;
  }

  #totp({ totp }: Factors): TemplateResult {
    return html`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${t("totp.title")}</h3>
          <p class="dim">${totp === null ? t("totp.none") : this.#used(totp.confirmed_at, totp.last_used_at)}</p>
        </div>
        ${totp === null
          ? this.doing === "totp"
            ? nothing
            : html`<button type="button" @click=${() => (this.doing = "totp")}>${t("totp.set_up")}</button>`
          : this.#remove("totp", removeTotp)}
      </div>
      ${this.doing === "totp" ? html`<totp-setup .done=${() => void this.#carryOut(() => Promise.resolve())} .cancel=${() => (this.doing = null)}></totp-setup>` : nothing}
    </div>`;
  }

  #passkeys({ passkeys }: Factors): TemplateResult {
    return html`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${t("passkeys.title")}</h3>
          <p class="dim">${t("passkeys.about")}</p>
          ${passkeysMissing()}
        </div>
        ${this.doing === "passkey" || !passkeysWork() ? nothing : html`<button type="button" @click=${() => (this.doing = "passkey")}>${t("passkeys.add")}</button>`}
      </div>
      ${this.doing === "passkey" ? html`<passkey-setup .done=${() => void this.#carryOut(() => Promise.resolve())} .cancel=${() => (this.doing = null)}></passkey-setup>` : nothing}
      <ul class="lines">
        ${passkeys.map(
          (one) => html`<li data-passkey=${one.id}>
            <p><b>${one.name}</b> <small>${this.#used(one.created_at, one.last_used_at)}</small>${one.regressed_at === null ? nothing : html`<small class="warn">${t("passkeys.regressed")}</small>`}</p>
            ${this.#remove(one.id, () => removePasskey(one.id))}
          </li>`,
        )}
      </ul>
    </div>`;
  }

  #recovery(factors: Factors): TemplateResult | typeof nothing {
    if (this.doing === "codes") {
      return html`<div class="factor"><recovery-codes .codes=${this.codes} .done=${() => void this.#carryOut(() => Promise.resolve())}></recovery-codes></div>`;
    }
    if (factors.totp === null && factors.passkeys.length === 0) return nothing;
    const left = factors.recovery_codes_left;
    return html`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${t("factor.recovery.title")}</h3>
          <p class=${left < 3 ? "warn" : "dim"}>${t("factor.recovery.left", { n: left })}</p>
        </div>
        ${this.removing === "codes" ? nothing : html`<button type="button" @click=${() => (this.removing = "codes")}>${t("factor.recovery.renew")}</button>`}
      </div>
      ${this.removing === "codes"
        ? html`<div class="buttons sure">
            <span>${t("factor.recovery.renew.sure")}</span>
            <button type="button" class="danger" @click=${() => void this.#renew()}>${t("factor.recovery.renew")}</button>
            <button type="button" @click=${() => (this.removing = null)}>${t("form.cancel")}</button>
          </div>`
        : nothing}
    </div>`;
  }

  #used(made: string, used: string | null): string {
    const ago = (text: string): string => age((live.nowMs - Date.parse(text)) / 1_000);
    return used === null ? t("factors.made", { age: ago(made) }) : t("factors.used", { age: ago(used) });
  }

  #remove(which: number | "totp", run: () => Promise<void>): TemplateResult {
    if (this.removing !== which) return html`<button type="button" @click=${() => (this.removing = which)}>${t("factors.remove")}</button>`;
    return html`<div class="buttons sure">
      <button type="button" class="danger" @click=${() => void this.#carryOut(() => proven(run))}>${t("factors.remove.sure")}</button>
      <button type="button" @click=${() => (this.removing = null)}>${t("form.cancel")}</button>
    </div>`;
  }

  async #renew(): Promise<void> {
    let codes: string[] = [];
    if (await this.#carryOut(async () => (codes = await proven(newRecoveryCodes)))) this.#show(codes);
  }

  #show(codes: string[]): void {
    if (codes.length === 0) return;
    this.codes = codes;
    this.doing = "codes";
  }

  /** Does something and reads anew what stands. */
  async #carryOut(run: () => Promise<unknown>): Promise<boolean> {
    this.problem = "";
    return attempt(
      async () => {
        await run();
        this.factors = await readFactors();
        this.doing = null;
        this.removing = null;
        this.codes = [];
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("own-factors", FactorsPart);
