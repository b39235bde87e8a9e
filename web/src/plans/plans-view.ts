/** The room of emergency plans: the library, publishing, what was started, drills and reports. */

import { html, type TemplateResult } from "lit";
import { areas } from "../shared/areas";
import { departments } from "../shared/departments";
import { absent, frame } from "../shared/frame/frame";
import { RoomPart } from "../shared/frame/room";
import { SECTIONS, lets } from "../shared/frame/sections";
import { live } from "../shared/live/live";
import { follow, parts } from "../shared/routing";
import { me } from "../shared/session";
import { t } from "../shared/text/text";
import "./library-part";
import "./plan-part";
import "./publish-part";
import "./report-part";
import "./runs-part";

export class PlansView extends RoomPart {
  protected override readonly section = "plans";

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(areas.listen(() => this.requestUpdate()));
    this.follow(departments.listen(() => this.requestUpdate()));
    if (me.may("feed.read") && me.session?.city) live.start();
  }

  override render(): TemplateResult {
    return frame("plans", html`<div class="page plans-page">${this.#content()}</div>`);
  }

  #content(): TemplateResult {
    if (!lets(SECTIONS.plans, (action) => me.may(action))) return absent();
    const [, section = "", id = ""] = parts(location.pathname);
    if (section === "") return html`${tabs("library")}<plan-library></plan-library>`;
    if (section === "library" && id !== "") return html`<plan-document .key=${id}></plan-document>`;
    if (section === "publish" && me.may("plans.change")) return html`<plan-publish .from=${id === "" ? null : id}></plan-publish>`;
    if (section === "runs" && id === "") return html`${tabs("runs")}<plan-runs></plan-runs>`;
    if (section === "runs" && /^\d+$/.test(id)) return html`<plan-report .runId=${Number(id)}></plan-report>`;
    return absent();
  }
}

function tabs(present: "library" | "runs"): TemplateResult {
  const link = (key: "library" | "runs", path: string): TemplateResult =>
    html`<a href=${path} aria-current=${key === present ? "page" : "false"} @click=${follow}>${t(`plans.tab.${key}`)}</a>`;
  return html`<nav class="local-tabs" aria-label=${t("section.plans")}>${link("library", "/plans")} ${link("runs", "/plans/runs")}</nav>`;
}
customElements.define("plans-view", PlansView);
