/** Plans and their runs in words: why a plan fits, how far a task is, what was missing. */

import type { Gap, PlanDocument, PlanRole, PlanRun, RunReport, RunTask, RunUnit } from "../api/plans";
import { areas } from "../areas";
import { categoryName } from "../context";
import { departments } from "../departments";
import { grouped } from "../format/format";
import { locale, phrase, t, word } from "../text/text";

/** In the present language. */
export function said(words: { zh: string; en: string }): string {
  return locale() === "zh" ? words.zh : words.en;
}

/** The title of a plan, a run or a task. */
export function titled(one: { title_zh: string; title_en: string }): string {
  return said({ zh: one.title_zh, en: one.title_en });
}

/** For which incidents a plan is, part by part: categories, priorities, areas. */
export function triggerParts({ trigger, areas: codes }: PlanDocument): { categories: string; priorities: string; areas: string } {
  return {
    categories: trigger.categories.map(categoryName).join(" · "),
    priorities: trigger.priorities.map((one) => word("priority", String(one))).join(" · "),
    areas: codes.length === 0 ? t("area.whole_city") : codes.map((code) => areas.name(code)).join(" · "),
  };
}

/** Who answers for a role: a department, or accounts that hold a role. */
export function holderOf(role: PlanRole): string {
  return role.department === null ? word("plans.holder", role.holder ?? "") : departments.name(role.department);
}

/** Units of a kind or a department: what a plan asks for under this code. */
export function wanted(code: string): string {
  const kind = phrase(locale(), `kind.${code}`);
  if (kind !== undefined) return kind;
  const unknown = departments.all?.every((one) => one.code !== code) ?? false;
  return unknown ? t("plans.department.unknown", { code }) : departments.name(code);
}

export function minutes(min: number): string {
  const whole = Math.abs(min);
  return t("plans.minutes", { min: grouped(whole < 10 ? Math.round(whole * 10) / 10 : Math.round(whole)) });
}

/** Against the plan: "3 min late", "in time", "2 min early"; a dash while it is not known. */
export function lateText(min: number | null): string {
  if (min === null) return "–";
  if (min > 0) return t("plans.late", { time: minutes(min) });
  return min > -1 ? t("plans.in_time") : t("plans.early", { time: minutes(min) });
}

export function taskState(task: RunTask): string {
  return word("plans.state", task.state);
}

/** What was missing or late; of a run that goes on, not what still has its time. */
export function gapsOf({ report, stopped_at: stoppedAt }: Pick<PlanRun, "report" | "stopped_at">, nowMs: number): Gap[] {
  if (stoppedAt !== null) return report.gaps;
  const waits = new Set(report.tasks.filter((one) => one.ended_at === null && Date.parse(one.due_at) > nowMs).map((one) => one.key));
  return report.gaps.filter((gap) => gap.code !== "task_not_done" || !waits.has(gap.of));
}

export function gapText(gap: Gap, run: Pick<PlanRun, "report">): string {
  switch (gap.code) {
    case "short":
      return t("plans.gap.short", { of: wanted(gap.of), wanted: gap.wanted, got: gap.got });
    case "task_not_done":
      return t("plans.gap.task_not_done", { of: taskTitle(run.report, gap.of) });
    case "task_late":
      return t("plans.gap.task_late", { of: taskTitle(run.report, gap.of), time: minutes(gap.min) });
    case "unit_never_there":
      return t("plans.gap.unit_never_there", { of: gap.of });
    case "unit_late":
      return t("plans.gap.unit_late", { of: gap.of, time: minutes(gap.min) });
  }
}

/** One line of the timeline: what happened, to what. */
export function momentText(what: string, of: string, report: RunReport): string {
  const name = what.startsWith("task_") ? taskTitle(report, of) : of;
  return phrase(locale(), `plans.moment.${what}`, { of: name }) ?? `${what} ${name}`;
}

export function taskTitle(report: RunReport, key: string): string {
  const task = report.tasks.find((one) => one.key === key);
  return task === undefined ? key : titled(task);
}

export interface Counted {
  done: number;
  all: number;
  /** Done, or there, within the time of the plan. */
  inTime: number;
}

export function countTasks(tasks: readonly RunTask[]): Counted {
  const done = tasks.filter((one) => one.state === "done");
  return { done: done.length, all: tasks.length, inTime: done.filter((one) => (one.late_min ?? 0) <= 0).length };
}

export function countUnits(units: readonly RunUnit[]): Counted {
  const there = units.filter((one) => one.took_min !== null);
  return { done: there.length, all: units.length, inTime: there.filter((one) => (one.late_min ?? 0) <= 0).length };
}
