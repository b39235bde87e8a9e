/** Where something is: on the map, by one's own position, or by a name that is found. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { City, LonLat, Place } from "../shared/api/types";
import { coordinates } from "../shared/format/format";
import { credit } from "../shared/map/credit";
import { Part } from "../shared/part";
import { named, onLocale, t } from "../shared/text/text";
import { Problem } from "../shared/api/client";
import { findPlaces } from "./calls";
import { saidPlainly } from "./refusals";
import type { SpotMap } from "./spot-map";

/** So near to what is seen it is loaded. */
const NEAR = "0px";
const LOCATE: PositionOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 };

export interface Spot {
  at: LonLat;
  /** Whether the device says that somebody stands there. */
  own: boolean;
}

export class PlacePart extends Part {
  @property({ attribute: false }) city!: City;
  @property({ attribute: false }) spot: Spot | null = null;
  @property() address = "";
  @property() wrong = "";
  @property({ attribute: false }) chosen!: (spot: Spot) => void;
  @property({ attribute: false }) typed!: (address: string) => void;
  @state() private found: Place[] | null = null;
  @state() private said = "";
  @state() private busy: "" | "locating" | "searching" = "";
  @state() private failed = false;
  #map: SpotMap | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(onLocale(() => this.#map?.relabel()));
  }

  override disconnectedCallback(): void {
    this.#map?.destroy();
    this.#map = null;
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    const container = this.querySelector<HTMLElement>(".canvas");
    if (container === null) return;
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((one) => one.isIntersecting)) return;
        seen.disconnect();
        void this.#open(container);
      },
      { rootMargin: NEAR },
    );
    seen.observe(container);
    this.follow(() => seen.disconnect());
  }

  /** The map is the heaviest part of the page: who reads the first lines does not wait for it. */
  async #open(container: HTMLElement): Promise<void> {
    try {
      const { SpotMap } = await import("./spot-map");
      if (!this.isConnected) return;
      this.#map = new SpotMap({ city: this.city, container, title: t("portal.map", { city: named(this.city) }), onPick: (at) => this.#choose({ at, own: false }, "stay") });
      if (this.spot !== null) this.#map.show(this.spot.at, "near");
    } catch (error) {
      // Who gets no map still reports: by one's position, or by a name.
      console.error(error);
      this.failed = true;
    }
  }

  override render(): TemplateResult {
    return html`<div class="buttons">
        <button type="button" class="locate" ?disabled=${this.busy === "locating"} @click=${() => this.#locate()}>
          ${this.busy === "locating" ? t("portal.locating") : t("portal.locate")}
        </button>
      </div>
      <div class="by-name">
        <label for="place-name">${t("portal.address")}</label>
        <div class="with-button">
          <input id="place-name" name="address" maxlength="300" autocomplete="off" placeholder=${t("portal.address.hint")} .value=${this.address}
            @input=${(event: Event) => this.typed((event.target as HTMLInputElement).value)} @keydown=${this.#enter} />
          <button type="button" ?disabled=${this.busy === "searching" || this.address.trim() === ""} @click=${() => void this.#search()}>${t("portal.search")}</button>
        </div>
      </div>
      ${this.#results()}
      <div class="spot-map"><div class="canvas"></div>${this.failed ? html`<p class="note warn">${t("map.failed")}</p>` : nothing}${credit(this.city)}</div>
      <p class="dim">${t("portal.map.hint")}</p>
      <p class=${this.spot === null ? "spot" : "spot set"} role="status">${this.#where()}</p>
      ${this.said === "" ? nothing : html`<p class="note warn" role="alert">${this.said}</p>`}
      ${this.wrong === "" ? nothing : html`<p class="note bad" id="place-wrong" role="alert">${this.wrong}</p>`}`;
  }

  #where(): string {
    if (this.spot === null) return t("portal.spot.none");
    return t(this.spot.own ? "portal.spot.own" : "portal.spot.set", { at: coordinates(...this.spot.at) });
  }

  #results(): TemplateResult | typeof nothing {
    if (this.found === null) return nothing;
    if (this.found.length === 0) return html`<p class="note" role="status">${t("portal.search.none")}</p>`;
    return html`<ul class="found" aria-label=${t("portal.search.found")}>
      ${this.found.map(
        (place) => html`<li>
          <button type="button" @click=${() => this.#take(place)}>
            <b>${named(place)}</b> <small>${named({ name_zh: place.detail_zh, name_en: place.detail_en })}</small>
          </button>
        </li>`,
      )}
    </ul>`;
  }

  #enter = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    if (this.address.trim() !== "") void this.#search();
  };

  async #search(): Promise<void> {
    this.busy = "searching";
    this.said = "";
    try {
      this.found = await findPlaces(this.address.trim());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.said = saidPlainly(error);
    } finally {
      this.busy = "";
    }
  }

  #take(place: Place): void {
    this.found = null;
    this.typed(named(place));
    this.#choose({ at: [place.lon, place.lat], own: false }, "near");
    this.querySelector<HTMLElement>("#place-name")?.focus();
  }

  #choose(spot: Spot, view: "near" | "stay"): void {
    this.said = "";
    this.#map?.show(spot.at, view);
    this.chosen(spot);
  }

  #locate(): void {
    if (!("geolocation" in navigator) || !isSecureContext) {
      this.said = t("portal.locate.none");
      return;
    }
    this.busy = "locating";
    this.said = "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.busy = "";
        this.#choose({ at: [coords.longitude, coords.latitude], own: true }, "near");
      },
      (error) => {
        this.busy = "";
        this.said = t(error.code === error.PERMISSION_DENIED ? "portal.locate.refused" : "portal.locate.failed");
      },
      LOCATE,
    );
  }
}
customElements.define("portal-place", PlacePart);
