/** One account: its state, its roles, its keys, a one-time sign-in. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { changeAccount, endGrant, listGrants, makeSignIn, readAccount, type AccountRow, type Grant } from "../shared/api/administration";
import { proven } from "../shared/factors/step-up";
import { copyText } from "../shared/factors/recovery-codes";
import { modal, openModals } from "../shared/frame/modal";
import { absent } from "../shared/frame/frame";
import { lasting, moment } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import { timeOf } from "./accounts";
import "./grant-form";
import "./keys-part";
import { areaName, register } from "./register";

export class AccountPart extends Part {
  @property({ attribute: false }) accountId = 0;
  @state() private account: AccountRow | null = null;
  @state() private grants: Grant[] | null = null;
  @state() private all = false;
  @state() private missing = false;
  @state() private problem = "";
  @state() private said = "";
  @state() private granting = false;
  @state() private ending: number | null = null;
  @state() private disabling = false;
  @state() private issued: { token: string; valid_s: number } | null = null;
  @state() private copied = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(register.listen(() => this.requestUpdate()));
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("accountId")) void this.#carryOut(() => Promise.resolve());
  }

  override updated(): void {
    openModals(this);
  }

  override render(): TemplateResult {
    const { account } = this;
    if (this.missing) return absent();
    const back = html`<p class="back"><a href="/admin/accounts" @click=${follow}>${t("section.accounts")}</a></p>`;
    const problem = this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`;
    if (account === null) return html`${back}${problem === nothing ? html`<p class="empty" role="status">${t("app.loading")}</p>` : problem}`;
    const disabled = account.disabled_at !== null;
    return html`${back}
      <div class="page-head">
        <h1>${account.display_name} <small>${account.sign_in_name} · ${word("accounts.kinds", account.kind)}</small></h1>
        ${disabled ? html`<span class="state off">${t("accounts.disabled")}</span>` : html`<span class="state on">${t("accounts.enabled")}</span>`}
      </div>
      ${problem}
      ${this.said === "" ? nothing : html`<p class="note" role="status">${this.said}</p>`}
      ${me.may("accounts.change") ? this.#doing(account) : nothing}
      ${me.may("grants.read") ? this.#roles(account) : nothing}
      ${account.kind === "system" && me.may("keys.read") ? html`<admin-keys .account=${account}></admin-keys>` : nothing}
      ${this.granting ? this.#grantForm(account) : nothing} ${this.issued === null ? nothing : this.#signIn(account, this.issued)}`;
  }

  #doing(account: AccountRow): TemplateResult {
    const disabled = account.disabled_at !== null;
    const own = account.id === me.session?.account.id;
    if (own) return html`<p class="dim">${t("accounts.own")}</p>`;
    const change = (to: boolean): void => {
      this.disabling = false;
      void this.#carryOut(() => proven(() => changeAccount(account.id, { disabled: to })), t(to ? "accounts.now_disabled" : "accounts.now_enabled"));
    };
    return html`<div class="buttons">
      ${account.kind === "person" && !disabled ? html`<button type="button" @click=${() => void this.#issue(account)}>${t("accounts.sign_in")}</button>` : nothing}
      ${disabled
        ? html`<button type="button" @click=${() => change(false)}>${t("accounts.enable")}</button>`
        : this.disabling
          ? html`<span class="sure">${t("accounts.disable.sure")}</span>
              <button type="button" class="danger" @click=${() => change(true)}>${t("accounts.disable")}</button>
              <button type="button" @click=${() => (this.disabling = false)}>${t("form.cancel")}</button>`
          : html`<button type="button" @click=${() => (this.disabling = true)}>${t("accounts.disable")}</button>`}
    </div>`;
  }

  #roles(account: AccountRow): TemplateResult {
    const own = account.id === me.session?.account.id;
    const changes = me.may("grants.change") && !own;
    return html`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${t("grants.title")}</h2>
          <p class="dim">${t(own ? "grants.own" : "grants.about")}</p>
        </div>
        ${changes && account.disabled_at === null ? html`<button type="button" class="go" @click=${() => (this.granting = true)}>${t("grants.give")}</button>` : nothing}
      </div>
      ${this.grants === null ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing}
      ${this.grants?.length === 0 ? html`<p class="empty">${t(this.all ? "grants.never" : "grants.none")}</p>` : nothing}
      <ul class="lines grants">
        ${(this.grants ?? []).map((grant) => this.#grant(grant, changes))}
      </ul>
      <label class="check">
        <input type="checkbox" .checked=${this.all} @change=${(event: Event) => this.#showAll((event.target as HTMLInputElement).checked)} />
        ${t("grants.show_over")}
      </label>
    </section>`;
  }

  #grant(grant: Grant, changes: boolean): TemplateResult {
    const at = (text: string): string => moment(Date.parse(text), live.nowMs, me.timezone, "minutes");
    const time = timeOf(grant, live.nowMs);
    const until = grant.ends_at === null ? t("grants.for_good") : t("grants.until", { at: at(grant.ends_at) });
    return html`<li class=${time} data-grant=${grant.id}>
      <p>
        <b>${register.roleName(grant.role)}</b> <span class="chip">${areaName(grant, t("area.whole_city"))}</span> <span class="grade ${grant.grade}">${grant.grade}</span>
        <small>
          ${word("grants.time", time)} · ${t("grants.from", { at: at(grant.starts_at) })} · ${until} · ${t("grants.by", { name: grant.granted_by })}
          ${grant.ended_by === null ? "" : ` · ${t("grants.ended_by", { name: grant.ended_by })}`}
        </small>
      </p>
      ${!changes || time === "over"
        ? nothing
        : this.ending === grant.id
          ? html`<div class="buttons sure">
              <button type="button" class="danger" @click=${() => void this.#end(grant)}>${t("grants.end.sure")}</button>
              <button type="button" @click=${() => (this.ending = null)}>${t("form.cancel")}</button>
            </div>`
          : html`<button type="button" @click=${() => (this.ending = grant.id)}>${t("grants.end")}</button>`}
    </li>`;
  }

  #grantForm(account: AccountRow): TemplateResult {
    const close = (): void => {
      this.granting = false;
    };
    return modal({
      title: t("grants.give_to", { name: account.display_name }),
      close,
      content: html`<grant-form
        .account=${account}
        .cancel=${close}
        .granted=${(grant: Grant) => {
          close();
          void this.#carryOut(() => Promise.resolve(), t("grants.given", { role: register.roleName(grant.role) }));
        }}
      ></grant-form>`,
    });
  }

  /** The address with the secret: it is shown this once. */
  #signIn(account: AccountRow, { token, valid_s: valid }: { token: string; valid_s: number }): TemplateResult {
    const address = `${location.origin}/#sign-in=${token}`;
    const close = (): void => {
      this.issued = null;
      this.copied = false;
    };
    return modal({
      title: t("accounts.sign_in.title", { name: account.display_name }),
      close,
      content: html`<p>${t("accounts.sign_in.about", { time: lasting(valid) })}</p>
        <code class="secret once">${address}</code>
        <div class="buttons">
          <button type="button" @click=${() => void copyText(address).then((done) => (this.copied = done))}>${t(this.copied ? "copy.done" : "copy")}</button>
          <button type="button" class="go" @click=${close}>${t("once.kept")}</button>
        </div>`,
    });
  }

  async #issue(account: AccountRow): Promise<void> {
    this.problem = this.said = "";
    await attempt(
      async () => (this.issued = await proven(() => makeSignIn(account.id))),
      (text) => (this.problem = text),
    );
  }

  async #end(grant: Grant): Promise<void> {
    this.ending = null;
    await this.#carryOut(() => proven(() => endGrant(this.accountId, grant.id)), t("grants.ended", { role: register.roleName(grant.role) }));
  }

  #showAll(all: boolean): void {
    this.all = all;
    void this.#carryOut(() => Promise.resolve());
  }

  async #carryOut(run: () => Promise<unknown>, said = ""): Promise<void> {
    this.problem = this.said = "";
    await attempt(
      async () => {
        await run();
        const [account, grants] = await Promise.all([readAccount(this.accountId), me.may("grants.read") ? listGrants(this.accountId, this.all) : Promise.resolve([])]);
        this.account = account;
        this.grants = grants;
        this.said = said;
        if (said !== "") register.take(account);
      },
      (text, problem) => {
        this.missing = problem.status === 404 && this.account === null;
        this.problem = text;
      },
    );
  }
}
customElements.define("admin-account", AccountPart);
