/** The calls of the audit administrator. */

import { client } from "./calls";
import type { Page } from "../listing";

export interface AuditRow {
  id: number;
  at: string;
  account_id: number | null;
  actor_name: string;
  actor_kind: string;
  credential: string | null;
  address: string | null;
  request_id: string | null;
  action: string;
  entity: string;
  entity_id: string;
  area_code: string | null;
  grade: number | null;
  outcome: "done" | "refused";
  details: Record<string, unknown>;
}

export interface AuditProof {
  seq: number;
  algorithm: string;
  leaf: string;
  chain: string;
}

export interface AuditCheck {
  at: string;
  verdict: "sound" | "broken";
  records: number;
  until_seq: number;
  fault: string | null;
  fault_seq: number | null;
  fault_record_id: number | null;
  message: string;
}

export interface AuditState {
  sealed_until: number;
  sealed_record_at: string | null;
  waiting: number;
  last_check: AuditCheck | null;
  alarms: AuditCheck[];
}

export interface Verification {
  sound: boolean;
  records: number;
  until_seq: number;
  headed_until: number;
  fault: string | null;
  fault_seq: number | null;
  fault_record_id: number | null;
  message: string | null;
  notes: string[];
}

/** Filters of the list and of the export, as the address of the call writes them. */
export type AuditQuery = Partial<Record<"since" | "until" | "account_id" | "action" | "entity" | "entity_id" | "area_code" | "outcome", string>>;

export async function listRecords(query: AuditQuery, after?: string): Promise<Page<AuditRow>> {
  return client.get("/audit/records", { ...query, limit: 100, after });
}

export async function readRecord(id: number): Promise<{ record: AuditRow; proof: AuditProof | null }> {
  return client.get(`/audit/records/${id}`);
}

export async function readAuditState(): Promise<AuditState> {
  return client.get("/audit/state");
}

export async function verifyAudit(): Promise<Verification> {
  return client.post("/audit/verify", {});
}

/** Where the browser fetches the same records as a file. */
export function exportAddress(query: AuditQuery): string {
  const search = new URLSearchParams(query);
  return `/api/v1/audit/export${search.size > 0 ? `?${search.toString()}` : ""}`;
}
