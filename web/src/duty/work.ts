/** One's work: unit, assignment, tasks, and the incidents they are about; read anew when the feed says so, kept for when there is no network. */

import { listPhotos, readTask, type Photo, type TaskDetail } from "../shared/api/handling";
import { readAll, readAssignment, readIncident } from "../shared/api/calls";
import { Problem } from "../shared/api/client";
import { readDuty, type OwnDuty } from "../shared/api/duty";
import type { Assigned, Assignment, Incident, IncidentDetail, LonLat, Task, Unit } from "../shared/api/types";
import { keeping } from "../shared/kept/kept";
import type { Waiting } from "../shared/kept/store";
import { live, type LiveNews } from "../shared/live/live";
import { plainly } from "../shared/problems";
import { me } from "../shared/session";
import { furtherOf, newestOf } from "./rules";

const NAME = "work";
/** News come in bunches: a task that ends moves its incident too. */
const SETTLE_MS = 250;
/** A vehicle in town drives 300 m in the time. */
const UNIT_EVERY_MS = 20_000;
/** The photos and details of no more tasks than these are read ahead. */
const READ_AHEAD = 30;

/** What is read and kept. */
interface Known {
  duty: OwnDuty | null;
  assignment: Assignment | null;
  tasks: Task[];
  details: TaskDetail[];
  incidents: IncidentDetail[];
  readAtMs: number;
}

const NOTHING: Known = { duty: null, assignment: null, tasks: [], details: [], incidents: [], readAtMs: 0 };

class Work {
  known: Known = NOTHING;
  /** Why it could not be read; empty while all is well. */
  problem = "";
  /** The last try reached the server. */
  reached = true;
  photos = new Map<number, Photo[]>();
  /** Tasks that are no more among one's own, as they were read last; null for those that cannot be read any more. */
  readonly #others = new Map<number, TaskDetail | null>();
  readonly #listeners = new Set<() => void>();
  #reading: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #asked = false;

  /** Shows what is kept, then what the server says. */
  async open(): Promise<void> {
    const kept = await keeping.read(NAME);
    if (this.known.readAtMs === 0 && kept !== null) this.known = kept as Known;
    this.#changed();
    await this.refresh();
  }

