/** The row of tabs under an incident, by the tabs pattern: arrows move and open at once. */

import { html, nothing, type TemplateResult } from "lit";
import type { Incident } from "../../shared/api/types";
import { t } from "../../shared/text/text";
import { INCIDENT_TABS, nextTab, type IncidentTab } from "../incident-tabs";

export function tabBar(incident: Incident, open: IncidentTab, turn: (key: string) => void): TemplateResult {
  const offered = INCIDENT_TABS.filter((tab) => tab.offered(incident));
  const keys = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    const bar = event.currentTarget as HTMLElement;
    const key = nextTab(open.key, by, incident);
    turn(key);
    bar.querySelector<HTMLElement>(`#incident-tab-${key}`)?.focus();
  };
  return html`<div class="tabs incident-tabs" role="tablist" aria-label=${t("incident.tabs")} @keydown=${keys}>
    ${offered.map((tab) => {
      const count = tab.count?.(incident) ?? 0;
      return html`<button
        type="button"
        role="tab"
        id="incident-tab-${tab.key}"
        aria-selected=${tab === open ? "true" : "false"}
        aria-controls="incident-tab-content"
        tabindex=${tab === open ? "0" : "-1"}
        @click=${() => turn(tab.key)}
      >
        ${t(tab.title)}${count === 0 ? nothing : html` <span class="count">${count}</span>`}
      </button>`;
    })}
  </div>`;
}
