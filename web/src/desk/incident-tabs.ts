/** The tabs under a chosen incident: each file of a tab is named here by one line. */

import { html, type TemplateResult } from "lit";
import type { Incident } from "../shared/api/types";
import { me } from "../shared/session";
import type { TextKey } from "../shared/text/text";
import type { Desk } from "./desk";
import "./handling/handling-part";
import { REPORTS_TAB, TALK_TAB } from "./intake/tabs";
import "./handling/proof-part";
import "./handling/story-part";
import "./plans/plans-part";

export interface IncidentTab {
  key: string;
  title: TextKey;
  /** Whether it is of use to who sits here, for this incident. */
  offered: (incident: Incident) => boolean;
  content: (desk: Desk, incident: Incident) => TemplateResult;
  /** What waits there to be looked at; 0 shows nothing. */
  count?: (incident: Incident) => number;
}

export const INCIDENT_TABS: readonly IncidentTab[] = [
  { key: "handling", title: "incident.tab.handling", offered: () => true, content: (desk, incident) => html`<desk-handling .desk=${desk} .incident=${incident}></desk-handling>` },
  TALK_TAB,
  REPORTS_TAB,
  { key: "story", title: "incident.tab.story", offered: () => me.may("incidents.read"), content: (desk, incident) => html`<desk-story .desk=${desk} .incident=${incident}></desk-story>` },
  { key: "proof", title: "incident.tab.proof", offered: () => me.may("incidents.read"), content: (desk, incident) => html`<desk-proof .desk=${desk} .incident=${incident}></desk-proof>` },
  { key: "plans", title: "incident.tab.plans", offered: () => me.may("plans.read"), content: (desk, incident) => html`<desk-plans .desk=${desk} .incident=${incident}></desk-plans>` },
];

/** The tab with that key, or the first: one that is not offered is never shown. */
export function openTab(key: string, incident: Incident, tabs: readonly IncidentTab[] = INCIDENT_TABS): IncidentTab | undefined {
  const offered = tabs.filter((tab) => tab.offered(incident));
  return offered.find((tab) => tab.key === key) ?? offered[0];
}

/** The tab `by` places further, around the ends. */
export function nextTab(key: string, by: 1 | -1, incident: Incident, tabs: readonly IncidentTab[] = INCIDENT_TABS): string {
  const offered = tabs.filter((tab) => tab.offered(incident));
  const at = offered.findIndex((tab) => tab.key === key);
  return offered[(Math.max(at, 0) + by + offered.length) % offered.length]?.key ?? key;
}
