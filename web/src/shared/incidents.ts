/** Order and clocks of incidents: pure. */

import type { Category, Incident, Priority, Stage } from "./api/types";

/** An incident is about to be late this long before its deadline, by priority, in seconds. */
export const TINT_S: Record<Priority, number> = { 1: 60, 2: 300, 3: 900 };

/** What has a deadline, which stands still for as long as it is paused. */
export type Clocked = Pick<Incident, "due_at"> & Partial<Pick<Incident, "paused_at">>;

export type Tint = "late" | "soon" | "calm";

/** Below 0 once it is too late; while its clock stands still what was left when it stopped. */
export function secondsLeft(incident: Clocked, nowMs: number): number {
  const { paused_at: paused = null } = incident;
  const atMs = paused === null ? nowMs : Math.min(nowMs, Date.parse(paused));
  return (Date.parse(incident.due_at) - atMs) / 1000;
}

/** Soon late: within the time of its priority, but never in the first two thirds of a short clock. */
export function tint(incident: Clocked & Pick<Incident, "stage_at" | "priority">, nowMs: number): Tint {
  const left = secondsLeft(incident, nowMs);
  if (left <= 0) return "late";
  if (typeof incident.paused_at === "string") return "calm";
  const whole = (Date.parse(incident.due_at) - Date.parse(incident.stage_at)) / 1000;
  return left <= Math.min(TINT_S[incident.priority], whole / 3) ? "soon" : "calm";
}

/** Least time left first, those whose clock stands still last; equal times by priority, then by number, so that rows never swap by chance. */
export function queueOrder(a: Incident, b: Incident): number {
  return (
    Number(a.paused_at !== null) - Number(b.paused_at !== null) ||
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
