/** The keys of a system: which there are and what for, making, turning over and revoking them. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listKeys, revokeKey, type AccountRow, type KeyRow } from "../shared/api/administration";
import { copyText } from "../shared/factors/recovery-codes";
import { proven } from "../shared/factors/step-up";
import { age, grouped, moment, zoneName } from "../shared/format/format";
import { modal, openModals } from "../shared/frame/modal";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { t } from "../shared/text/text";
import "./key-form";
import { isOver } from "./key-times";
import { register } from "./register";

export class KeysPart extends Part {
  @property({ attribute: false }) account!: AccountRow;
  @state() private keys: KeyRow[] | null = null;
  @state() private problem = "";
  /** What the form is open for: a new key, or the one that follows this. */
  @state() private making: "new" | KeyRow | null = null;
  @state() private secret = "";
  @state() private copied = false;
  @state() private revoking: number | null = null;
  #read: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(register.listen(() => this.requestUpdate()));
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (!changes.has("account") || this.#read === this.account.id) return;
    this.#read = this.account.id;
    void this.#carryOut(() => Promise.resolve());
  }

  override updated(): void {
    openModals(this);
  }

  override render(): TemplateResult {
    const changes = me.may("keys.change");
    return html`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${t("keys.title")}</h2>
          <p class="dim">${t("keys.about")}</p>
        </div>
        ${changes && this.account.disabled_at === null ? html`<button type="button" class="make" @click=${() => (this.making = "new")}>${t("keys.make")}</button>` : nothing}
      </div>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.keys === null && this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing}
      ${this.keys?.length === 0 ? html`<p class="empty">${t("keys.none")}</p>` : nothing}
      <ul class="lines">
        ${(this.keys ?? []).map((one) => this.#line(one, changes))}
      </ul>
      ${this.making === null ? nothing : this.#form(this.making)} ${this.secret === "" ? nothing : this.#once()}
    </section>`;
  }

  #line(one: KeyRow, changes: boolean): TemplateResult {
    const over = isOver(one, live.nowMs);
    const about = [
      this.#term(one, over),
      one.last_used_at === null ? t("keys.unused") : t("factors.used", { age: age((live.nowMs - Date.parse(one.last_used_at)) / 1_000) }),
      one.per_minute === null ? "" : t("keys.per_minute.n", { count: grouped(one.per_minute) }),
      one.per_day === null ? "" : t("keys.per_day.n", { count: grouped(one.per_day) }),
    ];
    return html`<li class=${over ? "over" : ""} data-key=${one.id}>
      <p>
        <b>${one.label}</b> <span class="dim">#${one.id}</span>
        <small>${about.filter((text) => text !== "").join(" · ")}</small>
        <small>${one.scopes === null ? t("keys.all_actions") : one.scopes.map((key) => register.actionName(key)).join(" · ")}</small>
      </p>
      ${over || !changes ? nothing : this.#commands(one)}
    </li>`;
  }

  #term(one: KeyRow, over: boolean): string {
    const at = (text: string): string => `${moment(Date.parse(text), live.nowMs, me.timezone, "minutes")} ${zoneName(Date.parse(text), me.timezone)}`;
    if (one.revoked_at !== null) return t("keys.revoked", { at: at(one.revoked_at) });
    if (one.expires_at === null) return t("keys.for_good");
    return t(over ? "keys.expired" : "grants.until", { at: at(one.expires_at) });
  }

  #commands(one: KeyRow): TemplateResult {
    if (this.revoking !== one.id) {
      return html`<div class="buttons">
        <button type="button" class="turn-over" @click=${() => (this.making = one)}>${t("keys.turn_over")}</button>
        <button type="button" class="revoke" @click=${() => (this.revoking = one.id)}>${t("keys.revoke")}</button>
      </div>`;
    }
    return html`<div class="buttons sure">
      <span>${t("keys.revoke.about")}</span>
      <button type="button" class="danger" @click=${() => void this.#carryOut(() => proven(() => revokeKey(this.account.id, one.id)))}>${t("keys.revoke.sure")}</button>
      <button type="button" @click=${() => (this.revoking = null)}>${t("form.cancel")}</button>
    </div>`;
  }

  #form(making: "new" | KeyRow): TemplateResult {
    const close = (): void => {
      this.making = null;
    };
    const old = making === "new" ? null : making;
    return modal({
      title: old === null ? t("keys.make") : t("keys.turn_over.title", { label: old.label }),
      close,
      content: html`<key-form
        .account=${this.account}
        .old=${old}
        .cancel=${close}
        .made=${(secret: string) => {
          this.secret = secret;
          close();
          void this.#carryOut(() => Promise.resolve());
        }}
      ></key-form>`,
    });
  }

  /** The secret: it is shown this once. */
  #once(): TemplateResult {
    const close = (): void => {
      this.secret = "";
      this.copied = false;
    };
    return modal({
      title: t("keys.once"),
      close,
      content: html`<p>${t("keys.once.about")}</p>
        <code class="secret once">${this.secret}</code>
        <div class="buttons">
          <button type="button" @click=${() => void copyText(this.secret).then((done) => (this.copied = done))}>${t(this.copied ? "copy.done" : "copy")}</button>
          <button type="button" class="go" @click=${close}>${t("once.kept")}</button>
        </div>`,
    });
  }

  async #carryOut(run: () => Promise<unknown>): Promise<void> {
    this.problem = "";
    this.revoking = null;
    await attempt(
      async () => {
        await run();
        this.keys = await listKeys(this.account.id);
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("admin-keys", KeysPart);
