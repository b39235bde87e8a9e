/** The list of tasks as news come: what is new takes its place, what does not belong any more goes. Pure. */

import type { Task } from "../shared/api/types";
import { isOpen } from "../shared/tasks/tasks";
import type { Wanted } from "./calls";

export interface Reader {
  accountId: number;
  departments: ReadonlySet<string>;
}

/** Whether a list holds a task, as the server would have it. */
export function belongs(task: Task, wanted: Wanted, reader: Reader): boolean {
  if (wanted.kind !== null && task.kind !== wanted.kind) return false;
  if (wanted.state !== "all" && isOpen(task) !== (wanted.state === "open")) return false;
  if (wanted.scope === "everything") return true;
  if (wanted.scope !== "mine") return task.department_code === wanted.scope.department;
  if (task.account_id !== null) return task.account_id === reader.accountId;
  return task.department_code !== null && reader.departments.has(task.department_code);
}

/** Open tasks by deadline, those without one last; others the newest first. */
export function inListOrder(tasks: readonly Task[], wanted: Wanted): Task[] {
  const due = (task: Task): number => (task.due_at === null ? Infinity : Date.parse(task.due_at));
  const byDue = (a: Task, b: Task): number => (due(a) === due(b) ? a.id - b.id : due(a) - due(b));
  return [...tasks].sort(wanted.state === "open" ? byDue : (a, b) => b.id - a.id);
}

/** The list with a task as it is now; one that is being read stays, whatever has become of it. */
export function folded(tasks: readonly Task[], task: Task, wanted: Wanted, reader: Reader, reading: number | null): Task[] {
  const known = tasks.find((one) => one.id === task.id);
  if (known !== undefined && known.version > task.version) return [...tasks];
  const others = tasks.filter((one) => one.id !== task.id);
  if (belongs(task, wanted, reader)) return inListOrder([...others, task], wanted);
  if (known !== undefined && reading === task.id) return tasks.map((one) => (one.id === task.id ? task : one));
  return others;
}

/** What the deadline looks like from afar. */
export type Tint = "calm" | "soon" | "late" | "over";
const SOON_S = 30 * 60;

export function secondsLeftOf(task: Pick<Task, "due_at" | "ended_at">, nowMs: number): number | null {
  return task.due_at === null || task.ended_at !== null ? null : (Date.parse(task.due_at) - nowMs) / 1_000;
}

export function tintOf(task: Pick<Task, "due_at" | "ended_at">, nowMs: number): Tint {
  if (task.ended_at !== null) return "over";
  const left = secondsLeftOf(task, nowMs);
  if (left === null || left > SOON_S) return "calm";
  return left <= 0 ? "late" : "soon";
}
