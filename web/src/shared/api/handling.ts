/** The calls of an incident under its law: what may be done, doing it, its story, tasks, photos, proof. */

import { client, readAll } from "./calls";
import type { components } from "./openapi";
import type { Incident, Task } from "./types";

type Schemas = components["schemas"];
export type Actions = Schemas["ActionsView"];
export type Allowed = Schemas["AllowedView"];
export type ActionField = Schemas["FieldView"];
export type Request = Schemas["RequestView"];
export type Step = Schemas["IncidentStepView"];
export type Clock = Schemas["ClockView"];
export type StoryMoment = Schemas["MomentView"];
export type Story = Schemas["StoryView"];
export type TaskDetail = Schemas["TaskDetail"];
export type Checker = Schemas["CheckerView"];
export type TaskKind = Schemas["TaskKind"];
export type TaskResult = Schemas["TaskResult"];
export type Doing = Schemas["Doing"];
export type Photo = Schemas["AttachmentView"];
export type PhotoKind = "before" | "after" | "scene";
export type ProofState = Schemas["ClosureStateView"];
export type Proposal = Schemas["Proposal"];
export type Department = Schemas["DepartmentView"];
export type DepartmentMember = Schemas["DepartmentMemberView"];
export type Duplicate = Schemas["DuplicateView"];
export type RunCardLine = Schemas["RunCardLine"];
export type RunCard = Schemas["RunCardView"];

/** What an action is done with; what it does not need is left out. */
export type Doings = Omit<Schemas["AskedAction"], "action">;
export type NewTask = Pick<Schemas["TaskRequest"], "incident_id" | "kind"> & Partial<Schemas["TaskRequest"]>;
export type Handover = Schemas["TaskHandover"];

export async function readActions(incidentId: number): Promise<Actions> {
  return client.get(`/incidents/${incidentId}/actions`);
}

export async function act(incidentId: number, action: string, doings: Doings, key: string): Promise<{ incident: Incident; step: Step }> {
  return client.post(`/incidents/${incidentId}/actions`, { action, ...doings }, key);
}

export async function readStory(incidentId: number): Promise<Story> {
  return client.get(`/incidents/${incidentId}/story`);
}

export async function readProposal(incidentId: number): Promise<Proposal> {
  return client.get(`/incidents/${incidentId}/proposal`);
}

export async function listDuplicates(incidentId: number): Promise<Duplicate[]> {
  return (await client.get<{ items: Duplicate[] }>(`/incidents/${incidentId}/duplicates`)).items;
}

export async function listDepartments(): Promise<Department[]> {
  return (await client.get<{ items: Department[] }>("/departments")).items;
}

export async function listDepartmentMembers(code: string): Promise<DepartmentMember[]> {
  return readAll(`/departments/${encodeURIComponent(code)}/members`, {});
}

export async function listTasks(incidentId: number): Promise<Task[]> {
  return readAll("/tasks", { incident_id: String(incidentId), state: "all" });
}

/** To whom a confirm or verify may be handed, whom to ask first first. */
export async function listCheckers(id: number): Promise<Checker[]> {
  return (await client.get<{ items: Checker[] }>(`/tasks/${id}/candidates`)).items;
}

export async function readTask(id: number): Promise<TaskDetail> {
  return client.get(`/tasks/${id}`);
}

export async function makeTask(task: NewTask, key: string): Promise<Task> {
  return client.post("/tasks", task, key);
}

/** Taking, beginning, finishing, giving back, handing on, doing over, supervising: the answer is the task as it is then. */
export async function stepTask(id: number, step: "take" | "start" | "done" | "return" | "reassign" | "rework" | "supervise", body: object, key: string): Promise<Task> {
  return client.post(`/tasks/${id}/${step}`, body, key);
}

export async function tickTask(id: number, place: number, done: boolean): Promise<Task> {
  return client.put(`/tasks/${id}/items/${place}`, { done });
}

export async function listPhotos(incidentId: number): Promise<Photo[]> {
  return (await client.get<{ items: Photo[] }>(`/incidents/${incidentId}/attachments`)).items;
}

export async function sendPhotoOf(incidentId: number, kind: PhotoKind, file: Blob, key: string): Promise<Photo> {
  return client.upload(`/incidents/${incidentId}/photos?kind=${kind}`, file, key);
}

/** What the run cards ask for beyond what is there, with units that could go. */
export async function readRunCard(incidentId: number): Promise<RunCard> {
  return client.get(`/incidents/${incidentId}/run-card`);
}

export async function readProof(incidentId: number): Promise<ProofState> {
  return client.get(`/incidents/${incidentId}/proof`);
}
