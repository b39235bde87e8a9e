/** What the dispatcher has before them: chosen incident, ranking, form, unit, messages. */

import { closeIncident, readIncident, setAssignmentStatus, setUnitStatus } from "../shared/api/calls";
import { Problem } from "../shared/api/client";
import type { Step } from "../shared/api/handling";
import type { Assignment, AssignmentStep, Incident, IncidentDetail, LonLat, PlaceAt, Unit, UnitStep } from "../shared/api/types";
import { ClosureClock } from "../shared/closures";
import { queueOrder } from "../shared/incidents";
import { kept } from "../shared/kept-reasons";
import { laws } from "../shared/laws";
import { live, type LiveNews } from "../shared/live/live";
import type { PickedFacility } from "../shared/map/facilities-layer";
import { me } from "../shared/session";
import { t } from "../shared/text/text";
import { Aiding } from "./aiding";
import { Closing } from "./closing";
import { Draft } from "./draft";
import { Looking } from "./intake/looking";
import { Handling } from "./handling/handling";
import { takesUnits } from "./handling/path";
import { titleOf } from "./handling/refusals";
import { Overriding } from "./overriding";
import { Planning } from "./planning";
import { Preview } from "./preview";
import { explain } from "./problems";
import { conditions, EVERYTHING, passes, type QueueFilter } from "./queue-filter";
import { saidOf } from "./queue-words";
import { Recommending } from "./recommending";
import { Rostering } from "./rostering";

export type Panel = "incident" | "form" | "unit" | "closure" | "alerts" | "override" | "plan" | "shifts" | "aid";
/** Panels that are opened by a key and left by Esc. */
export type Tool = Exclude<Panel, "incident" | "form" | "unit">;
export type Side = "queue" | "units";
export type PhoneTab = "queue" | "map" | "detail";

export interface Toast {
  text: string;
  tone: "plain" | "bad";
  untilMs: number;
}

export interface Undo {
  assignmentId: number;
  code: string;
  untilMs: number;
}

export interface Spot {
  at: LonLat;
  place: PlaceAt | null;
  refused: string;
  facility: PickedFacility | null;
}

/** What one must be allowed for a panel to be of use. */
const PANEL_NEEDS: Record<Tool, string> = {
  alerts: "alerts.read",
  closure: "closures.read",
  plan: "allocations.plan",
  shifts: "shifts.read",
  aid: "mutual_aid.read",
  override: "assignments.make",
};

export function mayOpen(panel: Tool): boolean {
  return me.may(PANEL_NEEDS[panel]);
}

const TOAST_MS = 6_000;
const UNDO_MS = 10_000;

export class Desk {
  panel: Panel = "incident";
  side: Side = "queue";
  phoneTab: PhoneTab = "queue";
  /** The open tab of the chosen incident. */
  tab = "handling";
  help = false;
  /** Which of the open incidents the queue shows. */
  filter: QueueFilter = EVERYTHING;
  incidentId: number | null = null;
  unitId: number | null = null;
  /** Assignments of the chosen incident, ended ones too, by when they were made. */
  assignments: Assignment[] = [];
  /** Who reported the chosen incident, behind masks; null while it is not known. */
  reporter: IncidentDetail["reporter"] = null;
  toast: Toast | null = null;
  offer: Undo | null = null;
  spot: Spot | null = null;
  readonly preview = new Preview(() => this.changed());
  /** What the report that is being written may be, and what may be the same. */
  readonly looking = new Looking(() => this.changed());
  readonly draft = new Draft(() => {
    this.preview.follow(this.draft);
    this.looking.follow(this.draft);
    this.changed();
  });
  readonly closing = new Closing(() => this.changed());
  /** Moves the view of the map because a person asked. */
  show: (at: LonLat) => void = () => undefined;
  readonly recommending = new Recommending(this);
  readonly overriding = new Overriding(this);
  readonly planning = new Planning(this);
  readonly rostering = new Rostering(() => this.changed());
  readonly aiding = new Aiding(() => this.changed());
  readonly handling = new Handling(this);
  readonly #clock = new ClosureClock();
  /** The chosen incident as last seen, so that it can still be read when it has just been closed. */
  #lastSeen: Incident | null = null;
  /** For which incident units are looked for; undefined when it has to be looked anew. */
  #recommended: number | null | undefined;
  readonly #listeners = new Set<() => void>();

