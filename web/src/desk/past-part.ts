/** Under an incident: who was sent before, when, how it ended, and the reasons that were kept. */

import { html, nothing, type TemplateResult } from "lit";
import type { Assignment } from "../shared/api/types";
import { getContext } from "../shared/context";
import { moment } from "../shared/format/format";
import { keptReason } from "../shared/kept-reasons";
import { live } from "../shared/live/live";
import { t, word } from "../shared/text/text";

/** Newest first; nothing while nobody was sent before. */
export function pastList(assignments: readonly Assignment[]): TemplateResult | typeof nothing {
  const ended = assignments.filter((one) => one.ended_at !== null).sort((a, b) => b.id - a.id);
  if (ended.length === 0) return nothing;
  return html`<h3>${t("past.title")} <em>${ended.length}</em></h3>
    <ul class="past">
      ${ended.map(row)}
    </ul>`;
}

function row(one: Assignment): TemplateResult {
  return html`<li class=${one.outcome ?? ""} data-assignment=${one.id}>
    <p><b>${one.unit_code}</b> <span>${one.outcome === null ? "" : word("past.outcome", one.outcome)}</span></p>
    <ol class="times">
      ${timesOf(one).map(([name, at]) => html`<li><span>${word("past.time", name)}</span> <time datetime=${at}>${momentOf(at)}</time></li>`)}
    </ol>
    ${one.override_reason ? html`<p class="overridden">${t("incident.override", { by: one.assigned_by, reason: keptReason(one.override_reason) })}</p>` : nothing}
    ${one.end_reason ? html`<p class="why">${keptReason(one.end_reason)}</p>` : nothing}
  </li>`;
}

/** What happened, in its order; what never did is left out. */
export function timesOf(one: Assignment): [string, string][] {
  const times: [string, string | null][] = [
    ["assigned", one.assigned_at],
    ["en_route", one.en_route_at],
    ["on_scene", one.on_scene_at],
    ["ended", one.ended_at],
  ];
  return times.filter((time): time is [string, string] => time[1] !== null);
}

function momentOf(at: string): string {
  return moment(Date.parse(at), live.nowMs, getContext().city.timezone);
}