  /** Who signs in next may see something else. */
  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.known = NOTHING;
    this.photos.clear();
    this.#others.clear();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  task(id: number): Task | null {
    return this.known.tasks.find((one) => one.id === id) ?? this.#others.get(id) ?? null;
  }

  /** Whether the server has said what became of a task, be it that it is gone. */
  knows(id: number): boolean {
    return this.#others.has(id) || this.known.tasks.some((one) => one.id === id);
  }

  detail(id: number): TaskDetail | null {
    return this.known.details.find((one) => one.id === id) ?? this.#others.get(id) ?? null;
  }

  incident(id: number): IncidentDetail | null {
    return this.known.incidents.find((one) => one.id === id) ?? null;
  }

  /** One's unit as it is known best: the feed tells its status, and not where it moves to. */
  get unit(): Unit | null {
    const read = this.known.duty?.unit;
    if (read === undefined) return null;
    const told = live.state.units.get(read.id) ?? read;
    const at = (unit: Pick<Unit, "position">): number => (unit.position === null ? 0 : Date.parse(unit.position.fix_at));
    return { ...told, position: at(read) > at(told) ? read.position : told.position };
  }

  get here(): LonLat | null {
    const position = this.unit?.position ?? null;
    return position === null ? null : [position.lon, position.lat];
  }

  /** Reads where one's unit is as long as somebody looks; the answer ends it. */
  followUnit(): () => void {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && this.known.duty !== null) void this.#readUnit();
    }, UNIT_EVERY_MS);
    return () => clearInterval(timer);
  }

  async #readUnit(): Promise<void> {
    const account = me.session?.account.id;
    try {
      const duty = await ownDuty();
      if (account !== me.session?.account.id) return;
      this.known = { ...this.known, duty };
      this.#changed();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  /** Shows what a step was answered before all is read anew. */
  answered(one: Waiting, answer: unknown): void {
    if (one.path.startsWith("/tasks/")) {
      const task = answer as Task;
      this.known = { ...this.known, tasks: this.known.tasks.map((known) => (known.id === task.id ? { ...known, ...task } : known)) };
    } else if (one.path.startsWith("/assignments/")) this.known = { ...this.known, assignment: (answer as Assigned).assignment };
    this.#changed();
  }

  hear(news: LiveNews): void {
    if (news.kind === "snapshot" || this.#concerns(news)) this.soon();
    const shown = news.body.attachment?.incident_id ?? 0;
    for (const id of this.photos.keys()) if (id === shown || news.kind === "snapshot") void this.readPhotos(id);
  }

  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.refresh();
    }, SETTLE_MS);
  }

  /** Asked while it reads it reads once more: what was read first may be older than the asking. */
  async refresh(): Promise<void> {
    this.#asked = true;
    this.#reading ??= this.#readAll();
    await this.#reading;
  }

  async readPhotos(incidentId: number): Promise<void> {
    try {
      this.photos.set(incidentId, await listPhotos(incidentId));
      this.#changed();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  /** Reads a task that may be no more among one's own; where it cannot be read it is gone. */
  async readOther(id: number): Promise<void> {
    try {
      this.#others.set(id, await readTask(id));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 404) this.#others.set(id, null);
    }
    this.#changed();
  }

  /** Whether a change is about one's unit, one's tasks or their incidents. */
  #concerns({ topic, body, touched }: LiveNews): boolean {
    const { task } = body;
    const own = me.session?.account.id;
    if (task !== undefined) return task.account_id === own || (task.account_id === null && task.department_code !== null) || this.known.tasks.some((one) => one.id === task.id);
    const unit = this.known.duty?.unit.id;
    if (topic.startsWith("unit.") || topic.startsWith("assignment.")) return body.unit?.id === unit || body.assignment?.unit_id === unit;
    return touched.incidents !== "all" && touched.incidents.some((id) => this.incident(id) !== null);
  }

  async #readAll(): Promise<void> {
    try {
      while (this.#asked) {
        this.#asked = false;
        await this.#readOnce();
      }
    } finally {
      this.#reading = null;
    }
  }

  async #readOnce(): Promise<void> {
    const account = me.session?.account.id;
    try {
      const newest = await this.#newest();
      if (account !== me.session?.account.id) return;
      const { assignment, tasks } = this.known;
      this.known = { ...newest, assignment: furtherOf(newest.assignment, assignment), tasks: newestOf(newest.tasks, tasks) };
      this.problem = "";
      this.reached = true;
      await keeping.keep(NAME, this.known);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.reached = error.code !== "network";
      this.problem = this.reached && error.status !== 401 ? plainly(error) : "";
    }
    this.#changed();
  }

  async #newest(): Promise<Known> {
    const [duty, tasks] = await Promise.all([ownDuty(), me.may("tasks.read") ? readAll<Task>("/tasks/mine", { state: "open" }) : []]);
    const on = duty?.unit.assignment ?? null;
    const assignment = on === null ? null : await readAssignment(on.id);
    const near = tasks.slice(0, READ_AHEAD);
    const wanted = new Set([...(on === null ? [] : [on.incident_id]), ...near.map((one) => one.incident_id)]);
    const [details, incidents] = await Promise.all([Promise.all(near.map((one) => this.#detailOf(one))), Promise.all([...wanted].map((id) => this.#incidentOf(id)))]);
    return { duty, assignment, tasks, details: details.filter((one) => one !== null), incidents: incidents.filter((one) => one !== null), readAtMs: Date.now() };
  }

  /** What has not changed is not read again. */
  async #detailOf(task: Task): Promise<TaskDetail | null> {
    const known = this.detail(task.id);
    return known?.version === task.version ? known : orGone(readTask(task.id));
  }

  async #incidentOf(id: number): Promise<IncidentDetail | null> {
    const known = this.incident(id);
    const newest: Incident | undefined = live.state.incidents.get(id);
    return known !== null && known.version === newest?.version ? known : orGone(readIncident(id));
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Null for who is no member of any unit. */
async function ownDuty(): Promise<OwnDuty | null> {
  return orGone(readDuty());
}

/** Null for what is there no more, or no more for who asks. */
async function orGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem && (error.status === 404 || error.status === 403)) return null;
    throw error;
  }
}

export const work = new Work();
