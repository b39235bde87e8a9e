/** A small map of the city beside other things on a screen: moved and zoomed, never turned. */

import { Map as MapLibre, addProtocol, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { html, nothing, type TemplateResult } from "lit";
import { Protocol } from "pmtiles";
import type { City } from "../api/types";
import { locale, t } from "../text/text";
import { cityStyle } from "./style";

/** Throws where the browser draws no maps. */
export function smallMap(city: City, container: HTMLElement, title: string, maxZoom: number): MapLibre {
  setWorkerUrl(workerUrl);
  addProtocol("pmtiles", new Protocol().tile);
  const map = new MapLibre({
    container,
    style: cityStyle(city, locale()),
    bounds: city.bbox,
    fitBoundsOptions: { padding: 24 },
    locale: { "Map.Title": title },
    attributionControl: false,
    fadeDuration: 0,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    minZoom: 7,
    maxZoom,
    renderWorldCopies: false,
  });
  map.touchZoomRotate.disableRotation();
  return map;
}

/** Whom a small map's data come from: shown in a corner of each. */
export function credit(city: City | null | undefined): TemplateResult | typeof nothing {
  if (!city) return nothing;
  return html`<p class="attribution credit" aria-label=${t("map.attribution")} role="note">${city.attribution.join(" · ")}</p>`;
}
