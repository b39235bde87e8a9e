/** Ways along roads: the chosen one bright, the others dashed; and the spot that a person points at. */

import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import type { LineString, LonLat } from "../api/types";

export interface ShownRoute {
  line: LineString;
  chosen: boolean;
}

const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

export class RoutesLayer {
  readonly #map: MapLibre;

  constructor(map: MapLibre, below: string) {
    this.#map = map;
    map.addSource("routes", { type: "geojson", data: NOTHING });
    map.addSource("spot", { type: "geojson", data: NOTHING });
    const round = { "line-cap": "round" as const, "line-join": "round" as const };
    map.addLayer(
      {
        id: "routes-other-casing",
        type: "line",
        source: "routes",
        filter: ["!", ["get", "chosen"]],
        layout: round,
        paint: { "line-color": "#07101f", "line-width": 6.5, "line-opacity": 0.8 },
      },
      below,
    );
    map.addLayer(
      {
        id: "routes-other",
        type: "line",
        source: "routes",
        filter: ["!", ["get", "chosen"]],
        layout: { "line-join": "round" },
        paint: { "line-color": "#c3d2ec", "line-width": 2.8, "line-dasharray": [2.4, 1.6] },
      },
      below,
    );
    map.addLayer(
      {
        id: "routes-chosen-casing",
        type: "line",
        source: "routes",
        filter: ["get", "chosen"],
        layout: round,
        paint: { "line-color": "#07101f", "line-width": 10 },
      },
      below,
    );
    map.addLayer(
      {
        id: "routes-chosen",
        type: "line",
        source: "routes",
        filter: ["get", "chosen"],
        layout: round,
        paint: { "line-color": "#4cc2ff", "line-width": 5.5 },
      },
      below,
    );
    map.addLayer({
      id: "spot",
      type: "symbol",
      source: "spot",
      layout: { "icon-image": "spot", "icon-allow-overlap": true, "icon-ignore-placement": true },
    });
  }

  show(routes: ShownRoute[]): void {
    void this.#source("routes").setData({
      type: "FeatureCollection",
      features: routes.map(({ line, chosen }) => ({ type: "Feature", geometry: line, properties: { chosen } })),
    });
  }

  point(at: LonLat | null): void {
    void this.#source("spot").setData(
      at === null ? NOTHING : { type: "Feature", geometry: { type: "Point", coordinates: at }, properties: {} },
    );
  }

  #source(name: string): GeoJSONSource {
    return this.#map.getSource(name) as GeoJSONSource;
  }
}
