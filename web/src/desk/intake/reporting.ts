/** Who reported the chosen incident, what they were told, and what may be the same: read while its tab is open. */

import { act, listDuplicates, readActions, type Allowed, type Duplicate } from "../../shared/api/handling";
import { newKey, Problem } from "../../shared/api/client";
import { answerReporter, readReporters, type Reporter, type Reporters } from "../../shared/api/intake";
import type { Incident } from "../../shared/api/types";
import { live, type LiveNews } from "../../shared/live/live";
import { plainly } from "../../shared/problems";
import { me } from "../../shared/session";
import { locale } from "../../shared/text/text";

/** A merger that the law allows now: which incident goes into which. */
export interface Merger {
  from: number;
  into: number;
  version: number;
  action: Allowed;
}

export class Reporting {
  reporters: Reporters | null = null;
  duplicates: Duplicate[] | null = null;
  problem = "";
  sending = false;
  /** Merged reports that may be split off again, by incident. */
  splits = new Map<number, Allowed>();
  /** How the opened comparison may be merged; null while that is not known. */
  mergers: Merger[] | null = null;
  readonly incident: number;
  #asked = 0;
  #key = newKey();
  readonly #changed: () => void;

  constructor(incident: number, changed: () => void) {
    this.incident = incident;
    this.#changed = changed;
  }

  hear(news: LiveNews): void {
    const { touched } = news;
    const one = news.body.incident;
    const about = touched.incidents === "all" || touched.incidents.includes(this.incident) || one?.merged_into === this.incident;
    if (about) void this.refresh();
  }

  /** What is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    await this.#attempt(async () => {
      const [reporters, duplicates] = await Promise.all([readReporters(this.incident), listDuplicates(this.incident)]);
      const merged = [...reporters.items.filter((one) => one.merged).map((one) => one.incident_id), this.incident];
      const splits = me.may("incidents.act") ? await splitsOf(merged) : new Map<number, Allowed>();
      if (asked !== this.#asked) return;
      const known = new Set(reporters.items.map((one) => one.incident_id));
      this.reporters = reporters;
      this.duplicates = duplicates.filter((one) => !known.has(one.incident_id));
      this.splits = splits;
      this.problem = "";
    });
  }

  /** Which of the two may go into the other: the later report into the earlier first. */
  async compare(incident: Incident, other: Duplicate): Promise<void> {
    this.mergers = null;
    if (!me.may("incidents.act") || !other.open || incident.closed_at !== null) {
      this.mergers = [];
      this.#changed();
      return;
    }
    const later = Date.parse(incident.reported_at) >= Date.parse(other.reported_at);
    const ways: [number, number][] = [
      [incident.id, other.incident_id],
      [other.incident_id, incident.id],
    ];
    await this.#attempt(async () => {
      const found = await Promise.all(ways.map(([from, into]) => mergerOf(from, into)));
      this.mergers = (later ? found : found.reverse()).filter((one): one is Merger => one !== null);
    });
  }

  /** Whether it was done; a merged incident is shown by whom it is shown. */
  async merge({ from, into, version }: Merger, reason: string): Promise<boolean> {
    return this.#carryOut(from, () => act(from, "merge", { incident: into, reason, version }, this.#key));
  }

  async split(incident: number, reason: string): Promise<boolean> {
    return this.#carryOut(incident, () => act(incident, "split", { reason }, this.#key));
  }

  async answer(one: Reporter | null, answer: string): Promise<boolean> {
    return this.#send(async () => {
      const told = await answerReporter(one?.incident_id ?? this.incident, { answer, everybody: one === null }, this.#key);
      if (one === null || one.incident_id === this.incident) this.reporters = told;
    });
  }

  async #carryOut(incident: number, run: () => Promise<{ incident: Incident }>): Promise<boolean> {
    return this.#send(async () => {
      const done = await run();
      live.answer([], [done.incident]);
      this.splits.delete(incident);
    });
  }

  /** One thing at a time; a try that did not arrive is repeated under the same key. */
  async #send(run: () => Promise<void>): Promise<boolean> {
    if (this.sending) return false;
    this.sending = true;
    this.problem = "";
    this.#changed();
    const done = await this.#attempt(run);
    this.sending = false;
    if (done) await this.refresh();
    this.#changed();
    return done;
  }

  async #attempt(run: () => Promise<void>): Promise<boolean> {
    try {
      await run();
      this.#key = newKey();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error.field(locale() === "zh" ? "message_zh" : "message_en") || plainly(error);
      if (error.code !== "network") this.#key = newKey();
      return false;
    } finally {
      this.#changed();
    }
  }
}

async function splitsOf(incidents: readonly number[]): Promise<Map<number, Allowed>> {
  const all = await Promise.all(incidents.map((id) => readActions(id)));
  const found = new Map<number, Allowed>();
  for (const actions of all) {
    const split = actions.items.find((one) => one.action === "split");
    if (split !== undefined) found.set(actions.incident_id, split);
  }
  return found;
}

async function mergerOf(from: number, into: number): Promise<Merger | null> {
  const { items, version } = await readActions(from);
  const action = items.find((one) => one.action === "merge");
  return action === undefined ? null : { from, into, version, action };
}
