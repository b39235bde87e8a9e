/**
 * What somebody has begun to report, and the receipt that they got for it.
 *
 * It outlives a reload, and a browser that takes the page away while the camera is open; never the tab. Under the
 * same key the same report is one, whether its answer had come or not.
 */

import type { Receipt } from "./calls";
import type { Spot } from "./place-part";

export interface Draft {
  description: string;
  category: string;
  address: string;
  name: string;
  phone: string;
  spot: Spot | null;
  key: string;
}

export type Begun = { draft: Draft } | { receipt: Receipt };

const NAME = "muster-report";

/** Null where nothing was begun, or the browser keeps nothing. */
export function readBegun(): Begun | null {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? "null") as Begun | null;
  } catch {
    return null;
  }
}

/** Null forgets it. A browser that keeps nothing loses it with the page, no sooner. */
export function keepBegun(begun: Begun | null): void {
  try {
    if (begun === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, JSON.stringify(begun));
  } catch {
    return;
  }
}
