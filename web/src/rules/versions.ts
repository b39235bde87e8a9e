/** How a version of a law stands: to come, in force, over, or a draft. Pure. */

import type { LawVersion, VersionKey } from "../shared/api/rules";

export type Standing = "draft" | "coming" | "in_force" | "over";

export function standingOf(one: Pick<LawVersion, "version" | "starts_at">, inForce: number | null, nowMs: number): Standing {
  if (one.version === null) return "draft";
  if (one.version === inForce) return "in_force";
  return one.starts_at !== null && Date.parse(one.starts_at) > nowMs ? "coming" : "over";
}

/** "3" and "draft" of an address; null for anything else. */
export function versionKey(text: string): VersionKey | null {
  if (text === "draft") return "draft";
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** With what a version is compared first: what it follows; the draft with what is in force. */
export function baseOf(version: VersionKey, versions: readonly Pick<LawVersion, "version">[], inForce: number | null): number | null {
  const numbers = versions.map((one) => one.version).filter((one): one is number => one !== null);
  if (version === "draft") return inForce ?? numbers[0] ?? null;
  return numbers.filter((one) => one < version).sort((a, b) => b - a)[0] ?? null;
}
