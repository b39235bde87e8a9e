/** Top: three numbers, the feed, the time, who is here, language, layers. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { getContext } from "../shared/context";
import { signOut } from "../shared/api/calls";
import { dayOf, timeOfDay } from "../shared/format/format";
import { feedText } from "../shared/live/feed-text";
import { unseen } from "../shared/alerts";
import { figures } from "../shared/incidents";
import { live } from "../shared/live/live";
import { SECTIONS, offered } from "../shared/frame/sections";
import { Part } from "../shared/part";
import "../shared/notices/bell";
import { me } from "../shared/session";
import { locale, named, setLocale, t, word, type TextKey } from "../shared/text/text";
import { mayOpen, type Desk } from "./desk";
import type { Layers } from "./map-part";

type MenuTool = "closure" | "alerts" | "plan" | "shifts" | "aid";

/** Groups that have a standard of cover. */
const GROUPS = ["fire", "medical", "police"] as const;

export class HeaderPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) layers!: Layers;
  @state() private open = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    const close = (event: Event): void => {
      if (this.open && event instanceof KeyboardEvent && event.key === "Escape") {
        this.open = false;
        event.stopPropagation();
        this.querySelector<HTMLButtonElement>(".menu-button")?.focus();
      }
      if (event.type === "pointerdown" && !this.querySelector(".menu")?.contains(event.target as Node)) this.open = false;
    };
    addEventListener("pointerdown", close);
    this.addEventListener("keydown", close);
    this.follow(() => removeEventListener("pointerdown", close));
  }

  override render(): TemplateResult {
    const { city, session } = getContext();
    const numbers = figures(live.state.incidents.values(), live.state.units.values(), live.nowMs);
    const feed = live.feed;
    return html`<h1 class="brand">${t("app.name")} <span>${named(city)} · ${t("app.desk")}</span></h1>
      <div class="nums ${feed.state === "down" ? "old" : ""}">
        <span><b>${live.count(numbers.open)}</b> ${t("num.open")}</span>
        <span class=${numbers.pressing > 0 ? "bad" : ""}><b>${live.count(numbers.pressing)}</b> ${t("num.pressing")}</span>
        <span class="ok"><b>${live.count(numbers.free)}</b> ${t("num.free")}</span>
      </div>
      ${this.#alerts()}
      <notice-bell .go=${(id: number) => void this.desk.openIncident(id)}></notice-bell>
      <span class="feed ${feed.state}"><i aria-hidden="true"></i>${feedText(feed)}</span>
      <span class="clock"><small>${dayOf(live.nowMs, city.timezone)}</small>${timeOfDay(live.nowMs, city.timezone)}</span>
      <span class="who">${session.account.name}</span>
      <button type="button" class="plain" lang=${locale() === "zh" ? "en" : "zh-CN"} title=${t("language.switch.hint")} @click=${() => setLocale(locale() === "zh" ? "en" : "zh")}>
        ${t("language.switch")}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open ? "true" : "false"} aria-label=${t("menu.title")} @click=${() => (this.open = !this.open)}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open ? this.#menu() : nothing}
      </div>`;
  }

  #alerts(): TemplateResult | typeof nothing {
    const all = live.state.alerts.size;
    const fresh = unseen(live.state.alerts.values()).length;
    if (all === 0) return nothing;
    return html`<button type="button" class="plain alerts ${fresh > 0 ? "fresh" : ""}" @click=${() => this.desk.openPanel("alerts")}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5L22 20.5H2zM12 10v5M12 17.4v.2" /></svg>
      ${t("alerts.count", { n: all })}${fresh > 0 ? html`<span>· ${t("alerts.fresh", { fresh })}</span>` : ""}
    </button>`;
  }

  async #leave(): Promise<void> {
    if (await this.desk.attempt(signOut)) location.reload();
  }

  #group(): TemplateResult {
    const choose = (event: Event): void => {
      this.layers.group = (event.target as HTMLSelectElement).value;
      this.layers.set("coverage", true);
      this.requestUpdate();
    };
    return html`<select aria-label=${t("coverage.group")} @change=${choose}>
      ${GROUPS.map((key) => html`<option value=${key} ?selected=${key === this.layers.group}>${word("group", key)}</option>`)}
    </select>`;
  }

  #go(panel: MenuTool): void {
    this.open = false;
    this.desk.openPanel(panel);
  }

  #menu(): TemplateResult {
    const toggle = (name: keyof Layers["shown"]): TemplateResult => html`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[name]}
        @change=${(event: Event) => {
          this.layers.set(name, (event.target as HTMLInputElement).checked);
          this.requestUpdate();
        }}
      />
      ${t(`layers.${name}`)}
    </label>`;
    const tool = (panel: MenuTool, title: TextKey, key: string): TemplateResult | typeof nothing =>
      mayOpen(panel) ? html`<button type="button" class="link" @click=${() => this.#go(panel)}>${t(title)} <kbd>${key}</kbd></button>` : nothing;
    return html`<div class="sheet">
      ${tool("plan", "plan.title", "P")} ${tool("closure", "closure.title", "C")} ${tool("alerts", "alerts.title", "A")}
      ${tool("shifts", "shifts.title", "S")} ${tool("aid", "aid.title", "M")}
      <hr />
      <h2>${t("layers.title")}</h2>
      ${toggle("facilities")} ${toggle("load")} ${toggle("off_duty")} ${toggle("coverage")} ${this.#group()}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${t("menu.wall")}</a>
      ${offered((action) => me.may(action), (role) => me.has(role)).map((key) => html`<a href=${SECTIONS[key].path}>${t(SECTIONS[key].title)}</a>`)}
      <a href="/api/docs" target="_blank" rel="noopener">${t("menu.api")}</a>
      <button type="button" class="link" @click=${() => void this.#leave()}>${t("sign_in.out")}</button>
    </div>`;
  }
}
customElements.define("desk-header", HeaderPart);
