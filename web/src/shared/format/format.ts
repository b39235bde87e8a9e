/** Durations, ages, distances and times as a person reads them. Seconds and metres in, text out. */

import { locale, t } from "../text/text";

/** 42 s → "00:42"; 27:40; over an hour "1:44:05"; over a day "1 天 03:12". Negative keeps its sign. */
export function clock(seconds: number): string {
  const sign = seconds < 0 ? "−" : "";
  const whole = Math.floor(Math.abs(seconds));
  const days = Math.floor(whole / 86_400);
  const hours = Math.floor((whole % 86_400) / 3_600);
  const minutes = Math.floor((whole % 3_600) / 60);
  const rest = whole % 60;
  if (days > 0) return sign + t("time.days", { n: days, rest: `${pad(hours)}:${pad(minutes)}` });
  if (hours > 0) return `${sign}${hours}:${pad(minutes)}:${pad(rest)}`;
  return `${sign}${pad(minutes)}:${pad(rest)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** Travel time: "4:10", as on a stopwatch. */
export function travelTime(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`;
  return `${minutes}:${pad(whole % 60)}`;
}

/** How old something is, in the largest unit that is not misleading. */
export function age(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return t("age.seconds", { n: whole });
  if (whole < 3_600) return t("age.minutes", { n: Math.floor(whole / 60) });
  if (whole < 86_400) return t("age.hours", { n: Math.floor(whole / 3_600) });
  return t("age.days", { n: Math.floor(whole / 86_400) });
}

/** How long something has been or will be, in the largest unit that is not misleading. */
export function lasting(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return t("span.seconds", { n: whole });
  if (whole < 3_600) return t("span.minutes", { n: Math.floor(whole / 60) });
  if (whole < 86_400) return t("span.hours", { n: Math.floor(whole / 3_600) });
  return t("span.days", { n: Math.floor(whole / 86_400) });
}

/** A time limit: 3600 → "1 小时". */
export function span(seconds: number): string {
  if (seconds % 86_400 === 0) return t("span.days", { n: seconds / 86_400 });
  if (seconds % 3_600 === 0) return t("span.hours", { n: seconds / 3_600 });
  return t("span.minutes", { n: Math.round(seconds / 60) });
}

export function distance(metres: number): string {
  if (metres < 1_000) return `${Math.round(metres / 10) * 10} m`;
  return `${(metres / 1_000).toFixed(metres < 10_000 ? 1 : 0)} km`;
}

const TIME: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const FORMATS = {
  seconds: { ...TIME, second: "2-digit" },
  minutes: TIME,
  date: { year: "numeric", month: "2-digit", day: "2-digit" },
  zone: { timeZoneName: "shortOffset" },
  day: { month: "long", day: "numeric", weekday: "short" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter takes long to make and is asked for every second. */
function formatter(language: string, timeZone: string, format: keyof typeof FORMATS): Intl.DateTimeFormat {
  const key = `${language}/${timeZone}/${format}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(language, { timeZone, ...FORMATS[format] });
  formatters.set(key, made);
  return made;
}

/** Time of day in the city's zone, whatever the zone of this machine or of the server. */
export function timeOfDay(ms: number, timezone: string, seconds: "seconds" | "minutes" = "seconds"): string {
  return formatter("en-GB", timezone, seconds).format(ms);
}

export function dayOf(ms: number, timezone: string): string {
  return formatter(locale() === "zh" ? "zh-CN" : "en-GB", timezone, "day").format(ms);
}

/** "14:31:25" today, "11-21 14:31" on another day of the city, "2027-02-21 10:00" in another year. */
export function moment(ms: number, nowMs: number, timezone: string, seconds: "seconds" | "minutes" = "seconds"): string {
  const day = dateOf(ms, timezone);
  const today = dateOf(nowMs, timezone);
  if (day === today) return timeOfDay(ms, timezone, seconds);
  return `${day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day} ${timeOfDay(ms, timezone, "minutes")}`;
}

function dateOf(ms: number, timezone: string): string {
  return formatter("en-CA", timezone, "date").format(ms);
}

/** "2026-11-23 14:31:25": a time that is read in another year too. */
export function stamp(ms: number, timezone: string): string {
  return `${dateOf(ms, timezone)} ${timeOfDay(ms, timezone)}`;
}

/** "UTC+8": what the city's clocks are ahead of universal time at a moment. */
export function zoneName(ms: number, timezone: string): string {
  const parts = formatter("en-GB", timezone, "zone").formatToParts(ms);
  return (parts.find((part) => part.type === "timeZoneName")?.value ?? "").replace("GMT", "UTC").replace(/\+0$/, "");
}

/** 2000000 → "2,000,000". */
export function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

/** "2026-11-23T08:00" as the city's clocks show it: what a field for a time holds. */
export function cityStamp(ms: number, timezone: string): string {
  return `${dateOf(ms, timezone)}T${timeOfDay(ms, timezone, "minutes")}`;
}

/** The moment at which the city's clocks show a stamp, in ms; null where they never do. */
export function instantOf(stamp: string, timezone: string): number | null {
  const asUtcMs = Date.parse(`${stamp}Z`);
  if (Number.isNaN(asUtcMs)) return null;
  const shownMs = (ms: number): number => Date.parse(`${cityStamp(ms, timezone)}Z`);
  let ms = asUtcMs;
  // The first guess may lie on the other side of a change of the clocks.
  for (let turn = 0; turn < 2; turn += 1) ms += asUtcMs - shownMs(ms);
  return cityStamp(ms, timezone) === stamp ? ms : null;
}

/** A stamp as the interface takes it, with its offset; null when the city's clocks never show it. */
export function momentOf(stamp: string, timezone: string): string | null {
  const ms = instantOf(stamp, timezone);
  return ms === null ? null : new Date(ms).toISOString();
}

export function coordinates(lon: number, lat: number): string {
  return `${lon.toFixed(5)}, ${lat.toFixed(5)}`;
}
