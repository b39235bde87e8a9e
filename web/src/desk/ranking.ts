/** A ranked list that never changes under the hand: new answers update rows in place. Pure. */

import type { RecommendedUnit } from "../shared/api/types";

export interface Row {
  entry: RecommendedUnit;
  /** No longer in the newest answer: taken, off duty, or farther than the others. */
  gone: boolean;
}

export interface Ranking {
  rows: Row[];
  /** The newest answer would sort the rows otherwise. */
  reordered: boolean;
}

export function fresh(entries: RecommendedUnit[]): Ranking {
  return { rows: entries.map((entry) => ({ entry, gone: false })), reordered: false };
}

/** Keeps every row where it is; units that are new to the list come below. */
export function refreshed(shown: Ranking, entries: RecommendedUnit[]): Ranking {
  const newest = new Map(entries.map((entry) => [entry.unit.id, entry]));
  const rows = shown.rows.map((row) => {
    const entry = newest.get(row.entry.unit.id);
    return entry === undefined ? { entry: row.entry, gone: true } : { entry, gone: false };
  });
  // A row at the end can go without moving another.
  while (rows.at(-1)?.gone) rows.pop();
  const known = new Set(rows.map((row) => row.entry.unit.id));
  for (const entry of entries) if (!known.has(entry.unit.id)) rows.push({ entry, gone: false });
  const order = rows.filter((row) => !row.gone).map((row) => row.entry.unit.id);
  const reordered = order.some((id, index) => entries[index]?.unit.id !== id);
  return { rows: rows.slice(0, 9), reordered };
}
