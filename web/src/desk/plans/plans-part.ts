/** The tab of emergency plans: what runs and how far it is, what fits and what it would do, what ran. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Plan, PlanPreview, PlanRun } from "../../shared/api/plans";
import type { Incident } from "../../shared/api/types";
import { areas } from "../../shared/areas";
import { departments } from "../../shared/departments";
import { getContext } from "../../shared/context";
import { age, lasting, moment, timeOfDay, travelTime } from "../../shared/format/format";
import { live } from "../../shared/live/live";
import { Part } from "../../shared/part";
import { drillBanner, drillMark } from "../../shared/plans/marks";
import { countTasks, countUnits, holderOf, minutes, said, titled, triggerParts, wanted } from "../../shared/plans/words";
import { me } from "../../shared/session";
import { t, word } from "../../shared/text/text";
import type { Desk } from "../desk";
import { runTasks, runUnits } from "./progress";
import { RunningPlans } from "./running";

export class PlansPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) incident!: Incident;
  #plans: RunningPlans | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#plans = new RunningPlans(this.desk, () => this.requestUpdate());
    const plans = this.#plans;
    this.follow(live.subscribe((news) => plans.hear(news)));
    this.follow(areas.listen(() => this.requestUpdate()));
    this.follow(departments.listen(() => this.requestUpdate()));
  }

  protected override willUpdate(): void {
    this.#plans?.follow(this.incident.id, this.incident.priority);
  }

  override render(): TemplateResult {
    const plans = this.#plans;
    if (plans === null) return html`${nothing}`;
    if (plans.problem !== "") {
      return html`<p class="note bad" role="alert">${plans.problem}</p>
        <button type="button" class="pad" @click=${() => void plans.read()}>${t("app.retry")}</button>`;
    }
    if (plans.fitting === null || plans.runs === null) return html`<p class="empty" role="status">${t("app.loading")}</p>`;
    return html`${plans.open.map((run) => this.#running(plans, run))} ${this.#fitting(plans, plans.fitting)} ${this.#past(plans.past)}`;
  }

  #running(plans: RunningPlans, run: PlanRun): TemplateResult {
    const tasks = countTasks(run.report.tasks);
    const units = countUnits(run.report.units);
    const { short } = run.made;
    const runningFor = lasting((live.nowMs - Date.parse(run.started_at)) / 1_000);
    return html`<section class="run ${run.drill ? "drill" : ""}" data-run=${run.id} aria-label=${t("plans.running")}>
      ${drillBanner(run)}
      <h3><em>${t("plans.running.for", { time: runningFor })}</em>${titled(run)} ${drillMark(run)}</h3>
      <p class="dim run-line">${t("plans.version", { version: run.version })} · ${t("plans.started_by", { by: run.started_by, at: moment(Date.parse(run.started_at), live.nowMs, getContext().city.timezone) })}</p>
      <h4>${t("plans.tasks")} <span>${t("plans.done_of", { done: tasks.done, all: tasks.all })}</span></h4>
      ${runTasks(run)}
      <h4>${t("plans.units")} <span>${t("plans.there_of", { done: units.done, all: units.all })}</span></h4>
      ${runUnits(run, (id) => this.desk.selectUnit(id))}
      ${short.length === 0
        ? nothing
        : html`<p class="note warn">${t("plans.short")} ${short.map((one) => t("plans.short.one", { of: wanted(one.of), wanted: one.wanted, got: one.got })).join(" · ")}</p>`}
      ${plans.stopping === run.id ? this.#stopForm(plans, run) : this.#runButtons(plans, run)}
    </section>`;
  }

  #runButtons(plans: RunningPlans, run: PlanRun): TemplateResult {
    return html`<div class="buttons run-buttons">
      <a class="button" href="/plans/runs/${run.id}">${t("plans.report.so_far")}</a>
      ${me.may("plans.start") ? html`<button type="button" data-do="stop" @click=${() => plans.askToStop(run.id)}>${t("plans.stop")}</button>` : nothing}
    </div>`;
  }

  #stopForm(plans: RunningPlans, run: PlanRun): TemplateResult {
    const submit = (event: Event): void => {
      event.preventDefault();
      const reason = this.querySelector<HTMLInputElement>(".stop-run input")?.value.trim() ?? "";
      if (reason !== "") void plans.stop(run, reason);
    };
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      plans.askToStop(null);
    };
    return html`<form class="stop-run" @submit=${submit} @keydown=${leave}>
      <p class="dim">${t("plans.stop.about")}</p>
      <label for="stop-reason">${t("plans.stop.reason")}</label>
      <input id="stop-reason" maxlength="1000" required autocomplete="off" />
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${plans.busy}>${t("plans.stop")}</button>
        <button type="button" @click=${() => plans.askToStop(null)}>${t("plans.leave")}</button>
      </div>
    </form>`;
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    const form = this.querySelector(".stop-run");
    if (form !== null && !form.contains(document.activeElement) && !this.#focused) form.querySelector("input")?.focus();
    this.#focused = form !== null;
  }

  #focused = false;

  #fitting(plans: RunningPlans, fitting: Plan[]): TemplateResult {
    const running = new Set(plans.open.map((run) => run.key));
    const left = fitting.filter((plan) => !running.has(plan.key));
    return html`<h3>${t("plans.fitting")} <em><a href="/plans">${t("plans.library")}</a></em></h3>
      ${left.length === 0 ? html`<p class="empty">${t(fitting.length === 0 ? "plans.fitting.none" : "plans.fitting.all_run")}</p>` : nothing}
      <ul class="plan-cards">
        ${left.map((plan) => this.#card(plans, plan))}
      </ul>`;
  }

  #card(plans: RunningPlans, plan: Plan): TemplateResult {
    const open = plans.opened === plan.key;
    const why = triggerParts(plan.document);
    return html`<li data-plan=${plan.key} class=${open ? "open" : ""}>
      <button type="button" class="plan-head" aria-expanded=${open ? "true" : "false"} @click=${() => plans.look(plan.key)}>
        <b>${titled(plan)}</b> <small>${t("plans.version", { version: plan.version })}</small>
        <small class="why">${t("plans.fits_because", { category: why.categories, priority: why.priorities, areas: why.areas })}</small>
      </button>
      ${open ? html`<div class="plan-body">${this.#opened(plans, plan)}</div>` : nothing}
    </li>`;
  }

  #opened(plans: RunningPlans, plan: Plan): TemplateResult {
    const { preview } = plans;
    if (!me.may("plans.start")) return html`<p class="dim">${t("plans.summary", { tasks: plan.document.tasks.length, kinds: plan.document.resources.length })}</p>`;
    if (preview === null) return html`<p class="empty" role="status">${t("app.loading")}</p>`;
    return html`${this.#would(plan, preview)} ${this.#startButtons(plans, plan)}`;
  }

  /** What starting would do now, and what it could not get. */
  #would(plan: Plan, preview: PlanPreview): TemplateResult {
    const roleOf = (key: string): string => {
      const role = plan.document.roles[key];
      return role === undefined ? key : `${said(role)} · ${holderOf(role)}`;
    };
    return html`<h4>${t("plans.would.tasks", { count: preview.tasks.length })}</h4>
      <ul class="would">
        ${preview.tasks.map((task) => html`<li><span>${titled(task)}<small>${roleOf(task.role)}</small></span><b>${t("plans.due_in", { time: minutes(task.due_min) })}</b></li>`)}
      </ul>
      <h4>${t("plans.would.units", { count: preview.units.length })}</h4>
      <ul class="would">
        ${preview.units.map((unit) => {
          const late = unit.travel_time_s !== null && unit.travel_time_s > unit.within_min * 60;
          const arrives = unit.travel_time_s === null ? t("plans.no_way") : travelTime(unit.travel_time_s);
          return html`<li>
            <span><b>${unit.unit_code}</b> ${word("kind", unit.kind)}<small class=${late ? "late" : ""}>${t(late ? "plans.within.late" : "plans.within", { time: minutes(unit.within_min) })}</small></span>
            <b class=${late ? "late" : ""}>${arrives}</b>
          </li>`;
        })}
        ${preview.short.map((one) => html`<li class="lacks"><span>${wanted(one.of)}<small>${t("plans.lacks")}</small></span><b>${t("plans.got_of", { wanted: one.wanted, got: one.got })}</b></li>`)}
      </ul>`;
  }

  #startButtons(plans: RunningPlans, plan: Plan): TemplateResult {
    if (!me.may("assignments.make")) return html`<p class="note">${t("plans.start.not_yours")}</p>`;
    if (this.incident.closed_at !== null) return html`<p class="note">${t("plans.start.closed")}</p>`;
    return html`<div class="buttons run-buttons">
        <button type="button" class="go" data-do="start" ?disabled=${plans.busy} @click=${() => void plans.start(plan, false)}>${t(plans.busy ? "plans.starting" : "plans.start")}</button>
        ${this.incident.training
          ? html`<button type="button" class="as-drill" data-do="drill" ?disabled=${plans.busy} @click=${() => void plans.start(plan, true)}>${t("plans.start.drill")}</button>`
          : nothing}
      </div>
      <p class="dim run-line">${t("plans.start.about")}</p>`;
  }

  #past(runs: PlanRun[]): TemplateResult | typeof nothing {
    if (runs.length === 0) return nothing;
    const zone = getContext().city.timezone;
    return html`<h3>${t("plans.past")}</h3>
      <ul class="past-runs">
        ${runs.map(
          (run) => html`<li data-run=${run.id}>
            <a href="/plans/runs/${run.id}">${titled(run)}</a> ${drillMark(run)}
            <small>${moment(Date.parse(run.started_at), live.nowMs, zone, "minutes")} – ${timeOfDay(Date.parse(run.stopped_at ?? run.report.until), zone, "minutes")} · ${t("plans.stopped_why", { reason: run.stop_reason ?? "", by: run.stopped_by ?? "" })} · ${age((live.nowMs - Date.parse(run.stopped_at ?? run.report.until)) / 1_000)}</small>
          </li>`,
        )}
      </ul>`;
  }
}
customElements.define("desk-plans", PlansPart);
