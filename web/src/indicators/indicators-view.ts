/** The room of indicators: numbers of a period, scores, and the incidents behind each number. */

import { html, type TemplateResult } from "lit";
import { areas } from "../shared/areas";
import { departments } from "../shared/departments";
import { cityStamp } from "../shared/format/format";
import { absent, frame } from "../shared/frame/frame";
import { RoomPart } from "../shared/frame/room";
import { SECTIONS, lets } from "../shared/frame/sections";
import { live } from "../shared/live/live";
import { follow, parts } from "../shared/routing";
import { me } from "../shared/session";
import { t } from "../shared/text/text";
import { addressOf, askedOf, queryOf } from "./asked";
import "./counted-part";
import "./formula-draft-part";
import "./formulas-part";
import "./numbers-part";
import "./scores-part";

export class IndicatorsView extends RoomPart {
  protected override readonly section = "indicators";

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(areas.listen(() => this.requestUpdate()));
    this.follow(departments.listen(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    return frame("indicators", html`<div class="page indicators-page printable">${this.#content()}</div>`);
  }

  #content(): TemplateResult {
    if (!lets(SECTIONS.indicators, (action) => me.may(action))) return absent();
    const [, section = "", id = "", step = ""] = parts(location.pathname);
    const search = location.search;
    const asked = askedOf(search, cityStamp(live.nowMs, me.timezone).slice(0, 10));
    const tab = (key: "numbers" | "scores" | "formulas", path: string, present: boolean): TemplateResult =>
      html`<a href=${addressOf(path, queryOf(asked))} aria-current=${present ? "page" : "false"} @click=${follow}>${t(`ind.tab.${key}`)}</a>`;
    const tabs = html`<nav class="local-tabs" aria-label=${t("section.indicators")}>${tab("numbers", "/indicators", section === "")} ${tab("scores", "/indicators/scores", section === "scores")} ${tab("formulas", "/indicators/formulas", section === "formulas")}</nav>`;
    if (section === "") return html`${tabs}<indicator-numbers .search=${search} .asked=${asked}></indicator-numbers>`;
    if (section === "scores") return html`${tabs}<indicator-scores .search=${search} .asked=${asked}></indicator-scores>`;
    if (section === "incidents") return html`<indicator-counted .search=${search} .asked=${asked}></indicator-counted>`;
    if (section === "formulas" && id === "") return html`${tabs}<score-formulas .key=${""}></score-formulas>`;
    if (section === "formulas" && me.may("scores.change") && (id === "new" || step === "draft")) return html`<score-draft .key=${id === "new" ? "" : id}></score-draft>`;
    if (section === "formulas" && step === "") return html`<score-formulas .key=${id}></score-formulas>`;
    return absent();
  }
}
customElements.define("indicators-view", IndicatorsView);
