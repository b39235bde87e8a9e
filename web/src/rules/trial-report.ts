/** What a trial found, for somebody who decides: what would have been otherwise, and which incidents show it. */

import { html, nothing, type TemplateResult } from "lit";
import type { Definition, Trial } from "../shared/api/rules";
import { grouped } from "../shared/format/format";
import { t, word } from "../shared/text/text";
import { actionName, said, stageName } from "./words";

type Told = Trial["changed"];

export function trialReport(trial: Trial, definition: Definition): TemplateResult {
  const late = trial.clocks.reduce((sum, one) => sum + one.newly_late.count, 0);
  const inTime = trial.clocks.reduce((sum, one) => sum + one.no_longer_late.count, 0);
  const refused = trial.refused.reduce((sum, one) => sum + one.count, 0);
  const allowed = trial.allowed.reduce((sum, one) => sum + one.count, 0);
  return html`<section class="slab trial" data-trial=${trial.digest}>
    <h2>${t("rules.trial.title")}</h2>
    <p class="verdict">${verdict(trial)}</p>
    <dl class="law-figures">
      ${figure(t("rules.trial.incidents"), trial.incidents)} ${figure(t("rules.trial.changed"), trial.changed.count)} ${figure(t("rules.trial.newly_late"), late, late > 0)}
      ${figure(t("rules.trial.no_longer_late"), inTime)} ${figure(t("rules.trial.refused"), refused, refused > 0)} ${figure(t("rules.trial.allowed"), allowed)}
    </dl>
    ${trial.changed.count === 0 ? nothing : html`<p>${t("rules.trial.examples.changed")} ${examples(trial.changed)}</p>`}
    ${trial.uncounted.count === 0 ? nothing : html`<p class="note warn">${t("rules.trial.uncounted", { n: trial.uncounted.count })} ${examples(trial.uncounted)}</p>`}
    ${clocks(trial)} ${refusals(t("rules.trial.refused.title"), trial.refused, definition)} ${refusals(t("rules.trial.allowed.title"), trial.allowed, definition)} ${stages(trial, definition)}
    <p class="dim">${t("rules.trial.limits")}</p>
  </section>`;
}

/** One sentence for who reads nothing else. */
function verdict({ incidents, changed }: Trial): string {
  if (incidents === 0) return t("rules.trial.verdict.none");
  if (changed.count === 0) return t("rules.trial.verdict.same", { n: grouped(incidents) });
  return t("rules.trial.verdict.changed", { n: grouped(incidents), changed: grouped(changed.count), share: share(changed.count, incidents) });
}

export function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((part / whole) * 100).toFixed(1)} %`;
}

function figure(name: string, count: number, bad = false): TemplateResult {
  return html`<div class=${bad ? "bad" : ""}><dt>${name}</dt><dd>${grouped(count)}</dd></div>`;
}

/** Incidents by their numbers, each a way to the desk. */
function examples(told: Pick<Told, "count" | "examples">): TemplateResult {
  const more = told.count - told.examples.length;
  return html`<span class="examples">${told.examples.map((number) => html`<a href="/?incident=${encodeURIComponent(number)}" target="_blank" rel="noopener">${number}</a> `)}${more > 0 ? html`<small class="dim">${t("rules.trial.more", { n: grouped(more) })}</small>` : nothing}</span>`;
}

/** 12.5 → "+12.5 min later", −3 → "3 min earlier". */
export function shiftWords(minutes: number): string {
  const size = Math.abs(minutes);
  if (size < 0.05) return t("rules.shift.none");
  const shown = size < 120 ? t("span.minutes", { n: Number(size.toFixed(1)) }) : t("span.hours", { n: Number((size / 60).toFixed(1)) });
  return t(minutes > 0 ? "rules.shift.later" : "rules.shift.earlier", { by: shown });
}

function clocks(trial: Trial): TemplateResult {
  if (trial.clocks.length === 0) return html`${nothing}`;
  return html`<h3>${t("rules.trial.clocks")}</h3>
    <div class="table-box" tabindex="0" role="region" aria-label=${t("rules.trial.clocks")}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t("rules.trial.clock")}</th>
            <th scope="col" class="number">${t("rules.trial.ended")}</th>
            <th scope="col" class="number">${t("rules.trial.late_before")}</th>
            <th scope="col" class="number">${t("rules.trial.late_after")}</th>
            <th scope="col">${t("rules.trial.shift")}</th>
            <th scope="col">${t("rules.trial.newly_late")}</th>
            <th scope="col">${t("rules.trial.no_longer_late")}</th>
          </tr>
        </thead>
        <tbody>
          ${trial.clocks.map(
            (one) => html`<tr>
              <th scope="row">${said(one.label)}</th>
              <td class="number" data-label=${t("rules.trial.ended")}>${grouped(one.ended)}</td>
              <td class="number" data-label=${t("rules.trial.late_before")}>${grouped(one.late_before)} <small>${share(one.late_before, one.ended)}</small></td>
              <td class="number" data-label=${t("rules.trial.late_after")}>${grouped(one.late_after)} <small>${share(one.late_after, one.ended)}</small></td>
              <td data-label=${t("rules.trial.shift")}>${shiftWords(one.shift_minutes)}</td>
              <td data-label=${t("rules.trial.newly_late")}>${one.newly_late.count === 0 ? "0" : html`${grouped(one.newly_late.count)} ${examples(one.newly_late)}`}</td>
              <td data-label=${t("rules.trial.no_longer_late")}>${one.no_longer_late.count === 0 ? "0" : html`${grouped(one.no_longer_late.count)} ${examples(one.no_longer_late)}`}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function refusals(title: string, told: Trial["refused"], definition: Definition): TemplateResult {
  if (told.length === 0) return html`${nothing}`;
  return html`<h3>${title}</h3>
    <div class="table-box" tabindex="0" role="region" aria-label=${title}>
      <table>
        <thead>
          <tr><th scope="col">${t("rules.action")}</th><th scope="col">${t("rules.trial.why")}</th><th scope="col" class="number">${t("rules.trial.count")}</th><th scope="col">${t("rules.trial.examples")}</th></tr>
        </thead>
        <tbody>
          ${told.map(
            (one) => html`<tr>
              <th scope="row">${actionName(definition, one.action)}</th>
              <td data-label=${t("rules.trial.why")}>${word("rules.refusal", one.code)}</td>
              <td class="number" data-label=${t("rules.trial.count")}>${grouped(one.count)}</td>
              <td data-label=${t("rules.trial.examples")}>${examples(one)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function stages(trial: Trial, definition: Definition): TemplateResult {
  const kept = trial.stages.filter((one) => one.minutes_before > 0 || one.minutes_after > 0);
  if (kept.length === 0) return html`${nothing}`;
  return html`<h3>${t("rules.trial.stages")}</h3>
    <div class="table-box" tabindex="0" role="region" aria-label=${t("rules.trial.stages")}>
      <table>
        <thead>
          <tr><th scope="col">${t("stage.label")}</th><th scope="col" class="number">${t("rules.trial.before")}</th><th scope="col" class="number">${t("rules.trial.after")}</th></tr>
        </thead>
        <tbody>
          ${kept.map(
            (one) => html`<tr>
              <th scope="row">${stageName(definition, one.stage)}</th>
              <td class="number" data-label=${t("rules.trial.before")}>${t("rules.minutes", { amount: grouped(Number(one.minutes_before.toFixed(1))) })}</td>
              <td class="number" data-label=${t("rules.trial.after")}>${t("rules.minutes", { amount: grouped(Number(one.minutes_after.toFixed(1))) })}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
