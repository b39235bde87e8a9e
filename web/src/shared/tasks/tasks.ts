/** Tasks of an incident as they are listed: what is open first, the soonest due first. Pure. */

import type { Doing, TaskKind, TaskResult } from "../api/handling";
import type { Task } from "../api/types";

export function isOpen(task: Pick<Task, "ended_at">): boolean {
  return task.ended_at === null;
}

export function inOrder(tasks: readonly Task[]): { open: Task[]; ended: Task[] } {
  const due = (task: Task): number => (task.due_at === null ? Infinity : Date.parse(task.due_at));
  const open = tasks.filter(isOpen).sort((a, b) => (due(a) === due(b) ? a.id - b.id : due(a) - due(b)));
  const ended = tasks.filter((task) => !isOpen(task)).sort((a, b) => b.id - a.id);
  return { open, ended };
}

export function isLate(task: Pick<Task, "ended_at" | "due_at">, nowMs: number): boolean {
  return task.due_at !== null && Date.parse(task.due_at) < (task.ended_at === null ? nowMs : Date.parse(task.ended_at));
}

/** What a kind of task ends with; nothing for those that are simply done. */
export function resultsOf(kind: TaskKind): readonly TaskResult[] {
  if (kind === "confirm") return ["real", "unreal"];
  return kind === "verify" ? ["passed", "failed"] : [];
}

/** What opens a form because something has to be said; the rest is done at once. */
const ASKING: ReadonlySet<Doing> = new Set<Doing>(["finish", "give_back", "reassign", "rework", "supervise"]);

export function asks(doing: Doing): boolean {
  return ASKING.has(doing);
}

/** Where it is sent: the last part of a call's address. */
export const STEP_OF = {
  take: "take",
  start: "start",
  finish: "done",
  give_back: "return",
  reassign: "reassign",
  rework: "rework",
  supervise: "supervise",
} as const satisfies Partial<Record<Doing, string>>;

export type Step = keyof typeof STEP_OF;

export function isStep(doing: Doing): doing is Step {
  return doing in STEP_OF;
}

/** Lines of a checklist as they were typed, one a line; blank ones are none. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
