/** Where an incident is on its way, and what is so of it. Pure. */

import type { Incident, Stage } from "../../shared/api/types";

/** Stages in which a unit may be sent. */
const UNIT_STAGES: ReadonlySet<Stage> = new Set<Stage>(["report", "accept", "assign", "handle", "feedback"]);

export function takesUnits(incident: Pick<Incident, "stage" | "held" | "closed_at">): boolean {
  return incident.closed_at === null && !incident.held && UNIT_STAGES.has(incident.stage);
}

export interface Place {
  stage: Stage;
  state: "past" | "now" | "ahead";
}

/** The stages of a law with what lies behind and ahead; a stage that the law does not know stands first. */
export function pathOf(stages: readonly Stage[], stage: Stage): Place[] {
  const all = stages.includes(stage) ? stages : [stage, ...stages];
  const at = all.indexOf(stage);
  return all.map((one, index) => ({ stage: one, state: index < at ? "past" : index === at ? "now" : "ahead" }));
}

/** Marks that the path itself tells. */
const TOLD: ReadonlySet<string> = new Set(["opened", "voided", "forced", "merged"]);
/** Marks that ask for somebody's attention. */
const URGENT: ReadonlySet<string> = new Set([
  "held",
  "supervised",
  "escalated",
  "disputed",
  "unreal",
  "reacceptance_owed",
  "delegation_owed",
  "rework_owed",
  "verify_failed",
]);

export interface MarkSign {
  mark: string;
  urgent: boolean;
}

/** What is so of it beside its stage, the pressing first. */
export function marksOf(incident: Pick<Incident, "marks">): MarkSign[] {
  const signs = incident.marks.filter((mark) => !TOLD.has(mark)).map((mark) => ({ mark, urgent: URGENT.has(mark) }));
  return [...signs.filter((one) => one.urgent), ...signs.filter((one) => !one.urgent)];
}
