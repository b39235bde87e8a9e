/** The clocks of an incident: what is left in big figures, the rest in words. */

import { html, nothing, type TemplateResult } from "lit";
import type { Clock } from "../../shared/api/handling";
import type { Incident } from "../../shared/api/types";
import { getContext } from "../../shared/context";
import { departments } from "../../shared/departments";
import { clock as figure, moment, span } from "../../shared/format/format";
import { live } from "../../shared/live/live";
import { locale, t, word } from "../../shared/text/text";
import { endedLate, hoursAndMinutes, inOrder, pauseOf, secondsLeftOf, toneOf } from "./clocks";

export function clockList(clocks: readonly Clock[], incident: Incident): TemplateResult | typeof nothing {
  if (clocks.length === 0) return nothing;
  const { going, over } = inOrder(clocks);
  return html`<section class="clocks" aria-label=${t("handling.clocks")}>
    ${going.length === 0 ? nothing : html`<ul>${going.map((one) => goingRow(one, incident))}</ul>`}
    ${over.length === 0
      ? nothing
      : html`<details>
          <summary>${t("handling.clocks.over", { n: over.length })}${over.some(endedLate) ? html` <b class="late">${t("handling.clocks.over.late", { n: over.filter(endedLate).length })}</b>` : nothing}</summary>
          <ul>${over.map(overRow)}</ul>
        </details>`}
  </section>`;
}

function goingRow(clock: Clock, incident: Incident): TemplateResult {
  const tone = toneOf(clock, live.nowMs);
  return html`<li class=${tone} data-clock=${clock.clock}>
    <span>
      <b>${titleOf(clock)}</b>
      <small>${limitText(clock)}${clock.department_code === null ? "" : ` · ${departments.name(clock.department_code)}`}</small>
    </span>
    <span class="left"><b>${leftText(clock)}</b><small>${underText(clock, incident)}</small></span>
  </li>`;
}

function overRow(clock: Clock): TemplateResult {
  const late = endedLate(clock);
  return html`<li class=${late ? "late" : "over"} data-clock=${clock.clock}>
    <span><b>${titleOf(clock)}</b><small>${limitText(clock)}</small></span>
    <span class="left"><small>${t(late ? "handling.clock.ended.late" : "handling.clock.ended", { at: at(clock.stopped_at ?? clock.started_at) })}</small></span>
  </li>`;
}

export function leftText(clock: Clock): string {
  const seconds = secondsLeftOf(clock, live.nowMs);
  if (seconds !== null) return seconds <= 0 ? t("incident.over", { left: figure(-seconds) }) : t("incident.left", { left: figure(seconds) });
  const left = clock.minutes_left ?? 0;
  const { hours, minutes } = hoursAndMinutes(left);
  const time = hours === 0 ? t("handling.clock.minutes", { m: minutes }) : t("handling.clock.hours", { h: hours, m: minutes });
  return t(left < 0 ? "handling.clock.still.late" : "handling.clock.still", { left: time });
}

function underText(clock: Clock, incident: Incident): string {
  if (clock.state === "paused") {
    const why = word("handling.pause", pauseOf(clock, incident));
    return clock.paused_at === null ? why : t("handling.clock.since", { why, at: at(clock.paused_at) });
  }
  const due = clock.due_at === null ? "" : t("incident.due", { at: at(clock.due_at) });
  return clock.escalated_at === null ? due : `${due} · ${t("handling.clock.escalated")}`;
}

export function titleOf(clock: Clock): string {
  return locale() === "zh" ? clock.title_zh : clock.title_en;
}

/** "15 分钟 · 紧急工作时", "2 工作日". */
export function limitText({ limit, kind }: Pick<Clock, "limit" | "kind">): string {
  if (kind === "urgent") return `${span(limit * 3_600)} · ${word("time_kind", kind)}`;
  return word("time_kind.amount", kind, { n: Math.round(limit * 100) / 100 });
}

function at(stamp: string): string {
  return moment(Date.parse(stamp), live.nowMs, getContext().city.timezone, "minutes");
}

/** How much longer handling may take, in the unit of its clock. */
export function amountText(clocks: readonly Pick<Clock, "clock" | "kind">[], amount: number): string {
  const kind = clocks.findLast((one) => one.clock === "handle")?.kind ?? "urgent";
  return word("time_kind.amount", kind, { n: amount });
}
