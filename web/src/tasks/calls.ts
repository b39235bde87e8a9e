/** The calls of the work screen: lists of tasks, one's own departments, who is in them, photos of a task. */

import { client, readAll } from "../shared/api/calls";
import type { DepartmentMember, Photo, PhotoKind, TaskKind } from "../shared/api/handling";
import type { components } from "../shared/api/openapi";
import type { Task } from "../shared/api/types";
import type { Page } from "../shared/listing";

type Schemas = components["schemas"];
export type OwnDepartment = Schemas["OwnDepartment"];
export type Candidate = Schemas["Candidate"];
export type ListState = "open" | "ended" | "all";

export interface Wanted {
  /** Null: one's own, and those of one's departments that nobody has taken. */
  scope: "mine" | "everything" | { department: string };
  state: ListState;
  kind: TaskKind | null;
}

export async function listWanted({ scope, state, kind }: Wanted, after?: string): Promise<Page<Task>> {
  if (scope === "mine") return client.get("/tasks/mine", { state, limit: 100, after });
  const department = scope === "everything" ? undefined : scope.department;
  return client.get("/tasks", { state, department, kind: kind ?? undefined, limit: 100, after });
}

export async function listOwnDepartments(): Promise<OwnDepartment[]> {
  return (await client.get<{ items: OwnDepartment[] }>("/departments/mine")).items;
}

export async function listMembers(code: string): Promise<DepartmentMember[]> {
  return readAll(`/departments/${encodeURIComponent(code)}/members`, {});
}

export async function findCandidates(code: string, name: string): Promise<Candidate[]> {
  return (await client.get<{ items: Candidate[] }>(`/departments/${encodeURIComponent(code)}/candidates`, { q: name })).items;
}

export async function addMember(code: string, member: { account_id: number; leads: boolean }, key: string): Promise<DepartmentMember> {
  return client.post(`/departments/${encodeURIComponent(code)}/members`, member, key);
}

export async function removeMember(code: string, id: number): Promise<void> {
  await client.delete(`/departments/${encodeURIComponent(code)}/members/${id}`);
}

/** When the file was made goes along for files that do not say so themselves. */
export async function sendTaskPhoto(task: Pick<Task, "id" | "incident_id">, kind: PhotoKind, file: File, key: string): Promise<Photo> {
  const said = new URLSearchParams({ kind, task_id: String(task.id), taken_at: new Date(file.lastModified).toISOString() });
  return client.upload(`/incidents/${task.incident_id}/photos?${said.toString()}`, file, key);
}
