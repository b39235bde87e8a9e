/** Bottom: the command line, what it will do, and the keys. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live as liveValue } from "lit/directives/live.js";
import { findPlaces } from "../shared/api/calls";
import { Problem } from "../shared/api/client";
import type { Place } from "../shared/api/types";
import { travelTime } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { parsePlace } from "../shared/places/parse";
import { me } from "../shared/session";
import { t } from "../shared/text/text";
import { keepFocus } from "./choices";
import { complete, placeQuery, type Completion } from "./completions";
import type { Desk } from "./desk";
import { runLine, type View } from "./run";

const SEARCH_AFTER_MS = 140;

export class CommandPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) view!: View;
  @state() private line = "";
  @state() private focused = false;
  @state() private at = -1;
  @state() private places: Place[] = [];
  #asked = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
  }

  /** Puts the keyboard here. */
  begin(line: string): void {
    this.line = line;
    const input = this.querySelector("input");
    input?.focus();
    void this.updateComplete.then(() => input?.setSelectionRange(line.length, line.length));
  }

  override render(): TemplateResult {
    const offers = this.focused ? this.#offers() : [];
    const open = offers.length > 0;
    const sends = me.may("assignments.make");
    return html`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${t("command.label")}
          aria-autocomplete="list"
          aria-expanded=${open ? "true" : "false"}
          aria-controls="command-list"
          aria-activedescendant=${open && this.at >= 0 ? `command-${this.at}` : nothing}
          placeholder=${this.#preview()}
          .value=${liveValue(this.line)}
          @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
          @keydown=${this.#keys}
          @focus=${() => (this.focused = true)}
          @blur=${() => (this.focused = false)}
        />
        <ul id="command-list" role="listbox" aria-label=${t("command.completions")} ?hidden=${!open}>
          ${offers.map((offer, index) => this.#offer(offer, index))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        ${me.may("incidents.file") ? html`<span><kbd>N</kbd>${t("key.new")}</span>` : nothing}
        ${sends ? html`<span><kbd>1–9</kbd>${t("key.pick")}</span>` : nothing}
        ${sends ? html`<span><kbd>Enter</kbd>${t("key.enter")}</span>` : nothing}
        <span><kbd>/</kbd>${t("key.slash")}</span>
        ${sends ? html`<span><kbd>Z</kbd>${t("key.undo")}</span>` : nothing}
        <span><kbd>?</kbd>${t("key.help")}</span>
      </p>`;
  }

  #preview(): string {
    const { recommending, incident } = this.desk;
    const picked = recommending.picked;
    if (picked === null || incident === null) return t("command.prompt");
    const what = t("rec.preview", {
      n: picked.rank,
      code: picked.entry.unit.code,
      number: incident.number,
      time: travelTime(picked.entry.travel_time_s),
    });
    return `${what} — ${t("rec.confirm")}`;
  }

  #offers(): Completion[] {
    return complete(this.line, {
      units: live.state.units.values(),
      incidents: live.state.incidents.values(),
      places: this.places,
    });
  }

  #offer(offer: Completion, index: number): TemplateResult {
    const selected = index === this.at ? "true" : "false";
    return html`<li id="command-${index}" role="option" aria-selected=${selected} @mousedown=${keepFocus} @click=${() => this.#take(offer)}>
      <b>${offer.text}</b><small>${offer.detail}</small>
    </li>`;
  }

  #type(line: string): void {
    this.line = line;
    this.at = placeQuery(line) === "" ? -1 : 0;
    clearTimeout(this.#timer);
    const query = placeQuery(line);
    if (query === "") {
      this.places = [];
      this.#asked = "";
      return;
    }
    this.#timer = setTimeout(() => void this.#search(query), SEARCH_AFTER_MS);
  }

  async #search(query: string): Promise<void> {
    this.#asked = query;
    if (parsePlace(query)?.kind === "coordinates") {
      this.places = [];
      return;
    }
    try {
      const places = await findPlaces(query);
      if (this.#asked === query) this.places = places;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.places = [];
    }
  }

  #keys = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const offers = this.#offers();
    const chosen = offers[this.at];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      this.at = Math.max(-1, Math.min(offers.length - 1, this.at + by));
    } else if (event.key === "Tab" && !event.shiftKey && offers.length > 0) {
      event.preventDefault();
      this.#fillIn(chosen ?? (offers[0] as Completion));
    } else if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      if (chosen !== undefined) this.#take(chosen);
      else void this.#run();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (this.line === "") this.#leave();
      else this.#type("");
    }
  };

  #fillIn(offer: Completion): void {
    if ("line" in offer && offer.line !== null) this.#type(offer.line);
    else this.#take(offer);
  }

  #take(offer: Completion): void {
    switch (offer.kind) {
      case "command":
        this.#type(offer.line);
        if (offer.line === this.line && !offer.line.endsWith(" ")) void this.#run();
        return;
      case "unit":
        if (offer.line !== null) {
          this.#type(offer.line);
          return;
        }
        this.desk.selectUnit(offer.unit.id);
        if (offer.unit.position !== null) this.view.goTo([offer.unit.position.lon, offer.unit.position.lat]);
        break;
      case "incident":
        this.desk.selectIncident(offer.incident.id);
        break;
      case "place":
        this.view.goTo([offer.place.lon, offer.place.lat], offer.place.bbox);
        break;
      case "point":
        this.view.goTo([offer.lon, offer.lat]);
        break;
    }
    this.#leave();
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    if (!(await runLine(this.line, this.desk, this.view))) return;
    this.#leave();
  }

  /** The form takes the keyboard itself; otherwise single keys work again. */
  #leave(): void {
    this.#type("");
    this.querySelector("input")?.blur();
  }
}
customElements.define("desk-command", CommandPart);
