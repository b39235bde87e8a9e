/** Names of districts that would stand under something drawn over the map's sides. */

import type { Map as MapLibre } from "maplibre-gl";
import type { LonLat } from "../api/types";
import { IS_DISTRICT } from "./style";

/** Distances from the sides of the map in CSS px. */
export interface Sides {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export class CoveredNames {
  readonly #map: MapLibre;
  readonly #sides: Sides;
  /** The view or the names in it are others than at the last look. */
  #due = true;
  #hidden = "";

  constructor(map: MapLibre, sides: Sides) {
    this.#map = map;
    this.#sides = sides;
    map.on("move", () => (this.#due = true));
    map.on("resize", () => (this.#due = true));
    map.on("sourcedata", (event) => {
      if (event.sourceId === "city") this.#due = true;
    });
  }

  /** Hides the names that are nearer to a side than its distance: to be called now and then. */
  look(): void {
    if (!this.#due) return;
    this.#due = false;
    const { top, right, bottom, left } = this.#sides;
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const labels = this.#map.querySourceFeatures("city", { sourceLayer: "area_labels", filter: IS_DISTRICT });
    const covered = labels.filter(({ geometry }) => {
      if (geometry.type !== "Point") return false;
      const { x, y } = this.#map.project(geometry.coordinates as LonLat);
      return x < left || x > clientWidth - right || y < top || y > clientHeight - bottom;
    });
    const codes = [...new Set(covered.map((label) => String(label.properties["code"])))].sort();
    if (codes.join() === this.#hidden) return;
    this.#hidden = codes.join();
    this.#map.setFilter("district-name", ["all", IS_DISTRICT, ["!", ["in", ["get", "code"], ["literal", codes]]]]);
  }
}
