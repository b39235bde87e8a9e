/** Fields that actions ask for: whom to give it to, what to join it with, how high the alarm. */

import { html, nothing, type TemplateResult } from "lit";
import type { Department, DepartmentMember, Duplicate, Proposal } from "../../shared/api/handling";
import type { Incident } from "../../shared/api/types";
import { categoryName, shortPlace } from "../../shared/context";
import { distance } from "../../shared/format/format";
import { laws } from "../../shared/laws";
import { locale, named, t, word } from "../../shared/text/text";

/** Those that the responsibility list names first, with why; then all others. */
export function departmentField(title: string, proposal: Proposal | null, all: readonly Department[] | null): TemplateResult {
  const proposed = proposal?.departments ?? [];
  const first = new Set(proposed.map((one) => one.code));
  const others = (all ?? []).filter((one) => !first.has(one.code));
  if (proposal === null || all === null) return html`<p class="empty" role="status">${t("app.loading")}</p>`;
  return html`<label>
      <span>${title}</span>
      <select name="department" required>
        ${proposed.length === 0 ? html`<option value="">${t("handling.department.choose")}</option>` : nothing}
        ${proposed.length === 0
          ? nothing
          : html`<optgroup label=${t("handling.department.proposed")}>${proposed.map((one) => html`<option value=${one.code}>${named(one)}</option>`)}</optgroup>`}
        ${others.length === 0 ? nothing : html`<optgroup label=${t("handling.department.others")}>${others.map((one) => html`<option value=${one.code}>${named(one)}</option>`)}</optgroup>`}
      </select>
    </label>
    ${basis(proposal)}`;
}

/** What the proposal rests on: the duty grid, and the standard with its condition for closing. */
function basis(proposal: Proposal): TemplateResult | typeof nothing {
  const [standard] = proposal.standards;
  const [responsible] = proposal.departments;
  const lines = [
    proposal.duty_grid === null ? "" : t("handling.basis.grid", { grid: named(proposal.duty_grid) }),
    responsible === undefined ? t("handling.basis.nobody") : t("handling.basis.responsibility", { key: responsible.responsibility }),
    standard === undefined ? "" : t("handling.basis.closing", { closing: locale() === "zh" ? standard.closing_zh : standard.closing_en }),
  ].filter((line) => line !== "");
  return html`<small class="under">${lines.join(" · ")}</small>`;
}

export function memberField(title: string, members: readonly DepartmentMember[] | null): TemplateResult {
  if (members !== null && members.length === 0) return html`<p class="note warn">${t("handling.members.none")}</p>`;
  return html`<label>
    <span>${title}</span>
    <select name="account" required ?disabled=${members === null}>
      ${members === null ? html`<option value="">${t("app.loading")}</option>` : members.map((one) => html`<option value=${one.account_id}>${one.name}${one.leads ? ` · ${t("handling.member.leads")}` : ""}</option>`)}
    </select>
  </label>`;
}

/** The number of another incident: likely ones and all open ones complete it. */
export function incidentField(title: string, incident: Incident, duplicates: readonly Duplicate[] | null, open: ReadonlyMap<number, Incident>): TemplateResult {
  const likely = (duplicates ?? []).filter((one) => one.open);
  const known = new Set(likely.map((one) => one.incident_id));
  const others = [...open.values()].filter((one) => one.id !== incident.id && !known.has(one.id) && one.law === incident.law);
  return html`<label>
      <span>${title}</span>
      <input name="incident" type="text" list="merge-into" placeholder=${t("handling.merge.hint")} required .value=${likely[0]?.number ?? ""} />
    </label>
    <datalist id="merge-into">
      ${likely.map((one) => html`<option value=${one.number}>${categoryName(one.category)} · ${distance(one.distance_m)} · ${one.description.slice(0, 30)}</option>`)}
      ${others.map((one) => html`<option value=${one.number}>${categoryName(one.category)} · ${shortPlace(one)}</option>`)}
    </datalist>`;
}

/** The id behind a number that was typed; null when no open incident has it. */
export function numberOf(typed: string, duplicates: readonly Duplicate[], open: ReadonlyMap<number, Incident>): number | null {
  const duplicate = duplicates.find((one) => one.number === typed);
  if (duplicate !== undefined) return duplicate.incident_id;
  return [...open.values()].find((one) => one.number === typed)?.id ?? null;
}

/** Alarm levels above or below the present one, and what the cards send by then. */
export function levelField(title: string, incident: Incident, action: string, chosen: number, choose: (level: number) => void): TemplateResult {
  const all = Object.keys(laws.of(incident)?.levels ?? {}).map(Number).sort((a, b) => a - b);
  const offered = all.filter((level) => (action === "lower_alarm" ? level < incident.alarm_level : level > incident.alarm_level));
  const level = offered.includes(chosen) ? chosen : (offered[0] ?? 0);
  const sends = [...laws.sends(incident, level)].map(([kind, count]) => t("handling.card.unit", { kind: word("kind", kind), count }));
  return html`<label>
      <span>${title} <small>${t("handling.level.now", { level: laws.level(incident, incident.alarm_level) })}</small></span>
      <select name="level" required @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}>
        ${offered.map((one) => html`<option value=${one} ?selected=${one === level}>${laws.level(incident, one)}</option>`)}
      </select>
    </label>
    <small class="under sends">${sends.length === 0 ? t("handling.card.none") : t("handling.card", { units: sends.join(t("handling.comma")) })}</small>`;
}
