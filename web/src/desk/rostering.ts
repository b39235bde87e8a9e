/** Shifts: who is on duty when, planning one, and ending one before its time. */

import { endShift, listShifts, planShift } from "../shared/api/calls";
import { Problem, newKey } from "../shared/api/client";
import type { Shift, Unit } from "../shared/api/types";
import { getContext } from "../shared/context";
import { cityStamp, timeOfDay } from "../shared/format/format";
import { live, type LiveNews } from "../shared/live/live";
import { t } from "../shared/text/text";
import { explain } from "./problems";

export const SHIFT_SPANS = ["eight_hours", "day", "night"] as const;
export type ShiftSpan = (typeof SHIFT_SPANS)[number];
export const DAYS = ["today", "tomorrow"] as const;
export type Day = (typeof DAYS)[number];
export type ShiftState = "running" | "coming" | "over";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ORDER: readonly ShiftState[] = ["running", "coming", "over"];

/** When the day of a moment began by the city's clocks, in ms. */
export function dayStart(ms: number, timezone: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = timeOfDay(ms, timezone).split(":").map(Number);
  return ms - hours * HOUR_MS - (minutes * 60 + seconds) * 1_000 - (ms % 1_000);
}

/** Begin and end of a usual shift as the city's clocks show them: "2026-11-23T08:00". */
export function spanStamps(span: ShiftSpan, nowMs: number, day: Day, timezone: string): [string, string] {
  if (span === "eight_hours") return [cityStamp(nowMs, timezone), cityStamp(nowMs + 8 * HOUR_MS, timezone)];
  const noon = dayStart(nowMs, timezone) + (day === "today" ? 0.5 : 1.5) * DAY_MS;
  const [date = ""] = cityStamp(noon, timezone).split("T");
  const [next = ""] = cityStamp(noon + DAY_MS, timezone).split("T");
  return span === "day" ? [`${date}T08:00`, `${date}T20:00`] : [`${date}T20:00`, `${next}T08:00`];
}

/**
 * A time as it is typed, "8:00", "11-23 08:00" or "2026-11-23 08:00", as a stamp; null when it is none.
 * What is left out is taken from `near`, a stamp; a bare time that is not after it is of the next day when `after`.
 */
export function readStamp(text: string, near: string, after = false): string | null {
  const [, year, month, day, hour = "", minute = ""] = /^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2})[:\uff1a](\d{2})$/.exec(text.trim()) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return null;
  const date = month === undefined ? near.slice(0, 10) : `${year ?? near.slice(0, 4)}-${month.padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  const at = Date.parse(`${date}T${hour.padStart(2, "0")}:${minute}Z`);
  if (Number.isNaN(at)) return null;
  const stamp = new Date(at).toISOString().slice(0, 16);
  if (stamp.slice(0, 10) !== date) return null;
  return month === undefined && after && stamp <= near ? new Date(at + DAY_MS).toISOString().slice(0, 16) : stamp;
}

export function stateOf(shift: Pick<Shift, "starts_at" | "ends_at">, nowMs: number): ShiftState {
  if (Date.parse(shift.ends_at) <= nowMs) return "over";
  return Date.parse(shift.starts_at) <= nowMs ? "running" : "coming";
}

/** Those that run first, then those to come, then what is over; each by begin and unit. */
export function shiftOrder(shifts: Iterable<Shift>, nowMs: number): Shift[] {
  return [...shifts].sort(
    (a, b) =>
      ORDER.indexOf(stateOf(a, nowMs)) - ORDER.indexOf(stateOf(b, nowMs)) ||
      Date.parse(a.starts_at) - Date.parse(b.starts_at) ||
      a.unit_code.localeCompare(b.unit_code),
  );
}

export class Rostering {
  day: Day = "today";
  shifts: Shift[] | null = null;
  unit: Unit | null = null;
  startsAt = "";
  endsAt = "";
  crew = "";
  note = "";
  problem = "";
  sending = false;
  #asked = 0;
  #key = newKey();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  open(): void {
    this.problem = "";
    if (this.startsAt === "") this.fill("eight_hours");
    void this.read();
  }

  change(changes: Partial<Pick<Rostering, "unit" | "startsAt" | "endsAt" | "crew" | "note">>): void {
    Object.assign(this, changes);
    this.problem = "";
    this.#key = newKey();
    this.#changed();
  }

  fill(span: ShiftSpan): void {
    const [startsAt, endsAt] = spanStamps(span, live.nowMs, this.day, getContext().city.timezone);
    this.change({ startsAt, endsAt });
  }

  /** Takes a time as it was typed; what cannot be read is said and changes nothing. */
  typeTime(which: "startsAt" | "endsAt", text: string): void {
    const near = which === "startsAt" ? this.startsAt : this.startsAt || this.endsAt;
    const stamp = readStamp(text, near, which === "endsAt");
    if (stamp !== null) this.change({ [which]: stamp });
    else {
      this.problem = t("shifts.time.unread");
      this.#changed();
    }
  }

  setDay(day: Day): void {
    this.day = day;
    this.shifts = null;
    void this.read();
    this.#changed();
  }

  async read(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const fromMs = dayStart(live.nowMs, getContext().city.timezone) + (this.day === "today" ? 0 : DAY_MS);
    try {
      const shifts = await listShifts(new Date(fromMs).toISOString(), new Date(fromMs + DAY_MS).toISOString());
      if (asked === this.#asked) this.shifts = shifts;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asked === this.#asked) this.problem = explain(error);
    }
    this.#changed();
  }

  hear(news: LiveNews): void {
    if (news.topic === "unit.shift" && this.shifts !== null) void this.read();
  }

  /** Null when it was refused, and `problem` says why. */
  async plan(): Promise<Shift | null> {
    const { unit } = this;
    if (unit === null || this.startsAt === "" || this.endsAt === "" || this.sending) return null;
    this.sending = true;
    this.problem = "";
    this.#changed();
    const crew = this.crew.trim() === "" ? {} : { crew: Number(this.crew) };
    const note = this.note.trim() === "" ? {} : { note: this.note.trim() };
    try {
      const shift = await planShift(unit.id, { starts_at: `${this.startsAt}:00`, ends_at: `${this.endsAt}:00`, ...crew, ...note }, this.#key);
      this.unit = null;
      this.crew = this.note = "";
      void this.read();
      return shift;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = explain(error);
      return null;
    } finally {
      this.#key = newKey();
      this.sending = false;
      this.#changed();
    }
  }

  async end(shift: Shift): Promise<void> {
    await endShift(shift.unit_id, shift.id);
    await this.read();
  }
}
