/** The room of rules: laws, the working calendar, code lists. */

import { html, type TemplateResult } from "lit";
import { absent, frame } from "../shared/frame/frame";
import { RoomPart } from "../shared/frame/room";
import { SECTIONS, lets } from "../shared/frame/sections";
import { parts, rewrite } from "../shared/routing";
import { me } from "../shared/session";
import "./calendar-part";
import "./codes-part";
import "./law-part";
import "./laws-part";

const OWN = ["laws", "calendar", "codes"] as const;
type RulesKey = (typeof OWN)[number];

export class RulesView extends RoomPart {
  #section: RulesKey = "laws";
  #rest: string[] = [];

  protected override get section(): RulesKey {
    return this.#section;
  }

  /** A tab is of the same page. */
  protected override get page(): string {
    return [this.#section, ...this.#rest.slice(0, 2)].join("/");
  }

  protected override read(): void {
    const [, section = "", ...rest] = parts(location.pathname);
    const known = OWN.find((key) => key === section);
    if (known === undefined) rewrite(SECTIONS.laws.path);
    this.#section = known ?? "laws";
    this.#rest = known === undefined ? [] : rest;
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
