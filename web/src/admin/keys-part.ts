/** The keys of a system: which there are, making one (shown once), revoking one. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listKeys, makeKey, revokeKey, type KeyRow, type NewKey } from "../shared/api/administration";
import { copyText } from "../shared/factors/recovery-codes";
import { proven } from "../shared/factors/step-up";
import { age, cityStamp, moment } from "../shared/format/format";
import { fieldOf } from "../shared/forms";
import { modal, openModals } from "../shared/frame/modal";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { t } from "../shared/text/text";

/** For how long a key is good where nobody says otherwise: half a year. */
const USUAL_MS = 180 * 86_400_000;

export class KeysPart extends Part {
  @property({ attribute: false }) accountId = 0;
  @state() private keys: KeyRow[] | null = null;
  @state() private problem = "";
  @state() private refused = "";
  @state() private making = false;
  @state() private secret = "";
  @state() private copied = false;
  @state() private revoking: number | null = null;

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("accountId")) void this.#carryOut(() => Promise.resolve());
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
        ${changes ? html`<button type="button" @click=${() => (this.making = true)}>${t("keys.make")}</button>` : nothing}
      </div>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.keys?.length === 0 ? html`<p class="empty">${t("keys.none")}</p>` : nothing}
      <ul class="lines">
        ${(this.keys ?? []).map((one) => this.#line(one, changes))}
      </ul>
      ${this.making ? this.#form() : nothing} ${this.secret === "" ? nothing : this.#once()}
    </section>`;
  }

  #line(one: KeyRow, changes: boolean): TemplateResult {
    const at = (text: string): string => moment(Date.parse(text), live.nowMs, me.timezone, "minutes");
    const over = one.revoked_at !== null || (one.expires_at !== null && Date.parse(one.expires_at) <= live.nowMs);
    const about = [
      one.revoked_at !== null ? t("keys.revoked", { at: at(one.revoked_at) }) : one.expires_at === null ? t("keys.for_good") : t("grants.until", { at: at(one.expires_at) }),
      one.last_used_at === null ? t("keys.unused") : t("factors.used", { age: age((live.nowMs - Date.parse(one.last_used_at)) / 1_000) }),
      one.scopes === null ? t("keys.all_actions") : t("grants.may", { n: one.scopes.length }),
      one.per_minute === null ? "" : t("keys.per_minute.n", { n: one.per_minute }),
      one.per_day === null ? "" : t("keys.per_day.n", { n: one.per_day }),
    ];
    return html`<li class=${over ? "over" : ""} data-key=${one.id}>
      <p><b>${one.label}</b> <small>${about.filter((text) => text !== "").join(" · ")}</small></p>
      ${over || !changes
        ? nothing
        : this.revoking === one.id
          ? html`<div class="buttons sure">
              <button type="button" class="danger" @click=${() => void this.#carryOut(() => proven(() => revokeKey(this.accountId, one.id)))}>${t("keys.revoke.sure")}</button>
              <button type="button" @click=${() => (this.revoking = null)}>${t("form.cancel")}</button>
            </div>`
          : html`<button type="button" @click=${() => (this.revoking = one.id)}>${t("keys.revoke")}</button>`}
    </li>`;
  }

  #form(): TemplateResult {
    const close = (): void => {
      this.making = false;
      this.refused = "";
    };
    return modal({
      title: t("keys.make"),
      close,
      content: html`<form autocomplete="off" @submit=${this.#submit}>
        <label><span>${t("keys.label")}</span><input name="label" maxlength="100" required autofocus /></label>
        <label><span>${t("keys.expires")}</span><input name="expires_at" type="datetime-local" .value=${cityStamp(live.nowMs + USUAL_MS, me.timezone)} required /></label>
        <div class="pair">
          <label><span>${t("keys.per_minute")}</span><input name="per_minute" type="number" min="1" max="1000000" /></label>
          <label><span>${t("keys.per_day")}</span><input name="per_day" type="number" min="1" max="100000000" /></label>
        </div>
        ${this.refused === "" ? nothing : html`<p class="note bad" role="alert">${this.refused}</p>`}
        <div class="buttons">
          <button type="submit" class="go">${t("keys.make")}</button>
          <button type="button" @click=${close}>${t("form.cancel")}</button>
        </div>
      </form>`,
    });
  }

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

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const field = (name: string): string => fieldOf(fields, name);
    const quota = (name: "per_minute" | "per_day"): Partial<NewKey> => (field(name) === "" ? {} : { [name]: Number(field(name)) });
    void this.#make({
      label: field("label"),
      expires_at: `${field("expires_at")}:00`,
      ...quota("per_minute"),
      ...quota("per_day"),
    });
  };

  async #make(asked: NewKey): Promise<void> {
    this.refused = "";
    const made = await attempt(
      async () => (this.secret = (await proven(() => makeKey(this.accountId, asked))).secret),
      (text) => (this.refused = text),
    );
    if (!made) return;
    this.making = false;
    await this.#carryOut(() => Promise.resolve());
  }

  async #carryOut(run: () => Promise<unknown>): Promise<void> {
    this.problem = "";
    this.revoking = null;
    await attempt(
      async () => {
        await run();
        this.keys = await listKeys(this.accountId);
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("admin-keys", KeysPart);
