/** Is the feed live? Decided from silence alone, so that a half-dead connection is noticed too. */

export type FeedState =
  | { state: "connecting" }
  | { state: "live"; ageS: number }
  | { state: "delayed"; ageS: number }
  | { state: "down"; silentS: number };

/** A tick comes every 2 s; two missed ticks are a delay, three mean that the feed is down. */
export const DELAYED_AFTER_MS = 4_000;
export const DOWN_AFTER_MS = 6_000;

/**
 * All times are of a clock that is never set (`performance.now()`).
 *
 * @param lastHeardMs when anything was last heard, null when nothing ever was
 * @param startedMs when this window began to listen
 */
export function feedState(lastHeardMs: number | null, startedMs: number, nowMs: number): FeedState {
  const silentMs = nowMs - (lastHeardMs ?? startedMs);
  const silentS = Math.floor(silentMs / 1000);
  if (silentMs > DOWN_AFTER_MS) return { state: "down", silentS };
  if (lastHeardMs === null) return { state: "connecting" };
  if (silentMs > DELAYED_AFTER_MS) return { state: "delayed", ageS: silentS };
  return { state: "live", ageS: silentS };
}

/**
 * The server's clock minus this machine's: the largest of recent readings, because a reading is
 * late by the time it travelled, never early.
 */
export class ServerClock {
  #readings: number[] = [];

  hear(serverMs: number, localMs: number): void {
    if (!Number.isFinite(serverMs)) return;
    this.#readings.push(serverMs - localMs);
    if (this.#readings.length > 30) this.#readings.shift();
  }

  get offsetMs(): number {
    return this.#readings.length === 0 ? 0 : Math.max(...this.#readings);
  }
}
