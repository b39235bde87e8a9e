/** Who should go: asks for the ranking, keeps it steady, picks and sends. */

import { assign, recommend } from "../shared/api/calls";
import { Problem, newKey } from "../shared/api/client";
import type { Recommendation, RecommendedUnit } from "../shared/api/types";
import { live, type LiveNews, type RoadNews } from "../shared/live/live";
import { me } from "../shared/session";
import { t } from "../shared/text/text";
import type { Desk } from "./desk";
import { explain } from "./problems";
import { fresh, refreshed, type Ranking } from "./ranking";

const COUNT = 5;
/** News may come many times a second; the ranking is asked at most this often. */
const CALM_MS = 3_000;
const AGAIN_MS = 12_000;

export class Recommending {
  answer: Recommendation | null = null;
  ranking: Ranking | null = null;
  problem = "";
  askedMs = 0;
  answeredMs = 0;
  /** Why the times are new: a road was closed or opened. */
  notice = "";
  /** The picked unit's id. */
  pick: number | null = null;
  sending = false;
  readonly #desk: Desk;
  #incidentId: number | null = null;
  /** Counts questions: an answer counts only while no later one was asked. */
  #asked = 0;
  #asking = false;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  start(incidentId: number | null): void {
    clearTimeout(this.#again);
    this.#incidentId = incidentId;
    this.answer = null;
    this.ranking = null;
    this.problem = this.notice = "";
    this.pick = null;
    if (incidentId !== null) void this.ask("fresh");
  }

  get loading(): boolean {
    return this.answer === null && this.problem === "" && this.#incidentId !== null;
  }

  row(rank: number): RecommendedUnit | null {
    return this.ranking?.rows[rank - 1]?.entry ?? null;
  }

  choose(rank: number): boolean {
    const row = this.ranking?.rows[rank - 1];
    if (row === undefined || row.gone || this.sending || !me.may("assignments.make")) return false;
    this.pick = row.entry.unit.id;
    this.#desk.changed();
    return true;
  }

  unpick(): void {
    this.pick = null;
    this.#desk.changed();
  }

  get picked(): { rank: number; entry: RecommendedUnit } | null {
    const index = this.ranking?.rows.findIndex((row) => row.entry.unit.id === this.pick && !row.gone) ?? -1;
    const row = this.ranking?.rows[index];
    return row === undefined ? null : { rank: index + 1, entry: row.entry };
  }

  /** "fresh" sorts anew; "steady" leaves every row where the hand expects it. */
  async ask(order: "fresh" | "steady"): Promise<void> {
    const incidentId = this.#incidentId;
    if (incidentId === null || (this.#asking && order === "steady")) return;
    this.#asking = true;
    this.#asked += 1;
    const asked = this.#asked;
    this.askedMs = Date.now();
    try {
      const answer = await recommend(incidentId, COUNT);
      if (asked !== this.#asked || incidentId !== this.#incidentId) return;
      this.answer = answer;
      this.answeredMs = Date.now();
      this.problem = "";
      this.ranking =
        order === "steady" && this.ranking !== null ? refreshed(this.ranking, answer.units) : fresh(answer.units);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asked === this.#asked && incidentId === this.#incidentId) this.problem = explain(error);
    } finally {
      if (asked === this.#asked) {
        this.#asking = false;
        this.#schedule(AGAIN_MS);
      }
      this.#desk.changed();
    }
  }

  hear(news: LiveNews): void {
    if (this.#incidentId === null || news.kind === "answer") return;
    if (news.road !== null) {
      void this.afterRoad(news.road);
      return;
    }
    const about = news.topic.startsWith("unit.") || news.topic.startsWith("assignment.") || news.kind === "snapshot";
    if (about) this.#schedule(Math.max(0, this.askedMs + CALM_MS - Date.now()));
  }

  /** Times of the roads as they are now, at once, sorted anew: an order that no longer holds helps nobody. */
  async afterRoad(road: RoadNews): Promise<void> {
    const before = this.answer;
    await this.ask("fresh");
    const { answer } = this;
    if (before === null || answer === null || answer === before) return;
    const what = t(road.ended ? "rec.opened" : "rec.closed", { reason: road.reason });
    this.notice = `${what} — ${t(sameTimes(before, answer) ? "rec.same_times" : "rec.new_times")}`;
    if (this.picked === null) this.pick = null;
    this.#desk.changed();
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => {
      const open = this.#incidentId !== null && live.state.incidents.has(this.#incidentId);
      if (!open) return;
      if (document.hidden || this.sending) this.#schedule(AGAIN_MS);
      else void this.ask("steady");
    }, delayMs);
  }

  async confirm(): Promise<void> {
    const picked = this.picked;
    const incident = this.#desk.incident;
    if (picked === null || incident === null || this.sending) return;
    const { unit } = picked.entry;
    const key = newKey();
    this.sending = true;
    this.#desk.changed();
    try {
      const done = await assign(
        incident.id,
        {
          unit_id: unit.id,
          rank: picked.entry.rank,
          ...(this.answer === null ? {} : { network_version: this.answer.network.version }),
        },
        key,
      );
      this.pick = null;
      live.answer([done.unit], [done.incident]);
      const undo = { assignmentId: done.assignment.id, code: unit.code };
      this.#desk.sayUndoable(t("toast.assigned", { code: unit.code, number: incident.number }), undo);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.pick = null;
      if (error.code === "unit_not_eligible") this.#desk.overriding.open(unit.id);
      else this.#desk.say(explain(error), "bad");
    } finally {
      this.sending = false;
      this.#desk.changed();
      void this.ask("fresh");
    }
  }
}

function sameTimes(a: Recommendation, b: Recommendation): boolean {
  const key = ({ units }: Recommendation): string => units.map((one) => `${one.unit.id}:${Math.round(one.distance_m / 10)}`).join();
  return key(a) === key(b);
}
