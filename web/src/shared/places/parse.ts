/** Places that need no search: coordinates and cells typed by hand. */

export type TypedPlace = { kind: "coordinates"; lon: number; lat: number } | { kind: "cell"; cell: string };

const PAIR = /^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/;
const CELL = /^8[0-9a-f]{14}$/;

/**
 * "114.27,30.58" → coordinates, "8b40…" → cell, anything else → null. Order is lon, lat; a pair that
 * can only be lat, lon (the first within ±90, the second beyond) is turned round.
 */
export function parsePlace(text: string): TypedPlace | null {
  const pair = PAIR.exec(text);
  if (pair !== null) {
    const first = Number(pair[1]);
    const second = Number(pair[2]);
    if (Math.abs(first) <= 180 && Math.abs(second) <= 90) return { kind: "coordinates", lon: first, lat: second };
    if (Math.abs(first) <= 90 && Math.abs(second) <= 180) return { kind: "coordinates", lon: second, lat: first };
    return null;
  }
  const cell = text.trim().toLowerCase();
  return CELL.test(cell) ? { kind: "cell", cell } : null;
}
