/** Closed roads: which hold now, and how they are told. */

import type { Closure } from "./api/types";
import { getContext } from "./context";
import { moment } from "./format/format";
import { live, type RoadNews } from "./live/live";
import { t } from "./text/text";

/** Those that hold at a moment, newest first: feeds tell of no closure that begins or runs out by the clock. */
export function inForce(closures: Iterable<Closure>, nowMs: number): Closure[] {
  return [...closures]
    .filter((one) => one.ended_at === null && Date.parse(one.starts_at) <= nowMs)
    .filter((one) => one.ends_at === null || Date.parse(one.ends_at) > nowMs)
    .sort((a, b) => b.id - a.id);
}

export function untilText(closure: Closure): string {
  if (closure.ends_at === null) return t("closure.until.open");
  const at = moment(Date.parse(closure.ends_at), live.nowMs, getContext().city.timezone);
  return t("closure.until.at", { at });
}

/** Those that nobody has ended and that have not begun, the next one first. */
export function toCome(closures: Iterable<Closure>, nowMs: number): Closure[] {
  return [...closures]
    .filter((one) => one.ended_at === null && Date.parse(one.starts_at) > nowMs)
    .sort((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at));
}

/** Notices closures that begin or run out by the clock: the feed has no word for it. */
export class ClosureClock {
  #known: ReadonlySet<number> = new Set();
  #held: ReadonlySet<number> = new Set();

  /** What has happened by the clock alone since the last look; commands are told by the feed. */
  look(closures: ReadonlyMap<number, Closure>, nowMs: number): RoadNews[] {
    const [known, held] = [this.#known, this.#held];
    this.#known = new Set(closures.keys());
    this.#held = new Set(inForce(closures.values(), nowMs).map((one) => one.id));
    const changed = [...closures.values()].filter((one) => known.has(one.id) && held.has(one.id) !== this.#held.has(one.id));
    return changed.map((one) => ({ ended: held.has(one.id), reason: one.reason }));
  }
}
