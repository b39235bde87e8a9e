/** Citizens' pages: report something, ask what became of it. Made for a phone; nobody signs in. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { Problem } from "../shared/api/client";
import { Part } from "../shared/part";
import { follow, go, onRoute } from "../shared/routing";
import { firstLocale, locale, named, setLocale, t } from "../shared/text/text";
import { listCategories, readCity, type PublicCategory, type PublicCity, type Receipt } from "./calls";
import "./check-part";
import { saidPlainly } from "./refusals";
import "./report-part";

const REPORT = "/report";
const CHECK = "/report/check";

class PortalView extends Part {
  @state() private city: PublicCity | null = null;
  @state() private categories: readonly PublicCategory[] = [];
  @state() private problem = "";
  @state() private path = "";
  #receipt: Receipt | null = null;
  /** What was begun to be written stays while one looks elsewhere; who never went there has no map to wait for. */
  #reporting = false;

  override connectedCallback(): void {
    super.connectedCallback();
    setLocale(firstLocale());
    this.#turn();
    this.follow(onRoute(() => this.#turn()));
    void this.#begin();
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    const page = t(this.path === CHECK ? "portal.nav.check" : "portal.nav.report");
    document.title = this.city === null ? page : `${page} · ${named(this.city.city)}`;
  }

  override render(): TemplateResult {
    return html`<a class="skip" href="#content">${t("frame.skip")}</a>
      <header>
        <p class="brand">${this.city === null ? t("portal.brand") : `${named(this.city.city)} · ${t("portal.brand")}`}</p>
        <button type="button" lang=${locale() === "zh" ? "en" : "zh-CN"} @click=${() => setLocale(locale() === "zh" ? "en" : "zh")}>${t("language.switch")}</button>
        <nav aria-label=${t("portal.nav")}>${this.#tab(REPORT, t("portal.nav.report"))} ${this.#tab(CHECK, t("portal.nav.check"))}</nav>
      </header>
      <main id="content" tabindex="-1">${this.#page()}</main>`;
  }

  #tab(path: string, title: string): TemplateResult {
    return html`<a href=${path} aria-current=${this.path === path ? "page" : nothing} @click=${follow}>${title}</a>`;
  }

  #page(): TemplateResult {
    const { city } = this;
    if (this.problem !== "") {
      return html`<p class="note bad" role="alert">${this.problem}</p>
        <button type="button" class="go" @click=${() => void this.#begin()}>${t("app.retry")}</button>`;
    }
    if (city === null) return html`<p role="status">${t("app.loading")}</p>`;
    const notice = named({ name_zh: city.city.notice_zh ?? "", name_en: city.city.notice_en ?? "" });
    return html`${city.city.training ? html`<p class="note warn">${t("portal.training")}</p>` : nothing}
      ${this.#reporting
        ? html`<portal-report ?hidden=${this.path === CHECK} .city=${city} .categories=${this.categories} .look=${(receipt: Receipt) => this.#look(receipt)}></portal-report>`
        : nothing}
      ${this.path === CHECK ? html`<portal-check .receipt=${this.#receipt} .timezone=${city.city.timezone}></portal-check>` : nothing}
      ${notice === "" ? nothing : html`<footer><p class="dim">${notice}</p></footer>`}`;
  }

  #turn(): void {
    this.path = location.pathname.startsWith(CHECK) ? CHECK : REPORT;
    this.#reporting ||= this.path === REPORT;
  }

  #look(receipt: Receipt): void {
    this.#receipt = receipt;
    go(CHECK);
    scrollTo(0, 0);
  }

  async #begin(): Promise<void> {
    this.problem = "";
    try {
      const [city, categories] = await Promise.all([readCity(), listCategories()]);
      this.city = city;
      this.categories = categories;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error.status === 404 ? t("portal.no_city") : saidPlainly(error);
    }
  }
}
customElements.define("muster-portal", PortalView);
