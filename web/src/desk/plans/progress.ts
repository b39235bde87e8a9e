/** How far a running plan is: its tasks by deadline, its units by where they are. */

import { html, nothing, type TemplateResult } from "lit";
import type { PlanRun, RunTask } from "../../shared/api/plans";
import { arrivalText } from "../../shared/etas";
import { live } from "../../shared/live/live";
import { lateText, minutes, said, taskState, titled } from "../../shared/plans/words";
import { unitMark } from "../../shared/signs/templates";
import { t, word } from "../../shared/text/text";

const MINUTE_MS = 60_000;

export function runTasks(run: PlanRun): TemplateResult {
  const roleOf = new Map(run.made.tasks.map((one) => [one.key, one.role]));
  return html`<ul class="run-tasks">
    ${run.report.tasks.map((task) => {
      const role = run.roles[roleOf.get(task.key) ?? ""];
      return html`<li data-task=${task.key} class=${task.state}>
        <i class="task-mark" aria-hidden="true"></i>
        <span>${titled(task)}<small>${[role === undefined ? "" : said(role), taskState(task)].filter((part) => part !== "").join(" · ")}</small></span>
        ${dueText(task)}
      </li>`;
    })}
  </ul>`;
}

/** Of a task that goes on: how long it has, by the clock of now; of one that is done: how it was against the plan. */
function dueText(task: RunTask): TemplateResult | typeof nothing {
  if (task.state === "done") return html`<b class=${(task.late_min ?? 0) > 0 ? "late" : "ok"}>${lateText(task.late_min)}</b>`;
  if (task.ended_at !== null) return nothing;
  const leftMin = (Date.parse(task.due_at) - live.nowMs) / MINUTE_MS;
  return leftMin < 0 ? html`<b class="late">${t("plans.late", { time: minutes(leftMin) })}</b>` : html`<b>${t("plans.left", { time: minutes(leftMin) })}</b>`;
}

export function runUnits(run: PlanRun, select: (unitId: number) => void): TemplateResult {
  const reported = new Map(run.report.units.map((one) => [one.unit_code, one]));
  if (run.made.units.length === 0) return html`<p class="empty">${t("plans.units.none")}</p>`;
  const ended = new Set(run.report.timeline.filter((one) => one.what === "unit_ended").map((one) => one.of));
  return html`<ul class="run-units">
    ${run.made.units.map((sent) => {
      const status = ended.has(sent.unit_code) ? null : (live.state.units.get(sent.unit_id)?.status ?? null);
      const unit = reported.get(sent.unit_code);
      const there = unit !== undefined && unit.took_min !== null;
      const waitedMin = (live.nowMs - Date.parse(run.started_at)) / MINUTE_MS;
      const over = ended.has(sent.unit_code);
      const late = there ? (unit.late_min ?? 0) > 0 : !over && waitedMin > sent.within_min;
      const arrival = there ? t("plans.took", { time: minutes(unit.took_min ?? 0) }) : over ? t("plans.unit.ended") : arrivalText(sent.assignment_id, live.nowMs);
      return html`<li data-unit=${sent.unit_code}>
        ${status === null ? nothing : unitMark(status)}
        <span>
          <button type="button" class="link" @click=${() => select(sent.unit_id)}>${sent.unit_code}</button>
          ${status === null ? nothing : word("status", status)}
          <small>${word("kind", sent.kind)} · ${t("plans.within", { time: minutes(sent.within_min) })}</small>
        </span>
        <b class=${late ? "late" : there ? "ok" : ""}>${[arrival, late ? t("plans.too_late") : ""].filter((part) => part !== "").join(" · ")}</b>
      </li>`;
    })}
  </ul>`;
}