  /** Follows the feed until the answer is called. */
  listen(): () => void {
    const undo = live.subscribe((news) => this.#hear(news));
    return () => {
      undo();
      this.recommending.start(null);
    };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  get queue(): Incident[] {
    const { filter } = this;
    const shown = [...live.state.incidents.values()];
    return (conditions(filter) === 0 ? shown : shown.filter((one) => passes(filter, one, live.nowMs, saidOf))).sort(queueOrder);
  }

  get incident(): Incident | null {
    if (this.incidentId === null) return null;
    const open = live.state.incidents.get(this.incidentId);
    if (open !== undefined) this.#lastSeen = open;
    return open ?? (this.#lastSeen?.id === this.incidentId ? this.#lastSeen : null);
  }

  get unit(): Unit | null {
    return this.unitId === null ? null : (live.state.units.get(this.unitId) ?? null);
  }

  /** Whether units to send are before the dispatcher's eyes. */
  get showsUnits(): boolean {
    return this.tab === "handling" && this.incident !== null && takesUnits(this.incident);
  }

  selectIncident(id: number | null): void {
    this.incidentId = id;
    this.unitId = null;
    this.panel = "incident";
    this.tab = "handling";
    this.spot = null;
    this.assignments = [];
    this.reporter = null;
    this.#recommended = undefined;
    this.#recommend();
    this.handling.start(id);
    if (id !== null) {
      this.phoneTab = "detail";
      void this.#readAssignments(id);
    }
    this.changed();
  }

  /** Looks for units while some may be sent; what came of it goes when that is over. */
  #recommend(): void {
    const { incident } = this;
    const id = incident !== null && takesUnits(incident) && me.may("recommendations.read") ? incident.id : null;
    if (id !== this.#recommended) this.recommending.start(id);
    this.#recommended = id;
  }

  selectUnit(id: number): void {
    this.recommending.unpick();
    this.unitId = id;
    this.panel = "unit";
    this.phoneTab = "detail";
    this.changed();
  }

  turnTo(tab: string): void {
    this.tab = tab;
    this.changed();
  }

  moveInQueue(by: 1 | -1): void {
    const queue = this.queue;
    if (queue.length === 0) return;
    const at = queue.findIndex((incident) => incident.id === this.incidentId);
    const next = at < 0 ? 0 : Math.min(queue.length - 1, Math.max(0, at + by));
    this.selectIncident(queue[next]?.id ?? null);
  }

  /** Chooses an incident that may be archived, at one of its tabs; says so where it cannot be seen. */
  async openIncident(id: number, tab = "handling"): Promise<boolean> {
    return this.attempt(async () => {
      if (!live.state.incidents.has(id)) this.#lastSeen = await readIncident(id);
      this.selectIncident(id);
      this.turnTo(tab);
    });
  }

  /** A report that was begun and left is there again. */
  openForm(description = ""): void {
    if (!me.may("incidents.file")) return;
    this.recommending.unpick();
    this.panel = "form";
    this.phoneTab = "detail";
    this.draft.open(description);
    const { spot } = this;
    this.spot = null;
    if (spot !== null) void this.draft.choosePoint(spot.facility?.at ?? spot.at, spot.facility);
    this.changed();
  }

  /** The chosen incident again, whatever was open. */
  showIncident(): void {
    this.panel = "incident";
    this.unitId = null;
  }

  /** Enter belongs to what is open: nobody is picked any more. */
  openPanel(panel: Tool): void {
    if (!mayOpen(panel)) return;
    this.recommending.unpick();
    this.panel = panel;
    this.phoneTab = "detail";
    this.spot = null;
    if (panel === "closure") this.closing.clear();
    else if (panel === "plan") this.planning.open();
    else if (panel === "shifts") this.rostering.open();
    else if (panel === "aid") this.aiding.open();
    this.changed();
  }

  closeHelp(): void {
    this.help = false;
    this.changed();
  }

  /** Esc: one step back, the nearest thing first. */
  back(): void {
    if (this.help) this.help = false;
    else if (this.recommending.pick !== null) this.recommending.unpick();
    else if (this.panel === "closure" && this.closing.points.length > 0) this.closing.clear();
    else if (this.panel !== "incident") this.showIncident();
    else if (this.spot !== null) this.spot = null;
    else if (this.toast !== null || this.offer !== null) this.dismiss();
    else this.selectIncident(null);
    this.changed();
  }

  say(text: string, tone: Toast["tone"] = "plain", forMs = TOAST_MS): void {
    this.toast = { text, tone, untilMs: Date.now() + forMs };
    this.changed();
  }

  /** Says it and offers to take it back: for the full time, whatever else is said meanwhile. */
  sayUndoable(text: string, undo: Pick<Undo, "assignmentId" | "code">): void {
    this.offer = { ...undo, untilMs: Date.now() + UNDO_MS };
    this.say(text, "plain", UNDO_MS);
  }

  /** Takes away what was shown for its time. */
  expire(nowMs: number): void {
    if (this.toast !== null && nowMs > this.toast.untilMs) this.toast = null;
    if (this.offer !== null && nowMs > this.offer.untilMs) this.offer = null;
  }

  dismiss(): void {
    this.toast = this.offer = null;
    this.changed();
  }

  async undo(): Promise<void> {
    this.expire(Date.now());
    const undo = this.offer;
    if (undo === null) return;
    this.dismiss();
    await this.attempt(async () => {
      await this.#step(undo.assignmentId, "cancelled", kept("undone"));
      this.say(t("toast.undone", { code: undo.code }));
    });
  }

  async stepAssignment(id: number, step: AssignmentStep): Promise<boolean> {
    return this.attempt(() => this.#step(id, step, step === "cancelled" ? kept("recalled") : undefined));
  }

  async #step(id: number, step: AssignmentStep, reason?: string): Promise<void> {
    const answer = await setAssignmentStatus(id, step, reason);
    live.answer([answer.unit], [answer.incident]);
    void this.recommending.ask("fresh");
  }

  async stepUnit(id: number, step: UnitStep): Promise<boolean> {
    return this.attempt(async () => {
      const answer = await setUnitStatus(id, step);
      live.answer([answer], []);
    });
  }

  async close(reason: string): Promise<boolean> {
    const incident = this.incident;
    if (incident === null) return false;
    return this.attempt(async () => {
      const closed = await closeIncident(incident.id, reason, incident.version);
      this.take(closed);
      this.say(t("incident.closed.done", { number: incident.number }));
    });
  }

  /** Shows an incident as a command answered it, archived or not. */
  take(incident: Incident): void {
    if (incident.id === this.incidentId) this.#lastSeen = incident;
    live.answer([], [incident]);
  }

  /** What was done, with whom the law has it now. */
  sayDone(step: Step, incident: Incident): void {
    const moved = step.from_stage === step.to_stage ? "" : ` → ${laws.stage(incident, step.to_stage)}`;
    this.say(`${incident.number} · ${titleOf(step)}${moved}`);
  }

  /** Runs a command and says in words why it was refused. */
  async attempt(run: () => Promise<void>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.say(explain(error), "bad");
      return false;
    } finally {
      this.changed();
    }
  }

  async #readAssignments(id: number): Promise<void> {
    try {
      const detail = await readIncident(id);
      if (this.incidentId !== id) return;
      this.assignments = detail.assignments;
      this.reporter = detail.reporter;
      this.handling.takeClocks(detail.clocks);
      this.changed();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  #hear(news: LiveNews): void {
    if (news.kind === "tick") this.#lookAtClock();
    if (news.kind === "positions" || news.kind === "tick") return;
    this.handling.hear(news);
    this.#recommend();
    const id = this.incidentId;
    const { incident } = news.body;
    if (incident !== undefined && incident.id === id) this.#lastSeen = incident;
    if (id !== null && (news.touched.incidents === "all" || news.touched.incidents.includes(id))) {
      void this.#readAssignments(id);
    }
    if (news.topic.startsWith("closure.") || news.topic.startsWith("speed.")) this.preview.again(this.draft);
    this.recommending.hear(news);
    this.planning.hear(news);
    this.rostering.hear(news);
    this.aiding.hear(news);
    this.changed();
  }

  /** The feed tells of no closure that begins or runs out by the clock. */
  #lookAtClock(): void {
    for (const road of this.#clock.look(live.state.closures, live.nowMs)) {
      this.preview.again(this.draft);
      this.planning.outdate();
      void this.recommending.afterRoad(road);
    }
  }
}
