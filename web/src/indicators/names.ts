/** Names of parts: those that answers told, beside what the city knows. */

import type { IndicatorPart } from "../shared/api/indicators";
import { areas } from "../shared/areas";
import { categoryName } from "../shared/context";
import { departments } from "../shared/departments";
import { named, t, word } from "../shared/text/text";
import type { Asked } from "./asked";

const told = new Map<string, Pick<IndicatorPart, "name_zh" | "name_en">>();

export function remember(parts: readonly IndicatorPart[]): void {
  for (const part of parts) if (part.key !== "") told.set(part.key, part);
}

function nameOf(key: string, otherwise: (key: string) => string): string {
  const name = otherwise(key);
  const known = told.get(key);
  return name === key && known !== undefined ? named(known) : name;
}

export function areaName(code: string): string {
  return nameOf(code, (one) => areas.name(one));
}

export function categoryOf(key: string): string {
  return nameOf(key, categoryName);
}

export function departmentName(code: string): string {
  return nameOf(code, (one) => departments.name(one));
}

/** What the numbers are narrowed to, in words; empty where to nothing. */
export function narrowedTo(asked: Asked): string[] {
  return [
    asked.area === "" ? "" : areaName(asked.area),
    asked.department === "" ? "" : departmentName(asked.department),
    asked.category === "" ? "" : categoryOf(asked.category),
    asked.source === "" ? "" : word("source", asked.source),
    asked.raw ? t("ind.raw.on") : "",
  ].filter((part) => part !== "");
}
