/** Numbers of indicators as a person reads them: with unit, sign and direction in words. */

import type { Indicator, IndicatorNumber } from "../shared/api/indicators";
import { grouped } from "../shared/format/format";
import { t } from "../shared/text/text";

export type Direction = "better" | "worse" | "same" | "neutral";

/** A length of time to two units: "3 h 12 min", "42 s". */
export function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  const pair = (large: number, small: number): [number, number] => [Math.floor(whole / large), Math.floor((whole % large) / small)];
  if (whole < 60) return t("ind.time.s", { s: whole });
  if (whole < 3_600) {
    const [m, s] = pair(60, 1);
    return t("ind.time.ms", { m, s });
  }
  if (whole < 86_400) {
    const [h, m] = pair(3_600, 60);
    return t("ind.time.hm", { h, m });
  }
  const [d, h] = pair(86_400, 3_600);
  return t("ind.time.dh", { d: grouped(d), h });
}

/** Null says that there is no number. */
export function valueText({ unit }: Pick<Indicator, "unit">, value: number | null): string | null {
  if (value === null) return null;
  if (unit === "incidents") return t("ind.incidents", { count: grouped(value) });
  return unit === "share" ? `${(value * 100).toFixed(1)}%` : durationText(value);
}

/** "+12.3%", of rates "+1.2 pp"; null where nothing can be compared. */
export function changeText({ unit }: Pick<Indicator, "unit">, change: number | null): string | null {
  if (change === null) return null;
  const shown = rounded(change);
  const signed = `${shown > 0 ? "+" : shown < 0 ? "−" : "±"}${grouped(Math.abs(shown))}`;
  return unit === "share" ? t("ind.points", { value: signed }) : `${signed}%`;
}

/** In percent or points with one decimal: what is shown is what is judged. */
function rounded(change: number): number {
  return Math.round(change * 1_000) / 10;
}

export function directionOf({ good }: Pick<Indicator, "good">, change: number | null): Direction | null {
  if (change === null) return null;
  const shown = rounded(change);
  if (shown === 0) return "same";
  if (good === "") return "neutral";
  return shown > 0 === (good === "higher") ? "better" : "worse";
}

export function sign(change: number | null): string {
  const shown = change === null ? 0 : rounded(change);
  return shown > 0 ? "▲" : shown < 0 ? "▼" : "＝";
}

/** Whether there are incidents to be shown behind a number. */
export function leadsOn({ counted, hidden }: Pick<IndicatorNumber, "counted" | "hidden">): boolean {
  return !hidden && counted !== null && counted > 0;
}
