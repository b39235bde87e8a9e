/** Until when a key that is followed by another stays good. Pure. */

import type { KeyRow } from "../shared/api/administration";

/** Seconds for which both keys are good; the interface takes a week at most. */
export const OVERLAPS = { now: 0, hour: 3_600, day: 86_400, week: 604_800 } as const;
export type Overlap = keyof typeof OVERLAPS;

/** When the old key ends: after the overlap, never later than it would have ended anyway. */
export function endOf(old: Pick<KeyRow, "expires_at">, overlap: Overlap, nowMs: number): number {
  const chosen = nowMs + OVERLAPS[overlap] * 1_000;
  return old.expires_at === null ? chosen : Math.min(chosen, Date.parse(old.expires_at));
}

export function isOver({ revoked_at: revoked, expires_at: expires }: Pick<KeyRow, "revoked_at" | "expires_at">, nowMs: number): boolean {
  return revoked !== null || (expires !== null && Date.parse(expires) <= nowMs);
}
