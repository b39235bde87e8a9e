/** Which screen: sign-in until there is a session, then the desk or the wall by address. */

import { html, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { client, listCategories, readSession, signIn } from "./shared/api/calls";
import { Problem } from "./shared/api/client";
import type { Session } from "./shared/api/types";
import { setContext } from "./shared/context";
import { live } from "./shared/live/live";
import { Part } from "./shared/part";
import "./shared/sign-in";
import { firstLocale, locale, phrase, setLocale, t, type TextKey } from "./shared/text/text";

type Screen = "loading" | "no-city" | "sign-in" | "desk" | "wall" | "failed";

class MusterApp extends Part {
  @state() private screen: Screen = "loading";
  @state() private reason = "";
  @state() private refusal: TextKey | "" = "";

  override connectedCallback(): void {
    super.connectedCallback();
    setLocale(firstLocale());
    client.onSignedOut = () => this.#signedOut();
    live.onRefused = () => void this.#checkSession();
    addEventListener("hashchange", () => {
      if (tokenInAddress() !== null) void this.#begin();
    });
    void this.#begin();
  }

  override render(): TemplateResult {
    switch (this.screen) {
      case "loading":
        return html`<main class="plain-page"><p role="status">${t("app.loading")}</p></main>`;
      case "failed":
        return html`<main class="plain-page">
          <p role="alert">${t("app.failed", { reason: this.reason })}</p>
          <button type="button" class="go" @click=${() => location.reload()}>${t("app.retry")}</button>
        </main>`;
      case "no-city":
        return html`<main class="plain-page">
          <p role="status">${t("app.no_city")}</p>
          <button type="button" class="go" @click=${() => void this.#begin()}>${t("app.retry")}</button>
        </main>`;
      case "sign-in":
        return html`<muster-sign-in .refusal=${this.refusal} .entered=${(session: Session) => void this.#enter(session)}></muster-sign-in>`;
      case "desk":
        return html`<desk-view></desk-view>`;
      case "wall":
        return html`<wall-view ?kiosk=${isKiosk()}></wall-view>`;
    }
  }

  async #begin(): Promise<void> {
    this.screen = "loading";
    try {
      const token = tokenInAddress();
      if (token !== null) {
        // A secret does not stay in the address, whether it works or not.
        history.replaceState(null, "", location.pathname + location.search);
        await this.#enter(await this.#redeem(token));
      } else await this.#enter(await readSession());
    } catch (error) {
      if (error instanceof Problem && (error.status === 401 || error.status === 403)) this.screen = "sign-in";
      else this.#fail(error);
    }
  }

  /** A token that was used before is no harm to someone who is signed in already. */
  async #redeem(token: string): Promise<Session> {
    try {
      return await signIn({ token });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === "network") throw error;
      try {
        return await readSession();
      } catch {
        this.refusal = "error.unauthenticated";
        throw error.status === 401 ? error : new Problem("unauthenticated", 401, error.body);
      }
    }
  }

  async #enter(session: Session): Promise<void> {
    const { city } = session;
    if (city === null) {
      setLocale(firstLocale(session.account.locale));
      this.screen = "no-city";
      return;
    }
    try {
      const [categories] = await Promise.all([listCategories(), isWall() ? import("./wall/wall-view") : import("./desk/desk-view")]);
      setLocale(firstLocale(session.account.locale));
      setContext(session, city, categories);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.refusal = "";
    live.start();
    this.screen = isWall() ? "wall" : "desk";
  }

  /** A screen that does not load says so, whatever the cause; a part of the page may be missing too. */
  #fail(error: unknown): void {
    if (!(error instanceof Problem)) console.error(error);
    const code = error instanceof Problem ? error.code : "network";
    this.reason = phrase(locale(), `error.${code}`) ?? (error instanceof Error ? error.message : code);
    this.screen = "failed";
  }

  async #checkSession(): Promise<void> {
    try {
      await readSession();
    } catch (error) {
      if (error instanceof Problem && error.status === 401) this.#signedOut();
    }
  }

  #signedOut(): void {
    if (this.screen !== "desk" && this.screen !== "wall") return;
    live.stop();
    this.refusal = "sign_in.ended";
    this.screen = "sign-in";
  }
}

function tokenInAddress(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get("sign-in");
}

function isWall(): boolean {
  return location.pathname === "/wall" || isKiosk();
}

function isKiosk(): boolean {
  return new URLSearchParams(location.search).has("wall");
}

customElements.define("muster-app", MusterApp);
