/** Sign-in by a one-time code, or by name and password. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { signIn } from "./api/calls";
import { Problem } from "./api/client";
import type { Session } from "./api/types";
import { Part } from "./part";
import { locale, phrase, setLocale, t, type TextKey } from "./text/text";

export class SignIn extends Part {
  @property({ attribute: false }) refusal: TextKey | "" = "";
  @property({ attribute: false }) entered: (session: Session) => void = () => undefined;
  @state() private way: "code" | "password" = "code";
  @state() private problem = "";
  @state() private sending = false;

  override render(): TemplateResult {
    const problem = this.problem || (this.refusal === "" ? "" : t(this.refusal));
    return html`<main class="sign-in">
      <form @submit=${this.#submit}>
        <h1><img src="/icon.svg" alt="" width="40" height="40" />${t("app.name")}</h1>
        <div class="tabs">
          <button type="button" aria-pressed=${this.way === "code" ? "true" : "false"} @click=${() => (this.way = "code")}>${t("sign_in.with_code")}</button>
          <button type="button" aria-pressed=${this.way === "password" ? "true" : "false"} @click=${() => (this.way = "password")}>
            ${t("sign_in.with_password")}
          </button>
        </div>
        ${this.way === "code"
          ? html`<label><span>${t("sign_in.code")}</span><input name="token" autocomplete="one-time-code" required /></label>
              <p class="dim">${t("sign_in.hint")}</p>`
          : html`<label><span>${t("sign_in.name")}</span><input name="name" autocomplete="username" required /></label>
              <label><span>${t("sign_in.password")}</span><input name="password" type="password" autocomplete="current-password" required /></label>`}
        ${problem === "" ? nothing : html`<p class="note bad" role="alert">${problem}</p>`}
        <button type="submit" class="go" ?disabled=${this.sending}>${this.sending ? t("sign_in.pending") : t("sign_in.submit")}</button>
        <button type="button" class="link" lang=${locale() === "zh" ? "en" : "zh-CN"} @click=${() => setLocale(locale() === "zh" ? "en" : "zh")}>
          ${t("language.switch")}
        </button>
      </form>
    </main>`;
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.title = `${t("app.name")} · ${t("sign_in.title")}`;
  }

  protected override firstUpdated(): void {
    this.querySelector("input")?.focus();
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const field = (name: string): string => {
      const value = fields.get(name);
      return typeof value === "string" ? value : "";
    };
    const secret =
      this.way === "code" ? { token: codeOf(field("token").trim()) } : { name: field("name").trim(), password: field("password") };
    void this.#send(secret);
  };

  async #send(secret: Parameters<typeof signIn>[0]): Promise<void> {
    this.sending = true;
    this.problem = "";
    try {
      this.entered(await signIn(secret));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem =
        error.status === 401 ? t("error.unauthenticated") : (phrase(locale(), `error.${error.code}`) ?? error.message);
    } finally {
      this.sending = false;
    }
  }
}

/** A whole sign-in address pasted into the field serves as well as the code in it. */
function codeOf(text: string): string {
  return /#sign-in=([^&\s]+)/.exec(text)?.[1] ?? text;
}
customElements.define("muster-sign-in", SignIn);
