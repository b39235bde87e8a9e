/** Closed roads: which hold now, and how they are told. */

import type { Closure } from "./api/types";
import { getContext } from "./context";
import { moment } from "./format/format";
import { live } from "./live/live";
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
