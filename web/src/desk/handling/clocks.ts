/** Clocks of an incident as they stand at a moment: what is left, why one stands still. Pure. */

import type { Clock } from "../../shared/api/handling";
import type { Incident } from "../../shared/api/types";

/** late: its time is up; soon: it was warned of; still: it stands still; over: it was stopped. */
export type ClockTone = "calm" | "soon" | "late" | "still" | "over";

export function toneOf(clock: Clock, nowMs: number): ClockTone {
  if (clock.state === "stopped") return "over";
  if (clock.state === "paused") return "still";
  const left = secondsLeftOf(clock, nowMs);
  if (left !== null && left <= 0) return "late";
  return clock.warned_at === null ? "calm" : "soon";
}

/** Seconds until a running clock is up, below 0 when it is; null where it does not run. */
export function secondsLeftOf(clock: Clock, nowMs: number): number | null {
  if (clock.state !== "running" || clock.due_at === null) return null;
  return (Date.parse(clock.due_at) - nowMs) / 1_000;
}

/** Whether a clock that was stopped had run out before. */
export function endedLate(clock: Clock): boolean {
  if (clock.overdue_at !== null) return true;
  return clock.due_at !== null && clock.stopped_at !== null && Date.parse(clock.stopped_at) > Date.parse(clock.due_at);
}

export type Pause = "held" | "confirming" | "given_back" | "reported_done" | "other";

/** Why a clock stands still, by what is so of its incident. */
export function pauseOf(clock: Pick<Clock, "clock">, incident: Pick<Incident, "held" | "marks" | "stage">): Pause {
  if (incident.held) return "held";
  if (clock.clock === "accept" && incident.marks.includes("confirming")) return "confirming";
  if (clock.clock !== "handle") return "other";
  if (incident.stage === "assign" || incident.stage === "accept") return "given_back";
  return incident.stage === "handle" ? "other" : "reported_done";
}

/** Minutes as hours and minutes: of working time, where 24 hours are no day. */
export function hoursAndMinutes(minutes: number): { hours: number; minutes: number } {
  const whole = Math.floor(Math.abs(minutes));
  return { hours: Math.floor(whole / 60), minutes: whole % 60 };
}

/** Those that run or stand still, the soonest first; then those that are over, the last first. */
export function inOrder(clocks: readonly Clock[]): { going: Clock[]; over: Clock[] } {
  const due = (clock: Clock): number => (clock.due_at === null || clock.state === "paused" ? Infinity : Date.parse(clock.due_at));
  const ended = (clock: Clock): number => Date.parse(clock.stopped_at ?? clock.started_at);
  const going = clocks.filter((clock) => clock.state !== "stopped").sort((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)));
  const over = clocks.filter((clock) => clock.state === "stopped").sort((a, b) => ended(b) - ended(a));
  return { going, over };
}
