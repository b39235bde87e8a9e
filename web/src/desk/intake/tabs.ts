/** The tabs of the talk and of the reports of an incident. */

import { html } from "lit";
import "../../shared/talk/talk-part";
import { unread } from "../../shared/talk/unread";
import { me } from "../../shared/session";
import type { IncidentTab } from "../incident-tabs";
import "./reports-part";

export const TALK_TAB: IncidentTab = {
  key: "talk",
  title: "incident.tab.talk",
  offered: () => me.may("messages.read"),
  content: (_, incident) => html`<incident-talk .incidentId=${incident.id}></incident-talk>`,
  count: (incident) => unread.of(incident.id),
};

export const REPORTS_TAB: IncidentTab = {
  key: "reports",
  title: "incident.tab.reports",
  offered: () => me.may("incidents.read"),
  content: (desk, incident) => html`<desk-reports .desk=${desk} .incident=${incident}></desk-reports>`,
};
