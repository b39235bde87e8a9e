/** The map of a place with the way to it, and where that is in words. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { LineString, Priority } from "../shared/api/types";
import { live } from "../shared/live/live";
import { credit } from "../shared/map/credit";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { isStale } from "../shared/signs/signs";
import { onLocale, t } from "../shared/text/text";
import { PlaceMap, type Site } from "./place-map";
import { work } from "./work";

export class PlacePart extends Part {
  @property({ attribute: false }) place: { lon: number; lat: number; priority: Priority } | null = null;
  @property({ attribute: false }) route: LineString | null = null;
  @state() private failed = false;
  #map: PlaceMap | null = null;
  #resize: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(onLocale(() => this.#map?.relabel()));
    this.follow(() => {
      this.#resize?.disconnect();
      this.#map?.destroy();
      this.#map = null;
    });
  }

  override render(): TemplateResult {
    return html`<div class="place-map">
      <div class="canvas"></div>
      ${this.failed ? html`<p class="note warn">${t("map.failed")}</p>` : html`<button type="button" class="fit" @click=${() => this.#map?.fit()}>${t("duty.map.fit")}</button>`}
      ${work.reached ? nothing : html`<p class="note warn offline">${t("duty.map.offline")}</p>`} ${credit(me.session?.city)}
    </div>`;
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.#open();
    const site = this.#site();
    if (site !== null) this.#map?.show(site);
  }

  #open(): void {
    const container = this.querySelector<HTMLElement>(".canvas");
    const city = me.session?.city;
    if (this.#map !== null || this.failed || !this.isConnected || container === null || !city) return;
    try {
      this.#map = new PlaceMap(city, container);
      this.#resize = new ResizeObserver(() => this.#map?.map.resize());
      this.#resize.observe(container);
    } catch {
      // Without WebGL the words say where it is.
      this.failed = true;
    }
  }

  #site(): Site | null {
    if (this.place === null) return null;
    const { lon, lat, priority } = this.place;
    const { unit } = work;
    const fix = unit?.position ?? null;
    const own = unit === null || fix === null ? null : { at: [fix.lon, fix.lat] as [number, number], status: unit.status, stale: isStale(Date.parse(fix.fix_at), live.nowMs), headingDeg: fix.heading_deg };
    return { at: [lon, lat], priority, route: this.route, unit: own };
  }
}
customElements.define("duty-place", PlacePart);
