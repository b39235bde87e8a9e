/** A track in words: when it drove and how far, when it stood and where, when nothing was heard. Pure. */

import type { LonLat } from "../shared/api/types";

export interface TrackPoint {
  at: string;
  lon: number;
  lat: number;
  heading_deg: number | null;
  speed_mps: number | null;
}

export interface Leg {
  kind: "drive" | "stand" | "silent";
  fromMs: number;
  untilMs: number;
  /** Along the fixes; 0 where it stood. */
  metres: number;
  /** Where it began. */
  at: LonLat;
}

/** Slower than somebody who walks: it stands. */
const STANDS_MPS = 1;
/** A stop or a move that is shorter belongs to what was before it. */
const SHORT_MS = 60_000;
/** Fixes that are farther apart in time say nothing of what was between. */
export const SILENT_MS = 300_000;
const EARTH_M = 6_371_008.8;

/** Great-circle distance in metres between two places, EPSG:4326 lon/lat. */
export function metresBetween([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const rad = Math.PI / 180;
  const dLat = Math.sin(((latB - latA) * rad) / 2);
  const dLon = Math.sin(((lonB - lonA) * rad) / 2);
  const share = dLat * dLat + Math.cos(latA * rad) * Math.cos(latB * rad) * dLon * dLon;
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** The legs of a track whose points are in the order of their times; fewer than two points have none. */
export function legsOf(points: readonly TrackPoint[]): Leg[] {
  const legs: Leg[] = [];
  for (let index = 1; index < points.length; index += 1) {
    const [before, after] = [points[index - 1], points[index]];
    if (before === undefined || after === undefined) continue;
    add(legs, stepOf(before, after));
  }
  return merged(legs);
}

function stepOf(before: TrackPoint, after: TrackPoint): Leg {
  const fromMs = Date.parse(before.at);
  const untilMs = Date.parse(after.at);
  const metres = metresBetween([before.lon, before.lat], [after.lon, after.lat]);
  const seconds = Math.max(0.001, (untilMs - fromMs) / 1_000);
  const kind = untilMs - fromMs > SILENT_MS ? "silent" : (after.speed_mps ?? metres / seconds) < STANDS_MPS ? "stand" : "drive";
  return { kind, fromMs, untilMs, metres: kind === "drive" ? metres : 0, at: [before.lon, before.lat] };
}

/** Goes on with the last leg when it is of the same kind, else begins one. */
function add(legs: Leg[], step: Leg): void {
  const last = legs.at(-1);
  if (last?.kind !== step.kind) legs.push({ ...step });
  else {
    last.untilMs = step.untilMs;
    last.metres += step.metres;
  }
}

function merged(legs: readonly Leg[]): Leg[] {
  const kept: Leg[] = [];
  for (const leg of legs) {
    const last = kept.at(-1);
    const short = leg.kind !== "silent" && leg.untilMs - leg.fromMs < SHORT_MS;
    if (short && last !== undefined && last.kind !== "silent") {
      last.untilMs = leg.untilMs;
      if (last.kind === "drive") last.metres += leg.metres;
    } else add(kept, leg);
  }
  return kept;
}

/** The lines of a track on a map: none leads over a time in which nothing was heard. */
export function linesOf(points: readonly TrackPoint[]): LonLat[][] {
  const lines: LonLat[][] = [];
  let lastMs = -Infinity;
  for (const point of points) {
    const ms = Date.parse(point.at);
    if (ms - lastMs > SILENT_MS) lines.push([]);
    lines.at(-1)?.push([point.lon, point.lat]);
    lastMs = ms;
  }
  return lines.filter((line) => line.length > 1);
}
