/** What is under the pointer: an incident before a unit, a unit before the ground. */

import type { Map as MapLibre, MapMouseEvent } from "maplibre-gl";
import type { LonLat } from "../api/types";
import { FACILITY_PLATES, pickedFacility, type PickedFacility } from "./facilities-layer";

const PICK_RADIUS_PX = 10;

export interface Picked {
  kind: "unit" | "incident" | "ground";
  id: number;
  at: LonLat;
  /** The facility under the pointer, whatever lies over it. */
  facility: PickedFacility | null;
}

/** For a map whose layers stand. */
export function pick(map: MapLibre, { lngLat, point: { x, y } }: Pick<MapMouseEvent, "lngLat" | "point">): Picked {
  const found = map.queryRenderedFeatures(
    [
      [x - PICK_RADIUS_PX, y - PICK_RADIUS_PX],
      [x + PICK_RADIUS_PX, y + PICK_RADIUS_PX],
    ],
    { layers: ["incidents", "units", ...FACILITY_PLATES] },
  );
  const on = (layer: string): (typeof found)[number] | undefined => found.find((one) => one.layer.id === layer);
  const facility = pickedFacility(found.find((one) => FACILITY_PLATES.includes(one.layer.id)));
  const ground: Picked = { ...groundAt(lngLat), facility };
  const incident = on("incidents");
  if (incident !== undefined) return { ...ground, kind: "incident", id: Number(incident.properties["id"]) };
  const unit = on("units");
  return unit === undefined ? ground : { ...ground, kind: "unit", id: Number(unit.properties["id"]) };
}

export function groundAt({ lng, lat }: MapMouseEvent["lngLat"]): Picked {
  return { kind: "ground", id: 0, at: [lng, lat], facility: null };
}

export function isGround(picked: Picked): boolean {
  return picked.kind === "ground" && picked.facility === null;
}
