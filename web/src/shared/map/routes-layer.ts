/** Ways along roads: the chosen one bright, the others dashed; and the spot that a person points at. */

import type { GeoJSONSource, LineLayerSpecification, Map as MapLibre } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import type { LineString, LonLat } from "../api/types";

export interface ShownRoute {
  line: LineString;
  chosen: boolean;
}

interface Way {
  id: string;
  chosen: boolean;
  cap: "round" | "butt";
  paint: NonNullable<LineLayerSpecification["paint"]>;
}

/** From below to above: the chosen way crosses over the others. */
const WAYS: readonly Way[] = [
  { id: "routes-other-casing", chosen: false, cap: "round", paint: { "line-color": "#07101f", "line-width": 6.5, "line-opacity": 0.8 } },
  { id: "routes-other", chosen: false, cap: "butt", paint: { "line-color": "#c3d2ec", "line-width": 2.8, "line-dasharray": [2.4, 1.6] } },
  { id: "routes-chosen-casing", chosen: true, cap: "round", paint: { "line-color": "#07101f", "line-width": 10 } },
  { id: "routes-chosen", chosen: true, cap: "round", paint: { "line-color": "#4cc2ff", "line-width": 5.5 } },
];

const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

export class RoutesLayer {
  readonly #map: MapLibre;
  /** What each source holds, as text: the same again would draw the whole map anew for nothing. */
  readonly #held = new Map<string, string>();

  constructor(map: MapLibre, below: string) {
    this.#map = map;
    map.addSource("routes", { type: "geojson", data: NOTHING });
    map.addSource("spot", { type: "geojson", data: NOTHING });
    for (const { id, chosen, cap, paint } of WAYS) {
      map.addLayer(
        {
          id,
          type: "line",
          source: "routes",
          filter: ["==", ["get", "chosen"], chosen],
          layout: { "line-join": "round", "line-cap": cap },
          paint,
        },
        below,
      );
    }
    map.addLayer({
      id: "spot",
      type: "symbol",
      source: "spot",
      layout: { "icon-image": "spot", "icon-allow-overlap": true, "icon-ignore-placement": true },
    });
  }

  show(routes: ShownRoute[]): void {
    this.#hold("routes", {
      type: "FeatureCollection",
      features: routes.map(({ line, chosen }) => ({ type: "Feature", geometry: line, properties: { chosen } })),
    });
  }

  point(at: LonLat | null): void {
    const features: FeatureCollection["features"] = at === null ? [] : [{ type: "Feature", geometry: { type: "Point", coordinates: at }, properties: {} }];
    this.#hold("spot", { type: "FeatureCollection", features });
  }

  #hold(name: "routes" | "spot", data: FeatureCollection): void {
    const text = JSON.stringify(data);
    if (text === (this.#held.get(name) ?? JSON.stringify(NOTHING))) return;
    this.#held.set(name, text);
    void (this.#map.getSource(name) as GeoJSONSource).setData(data);
  }
}
