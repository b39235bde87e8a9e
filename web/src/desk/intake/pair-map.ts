/** A small map of where two reports are: beside their texts, so that one sees whether it can be one thing. */

import { LngLatBounds, Marker, type Map as MapLibre } from "maplibre-gl";
import { html, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { LonLat } from "../../shared/api/types";
import { getContext } from "../../shared/context";
import { credit } from "../../shared/map/credit";
import { smallMap } from "../../shared/map/small-map";
import { Part } from "../../shared/part";
import { t } from "../../shared/text/text";

const NEAREST_ZOOM = 16.5;
const LARGEST_ZOOM = 18;

export class PairMap extends Part {
  @property({ attribute: false }) here: LonLat = [0, 0];
  @property({ attribute: false }) there: LonLat = [0, 0];
  @state() private failed = false;
  #map: MapLibre | null = null;
  #markers: Marker[] = [];

  protected override firstUpdated(): void {
    const container = this.querySelector<HTMLElement>(".canvas");
    if (container === null) return;
    try {
      this.#map = smallMap(getContext().city, container, t("same.map"), LARGEST_ZOOM);
    } catch {
      this.failed = true;
      return;
    }
    this.#map.scrollZoom.disable();
    this.#show();
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (changes.has("here") || changes.has("there")) this.#show();
  }

  override disconnectedCallback(): void {
    this.#map?.remove();
    this.#map = null;
    super.disconnectedCallback();
  }

  #show(): void {
    const map = this.#map;
    if (map === null) return;
    for (const marker of this.#markers) marker.remove();
    this.#markers = [mark("there", this.there), mark("here", this.here)].map((marker) => marker.addTo(map));
    const bounds = new LngLatBounds(this.here, this.here).extend(this.there);
    map.fitBounds(bounds, { padding: 40, maxZoom: NEAREST_ZOOM, animate: false });
  }

  override render(): TemplateResult {
    return html`<div class="pair-map">
      <div class="canvas"></div>
      ${this.failed ? html`<p class="empty">${t("map.failed")}</p>` : credit(getContext().city)}
    </div>`;
  }
}

function mark(which: "here" | "there", at: LonLat): Marker {
  const element = document.createElement("span");
  element.className = `pair-mark ${which}`;
  element.textContent = t(`same.mark.${which}`);
  return new Marker({ element }).setLngLat(at);
}
customElements.define("pair-map", PairMap);
