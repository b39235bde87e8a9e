/** Which room an address belongs to. */

import { parts } from "./shared/routing";

/** Rooms that have the first part of an address for themselves; all else is the desk. */
const NAMED = ["wall", "admin", "security", "duty", "rules", "plans", "indicators", "tasks"] as const;

export type Room = "desk" | (typeof NAMED)[number];

export function screenAt(path: string, kiosk: boolean): Room {
  const [first] = parts(path);
  return kiosk ? "wall" : (NAMED.find((room) => room === first) ?? "desk");
}
