/** A small map of the city beside other things on a screen: moved and zoomed, never turned. */

import { Map as MapLibre, addProtocol, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { Protocol } from "pmtiles";
import type { City } from "../api/types";
import { locale } from "../text/text";
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
