/** Between two fixes a unit glides for at most a second; then it waits for its next fix. Pure. */

export interface Glide {
  fromLon: number;
  fromLat: number;
  toLon: number;
  toLat: number;
  startMs: number;
  endMs: number;
}

export const GLIDE_MS = 1_000;
/** A step longer than this is a correction, not a drive: it is shown at once. About 300 m. */
const JUMP_DEG = 0.003;

export function still(lon: number, lat: number): Glide {
  return { fromLon: lon, fromLat: lat, toLon: lon, toLat: lat, startMs: 0, endMs: 0 };
}

const EQUATOR_M = 40_075_016.7;
const TILE_PX = 512;

/** How long something takes to move by one px of the map, in ms. */
export function pixelMs(zoom: number, latDeg: number, speedMps: number): number {
  const pixelM = (EQUATOR_M * Math.cos((latDeg * Math.PI) / 180)) / (TILE_PX * 2 ** zoom);
  return (pixelM / speedMps) * 1_000;
}

/** A new glide from where the unit is shown now to its new fix. */
export function glideTo(now: Glide, lon: number, lat: number, nowMs: number, durationMs: number): Glide {
  const [fromLon, fromLat] = shownAt(now, nowMs);
  const jump = Math.hypot(lon - fromLon, lat - fromLat) > JUMP_DEG;
  if (jump || durationMs <= 0) return still(lon, lat);
  return { fromLon, fromLat, toLon: lon, toLat: lat, startMs: nowMs, endMs: nowMs + Math.min(durationMs, GLIDE_MS) };
}

export function shownAt(glide: Glide, nowMs: number): [number, number] {
  if (nowMs >= glide.endMs) return [glide.toLon, glide.toLat];
  const share = Math.max(0, (nowMs - glide.startMs) / (glide.endMs - glide.startMs));
  return [
    glide.fromLon + (glide.toLon - glide.fromLon) * share,
    glide.fromLat + (glide.toLat - glide.fromLat) * share,
  ];
}

export function isMoving(glide: Glide, nowMs: number): boolean {
  return nowMs < glide.endMs;
}
