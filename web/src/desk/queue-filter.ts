/** Which of the open incidents the queue shows. Pure. */

import type { Incident, Stage } from "../shared/api/types";
import { secondsLeft } from "../shared/incidents";

export type Sign = "overdue" | "supervised" | "held" | "unassigned";
export const SIGNS: readonly Sign[] = ["overdue", "supervised", "held", "unassigned"];

export interface QueueFilter {
  text: string;
  /** The key of a law; empty for all, as everywhere below. */
  law: string;
  stage: Stage | "";
  department: string;
  grid: string;
  /** How the keys of categories begin: "item:06". */
  category: string;
  /** Each of these has to be so. */
  signs: readonly Sign[];
}

export const EVERYTHING: QueueFilter = { text: "", law: "", stage: "", department: "", grid: "", category: "", signs: [] };

/** How many conditions hide something. */
export function conditions(filter: QueueFilter): number {
  const { text, law, stage, department, grid, category, signs } = filter;
  return [text.trim(), law, stage, department, grid, category].filter((one) => one !== "").length + signs.length;
}

/** `said` is what a row says, for its text to be looked through. */
export function passes(filter: QueueFilter, incident: Incident, nowMs: number, said: (incident: Incident) => string): boolean {
  if (filter.law !== "" && incident.law !== filter.law) return false;
  if (filter.stage !== "" && incident.stage !== filter.stage) return false;
  if (filter.department !== "" && incident.department_code !== filter.department) return false;
  if (filter.grid !== "" && incident.duty_grid_code !== filter.grid) return false;
  if (filter.category !== "" && !incident.category.startsWith(filter.category)) return false;
  if (!filter.signs.every((sign) => shows(sign, incident, nowMs))) return false;
  const text = filter.text.trim().toLowerCase();
  return text === "" || said(incident).toLowerCase().includes(text);
}

export function shows(sign: Sign, incident: Incident, nowMs: number): boolean {
  switch (sign) {
    case "overdue":
      return secondsLeft(incident, nowMs) <= 0;
    case "supervised":
      return incident.supervised;
    case "held":
      return incident.held;
    case "unassigned":
      return incident.department_code === null && incident.units.length === 0;
  }
}

/** What can be chosen: only what some open incident has, with how many have it. */
export function counted(incidents: Iterable<Incident>, of: (incident: Incident) => string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const incident of incidents) {
    const key = of(incident);
    if (key !== null && key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
