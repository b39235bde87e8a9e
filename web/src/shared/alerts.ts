/** Alerts in words, and in the order in which they want to be seen. */

import type { Alert } from "./api/types";
import { travelTime } from "./format/format";
import { locale, phrase, word } from "./text/text";

const LEVELS = ["critical", "warning", "info"];

export function unseen(alerts: Iterable<Alert>): Alert[] {
  return [...alerts].filter((alert) => alert.acknowledged_at === null);
}

/** Unseen before seen, then by level, then the newest. */
export function alertOrder(alerts: Iterable<Alert>): Alert[] {
  const seen = (alert: Alert): number => (alert.acknowledged_at === null ? 0 : 1);
  return [...alerts].sort(
    (a, b) => seen(a) - seen(b) || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || Date.parse(b.raised_at) - Date.parse(a.raised_at),
  );
}

/** "Fire: 12 cells cannot be reached within 8 min". */
export function alertText(alert: Alert): string {
  const { body } = alert;
  const text = (name: string): string => (typeof body[name] === "string" ? (body[name]) : "");
  const number = (name: string): number => (typeof body[name] === "number" ? (body[name]) : 0);
  const cells: unknown = body["cells"];
  const values = {
    group: word("group", text("group")),
    minutes: Math.round(number("standard_s") / 60),
    n: Array.isArray(cells) ? cells.length : 0,
    area: locale() === "zh" ? text("name_zh") || text("name_en") : text("name_en") || text("name_zh"),
    share: Math.round(number("share") * 100),
    unit: text("unit_code"),
    number: text("incident_number"),
    before: travelTime(number("before_s")),
    after: travelTime(number("after_s")),
  };
  const stuck = alert.kind === "route_closed" && body["after_s"] === null;
  return phrase(locale(), stuck ? "alert.route_cut" : `alert.${alert.kind}`, values) ?? `${word("alert.kind", alert.kind)} · ${alert.subject}`;
}
