/** The room of indicators: numbers of a period, scores, and the incidents behind each number. */

import { html, type PropertyValues, type TemplateResult } from "lit";
import { areas } from "../shared/areas";
import { departments } from "../shared/departments";
import { cityStamp } from "../shared/format/format";
import { absent, frame, showPresentSection } from "../shared/frame/frame";
import { SECTIONS, lets } from "../shared/frame/sections";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { follow, onRoute, parts } from "../shared/routing";
import { me } from "../shared/session";
import { t } from "../shared/text/text";
import { addressOf, askedOf, queryOf } from "./asked";
import "./counted-part";
import "./numbers-part";
import "./scores-part";

export class IndicatorsView extends Part {
  #path = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.#path = location.pathname;
    this.follow(onRoute(() => this.#turn()));
    this.follow(areas.listen(() => this.requestUpdate()));
    this.follow(departments.listen(() => this.requestUpdate()));
  }

  /** Another page begins at its top; another question of the same page leaves the focus where it is. */
  #turn(): void {
    const turned = this.#path !== location.pathname;
    this.#path = location.pathname;
    this.requestUpdate();
    if (!turned) return;
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true });
      this.querySelector("#content")?.scrollTo(0, 0);
    });
  }

  protected override firstUpdated(): void {
    showPresentSection(this);
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.title = `${t("app.name")} · ${t("section.indicators")}`;
  }

  override render(): TemplateResult {
    return frame("indicators", html`<div class="page indicators-page printable">${this.#content()}</div>`);
  }

  #content(): TemplateResult {
    if (!lets(SECTIONS.indicators, (action) => me.may(action))) return absent();
    const [, section = ""] = parts(location.pathname);
    const search = location.search;
    const asked = askedOf(search, cityStamp(live.nowMs, me.timezone).slice(0, 10));
    const tab = (key: "numbers" | "scores", path: string, present: boolean): TemplateResult =>
      html`<a href=${addressOf(path, queryOf(asked))} aria-current=${present ? "page" : "false"} @click=${follow}>${t(`ind.tab.${key}`)}</a>`;
    const tabs = html`<nav class="local-tabs" aria-label=${t("section.indicators")}>${tab("numbers", "/indicators", section === "")} ${tab("scores", "/indicators/scores", section === "scores")}</nav>`;
    if (section === "") return html`${tabs}<indicator-numbers .search=${search} .asked=${asked}></indicator-numbers>`;
    if (section === "scores") return html`${tabs}<indicator-scores .search=${search} .asked=${asked}></indicator-scores>`;
    if (section === "incidents") return html`<indicator-counted .search=${search} .asked=${asked}></indicator-counted>`;
    return absent();
  }
}
customElements.define("indicators-view", IndicatorsView);
