/** A room beside the map: its section by the address, its title, its pages that begin at their top. */

import type { PropertyValues } from "lit";
import { Part } from "../part";
import { onRoute } from "../routing";
import { t } from "../text/text";
import { showPresentSection } from "./frame";
import { SECTIONS, type SectionKey } from "./sections";

export abstract class RoomPart extends Part {
  #page = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(onRoute(() => this.#turn()));
    this.read();
    this.#page = this.page;
  }

  /** The section that is present. */
  protected abstract get section(): SectionKey;

  /** What of the address makes a page of its own; what is left of it changes on the same page. */
  protected get page(): string {
    return location.pathname;
  }

  /** Reads the address anew. */
  protected read(): void {
    return;
  }

  /** Another page begins at its top, with the reading cursor in it; the same one leaves the focus where it is. */
  #turn(): void {
    this.read();
    this.requestUpdate();
    if (this.#page === this.page) return;
    this.#page = this.page;
    void this.updateComplete.then(() => {
      const content = this.querySelector<HTMLElement>("#content");
      content?.focus({ preventScroll: true });
      content?.scrollTo(0, 0);
      showPresentSection(this);
    });
  }

  protected override firstUpdated(): void {
    showPresentSection(this);
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.title = `${t("app.name")} · ${t(SECTIONS[this.section].title)}`;
  }
}
