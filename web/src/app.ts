/** Which screen: sign-in until there is a session and all is proved that it needs, then by address. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { client, listCategories, readSession, signIn } from "./shared/api/calls";
import { Problem } from "./shared/api/client";
import type { Category, Session } from "./shared/api/types";
import { setContext } from "./shared/context";
import "./shared/factors/step-up";
import { asking } from "./shared/factors/step-up";
import { firstPath } from "./shared/frame/sections";
import { keeping, type KeptSession } from "./shared/kept/kept";
import { payOwed } from "./shared/kept/leaving";
import { live } from "./shared/live/live";
import { Part } from "./shared/part";
import { onRoute, rewrite } from "./shared/routing";
import { me, needOf } from "./shared/session";
import "./sign-in/sign-in";
import { deskScale } from "./desk/scale";
import { screenAt, type Room } from "./screens";
import { firstLocale, locale, phrase, setLocale, t, type TextKey } from "./shared/text/text";

type Screen = "loading" | "no-city" | "sign-in" | "failed" | Room;

const ROOMS: Record<Room, () => Promise<unknown>> = {
  desk: () => import("./desk/desk-view"),
  wall: () => import("./wall/wall-view"),
  admin: () => import("./admin/admin-view"),
  security: () => import("./security/security-view"),
  duty: () => import("./duty/duty-view"),
  rules: () => import("./rules/rules-view"),
  plans: () => import("./plans/plans-view"),
  indicators: () => import("./indicators/indicators-view"),
  tasks: () => import("./tasks/tasks-view"),
};

/** Rooms without the live map: one turns to another without a load. */
const BESIDE: ReadonlySet<Screen> = new Set<Screen>(["admin", "security", "duty", "rules", "plans", "indicators", "tasks"]);

class MusterApp extends Part {
  @state() private screen: Screen = "loading";
  @state() private reason = "";
  @state() private refusal: TextKey | "" = "";
  /** Open, but something must be done in it first. */
  @state() private unready: Session | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    setLocale(firstLocale());
    client.onSignedOut = () => this.#signedOut();
    live.onRefused = () => void this.#checkSession();
    addEventListener("hashchange", () => {
      if (tokenInAddress() !== null) void this.#begin();
    });
    this.follow(onRoute(() => this.#turn()));
    addEventListener("resize", scale);
    this.follow(() => removeEventListener("resize", scale));
    scale();
    void this.#begin();
  }

  override render(): TemplateResult {
    return html`${this.#screen()}<muster-step-up></muster-step-up>`;
  }

  #screen(): TemplateResult {
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
        return html`<muster-sign-in .refusal=${this.refusal} .session=${this.unready} .entered=${(session: Session) => void this.#enter(session)}></muster-sign-in>`;
      case "desk":
        return html`<desk-view></desk-view>`;
      case "wall":
        return html`<wall-view ?kiosk=${isKiosk()}></wall-view>`;
      case "admin":
        return html`<admin-view></admin-view>`;
      case "security":
        return html`<security-view></security-view>`;
      case "duty":
        return html`<duty-view></duty-view>`;
      case "rules":
        return html`<rules-view></rules-view>`;
      case "plans":
        return html`<plans-view></plans-view>`;
      case "indicators":
        return html`<indicators-view></indicators-view>`;
      case "tasks":
        return html`<tasks-view></tasks-view>`;
    }
    return html`${nothing}`;
  }

  async #begin(): Promise<void> {
    this.screen = "loading";
    try {
      await payOwed();
      const token = tokenInAddress();
      if (token !== null) {
        // A secret does not stay in the address, whether it works or not.
        history.replaceState(null, "", location.pathname + location.search);
        await this.#enter(await this.#redeem(token));
      } else await this.#enter(await readSession());
    } catch (error) {
      if (error instanceof Problem && (error.status === 401 || error.status === 403)) this.#askWho();
      else if (!(error instanceof Problem && error.code === "network" && (await this.#goOn()))) this.#fail(error);
    }
  }

  /** Without a network one's duty goes on with what was kept; false where nothing was. */
  async #goOn(): Promise<boolean> {
    const kept: KeptSession | null = wantedRoom() === "duty" ? await keeping.readSession() : null;
    if (kept === null) return false;
    const { session, categories } = kept;
    me.take(session);
    setLocale(firstLocale(session.account.locale));
    try {
      await ROOMS.duty();
    } catch {
      // The page was never loaded whole here.
      return false;
    }
    if (session.city !== null) setContext(session, session.city, categories);
    this.screen = "duty";
    return true;
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

  #askWho(): void {
    const failed = outsideRefusal();
    if (failed !== null) {
      history.replaceState(null, "", location.pathname + location.search);
      this.refusal = failed;
    }
    this.unready = null;
    this.screen = "sign-in";
    void keeping.endSession().then((waiting) => {
      if (waiting > 0) this.refusal = "sign_in.ended.waiting";
    });
  }

  async #enter(session: Session): Promise<void> {
    setLocale(firstLocale(session.account.locale));
    if (needOf(session) !== null) {
      this.unready = session;
      this.screen = "sign-in";
      return;
    }
    const may = (action: string): boolean => me.may(action);
    const first = firstPath(may, (role) => me.has(role));
    if (location.pathname === "/" && !isKiosk() && first !== "/") rewrite(first);
    const room = wantedRoom();
    if (session.city === null && (room === "desk" || room === "wall")) {
      this.screen = "no-city";
      return;
    }
    try {
      const [categories] = await Promise.all([categoriesFor(), ROOMS[room]()]);
      if (session.city !== null) setContext(session, session.city, categories);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.refusal = "";
    if (room === "desk" || room === "wall") live.start();
    this.screen = room;
  }

  /** Another address of this page: the rooms beside the map turn without a load. */
  #turn(): void {
    const room = wantedRoom();
    if (!BESIDE.has(this.screen)) return;
    if (room === this.screen) return;
    if (room === "desk" || room === "wall") location.reload();
    else {
      void ROOMS[room]().then(
        () => (this.screen = room),
        (error: unknown) => this.#fail(error),
      );
    }
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

  /** The address stays: who signs in again is back where they were. */
  #signedOut(): void {
    if (!(this.screen in ROOMS)) return;
    live.stop();
    asking.settle(false);
    this.refusal = "sign_in.ended";
    this.#askWho();
  }
}

/** Letters stay legible on a screen with very many points; map screens have a scale of their own. */
function scale(): void {
  document.documentElement.style.setProperty("--scale", String(deskScale(innerWidth, innerHeight)));
}

async function categoriesFor(): Promise<Category[]> {
  return me.may("categories.read") ? listCategories() : [];
}

function wantedRoom(): Room {
  return screenAt(location.pathname, isKiosk());
}

function tokenInAddress(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get("sign-in");
}

/** Why an outside provider sent somebody back who is not signed in; null where none did. */
function outsideRefusal(): TextKey | null {
  const code = new URLSearchParams(location.hash.slice(1)).get("sign-in-failed");
  if (code === null) return null;
  return code === "provider_unavailable" ? "error.provider_unavailable" : "sign_in.outside_refused";
}

function isKiosk(): boolean {
  return new URLSearchParams(location.search).has("wall");
}

customElements.define("muster-app", MusterApp);
