/** Counters by which a browser test waits for a signal instead of for time. */

export interface Hooks {
  /** Messages of the feed taken in. */
  updates: number;
  /** The newest change taken in. */
  seq: number;
  /** The first snapshot has come. */
  ready: boolean;
  /** Every tile of the view is drawn. */
  drawn: boolean;
}

export const hooks: Hooks = { updates: 0, seq: 0, ready: false, drawn: false };

declare global {
  interface Window {
    __muster: Hooks;
  }
}

if (typeof window !== "undefined") window.__muster = hooks;
