/** From when until when a road is closed: spans, and times as the city's clocks show them. Pure. */

import { cityStamp, instantOf, timeOfDay } from "../shared/format/format";

export const SPANS = ["hour", "four_hours", "today", "open", "at"] as const;
export type Span = (typeof SPANS)[number];
/** A span that needs no time to be typed. */
export type PlainSpan = Exclude<Span, "at">;

export interface ClosedTimes {
  /** A stamp of the city's clocks; "" for at once. */
  start: string;
  span: Span;
  /** The stamp at which it ends, where `span` is "at". */
  until: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When something that begins at a moment ends, in ms; null for good. "today" is until midnight by the city's clocks. */
export function endOf(span: PlainSpan, startMs: number, timezone: string): number | null {
  if (span === "open") return null;
  if (span === "hour") return startMs + HOUR_MS;
  if (span === "four_hours") return startMs + 4 * HOUR_MS;
  const [hours = 0, minutes = 0, seconds = 0] = timeOfDay(startMs, timezone).split(":").map(Number);
  return startMs + DAY_MS - hours * HOUR_MS - (minutes * 60 + seconds) * 1_000;
}

/** The next full hour of the city's clocks after a moment, as a stamp. */
export function nextHour(nowMs: number, timezone: string): string {
  return `${cityStamp(nowMs + HOUR_MS, timezone).slice(0, 13)}:00`;
}

/** From when (null: at once) until when (null: for good), in ms, or what is wrong with it. */
export function timesOf(
  { start, span, until }: ClosedTimes,
  nowMs: number,
  timezone: string,
): { startMs: number | null; endMs: number | null } | "start_past" | "end_before" {
  const startMs = start === "" ? null : instantOf(start, timezone);
  if (start !== "" && (startMs === null || startMs <= nowMs)) return "start_past";
  const beginsMs = startMs ?? nowMs;
  if (span !== "at") return { startMs, endMs: endOf(span, beginsMs, timezone) };
  const endMs = instantOf(until, timezone);
  return endMs === null || endMs <= beginsMs ? "end_before" : { startMs, endMs };
}
