/** Reasons and numbers of a recommendation in words. */

import type { Reason, Recommendation, RecommendedUnit } from "../shared/api/types";
import { travelTime } from "../shared/format/format";
import { locale, phrase, t, word } from "../shared/text/text";

export function reasonText(reason: Reason): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(reason)) {
    if (Array.isArray(value)) values[name] = value.map((one) => word(listOf(name), String(one))).join(" · ");
    else if (typeof value === "number") values[name] = Math.round(value);
    else if (typeof value === "string" && name !== "code") values[name] = word(name, value);
  }
  return phrase(locale(), `reason.${reason.code}`, values) ?? reason.code;
}

function listOf(name: string): string {
  return name === "skills" ? "skill" : name;
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

/** What an exclusion adds to its cause: missing skills in words, other values as they are. */
export function detailText(detail: unknown): string {
  if (typeof detail !== "object" || detail === null) return "";
  const parts = Object.values(detail).flatMap((value: unknown) => (Array.isArray(value) ? value.map(String) : [valueText(value)]));
  const known = parts.filter((part) => part !== "").map((part) => word("skill", part));
  return known.length === 0 ? "" : ` · ${known.join(" · ")}`;
}

function valueText(value: unknown): string {
  if (typeof value === "number") return String(Math.round(value));
  return typeof value === "string" ? value : "";
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
