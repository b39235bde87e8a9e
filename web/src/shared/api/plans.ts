/** The calls of emergency plans: the library, what starting would do, runs and their reports. */

import type { Page } from "../listing";
import { client } from "./calls";

export interface Bilingual {
  zh: string;
  en: string;
}

export interface PlanRole extends Bilingual {
  holder: string | null;
  department: string | null;
}

export interface PlanDocument {
  key: string;
  title: Bilingual;
  trigger: { categories: string[]; priorities: number[] };
  /** Codes of areas; none stand for the whole city. */
  areas: string[];
  roles: Record<string, PlanRole>;
  resources: { kind: string; count: number; within_min: number }[];
  tasks: { key: string; role: string; title: Bilingual; due_min: number; items: Bilingual[] }[];
}

interface Named {
  title_zh: string;
  title_en: string;
}

export interface Plan extends Named {
  key: string;
  version: number;
  shipped: boolean;
  published_at: string | null;
  sha256: string;
  document: PlanDocument;
}

export interface PlanVersion extends Plan {
  published_by: string | null;
  text: string;
}

export interface PlanCheck {
  key: string;
  /** Null where the text is the plan in force. */
  version: number | null;
  in_force: number | null;
  document: PlanDocument;
}

export interface Short {
  of: string;
  wanted: number;
  got: number;
}

export interface PlanPreview {
  key: string;
  version: number;
  tasks: ({ key: string; role: string; due_min: number; department: string | null } & Named)[];
  units: { kind: string; unit_id: number; unit_code: string; within_min: number; travel_time_s: number | null }[];
  short: Short[];
  running: number | null;
}

export interface RunTask extends Named {
  key: string;
  state: string;
  due_at: string;
  ended_at: string | null;
  /** Above 0 too late; null while it is not known. */
  late_min: number | null;
}

export interface RunUnit {
  kind: string;
  unit_code: string;
  within_min: number;
  took_min: number | null;
  late_min: number | null;
}

export type Gap =
  | { code: "short"; of: string; wanted: number; got: number }
  | { code: "task_not_done" | "unit_never_there"; of: string }
  | { code: "task_late" | "unit_late"; of: string; min: number };

export interface RunReport {
  started_at: string;
  until: string;
  timeline: { at: string; minute: number; what: string; of: string }[];
  tasks: RunTask[];
  units: RunUnit[];
  gaps: Gap[];
}

export interface PlanRun extends Named {
  id: number;
  incident_id: number;
  incident_number: string;
  area_code: string | null;
  key: string;
  version: number;
  roles: Record<string, PlanRole>;
  drill: boolean;
  made: {
    tasks: { key: string; task_id: number; role: string }[];
    units: { kind: string; unit_id: number; unit_code: string; assignment_id: number; within_min: number }[];
    short: Short[];
  };
  started_at: string;
  started_by: string;
  stopped_at: string | null;
  stopped_by: string | null;
  stop_reason: string | null;
  report: RunReport;
  training: boolean;
}

export async function listPlans(incidentId?: number): Promise<Plan[]> {
  return (await client.get<Page<Plan>>("/plans", { incident_id: incidentId })).items;
}

export async function listPlanVersions(key: string): Promise<PlanVersion[]> {
  return (await client.get<Page<PlanVersion>>(`/plans/${key}/versions`)).items;
}

export async function checkPlan(text: string): Promise<PlanCheck> {
  return client.post("/plans/check", { text });
}

export async function publishPlan(text: string, key: string): Promise<Plan> {
  return client.post("/plans", { text }, key);
}

export async function previewPlan(incidentId: number, plan: string): Promise<PlanPreview> {
  return client.get(`/incidents/${incidentId}/plan-preview`, { plan });
}

export async function startPlan(incidentId: number, plan: string, drill: boolean, key: string): Promise<PlanRun> {
  return client.post(`/incidents/${incidentId}/plan-runs`, { plan, drill }, key);
}

export async function stopPlan(runId: number, reason: string, key: string): Promise<PlanRun> {
  return client.post(`/plan-runs/${runId}/stop`, { reason }, key);
}

export interface RunsOf {
  incident_id?: number;
  plan?: string;
  drill?: "true" | "false";
}

export async function listRuns(of: RunsOf, after?: string): Promise<Page<PlanRun>> {
  return client.get("/plan-runs", { ...of, limit: 50, after });
}

export async function readRun(id: number): Promise<PlanRun> {
  return client.get(`/plan-runs/${id}`);
}
