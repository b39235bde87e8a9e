/** Filters of the audit and what a record says, as text. Pure. */

import { momentOf } from "../shared/format/format";
import type { AuditQuery, AuditRow } from "../shared/api/audit";

export interface AuditFilter {
  /** Times as the city's clocks show them, "2026-11-23T08:00"; empty for none. */
  since: string;
  until: string;
  accountId: string;
  action: string;
  entity: string;
  entityId: string;
  outcome: "" | AuditRow["outcome"];
}

export const EVERYTHING: AuditFilter = { since: "", until: "", accountId: "", action: "", entity: "", entityId: "", outcome: "" };

/** What the call is asked; what is left empty is not named. Times are of the city's zone. */
export function queryOf(filter: AuditFilter, timezone: string): AuditQuery {
  const said: [keyof AuditQuery, string][] = [
    ["since", momentOf(filter.since, timezone) ?? ""],
    ["until", momentOf(filter.until, timezone) ?? ""],
    ["account_id", /^\d+$/.test(filter.accountId.trim()) ? filter.accountId.trim() : ""],
    ["action", filter.action.trim()],
    ["entity", filter.entity.trim()],
    ["entity_id", filter.entityId.trim()],
    ["outcome", filter.outcome],
  ];
  return Object.fromEntries(said.filter(([, value]) => value !== ""));
}

export interface Line {
  name: string;
  before: string | null;
  after: string;
}

/** The details of a record line by line; `before` is there where it says what a field was. */
export function linesOf(details: Record<string, unknown>): Line[] {
  return Object.entries(details).map(([name, value]) => {
    if (isRecord(value) && "before" in value && "after" in value) return { name, before: said(value["before"]), after: said(value["after"]) };
    return { name, before: null, after: said(value) };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function said(value: unknown): string {
  if (Array.isArray(value)) return value.map(said).join(", ");
  if (value === null || value === undefined) return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}
