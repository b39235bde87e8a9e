/** The sections beside the map screens, and who is offered which. */

import type { TextKey } from "../text/text";

export interface Section {
  path: string;
  title: TextKey;
  /** Any of these lets one in; none means everybody who is signed in. */
  needs: readonly string[];
  /** Whose screen it is: of who has one of these roles; left out, roles do not matter. */
  roles?: readonly string[];
}

/** Who works at a desk, whatever it is; members in the field have another screen. */
const OFFICES = ["operator", "dispatcher", "acceptor", "department", "planner", "system_administrator", "security_administrator", "audit_administrator"];

export const SECTIONS = {
  duty: { path: "/duty", title: "section.duty", needs: [], roles: ["member"] },
  tasks: { path: "/tasks", title: "section.tasks", needs: ["tasks.read"], roles: OFFICES },
  security: { path: "/security", title: "section.security", needs: [] },
  accounts: { path: "/admin/accounts", title: "section.accounts", needs: ["accounts.read"] },
  roles: { path: "/admin/roles", title: "section.roles", needs: ["roles.read"] },
  areas: { path: "/admin/areas", title: "section.areas", needs: ["accounts.read"] },
  elements: { path: "/admin/elements", title: "section.elements", needs: ["elements.read"] },
  audit: { path: "/admin/audit", title: "section.audit", needs: ["audit.read"] },
  deliveries: { path: "/admin/deliveries", title: "section.deliveries", needs: ["accounts.read"] },
  plans: { path: "/plans", title: "section.plans", needs: ["plans.read"], roles: OFFICES },
  indicators: { path: "/indicators", title: "section.indicators", needs: ["indicators.read"] },
  laws: { path: "/rules/laws", title: "section.laws", needs: ["laws.read"], roles: OFFICES },
  calendar: { path: "/rules/calendar", title: "section.calendar", needs: ["laws.read"], roles: OFFICES },
  codes: { path: "/rules/codes", title: "section.codes", needs: ["codes.read"], roles: OFFICES },
} as const satisfies Record<string, Section>;

export type SectionKey = keyof typeof SECTIONS;

/** Sections to go to; `has` tells of roles. */
export function offered(may: (action: string) => boolean, has: (role: string) => boolean = () => false): SectionKey[] {
  const keys = Object.keys(SECTIONS) as SectionKey[];
  return keys.filter((key) => {
    const section: Section = SECTIONS[key];
    return lets(section, may) && (section.roles === undefined || section.roles.some(has));
  });
}

export function lets(section: Section, may: (action: string) => boolean): boolean {
  return section.needs.length === 0 || section.needs.some(may);
}

/** Where somebody begins who opened no particular address: who is a member in the field and nothing else, at their duty; who is of a department alone, at its tasks. */
export function firstPath(may: (action: string) => boolean, has: (role: string) => boolean = () => false): string {
  if (has("member") && !OFFICES.some(has)) return SECTIONS.duty.path;
  if (has("department") && !OFFICES.some((role) => role !== "department" && has(role))) return SECTIONS.tasks.path;
  if (may("feed.read")) return "/";
  const beyond = offered(may).find((key) => key !== "security");
  return SECTIONS[beyond ?? "security"].path;
}
