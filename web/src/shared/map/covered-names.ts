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

/** Hides the names nearer to a side than its distance; answers which, to be given at the next look. */
export function hideCovered(map: MapLibre, { top, right, bottom, left }: Sides, before: string): string {
  const { clientWidth, clientHeight } = map.getContainer();
  const labels = map.querySourceFeatures("city", { sourceLayer: "area_labels", filter: IS_DISTRICT });
  const covered = labels.filter(({ geometry }) => {
    if (geometry.type !== "Point") return false;
    const { x, y } = map.project(geometry.coordinates as LonLat);
    return x < left || x > clientWidth - right || y < top || y > clientHeight - bottom;
  });
  const codes = [...new Set(covered.map((label) => String(label.properties["code"])))].sort();
  const hidden = codes.join();
  if (hidden !== before) map.setFilter("district-name", ["all", IS_DISTRICT, ["!", ["in", ["get", "code"], ["literal", codes]]]]);
  return hidden;
}
