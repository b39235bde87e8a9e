/** Plans of the chosen incident: which fit, what starting would do, what runs and how far it is. */

import { listPlans, listRuns, previewPlan, startPlan, stopPlan, type Plan, type PlanPreview, type PlanRun } from "../../shared/api/plans";
import { Problem, newKey } from "../../shared/api/client";
import type { LiveNews } from "../../shared/live/live";
import { plainly } from "../../shared/problems";
import { titled } from "../../shared/plans/words";
import { me } from "../../shared/session";
import { t } from "../../shared/text/text";
import type { Desk } from "../desk";

export class RunningPlans {
  fitting: Plan[] | null = null;
  runs: PlanRun[] | null = null;
  /** The plan that is looked at before it is started, and what it would do. */
  opened: string | null = null;
  preview: PlanPreview | null = null;
  /** The run that is about to be stopped. */
  stopping: number | null = null;
  problem = "";
  busy = false;
  #incidentId: number | null = null;
  #key = newKey();
  #reading = false;
  #again = false;
  #priority: number | null = null;
  readonly #desk: Desk;
  readonly #changed: () => void;

  constructor(desk: Desk, changed: () => void) {
    this.#desk = desk;
    this.#changed = changed;
  }

  /** Another incident, or the same with another priority: other plans may fit. */
  follow(incidentId: number, priority: number): void {
    if (this.#incidentId === incidentId && this.#priority === priority) return;
    if (this.#incidentId !== incidentId) {
      this.fitting = this.runs = null;
      this.#shut();
    }
    this.#incidentId = incidentId;
    this.#priority = priority;
    void this.read();
  }

  get open(): PlanRun[] {
    return (this.runs ?? []).filter((run) => run.stopped_at === null);
  }

  get past(): PlanRun[] {
    return (this.runs ?? []).filter((run) => run.stopped_at !== null);
  }

  /** One reading at a time; what changes meanwhile is read after it. */
  async read(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return;
    }
    const id = this.#incidentId;
    if (id === null) return;
    this.#reading = true;
    this.#again = false;
    try {
      const [fitting, runs] = await Promise.all([listPlans(id), listRuns({ incident_id: id })]);
      if (id === this.#incidentId) {
        this.fitting = fitting;
        this.runs = runs.items;
        this.problem = "";
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (id === this.#incidentId) this.problem = plainly(error);
    } finally {
      this.#reading = false;
      this.#changed();
    }
    if (this.#isBehind(id)) await this.read();
  }

  #isBehind(id: number): boolean {
    return this.#again || id !== this.#incidentId;
  }

  /** What is told of the tasks, the units and the plans of this incident is read anew. */
  hear({ kind, topic, body }: LiveNews): void {
    if (kind === "snapshot") void this.read();
    if (kind !== "change" || this.#incidentId === null) return;
    const of = body.plan_run ?? body.task ?? body.assignment;
    const concerns = topic.startsWith("plan_run.") || topic.startsWith("task.") || topic.startsWith("assignment.");
    if (concerns && of?.incident_id === this.#incidentId) void this.read();
  }

  look(key: string): void {
    const shut = this.opened === key;
    this.#shut();
    if (!shut) {
      this.opened = key;
      void this.#preview(key);
    }
    this.#changed();
  }

  async #preview(key: string): Promise<void> {
    const id = this.#incidentId;
    if (id === null || !me.may("plans.start")) return;
    await this.#attempt(async () => {
      const preview = await previewPlan(id, key);
      if (this.opened === key && id === this.#incidentId) this.preview = preview;
    });
  }

  async start(plan: Plan, drill: boolean): Promise<void> {
    const id = this.#incidentId;
    if (id === null || this.busy) return;
    await this.#carryOut(async () => {
      const run = await startPlan(id, plan.key, drill, this.#key);
      if (id === this.#incidentId) this.#take(run);
      const { tasks, units, short } = run.made;
      const values = { title: titled(run), tasks: tasks.length, units: units.length, short: short.length };
      this.#desk.say(t(short.length === 0 ? "plans.started" : "plans.started.short", values));
      this.#shut();
    });
  }

  askToStop(runId: number | null): void {
    this.stopping = runId;
    this.#key = newKey();
    this.#changed();
  }

  async stop(run: PlanRun, reason: string): Promise<void> {
    if (this.busy) return;
    await this.#carryOut(async () => {
      this.#take(await stopPlan(run.id, reason, this.#key));
      this.#desk.say(t("plans.stopped", { title: titled(run) }));
      this.stopping = null;
    });
  }

  /** What the server answered is shown at once, newest first. */
  #take(run: PlanRun): void {
    this.runs = [run, ...(this.runs ?? []).filter((one) => one.id !== run.id)].sort((a, b) => b.id - a.id);
  }

  /** A key is used up when the server has answered, whatever it said; not when nobody did. */
  async #carryOut(run: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.#changed();
    const answered = await this.#attempt(run);
    if (answered) this.#key = newKey();
    this.busy = false;
    await this.read();
  }

  async #attempt(run: () => Promise<void>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#desk.say(plainly(error), "bad");
      return error.code !== "network";
    } finally {
      this.#changed();
    }
  }

  #shut(): void {
    this.opened = null;
    this.preview = null;
    this.stopping = null;
    this.#key = newKey();
  }
}
