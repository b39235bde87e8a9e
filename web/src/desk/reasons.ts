/** Reasons and numbers of a recommendation in words. */

import type { Reason, Recommendation, RecommendedUnit } from "../shared/api/types";
import { areas } from "../shared/areas";
import { getContext } from "../shared/context";
import { lasting, moment, travelTime } from "../shared/format/format";
import { live } from "../shared/live/live";
import { locale, phrase, t, word } from "../shared/text/text";

export function reasonText(reason: Reason): string {
  const within = reason.code === "mutual_aid" && reason.from_area === reason.to_area;
  return phrase(locale(), `reason.${within ? "aid_within" : reason.code}`, readable(reason)) ?? reason.code;
}

/** What speaks against a unit, with the values behind it: which skills are missing, whose area it is. */
export function causeText(cause: string, detail: unknown): string {
  const values = typeof detail === "object" && detail !== null ? readable(detail) : {};
  const told = Object.keys(values).length === 0 ? undefined : phrase(locale(), `against.${cause}`, values);
  return told ?? word("cause", cause);
}

/** The values of an answer as a person reads them: skills and areas by name, times of the city's clocks. */
export function readable(answer: object): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(answer)) {
    if (name === "code") continue;
    if (Array.isArray(value)) values[name] = value.map((one) => word(name === "skills" ? "skill" : name, String(one))).join(" · ");
    else if (typeof value === "number") values[name] = numberText(name, value);
    else if (typeof value === "string") values[name] = valueText(name, value);
  }
  return values;
}

function numberText(name: string, value: number): string | number {
  if (name === "sooner_s" || name === "limit_s") return travelTime(value);
  return name === "age_s" ? lasting(Math.abs(value)) : Math.round(value);
}

function valueText(name: string, value: string): string {
  if (name === "area" || name.endsWith("_area")) return areas.name(value);
  if (name.endsWith("_at") || name === "since") return moment(Date.parse(value), live.nowMs, getContext().city.timezone, "minutes");
  return word(name, value);
}

/** "Exact along roads · 214 asked, 177 ruled out": why this list can be trusted. */
export function certificateText(answer: Recommendation): string {
  const { certificate } = answer;
  const version = certificate.network_version.slice(0, 8);
  if (!certificate.exact) return t("rec.approximate", { asked: certificate.asked, version });
  if (certificate.excluded_by_bound === 0 || certificate.bound_s === null) {
    return t("rec.exact.all", { eligible: certificate.eligible, version });
  }
  return t("rec.exact", {
    asked: certificate.asked,
    excluded: certificate.excluded_by_bound,
    bound: travelTime(certificate.bound_s),
    version,
  });
}

/** What leaving costs the city: cells that nobody else would reach in time. */
export function coverText({ cover }: Pick<RecommendedUnit, "cover">): string {
  if (!cover || cover.group === null || cover.cells_lost === 0) return "";
  return t("rec.cover", { n: cover.cells_lost, group: word("group", cover.group) });
}

/** "2 江汉-05: +20 s, keeps 41 cells within the standard". */
export function alternativeText({ alternative, units }: Pick<Recommendation, "alternative" | "units">): string {
  const unit = units.find((one) => one.unit.id === alternative?.unit_id);
  if (!alternative || unit === undefined) return "";
  const values = { rank: unit.rank, code: unit.unit.code, seconds: Math.round(alternative.extra_s), n: alternative.cells_kept };
  return t("rec.alternative", values);
}
