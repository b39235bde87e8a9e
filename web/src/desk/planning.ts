/** Several incidents at once: which are planned for, who would go where, and carrying that out. */

import { carryOut, proposeAllocation } from "../shared/api/calls";
import { Problem, newKey } from "../shared/api/client";
import type { Allocation, Errand, ErrandResult, Incident, PlannedSlot } from "../shared/api/types";
import { isUnassigned, queueOrder } from "../shared/incidents";
import { live, type LiveNews } from "../shared/live/live";
import { t } from "../shared/text/text";
import type { Desk } from "./desk";
import { explain } from "./problems";

/** One plan holds no more. */
const MOST_INCIDENTS = 200;
/** Units that are still on their way may be taken off it. */
const UNDER_WAY: ReadonlySet<string> = new Set(["assigned", "en_route"]);

/** What a plan can be made for: incidents that nobody is on, and with a second look those whose units are on their way. */
export function plannable(incidents: Iterable<Incident>, reconsider: boolean): Incident[] {
  const moving = (one: Incident): boolean => one.units.length > 0 && one.units.every((unit) => UNDER_WAY.has(unit.status));
  return [...incidents].filter((one) => isUnassigned(one) || (reconsider && moving(one))).sort(queueOrder);
}

/** Whether there is something to do for a slot, and whether that takes a unit off its way. */
export function workOf(slot: PlannedSlot): "nothing" | "send" | "take_off" {
  if (slot.unit_id === null || slot.change === "stays" || slot.change === "unassigned") return "nothing";
  return slot.takes_off.length > 0 ? "take_off" : "send";
}

export function errandOf(slot: PlannedSlot): Errand {
  return {
    incident_id: slot.incident_id,
    unit_id: slot.unit_id ?? 0,
    takes_off: slot.takes_off,
    ...(slot.rank === null ? {} : { rank: slot.rank }),
    ...(slot.override_reason === null ? {} : { override_reason: slot.override_reason }),
  };
}

/** Names a slot among several of one incident. */
export function slotKey(slot: Pick<PlannedSlot, "incident_id" | "unit_id">): string {
  return `${slot.incident_id}/${slot.unit_id ?? "-"}`;
}

export class Planning {
  answer: Allocation | null = null;
  /** Incidents that a person left out. */
  readonly left = new Set<number>();
  /** Slots for which taking a unit off its way was agreed to. */
  readonly agreed = new Set<string>();
  reconsider = false;
  results: ReadonlyMap<string, ErrandResult> | null = null;
  /** What the plan was made of is no longer so. */
  outdated = false;
  asking = false;
  sending = false;
  problem = "";
  answeredMs = 0;
  #asked = 0;
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get incidents(): Incident[] {
    return plannable(live.state.incidents.values(), this.reconsider);
  }

  /** What is carried out when it is agreed to now. */
  get errands(): PlannedSlot[] {
    if (this.results !== null) return [];
    const waiting = new Set(this.incidents.map((one) => one.id));
    return (this.answer?.items ?? []).filter((slot) => {
      const work = workOf(slot);
      return waiting.has(slot.incident_id) && !this.left.has(slot.incident_id) && (work === "send" || (work === "take_off" && this.agreed.has(slotKey(slot))));
    });
  }

  open(): void {
    this.left.clear();
    void this.ask();
  }

  include(incidentId: number, included: boolean): void {
    if (included) this.left.delete(incidentId);
    else this.left.add(incidentId);
    void this.ask();
  }

  agree(slot: PlannedSlot, agreed: boolean): void {
    if (agreed) this.agreed.add(slotKey(slot));
    else this.agreed.delete(slotKey(slot));
    this.#desk.changed();
  }

  setReconsider(reconsider: boolean): void {
    this.reconsider = reconsider;
    void this.ask();
  }

  async ask(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const ids = this.incidents.map((one) => one.id).filter((id) => !this.left.has(id)).slice(0, MOST_INCIDENTS);
    this.problem = "";
    this.results = null;
    this.outdated = false;
    this.agreed.clear();
    this.answer = ids.length === 0 ? null : this.answer;
    this.asking = ids.length > 0;
    this.#desk.changed();
    if (ids.length === 0) return;
    try {
      const answer = await proposeAllocation(ids, this.reconsider);
      if (asked !== this.#asked) return;
      this.answer = answer;
      this.answeredMs = Date.now();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asked !== this.#asked) return;
      this.answer = null;
      this.problem = explain(error);
    }
    this.asking = false;
    this.#desk.changed();
  }

  /** Each errand in its own right: what was refused is told beside it. */
  async carryOut(): Promise<void> {
    const errands = this.errands;
    if (errands.length === 0 || this.sending || this.asking) return;
    this.sending = true;
    this.problem = "";
    this.#desk.changed();
    try {
      const { items, done, refused } = await carryOut(errands.map(errandOf), newKey());
      this.results = new Map(items.map((one) => [slotKey(one), one]));
      this.#desk.say(refused === 0 ? t("plan.done", { n: done }) : t("plan.partly", { done, refused }), refused === 0 ? "plain" : "bad");
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = explain(error);
    } finally {
      this.sending = false;
      this.#desk.changed();
    }
  }

  /** The roads are in another state. */
  outdate(): void {
    this.outdated = this.answer !== null && this.results === null;
    this.#desk.changed();
  }

  /** Rows stay where they are; a person asks for a new plan. */
  hear(news: LiveNews): void {
    if (this.answer === null || this.results !== null || this.sending || news.kind === "answer") return;
    const units = new Set(this.answer.items.map((slot) => slot.unit_id));
    const incidents = new Set(this.answer.items.map((slot) => slot.incident_id));
    const { touched } = news;
    const status = news.topic.startsWith("unit.") || news.topic.startsWith("assignment.");
    const moved = status && touched.units !== "all" && touched.units.some((id) => units.has(id));
    const changed = touched.incidents !== "all" && touched.incidents.some((id) => incidents.has(id));
    if (news.road !== null || news.kind === "snapshot" || moved || changed) this.outdated = true;
  }
}
