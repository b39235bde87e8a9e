/** Recent load by H3 cell when zoomed out: a count, not a statement of significance. */

import { cellToBoundary } from "h3-js";
import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import { readLoadCells } from "../api/calls";
import { Problem } from "../api/client";
import type { LoadCells } from "../api/types";
import { LOAD_RAMP } from "../signs/signs";

export const CELLS_BELOW_ZOOM = 12.8;
const AGAIN_AFTER_MS = 60_000;

/** A cell of about 60–120 px across: fine when near, coarse when far. */
export function resolutionAt(zoom: number): number {
  if (zoom < 9) return 6;
  if (zoom < 11.3) return 7;
  return 8;
}

/** Which of the five steps of the ramp a count is in: by its share of the greatest count. */
export function rampStep(count: number, greatest: number): number {
  if (greatest <= 0) return 0;
  return Math.min(LOAD_RAMP.length - 1, Math.floor((count / greatest) * LOAD_RAMP.length));
}

export class LoadLayer {
  readonly #map: MapLibre;
  #hours = 24;
  #visible = true;
  #asked = "";
  #askedMs = 0;
  /** Greatest count shown, for the legend; null before the first answer. */
  greatest: number | null = null;
  onChange: () => void = () => undefined;

  constructor(map: MapLibre, below: string) {
    this.#map = map;
    map.addSource("load", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    const steps = LOAD_RAMP.slice(0, -1).flatMap((colour, step) => [step, colour]);
    const colour = ["match", ["get", "step"], ...steps, LOAD_RAMP.at(-1)];
    const fade = (most: number): unknown => [
      "interpolate",
      ["linear"],
      ["zoom"],
      CELLS_BELOW_ZOOM - 0.5,
      ["*", most, ["+", 0.35, ["*", 0.16, ["get", "step"]]]],
      CELLS_BELOW_ZOOM,
      0,
    ];
    map.addLayer(
      {
        id: "load-fill",
        type: "fill",
        source: "load",
        maxzoom: CELLS_BELOW_ZOOM,
        paint: { "fill-color": colour as never, "fill-opacity": fade(0.3) as never },
      },
      below,
    );
    map.addLayer(
      {
        id: "load-line",
        type: "line",
        source: "load",
        maxzoom: CELLS_BELOW_ZOOM,
        paint: { "line-color": colour as never, "line-opacity": fade(0.5) as never, "line-width": 1 },
      },
      below,
    );
    map.on("moveend", () => void this.refresh());
  }

  set visible(visible: boolean) {
    this.#visible = visible;
    for (const id of ["load-fill", "load-line"]) {
      this.#map.setLayoutProperty(id, "visibility", visible ? "visible" : "none");
    }
    void this.refresh();
    this.onChange();
  }

  get shown(): boolean {
    return this.#visible && this.#map.getZoom() < CELLS_BELOW_ZOOM;
  }

  async refresh(): Promise<void> {
    if (!this.shown) return;
    const resolution = resolutionAt(this.#map.getZoom());
    const bounds = this.#map.getBounds();
    const pad = 0.02;
    const box: [number, number, number, number] = [
      Math.floor((bounds.getWest() - pad) * 20) / 20,
      Math.floor((bounds.getSouth() - pad) * 20) / 20,
      Math.ceil((bounds.getEast() + pad) * 20) / 20,
      Math.ceil((bounds.getNorth() + pad) * 20) / 20,
    ];
    const asked = `${resolution}/${box.join(",")}/${this.#hours}`;
    if (asked === this.#asked && Date.now() - this.#askedMs < AGAIN_AFTER_MS) return;
    this.#asked = asked;
    this.#askedMs = Date.now();
    try {
      const load = await readLoadCells(resolution, this.#hours, box);
      if (asked === this.#asked) this.#show(load);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#asked = "";
    }
  }

  #show(load: LoadCells): void {
    const greatest = load.cells.reduce((most, [, count]) => Math.max(most, count), 0);
    this.greatest = greatest;
    const source = this.#map.getSource("load") as GeoJSONSource;
    void source.setData({
      type: "FeatureCollection",
      features: load.cells.map(([cell, count]) => ({
        type: "Feature",
        properties: { count, step: rampStep(count, greatest) },
        geometry: { type: "Polygon", coordinates: [cellToBoundary(cell, true)] },
      })),
    });
    this.onChange();
  }
}
