/** What one's work looks like with what is still to be sent, and what may be done next: pure. */

import type { Doing, TaskDetail, TaskResult } from "../shared/api/handling";
import type { Assignment, LonLat, Task } from "../shared/api/types";
import { tint, type Tint } from "../shared/incidents";
import type { Action, Waiting } from "../shared/kept/store";
import { metresBetween } from "./legs";

export type Progress = "assigned" | "en_route" | "on_scene" | "done" | "cancelled";
type Step = Extract<Progress, "en_route" | "on_scene" | "done">;

const NEXT: Partial<Record<Progress, Step>> = { assigned: "en_route", en_route: "on_scene", on_scene: "done" };

/** What comes of a field check only with a word on why. */
export const EXPLAINED: ReadonlySet<TaskResult> = new Set<TaskResult>(["unreal", "failed"]);

function pending(waiting: readonly Waiting[]): Waiting[] {
  return waiting.filter((one) => one.refusal === null);
}

/** How far an assignment is, by its own times. */
export function progressOf(assignment: Assignment): Progress {
  if (assignment.outcome !== null) return assignment.outcome === "cancelled" ? "cancelled" : "done";
  if (assignment.on_scene_at !== null) return "on_scene";
  return assignment.en_route_at === null ? "assigned" : "en_route";
}

/** The same with the steps that wait to be sent. */
export function progressWith(assignment: Assignment, waiting: readonly Waiting[]): Progress {
  const path = progressPath(assignment.id);
  const last = pending(waiting).findLast((one) => one.path === path);
  return last === undefined ? progressOf(assignment) : (last.body as { status: Progress }).status;
}

const RANKS: readonly Progress[] = ["assigned", "en_route", "on_scene", "done", "cancelled"];

/** What was read of an assignment, unless an answer that came while it was read knows more of it. */
export function furtherOf(read: Assignment | null, known: Assignment | null): Assignment | null {
  if (read === null || known?.id !== read.id) return read;
  return RANKS.indexOf(progressOf(known)) > RANKS.indexOf(progressOf(read)) ? known : read;
}

/** What was read of tasks; those of which an answer that came meanwhile knows more, as it has them. */
export function newestOf<T extends Pick<Task, "id" | "version">>(read: readonly T[], known: readonly T[]): T[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  return read.map((one) => {
    const other = byId.get(one.id);
    return other !== undefined && other.version > one.version ? other : one;
  });
}

export function nextStep(progress: Progress): Step | null {
  return NEXT[progress] ?? null;
}

function progressPath(assignmentId: number): string {
  return `/assignments/${assignmentId}/status`;
}

/** A task as it will be when all that waits for it has been sent; `waits` says whether anything does. */
export interface Shown<T extends Task = Task> {
  task: T;
  waits: number;
}

export function taskWith<T extends Task>(task: T, waiting: readonly Waiting[], account: number, name: string): Shown<T> {
  const own = pending(waiting).filter((one) => one.task === task.id);
  return { task: own.reduce((so_far, one) => after(so_far, one, account, name), task), waits: own.length };
}

function after<T extends Task>(task: T, one: Waiting, account: number, name: string): T {
  const mine = { account_id: account, assignee: task.account_id === account ? task.assignee : name };
  const at = new Date(one.madeMs).toISOString();
  switch (one.does) {
    case "take":
      return { ...task, ...mine, state: "taken", taken_at: at };
    case "start":
      return { ...task, ...mine, state: "started", started_at: at };
    case "finish":
      return { ...task, ...mine, state: "done", ended_at: at, result: (one.body as { result?: TaskResult }).result ?? null };
    case "give_back":
      return { ...task, state: "returned", ended_at: at };
    case "tick":
    case "untick":
      return { ...task, items: task.items.map((item) => (one.path.endsWith(`/items/${item.place}`) ? { ...item, done_at: one.does === "tick" ? at : null, done_by: one.does === "tick" ? name : null } : item)) };
    default:
      return task;
  }
}

/** What may be done with an own task as it is shown: the server's word, less what the steps that wait have used up. */
export function allowedNow(task: Task, detail: TaskDetail | null): ReadonlySet<Doing> {
  if (task.ended_at !== null) return new Set();
  const told: readonly Doing[] = detail?.allowed ?? ["take", "start", "tick", "finish", "give_back"];
  return new Set(told.filter((doing) => (doing === "take" ? task.state === "open" : doing === "start" ? task.state !== "started" : true)));
}

/** Required items of the checklist that are not done. */
export function undone(task: Task): number {
  return task.items.filter((item) => item.required && item.done_at === null).length;
}

/** Seconds until too late; null where there is no deadline. */
export function leftOf(task: Task, nowMs: number): number | null {
  return task.due_at === null ? null : (Date.parse(task.due_at) - nowMs) / 1_000;
}

export function tintOf(task: Task, nowMs: number): Tint {
  if (task.due_at === null) return "calm";
  const priority = task.priority === 1 || task.priority === 2 ? task.priority : 3;
  return tint({ due_at: task.due_at, stage_at: task.made_at, priority }, nowMs);
}

/** How much of a time is used up, 0 to 1. */
export function usedUp(fromMs: number, untilMs: number, nowMs: number): number {
  return untilMs <= fromMs ? 1 : Math.min(1, Math.max(0, (nowMs - fromMs) / (untilMs - fromMs)));
}

/** Supervised ones first, then the least time left; what has no deadline comes last. */
export function workOrder(a: Task, b: Task): number {
  const due = (task: Task): number => (task.due_at === null ? Infinity : Date.parse(task.due_at));
  const watched = Number(b.supervised_at !== null) - Number(a.supervised_at !== null);
  return watched || (due(a) === due(b) ? a.id - b.id : due(a) - due(b));
}

export function metresTo(from: LonLat | null, task: { lon: number; lat: number }): number | null {
  return from === null ? null : metresBetween(from, [task.lon, task.lat]);
}

interface About {
  id: number;
  incident_id: number;
  incident_number: string;
  title_zh: string;
  title_en: string;
}

function ofTask(task: About): Pick<Action, "file" | "task" | "incident" | "about"> {
  return { file: null, task: task.id, incident: task.incident_id, about: { zh: task.title_zh, en: task.title_en, number: task.incident_number } };
}

/** What is done with a task, as it is sent. */
export const does = {
  take: (task: About): Action => ({ ...ofTask(task), does: "take", method: "POST", path: `/tasks/${task.id}/take`, body: {} }),
  start: (task: About): Action => ({ ...ofTask(task), does: "start", method: "POST", path: `/tasks/${task.id}/start`, body: {} }),
  tick: (task: About, place: number, done: boolean): Action => ({ ...ofTask(task), does: done ? "tick" : "untick", method: "PUT", path: `/tasks/${task.id}/items/${place}`, body: { done } }),
  finish: (task: About, result: TaskResult | null, remark: string): Action => ({
    ...ofTask(task),
    does: "finish",
    method: "POST",
    path: `/tasks/${task.id}/done`,
    body: { ...(result === null ? {} : { result }), ...(remark === "" ? {} : { remark }) },
  }),
  giveBack: (task: About, reason: string): Action => ({ ...ofTask(task), does: "give_back", method: "POST", path: `/tasks/${task.id}/return`, body: { reason } }),
  progress: (assignment: Assignment, status: Step, number: string): Action => ({
    does: status,
    method: "POST",
    path: progressPath(assignment.id),
    body: { status },
    file: null,
    task: null,
    incident: assignment.incident_id,
    about: { zh: "", en: "", number },
  }),
};
