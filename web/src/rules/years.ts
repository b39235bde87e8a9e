/** A year as twelve small months of weeks that begin on Monday. Pure; days are ISO dates of the city. */

import type { CalendarDay } from "../shared/api/rules";

export interface MonthDay {
  /** "2026-10-01". */
  day: string;
  date: number;
  weekend: boolean;
  special: CalendarDay | null;
}

export interface Month {
  month: number;
  /** Weeks of seven; null before the first and after the last day. */
  weeks: (MonthDay | null)[][];
  special: CalendarDay[];
}

const DAY_MS = 86_400_000;

export function monthsOf(year: number, days: readonly CalendarDay[]): Month[] {
  const byDay = new Map(days.map((one) => [one.day, one]));
  return Array.from({ length: 12 }, (_, index) => {
    const first = Date.UTC(year, index, 1);
    const count = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
    const cells: (MonthDay | null)[] = Array.from({ length: (new Date(first).getUTCDay() + 6) % 7 }, () => null);
    for (let date = 1; date <= count; date += 1) {
      const at = new Date(first + (date - 1) * DAY_MS);
      const day = at.toISOString().slice(0, 10);
      cells.push({ day, date, weekend: at.getUTCDay() % 6 === 0, special: byDay.get(day) ?? null });
    }
    while (cells.length % 7 !== 0) cells.push(null);
    const weeks = Array.from({ length: cells.length / 7 }, (__, week) => cells.slice(week * 7, week * 7 + 7));
    return { month: index + 1, weeks, special: days.filter((one) => one.day.startsWith(`${year}-${String(index + 1).padStart(2, "0")}`)) };
  });
}

export interface Span {
  kind: CalendarDay["kind"];
  name_zh: string;
  name_en: string;
  first: string;
  last: string;
}

/** Days that follow each other under one name, as one span. */
export function spansOf(days: readonly CalendarDay[]): Span[] {
  const spans: Span[] = [];
  for (const one of [...days].sort((a, b) => a.day.localeCompare(b.day))) {
    const last = spans.at(-1);
    const next = last !== undefined && Date.parse(one.day) - Date.parse(last.last) === DAY_MS;
    if (last !== undefined && next && last.kind === one.kind && last.name_zh === one.name_zh) last.last = one.day;
    else spans.push({ kind: one.kind, name_zh: one.name_zh, name_en: one.name_en, first: one.day, last: one.day });
  }
  return spans;
}

export interface YearChange {
  day: string;
  before: CalendarDay | null;
  after: CalendarDay | null;
}

/** Which days a file would change of those that are known. */
export function yearChanges(before: readonly CalendarDay[], after: readonly CalendarDay[]): YearChange[] {
  const old = new Map(before.map((one) => [one.day, one]));
  const now = new Map(after.map((one) => [one.day, one]));
  const days = [...new Set([...old.keys(), ...now.keys()])].sort();
  const same = (a: CalendarDay | undefined, b: CalendarDay | undefined): boolean => a !== undefined && b !== undefined && a.kind === b.kind && a.name_zh === b.name_zh && a.name_en === b.name_en;
  return days.filter((day) => !same(old.get(day), now.get(day))).map((day) => ({ day, before: old.get(day) ?? null, after: now.get(day) ?? null }));
}
