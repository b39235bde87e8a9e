/** The calls of the administrators: accounts, roles, grants, keys, areas, elements, audit. */

import { client, readAll } from "./calls";
import type { components } from "./openapi";
import type { AreaNode } from "./types";
import type { Page } from "../listing";
import type { Term } from "./personal";

type Schemas = components["schemas"];
export type GradeName = "L1" | "L2" | "L3" | "L4";
export const GRADES: readonly GradeName[] = ["L1", "L2", "L3", "L4"];
export type Grant = Schemas["GrantView"];
export type AccountRow = Schemas["AccountRow"];
export type RoleRow = Schemas["RoleView"];

export interface KeyRow {
  id: number;
  label: string;
  scopes: string[] | null;
  per_minute: number | null;
  per_day: number | null;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  last_used_at: string | null;
}

export interface NewKey {
  label: string;
  expires_at: string;
  /** The actions that it is for; all of its account's where none are said. */
  scopes?: string[];
  per_minute?: number;
  per_day?: number;
}

export interface ElementRow {
  element: string;
  title_zh: string;
  title_en: string;
  purpose_zh: string;
  purpose_en: string;
  basis: Term;
  owner: Term;
  grade: GradeName;
  keep_days: number | null;
  keep_after: string | null;
  at_end: string;
  mask: string;
  sealed: boolean;
}

export interface Sweep {
  id: number;
  account_id: number;
  account_name: string;
  began_at: string;
  raised_at: string;
  rows_seen: number;
  seen_at: string | null;
  seen_by: string | null;
}

/** All of them: a screen searches them as one types. */
export async function listAccounts(): Promise<AccountRow[]> {
  return readAll<AccountRow>("/accounts", {});
}

export async function readAccount(id: number): Promise<AccountRow> {
  return client.get(`/accounts/${id}`);
}

export async function makeAccount(account: Schemas["NewAccount"], key: string): Promise<AccountRow> {
  return client.post("/accounts", account, key);
}

export async function changeAccount(id: number, change: Schemas["AccountEdit"]): Promise<AccountRow> {
  return client.patch(`/accounts/${id}`, change);
}

export async function makeSignIn(id: number): Promise<Schemas["IssuedSignIn"]> {
  return client.post(`/accounts/${id}/sign-ins`, {});
}

export async function listGrants(id: number, all: boolean): Promise<Grant[]> {
  return readAll<Grant>(`/accounts/${id}/grants`, { state: all ? "all" : "active" });
}

export async function grantRole(id: number, grant: Schemas["GrantRequest"], key: string): Promise<Grant> {
  return client.post(`/accounts/${id}/grants`, grant, key);
}

export async function endGrant(accountId: number, id: number): Promise<void> {
  await client.delete(`/accounts/${accountId}/grants/${id}`);
}

export async function listKeys(id: number): Promise<KeyRow[]> {
  return (await client.get<{ items: KeyRow[] }>(`/accounts/${id}/keys`)).items;
}

export async function makeKey(id: number, made: NewKey): Promise<{ secret: string; key: KeyRow }> {
  return client.post(`/accounts/${id}/keys`, made);
}

/** Makes a key that follows another: its actions and quotas; both are good for the overlap. */
export async function turnOverKey(accountId: number, id: number, term: { expires_at: string; overlap_s: number }): Promise<{ secret: string; key: KeyRow }> {
  return client.post(`/accounts/${accountId}/keys/${id}/turn-over`, term);
}

export async function revokeKey(accountId: number, id: number): Promise<KeyRow> {
  return client.post(`/accounts/${accountId}/keys/${id}/revoke`, {});
}

export async function listRoles(): Promise<RoleRow[]> {
  return (await client.get<Page<RoleRow>>("/roles")).items;
}

export async function areasOf(level: string, after?: string): Promise<Page<AreaNode>> {
  return client.get("/areas", { level, limit: 500, after });
}

export async function areasIn(parent: string): Promise<Page<AreaNode>> {
  return client.get("/areas", { parent, limit: 500 });
}

export async function listElements(): Promise<ElementRow[]> {
  return (await client.get<Page<ElementRow>>("/elements")).items;
}

export async function listSweeps(): Promise<Sweep[]> {
  return (await client.get<Page<Sweep>>("/reveals/sweeps")).items;
}

export async function seeSweep(id: number): Promise<Sweep> {
  return client.post(`/reveals/sweeps/${id}/seen`, {});
}

export type ErasureRow = Schemas["ErasureView"];

export async function listErasures(): Promise<ErasureRow[]> {
  return (await client.get<Page<ErasureRow>>("/erasures")).items;
}

export async function listGrounds(): Promise<Term[]> {
  return (await client.get<{ items: Term[] }>("/erasures/purposes")).items;
}

/** Whose number it is: a look behind masks, which is recorded with its reason. */
export async function findNumber(phone: string, reason: string): Promise<{ members: number[]; incidents: number[] }> {
  return client.post("/erasures/rows", { phone, reason });
}

export async function eraseRows(asked: Schemas["AskedErasure"]): Promise<ErasureRow> {
  return client.post("/erasures", asked);
}
