/** Sending a unit that was not recommended: what speaks against it, and the reason that overrides that. */

import { assign, judgeUnit, setUnitStatus } from "../shared/api/calls";
import { Problem, newKey } from "../shared/api/client";
import type { JudgedUnit } from "../shared/api/types";
import { kept, SENT_REASONS } from "../shared/kept-reasons";
import { live } from "../shared/live/live";
import { me } from "../shared/session";
import { t } from "../shared/text/text";
import type { Desk } from "./desk";
import { explain } from "./problems";

export const OVERRIDE_REASONS = [...SENT_REASONS, "other"] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];
type Causes = JudgedUnit["causes"];

/** What is kept: a reason that speaks for itself needs no remark, "other" is nothing without one. */
export function reasonOf(choice: OverrideReason | null, remark: string): string {
  return kept(choice === "other" ? null : choice, remark);
}

/** Whether no reason is enough to send it, a reason is needed, or none. */
export function verdictOf(causes: Causes): "barred" | "needs_reason" | "free" {
  if (causes.some((one) => !one.overridable)) return "barred";
  return causes.length > 0 ? "needs_reason" : "free";
}

export class Overriding {
  unitId: number | null = null;
  judged: JudgedUnit | null = null;
  choice: OverrideReason | null = null;
  remark = "";
  problem = "";
  sending = false;
  judgedMs = 0;
  readonly #desk: Desk;
  #asked = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get reason(): string {
    return reasonOf(this.choice, this.remark);
  }

  get ready(): boolean {
    if (this.judged === null || this.sending) return false;
    const verdict = verdictOf(this.judged.causes);
    return verdict === "free" || (verdict === "needs_reason" && this.reason !== "");
  }

  open(unitId: number): void {
    if (this.#desk.incident === null || !me.may("assignments.make")) return;
    this.unitId = unitId;
    this.judged = this.choice = null;
    this.remark = this.problem = "";
    this.#desk.openPanel("override");
    void this.judge();
  }

  change(changes: Partial<Pick<Overriding, "choice" | "remark">>): void {
    Object.assign(this, changes);
    this.problem = "";
    this.#desk.changed();
  }

  /** The n-th of the quick reasons, where one is needed. */
  choose(rank: number): void {
    const choice = OVERRIDE_REASONS[rank - 1];
    if (choice !== undefined && this.judged !== null && verdictOf(this.judged.causes) === "needs_reason") this.change({ choice });
  }

  async judge(): Promise<void> {
    const { incident } = this.#desk;
    const { unitId } = this;
    if (incident === null || unitId === null) return;
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const judged = await judgeUnit(incident.id, unitId);
      if (asked !== this.#asked) return;
      this.judged = judged;
      this.judgedMs = Date.now();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asked === this.#asked) this.problem = explain(error);
    }
    this.#desk.changed();
  }

  /** A unit off duty or out of service must be available before it is sent. */
  async makeAvailable(): Promise<void> {
    const { unitId } = this;
    if (unitId === null) return;
    await this.#desk.attempt(async () => live.answer([await setUnitStatus(unitId, "available")], []));
    await this.judge();
  }

  async send(): Promise<void> {
    const { incident } = this.#desk;
    const { judged } = this;
    if (incident === null || judged === null || !this.ready) {
      if (judged !== null && verdictOf(judged.causes) === "needs_reason") this.problem = t("override.reason.needed");
      this.#desk.changed();
      return;
    }
    const { reason } = this;
    this.sending = true;
    this.#desk.changed();
    try {
      const done = await assign(incident.id, { unit_id: judged.unit.id, ...(reason === "" ? {} : { override_reason: reason }) }, newKey());
      live.answer([done.unit], [done.incident]);
      this.#desk.showIncident();
      const undo = { assignmentId: done.assignment.id, code: judged.unit.code };
      this.#desk.sayUndoable(t("toast.assigned", { code: judged.unit.code, number: incident.number }), undo);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = explain(error);
      void this.judge();
    } finally {
      this.sending = false;
      this.#desk.changed();
      void this.#desk.recommending.ask("fresh");
    }
  }
}
