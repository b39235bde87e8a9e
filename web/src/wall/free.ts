/** Free units by the district they belong to. Pure. */

import type { Unit } from "../shared/api/types";
import type { District } from "../shared/map/districts";

export interface FreeRow {
  /** null: units of no known district. */
  district: District | null;
  free: number;
}

/**
 * A unit belongs to the district whose code its own area code begins with. Districts with units but
 * none free are kept with 0: an empty district is what the room must see.
 */
export function freeByDistrict(units: Iterable<Unit>, districts: readonly District[]): FreeRow[] {
  const free = new Map<District | null, number>();
  for (const unit of units) {
    const district = districts.find((one) => unit.area_code?.startsWith(one.code)) ?? null;
    free.set(district, (free.get(district) ?? 0) + (unit.status === "available" ? 1 : 0));
  }
  return [...free]
    .map(([district, count]) => ({ district, free: count }))
    .filter((row) => row.district !== null || row.free > 0)
    .sort((a, b) => b.free - a.free || (a.district?.code ?? "~").localeCompare(b.district?.code ?? "~"));
}
