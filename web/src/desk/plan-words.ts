/** A plan in words: why this unit, why nobody, what was refused. */

import { Problem } from "../shared/api/client";
import type { ErrandResult, PlannedSlot } from "../shared/api/types";
import { travelTime } from "../shared/format/format";
import { locale, phrase, t } from "../shared/text/text";
import { explain } from "./problems";
import { readable } from "./reasons";

type PlanReason = PlannedSlot["reasons"][number];

/** Skills are met by everyone who is planned: they are told where they are missing. */
export function planReasons(slot: PlannedSlot): string {
  return slot.reasons
    .filter((one) => one.code !== "skills_met")
    .map(planReason)
    .join(" · ");
}

function planReason(reason: PlanReason): string {
  return phrase(locale(), `plan.reason.${reason.code}`, readable(reason)) ?? reason.code;
}

/** The refusal of one errand in the words of the same refusal asked for alone. */
export function refusalText({ refusal }: Pick<ErrandResult, "refusal">): string {
  if (!refusal) return "";
  return explain(new Problem(refusal.code, 409, { detail: refusal.message, ...refusal.details }));
}

/** "Priority 1: 3 of 4, longest 6:10". */
export function servedText(one: { priority: number; slots: number; served: number; longest_s: number | null }): string {
  const longest = one.longest_s === null ? "–" : travelTime(one.longest_s);
  return t("plan.served", { priority: t(`priority.${one.priority as 1 | 2 | 3}`), served: one.served, slots: one.slots, longest });
}
