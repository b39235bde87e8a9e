/** A plan on the map: a straight line from each unit to where it would go. */

import type { PlannedSlot } from "../shared/api/types";
import { live } from "../shared/live/live";
import type { ShownRoute } from "../shared/map/routes-layer";
import { workOf, type Planning } from "./planning";

export function planLines({ answer, left }: Pick<Planning, "answer" | "left">): ShownRoute[] {
  return (answer?.items ?? []).filter((slot) => !left.has(slot.incident_id) && workOf(slot) !== "nothing").flatMap(lineOf);
}

function lineOf(slot: PlannedSlot): ShownRoute[] {
  const incident = live.state.incidents.get(slot.incident_id);
  const position = slot.unit_id === null ? null : live.state.units.get(slot.unit_id)?.position;
  if (incident === undefined || !position) return [];
  const coordinates: [number, number][] = [
    [position.lon, position.lat],
    [incident.lon, incident.lat],
  ];
  return [{ line: { type: "LineString", coordinates }, chosen: false }];
}
