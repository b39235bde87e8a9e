/** When units on their way arrive: from the feed, which follows them. */

import type { Unit } from "./api/types";
import { distance, travelTime } from "./format/format";
import { live } from "./live/live";
import { t } from "./text/text";

/** What is left of a way: ms of the arrival and metres; null where nothing is known. */
export function arrivalOf(assignmentId: number): { etaMs: number | null; distanceM: number | null } | null {
  const row = live.state.etas.get(assignmentId);
  return row === undefined ? null : { etaMs: row[1], distanceM: row[2] };
}

/** "4:10 left · 2.1 km", or that no way leads there. */
export function arrivalText(assignmentId: number, nowMs: number): string {
  const arrival = arrivalOf(assignmentId);
  if (arrival === null) return "";
  if (arrival.etaMs === null) return t("eta.no_way");
  const left = travelTime(Math.max(0, (arrival.etaMs - nowMs) / 1000));
  const far = arrival.distanceM === null ? "" : ` · ${distance(arrival.distanceM)}`;
  return t("eta.left", { left }) + far;
}

/** For the map: "4 min"; null for a unit that is not on its way. */
export function etaMinutes(unit: Unit, nowMs: number): string | null {
  if (unit.status !== "en_route" || unit.assignment === null) return null;
  const etaMs = arrivalOf(unit.assignment.id)?.etaMs ?? null;
  return etaMs === null ? null : t("span.minutes", { n: Math.max(0, Math.ceil((etaMs - nowMs) / 60_000)) });
}
