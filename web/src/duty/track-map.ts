/** A small map of one's own track. */

import { type Map as MapLibre, type FilterSpecification, type GeoJSONSource } from "maplibre-gl";
import type { City, LonLat } from "../shared/api/types";
import { smallMap } from "../shared/map/small-map";
import { nameField } from "../shared/map/style";
import { locale, named, t } from "../shared/text/text";

const TRACK = "#4cc2ff";
const CASING = "#07101f";

export class TrackMap {
  readonly map: MapLibre;
  readonly #ready: Promise<void>;

  constructor(city: City, container: HTMLElement) {
    this.map = smallMap(city, container, t("duty.track.map", { city: named(city) }), 18);
    this.#ready = new Promise((resolve) => {
      this.map.once("style.load", () => {
        this.#build();
        resolve();
      });
    });
  }

  #build(): void {
    this.map.addSource("track", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    const lines: FilterSpecification = ["==", ["geometry-type"], "LineString"];
    const line = { type: "line", source: "track", filter: lines, layout: { "line-join": "round", "line-cap": "round" } } as const;
    this.map.addLayer({ ...line, id: "track-casing", paint: { "line-color": CASING, "line-width": 8 } }, "road-name");
    this.map.addLayer({ ...line, id: "track-line", paint: { "line-color": TRACK, "line-width": 4.5 } }, "road-name");
    this.map.addLayer({
      id: "track-end",
      type: "circle",
      source: "track",
      filter: ["==", ["geometry-type"], "Point"],
      paint: { "circle-radius": 7, "circle-color": TRACK, "circle-stroke-color": "#ffffff", "circle-stroke-width": 2 },
    });
  }

  /** Draws the lines and where they end; "fit" brings them into view. */
  async show(lines: readonly LonLat[][], view: "fit" | "stay"): Promise<void> {
    await this.#ready;
    const last = lines.at(-1)?.at(-1);
    const drawn = lines.map((coordinates) => ({ type: "Feature" as const, properties: {}, geometry: { type: "LineString" as const, coordinates } }));
    const end = last === undefined ? [] : [{ type: "Feature" as const, properties: {}, geometry: { type: "Point" as const, coordinates: last } }];
    void this.map.getSource<GeoJSONSource>("track")?.setData({ type: "FeatureCollection", features: [...drawn, ...end] });
    const all = lines.flat();
    if (all.length === 0 || view === "stay") return;
    const lons = all.map(([lon]) => lon);
    const lats = all.map(([, lat]) => lat);
    const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b));
    const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b));
    this.map.fitBounds([least(lons), least(lats), most(lons), most(lats)], { padding: 36, maxZoom: 15, animate: false });
  }

  relabel(): void {
    for (const id of ["road-name", "street-name", "district-name"]) this.map.setLayoutProperty(id, "text-field", nameField(locale()));
  }

  destroy(): void {
    this.map.remove();
  }
}
