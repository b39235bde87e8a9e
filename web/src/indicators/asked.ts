/** What is asked of the indicators, as the address of the page holds it. Pure. */

export const PERIODS = ["day", "week", "month", "quarter", "year", "custom"] as const;
export type PeriodKind = (typeof PERIODS)[number];
export const DIMENSIONS = ["none", "district", "street", "community", "grid", "department", "major", "category", "source"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const SOURCES = ["desk", "phone", "citizen", "patrol", "sensor", "system"] as const;

/** Levels of areas, widest first. */
const LEVELS: readonly Dimension[] = ["district", "street", "community", "grid"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

export interface Asked {
  period: PeriodKind;
  /** A day in the period, "2026-11-23"; of `custom` the first and the last day count. */
  day: string;
  from: string;
  to: string;
  by: Dimension;
  area: string;
  department: string;
  category: string;
  source: string;
  /** What appeals exempted counts everywhere. */
  raw: boolean;
}

export function askedOf(search: string, today: string): Asked {
  const query = new URLSearchParams(search);
  const text = (name: string): string => query.get(name) ?? "";
  const day = (name: string): string => (isDay(text(name)) ? text(name) : today);
  return {
    period: PERIODS.find((one) => one === text("period")) ?? "month",
    day: day("day"),
    from: day("from"),
    to: day("to"),
    by: DIMENSIONS.find((one) => one === text("by")) ?? "none",
    area: text("area"),
    department: text("department"),
    category: text("category"),
    source: SOURCES.find((one) => one === text("source")) ?? "",
    raw: text("raw") === "true",
  };
}

/** A call's query, and the page's: what is left open is left out. */
export function queryOf(asked: Asked): Record<string, string> {
  const { period, day, from, to, by, area, department, category, source, raw } = asked;
  const days: Record<string, string> = period === "custom" ? { from, to } : { day };
  const wanted = { area, department, category, source, raw: raw ? "true" : "" };
  return { period, ...days, by, ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== "")) };
}

export function addressOf(path: string, query: Record<string, string>): string {
  return `${path}?${new URLSearchParams(query).toString()}`;
}

export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(Date.parse(text)) === text;
}

/** The same question of the period `by` periods later. */
export function shifted(asked: Asked, by: number): Asked {
  if (asked.period === "custom") {
    const length = (Date.parse(asked.to) - Date.parse(asked.from)) / DAY_MS + 1;
    return { ...asked, from: plusDays(asked.from, by * length), to: plusDays(asked.to, by * length) };
  }
  if (asked.period === "day") return { ...asked, day: plusDays(asked.day, by) };
  if (asked.period === "week") return { ...asked, day: plusDays(asked.day, by * 7) };
  const first = new Date(`${asked.day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + by * MONTHS[asked.period]);
  return { ...asked, day: dayOf(first.getTime()) };
}

/** The same question of one part alone; null where no filter names it. */
export function ofPart(asked: Asked, part: string): Asked | null {
  if (asked.by === "none") return asked;
  if (part === "") return null;
  if (LEVELS.includes(asked.by)) return { ...asked, by: "none", area: part };
  const field = asked.by === "major" ? "category" : (asked.by as "department" | "category" | "source");
  return { ...asked, by: "none", [field]: part };
}

/** One step deeper: a part told apart by what is below it; null where nothing is. */
export function below(asked: Asked, part: string): Asked | null {
  const alone = ofPart(asked, part);
  if (alone === null || asked.by === "none") return null;
  const level = LEVELS.indexOf(asked.by);
  if (level >= 0) return LEVELS[level + 1] === undefined ? null : { ...alone, by: LEVELS[level + 1] ?? "none" };
  return asked.by === "major" ? { ...alone, by: "category" } : null;
}

function plusDays(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * DAY_MS);
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
