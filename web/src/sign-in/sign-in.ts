/** Signing in: by name and password, one-time code, passkey or provider; then what is needed first. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { readSession, signIn, signOut } from "../shared/api/calls";
import { Problem } from "../shared/api/client";
import { beginWithProvider, readProvider, signInOptions, signInWithPasskey } from "../shared/api/identity";
import type { Session } from "../shared/api/types";
import "../shared/factors/passkey-setup";
import { PasskeyDeclined, passkeysWork, usePasskey } from "../shared/factors/passkeys";
import { passkeysMissing } from "../shared/factors/passkeys-missing";
import "../shared/factors/prove";
import "../shared/factors/totp-setup";
import "../shared/factors/new-password";
import { clock } from "../shared/format/format";
import { Part } from "../shared/part";
import { plainly, waitOf } from "../shared/problems";
import { needOf, type Need } from "../shared/session";
import { locale, setLocale, t, type TextKey } from "../shared/text/text";
import { codeOf, heading, type Way } from "./steps";

export class SignIn extends Part {
  @property({ attribute: false }) refusal: TextKey | "" = "";
  @property({ attribute: false }) entered: (session: Session) => void = () => undefined;
  /** A session that is open already, with something that must be done in it first. */
  @property({ attribute: false }) session: Session | null = null;
  @state() private way: Way = "password";
  @state() private provider: string | null = null;
  @state() private problem = "";
  @state() private waitsUntil = 0;
  @state() private sending = false;
  /** Whether a passkey is set up as the first second factor, instead of an app. */
  @state() private byPasskey = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void readProvider().then(
      (name) => (this.provider = name),
      () => undefined,
    );
  }

  override render(): TemplateResult {
    const need = this.session === null ? null : needOf(this.session);
    return html`<main class="sign-in">
      <div class="slab ${need ?? "who"}">
        <h1><img src="/icon.svg" alt="" width="40" height="40" />${t(heading(need))}</h1>
        ${need === null ? this.#who() : this.#needed(need)}
        <p class="foot">
          ${need === null ? nothing : html`<button type="button" class="link" @click=${() => void this.#leave()}>${t("sign_in.as_another")}</button>`}
          <button type="button" class="link" lang=${locale() === "zh" ? "en" : "zh-CN"} @click=${() => setLocale(locale() === "zh" ? "en" : "zh")}>
            ${t("language.switch")}
          </button>
        </p>
      </div>
    </main>`;
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.title = `${t("app.name")} · ${t("sign_in.title")}`;
    if (changes.has("way") && changes.get("way") !== undefined) this.querySelector("input")?.focus();
  }

  protected override firstUpdated(): void {
    this.querySelector("input")?.focus();
  }

  /** Both ways have the same height, so that nothing jumps under the pointer. */
  #who(): TemplateResult {
    const { way } = this;
    const tab = (one: Way, text: TextKey): TemplateResult => html`<button type="button" aria-pressed=${way === one ? "true" : "false"} @click=${() => this.#choose(one)}>
      ${t(text)}
    </button>`;
    return html`<div class="tabs">${tab("password", "sign_in.with_password")} ${tab("code", "sign_in.with_code")}</div>
      <form @submit=${this.#submit}>
        <div class="fields">
          ${way === "code"
            ? html`<label><span>${t("sign_in.code")}</span><input name="token" autocomplete="one-time-code" spellcheck="false" required /></label>
                <p class="dim">${t("sign_in.hint")}</p>`
            : html`<label><span>${t("sign_in.name")}</span><input name="name" autocomplete="username webauthn" required /></label>
                <label><span>${t("sign_in.password")}</span><input name="password" type="password" autocomplete="current-password" required /></label>`}
        </div>
        ${this.#told()}
        <button type="submit" class="go" ?disabled=${this.sending || this.#waits > 0}>${this.sending ? t("sign_in.pending") : t("sign_in.submit")}</button>
      </form>
      ${this.#otherWays()}`;
  }

  get #waits(): number {
    return Math.max(0, Math.ceil((this.waitsUntil - Date.now()) / 1_000));
  }

  #told(): TemplateResult | typeof nothing {
    if (this.#waits > 0) return html`<p class="note bad" role="alert">${t("sign_in.wait")} <b>${clock(this.#waits)}</b></p>`;
    const problem = this.problem || (this.refusal === "" ? "" : t(this.refusal));
    return problem === "" ? nothing : html`<p class="note ${this.problem === "" ? "" : "bad"}" role="alert">${problem}</p>`;
  }

  #otherWays(): TemplateResult | typeof nothing {
    const passkeys = passkeysWork();
    const { provider } = this;
    if (!passkeys && provider === null) return passkeysMissing();
    return html`<div class="other-ways">
      <p class="or"><span>${t("sign_in.or")}</span></p>
      ${passkeys ? html`<button type="button" ?disabled=${this.sending} @click=${() => void this.#passkey()}>${t("sign_in.passkey")}</button>` : nothing}
      ${provider === null ? nothing : html`<button type="button" ?disabled=${this.sending} @click=${() => void this.#outside()}>${t("sign_in.provider", { name: provider })}</button>`}
      ${passkeysMissing()}
    </div>`;
  }

  #needed(need: Need): TemplateResult {
    const name = this.session?.account.name ?? "";
    switch (need) {
      case "second_factor":
        return html`<p class="dim">${t("sign_in.second_factor", { name })}</p>
          <factor-prove .entered=${(session: Session) => this.#go(session)}></factor-prove>`;
      case "new_password":
        return html`<p class="dim">${t("sign_in.new_password", { name })}</p>
          <new-password .done=${() => void this.#again()}></new-password>`;
      case "set_up_second_factor":
        return html`<p class="dim intro">${t("sign_in.set_up", { name })}</p>
          ${this.byPasskey ? html`<passkey-setup .done=${() => void this.#again()}></passkey-setup>` : html`<totp-setup .done=${() => void this.#again()}></totp-setup>`}
          ${passkeysWork()
            ? html`<button type="button" class="link other-factor" @click=${() => (this.byPasskey = !this.byPasskey)}>${t(this.byPasskey ? "sign_in.set_up.totp" : "sign_in.set_up.passkey")}</button>`
            : passkeysMissing()}`;
    }
  }

  #choose(way: Way): void {
    this.way = way;
    this.problem = "";
  }

  /** One step may be followed by another; the last lets in. */
  #go(session: Session): void {
    if (needOf(session) === null) this.entered(session);
    else this.session = session;
  }

  async #again(): Promise<void> {
    this.#go(await readSession());
  }

  async #leave(): Promise<void> {
    await signOut().catch(() => undefined);
    this.session = null;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const field = (name: string): string => {
      const value = fields.get(name);
      return typeof value === "string" ? value : "";
    };
    const secret = this.way === "code" ? { token: codeOf(field("token").trim()) } : { name: field("name").trim(), password: field("password") };
    void this.#send(() => signIn(secret));
  };

  async #passkey(): Promise<void> {
    await this.#send(async () => signInWithPasskey(await usePasskey(await signInOptions())));
  }

  /** Leaves for the provider, which sends the browser back signed in. */
  async #outside(): Promise<void> {
    await this.#send(async () => {
      location.assign(await beginWithProvider());
      return null;
    });
  }

  async #send(run: () => Promise<Session | null>): Promise<void> {
    this.sending = true;
    this.problem = "";
    try {
      const session = await run();
      if (session !== null) this.#go(session);
    } catch (error) {
      if (error instanceof PasskeyDeclined) this.problem = t("factor.passkey.declined");
      else if (error instanceof Problem) this.#refused(error);
      else throw error;
    } finally {
      this.sending = false;
    }
  }

  #refused(problem: Problem): void {
    const wait = waitOf(problem);
    this.waitsUntil = wait === null ? 0 : Date.now() + wait * 1_000;
    this.problem = wait !== null ? "" : problem.status === 401 ? t(this.way === "code" ? "error.unauthenticated" : "sign_in.refused") : plainly(problem);
    const password = this.querySelector<HTMLInputElement>("input[type=password]");
    if (password === null) return;
    password.value = "";
    password.focus();
  }
}
customElements.define("muster-sign-in", SignIn);
