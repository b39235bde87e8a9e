/** The room of rules: laws, the working calendar, code lists. */

import { html, type PropertyValues, type TemplateResult } from "lit";
import { absent, frame, showPresentSection } from "../shared/frame/frame";
import { SECTIONS, lets } from "../shared/frame/sections";
import { Part } from "../shared/part";
import { onRoute, parts, rewrite } from "../shared/routing";
import { me } from "../shared/session";
import { t } from "../shared/text/text";
import "./calendar-part";
import "./codes-part";
import "./law-part";
import "./laws-part";

const OWN = ["laws", "calendar", "codes"] as const;
type RulesKey = (typeof OWN)[number];

export class RulesView extends Part {
  #section: RulesKey = "laws";
  #rest: string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(onRoute(() => this.#turn()));
    this.#read();
  }

  #read(): void {
    const [, section = "", ...rest] = parts(location.pathname);
    const known = OWN.find((key) => key === section);
    if (known === undefined) rewrite(SECTIONS.laws.path);
    this.#section = known ?? "laws";
    this.#rest = known === undefined ? [] : rest;
  }

  /** Another page begins at its top, with the reading cursor in it; a tab of the same page does not. */
  #turn(): void {
    const place = (): string => [this.#section, ...this.#rest.slice(0, 2)].join("/");
    const before = place();
    this.#read();
    this.requestUpdate();
    if (before === place()) return;
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true });
      showPresentSection(this);
    });
  }

  protected override firstUpdated(): void {
    showPresentSection(this);
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.title = `${t("app.name")} · ${t(SECTIONS[this.#section].title)}`;
  }

  override render(): TemplateResult {
    return frame(this.#section, html`<div class="page rules">${this.#content()}</div>`);
  }

  #content(): TemplateResult {
    if (!lets(SECTIONS[this.#section], (action) => me.may(action))) return absent();
    const [first = "", second = "", third = ""] = this.#rest;
    switch (this.#section) {
      case "laws":
        return first === "" ? html`<rules-laws></rules-laws>` : html`<rules-law .law=${first} .version=${second} .tab=${third}></rules-law>`;
      case "calendar":
        return html`<rules-calendar .year=${/^\d{4}$/.test(first) ? Number(first) : null}></rules-calendar>`;
      case "codes":
        return html`<rules-codes .tab=${first} .chosen=${second} .code=${third}></rules-codes>`;
    }
  }
}
customElements.define("rules-view", RulesView);
