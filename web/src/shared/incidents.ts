/** Order and clocks of incidents: pure. */

import type { Category, Incident, Priority, Stage } from "./api/types";

/** An incident is about to be late this long before its deadline, by priority, in seconds. */
export const TINT_S: Record<Priority, number> = { 1: 60, 2: 300, 3: 900 };

export type Tint = "late" | "soon" | "calm";

export function secondsLeft(incident: Incident, nowMs: number): number {
  return (Date.parse(incident.due_at) - nowMs) / 1000;
}

/** Soon late: within the time of its priority, but never in the first two thirds of a short clock. */
export function tint(incident: Incident, nowMs: number): Tint {
  const left = secondsLeft(incident, nowMs);
  if (left <= 0) return "late";
  const whole = (Date.parse(incident.due_at) - Date.parse(incident.stage_at)) / 1000;
  return left <= Math.min(TINT_S[incident.priority], whole / 3) ? "soon" : "calm";
}

/** Least time left first; equal times by priority, then by number, so that rows never swap by chance. */
export function queueOrder(a: Incident, b: Incident): number {
  return (
    Date.parse(a.due_at) - Date.parse(b.due_at) ||
    a.priority - b.priority ||
    a.number.localeCompare(b.number)
  );
}

export interface Figures {
  open: number;
  /** Late or about to be. */
  pressing: number;
  free: number;
}

export function figures(
  incidents: Iterable<Incident>,
  units: Iterable<{ status: string }>,
  nowMs: number,
): Figures {
  const result = { open: 0, pressing: 0, free: 0 };
  for (const incident of incidents) {
    result.open += 1;
    if (tint(incident, nowMs) !== "calm") result.pressing += 1;
  }
  for (const unit of units) if (unit.status === "available") result.free += 1;
  return result;
}

const BEFORE_DISPATCH: ReadonlySet<Stage> = new Set(["report", "accept", "assign"]);

/** Waits for a unit: none is on it, and its stage still needs one. */
export function isUnassigned(incident: Incident): boolean {
  return incident.units.length === 0 && BEFORE_DISPATCH.has(incident.stage);
}

/** Categories by key, as the server lists them. */
export type Categories = ReadonlyMap<string, Category>;
