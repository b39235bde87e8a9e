/** Which accounts a list shows, and when a grant holds. Pure. */

import type { AccountRow, GradeName, Grant, RoleRow } from "../shared/api/administration";

export const STATES = ["active", "disabled", "without_role", "all"] as const;
export type AccountState = (typeof STATES)[number];

export interface AccountFilter {
  text: string;
  state: AccountState;
  kind: AccountRow["kind"] | "";
  role: string;
}

export const NO_FILTER: AccountFilter = { text: "", state: "active", kind: "", role: "" };

export function filterAccounts(accounts: readonly AccountRow[], { text, state, kind, role }: AccountFilter): AccountRow[] {
  const typed = text.trim().toLowerCase();
  return accounts.filter(
    (one) =>
      (typed === "" || one.sign_in_name.toLowerCase().includes(typed) || one.display_name.toLowerCase().includes(typed)) &&
      inState(one, state) &&
      (kind === "" || one.kind === kind) &&
      (role === "" || one.grants.some((grant) => grant.role === role)),
  );
}

function inState(account: AccountRow, state: AccountState): boolean {
  switch (state) {
    case "all":
      return true;
    case "disabled":
      return account.disabled_at !== null;
    case "active":
      return account.disabled_at === null;
    case "without_role":
      return account.disabled_at === null && account.grants.length === 0;
  }
}

export type GrantTime = "coming" | "running" | "over";

export function timeOf(grant: Pick<Grant, "starts_at" | "ends_at">, nowMs: number): GrantTime {
  if (grant.ends_at !== null && Date.parse(grant.ends_at) <= nowMs) return "over";
  return Date.parse(grant.starts_at) <= nowMs ? "running" : "coming";
}

/** The roles that can still be given to an account: by its kind, and with what it holds. */
export function grantable(roles: readonly RoleRow[], account: Pick<AccountRow, "kind">, held: readonly Pick<Grant, "role">[]): { role: RoleRow; excludedBy: string | null }[] {
  return roles
    .filter((role) => role.kinds.includes(account.kind))
    .map((role) => ({ role, excludedBy: excluder(role, roles, held) }));
}

/** A role that stands alone goes with no other: the first of those held that keeps a role out. */
function excluder(role: RoleRow, roles: readonly RoleRow[], held: readonly Pick<Grant, "role">[]): string | null {
  const others = held.filter((one) => one.role !== role.key);
  const alone = others.find((one) => roles.find((known) => known.key === one.role)?.alone === true);
  return (role.alone ? others[0] : alone)?.role ?? null;
}

/** Days for which a role that reveals the most sensitive data is given at most (`data/access/grant_commands.py`). */
export const LONGEST_REVEALING_DAYS = 30;

/** Whether a role with a grade is for a task and must end: it shows what is most sensitive behind its mask. */
export function mustEnd(role: RoleRow | undefined, grade: GradeName): boolean {
  return grade === "L4" && (role?.actions ?? []).some((action) => action.key === "personal.reveal" && action.grade === "L4");
}

/** Whether a grant's times are within that: it ends, and soon enough after it begins. */
export function endsInTime(startsAt: string | null, endsAt: string | null, nowMs: number): boolean {
  if (endsAt === null) return false;
  return Date.parse(endsAt) - (startsAt === null ? nowMs : Date.parse(startsAt)) <= LONGEST_REVEALING_DAYS * 86_400_000;
}
