/** Reasons kept with assignments: codes in the reader's language, all else as it was written. */

import { locale, phrase, word } from "./text/text";

export const SENT_REASONS = ["nearest", "requested", "confirmed", "equipped", "nobody_else"] as const;
export const ENDED_REASONS = ["undone", "recalled"] as const;
export type SentReason = (typeof SENT_REASONS)[number];
export type EndedReason = (typeof ENDED_REASONS)[number];

/** A code, and what is said besides, as it is kept: "nearest: stands across the street". */
export function kept(code: SentReason | EndedReason | null, remark = ""): string {
  return [code ?? "", remark.trim()].filter((part) => part !== "").join(": ");
}

/** A kept reason as a person reads it. */
export function keptReason(text: string): string {
  const [, code = "", more = ""] = /^([a-z_]+)(?:: (.+))?$/s.exec(text) ?? [];
  const said = phrase(locale(), `kept.${code}`);
  if (said === undefined) return text;
  // The key of an emergency plan says nothing to a reader: the tab of plans names it.
  const detail = code === "by_plan" ? "" : code === "asked_for" ? more.split(", ").map((skill) => word("skill", skill)).join(" · ") : more;
  return [said, detail].filter((part) => part !== "").join(" · ");
}
