/** The after-action report of a run: planned against done, times, what was missing, in the order of time; for paper too. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { readRun, stopPlan, type PlanRun } from "../shared/api/plans";
import { newKey } from "../shared/api/client";
import { lasting, stamp, timeOfDay, zoneName } from "../shared/format/format";
import { fieldOf } from "../shared/forms";
import { modal, openModals } from "../shared/frame/modal";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { drillBanner, drillMark } from "../shared/plans/marks";
import { countTasks, countUnits, gapText, gapsOf, lateText, minutes, momentText, said, taskState, titled } from "../shared/plans/words";
import { attempt } from "../shared/problems";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";

export class ReportPart extends Part {
  @property({ attribute: false }) runId = 0;
  @state() private run: PlanRun | null = null;
  @state() private problem = "";
  @state() private stopping = false;
  @state() private refusal = "";
  #read = 0;
  #reading = false;
  #wanted = 0;
  #key = newKey();

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(
      live.subscribe(({ kind, body }) => {
        const of = body.plan_run ?? body.task ?? body.assignment;
        if (kind === "change" && this.run !== null && this.run.stopped_at === null && of?.incident_id === this.run.incident_id) void this.#take();
      }),
    );
  }

  protected override willUpdate(): void {
    if (this.#read === this.runId) return;
    this.#read = this.runId;
    this.run = null;
    void this.#take();
  }

  /** One reading at a time; what happens meanwhile is read after it. */
  async #take(): Promise<void> {
    this.#wanted += 1;
    if (this.#reading) return;
    this.#reading = true;
    for (let taken = 0; taken !== this.#wanted; ) {
      taken = this.#wanted;
      await attempt(
        async () => {
          this.run = await readRun(this.runId);
          this.problem = "";
        },
        (text) => (this.problem = text),
      );
    }
    this.#reading = false;
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    openModals(this);
  }

  override render(): TemplateResult {
    const { run } = this;
    return html`<p class="back"><a href="/plans/runs" @click=${follow}>${t("plans.tab.runs")}</a></p>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${run === null && this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing}
      ${run === null ? nothing : this.#report(run)}`;
  }

  #report(run: PlanRun): TemplateResult {
    const { report } = run;
    const gaps = gapsOf(run, live.nowMs);
    return html`<article class="report printable ${run.drill ? "drill" : ""}">
      ${drillBanner(run)}
      <div class="page-head">
        <h1>${t("plans.report.of", { title: titled(run) })} ${drillMark(run)}<small>${t(run.stopped_at === null ? "plans.goes_on" : "plans.is_over")}</small></h1>
        <div class="buttons">
          ${run.stopped_at === null && me.may("plans.start") ? html`<button type="button" data-do="stop" @click=${() => (this.stopping = true)}>${t("plans.stop")}</button>` : nothing}
          <button type="button" @click=${() => print()}>${t("plans.print")}</button>
        </div>
      </div>
      ${this.#facts(run)} ${this.#figures(run)}
      <section class="slab gaps">
        <h2>${t("plans.gaps")}</h2>
        ${gaps.length === 0 ? html`<p class="sound">${t("plans.gaps.none.long")}</p>` : html`<ul class="gap-list">${gaps.map((gap) => html`<li data-gap=${gap.code}>${gapText(gap, run)}</li>`)}</ul>`}
      </section>
      ${this.#tasks(run)} ${this.#units(run)}
      <section class="slab">
        <h2>${t("plans.timeline")} <small>${zoneName(Date.parse(report.until), me.timezone)}</small></h2>
        <ol class="run-timeline">
          ${report.timeline.map(
            (one) => html`<li class=${one.what}><time datetime=${one.at}>${timeOfDay(Date.parse(one.at), me.timezone)}</time><span class="minute">${t("plans.minute", { min: one.minute.toFixed(1) })}</span><span>${momentText(one.what, one.of, report)}</span></li>`,
          )}
        </ol>
      </section>
      ${this.stopping ? modal({ title: t("plans.stop.title", { title: titled(run) }), content: this.#stopForm(run), close: () => this.#leave() }) : nothing}
    </article>`;
  }

  #facts(run: PlanRun): TemplateResult {
    const at = (text: string): string => `${stamp(Date.parse(text), me.timezone)} ${zoneName(Date.parse(text), me.timezone)}`;
    const fact = (name: string, value: unknown): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    const until = run.stopped_at ?? new Date(live.nowMs).toISOString();
    return html`<dl class="record slab">
      ${fact(t("plans.incident"), me.may("feed.read") ? html`<a href="/?incident=${run.incident_id}&tab=plans">${run.incident_number}</a>` : run.incident_number)}
      ${fact(t("plans.plan"), html`<a href="/plans/library/${run.key}" @click=${follow}>${titled(run)}</a> · ${t("plans.version", { version: run.version })}`)}
      ${fact(t("plans.began"), `${at(run.started_at)} · ${run.started_by}`)}
      ${fact(t("plans.ended"), run.stopped_at === null ? t("plans.goes_on") : `${at(run.stopped_at)} · ${run.stopped_by ?? ""}`)}
      ${run.stop_reason === null ? nothing : fact(t("plans.stop.reason"), run.stop_reason)}
      ${fact(t("plans.lasted"), lasting((Date.parse(until) - Date.parse(run.started_at)) / 1_000))}
    </dl>`;
  }

  #figures({ report, made, stopped_at: stoppedAt }: PlanRun): TemplateResult {
    const tasks = countTasks(report.tasks);
    const units = countUnits(report.units);
    const asked = made.short.reduce((sum, one) => sum + one.wanted - one.got, 0);
    const over = stoppedAt !== null;
    const lateTasks = report.tasks.some((one) => (one.late_min ?? 0) > 0);
    const lateUnits = report.units.some((one) => (one.late_min ?? 0) > 0);
    const figure = (value: string, name: string, late: boolean): TemplateResult => html`<li class=${late ? "late" : ""}><b>${value}</b><span>${name}</span></li>`;
    return html`<ul class="figures">
      ${figure(`${tasks.done} / ${tasks.all}`, t("plans.figure.tasks"), over && tasks.done < tasks.all)} ${figure(`${tasks.inTime} / ${tasks.all}`, t("plans.figure.tasks_in_time"), lateTasks)}
      ${figure(`${units.done} / ${units.all}`, t("plans.figure.units"), over && units.done < units.all)} ${figure(`${units.inTime} / ${units.all}`, t("plans.figure.units_in_time"), lateUnits)}
      ${figure(String(asked), t("plans.figure.short"), asked > 0)}
    </ul>`;
  }

  #tasks(run: PlanRun): TemplateResult {
    const roleOf = new Map(run.made.tasks.map((one) => [one.key, run.roles[one.role]]));
    const time = (text: string | null): string => (text === null ? "–" : timeOfDay(Date.parse(text), me.timezone));
    return html`<section>
      <h2>${t("plans.tasks")}</h2>
      <div class="table-box" tabindex="0" role="region" aria-label=${t("plans.tasks")}>
        <table class="report-tasks">
          <thead>
            <tr><th scope="col">${t("plans.task")}</th><th scope="col">${t("plans.role")}</th><th scope="col">${t("plans.planned")}</th><th scope="col">${t("plans.done")}</th><th scope="col">${t("plans.difference")}</th><th scope="col">${t("plans.state")}</th></tr>
          </thead>
          <tbody>
            ${run.report.tasks.map((task) => {
              const role = roleOf.get(task.key);
              return html`<tr data-task=${task.key}>
                <th scope="row">${titled(task)}</th>
                <td data-label=${t("plans.role")}>${role === undefined ? "–" : said(role)}</td>
                <td data-label=${t("plans.planned")}>${time(task.due_at)}</td>
                <td data-label=${t("plans.done")}>${task.state === "done" ? time(task.ended_at) : "–"}</td>
                <td data-label=${t("plans.difference")} class=${(task.late_min ?? 0) > 0 ? "late" : ""}>${lateText(task.late_min)}</td>
                <td data-label=${t("plans.state")}>${taskState(task)}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #units(run: PlanRun): TemplateResult {
    return html`<section>
      <h2>${t("plans.units")}</h2>
      ${run.report.units.length === 0 ? html`<p class="empty">${t("plans.units.none")}</p>` : nothing}
      <div class="table-box" tabindex="0" role="region" aria-label=${t("plans.units")} ?hidden=${run.report.units.length === 0}>
        <table>
          <thead>
            <tr><th scope="col">${t("plans.unit")}</th><th scope="col">${t("plans.kind_of_unit")}</th><th scope="col">${t("plans.planned")}</th><th scope="col">${t("plans.arrived_after")}</th><th scope="col">${t("plans.difference")}</th></tr>
          </thead>
          <tbody>
            ${run.report.units.map(
              (unit) => html`<tr data-unit=${unit.unit_code}>
                <th scope="row">${unit.unit_code}</th>
                <td data-label=${t("plans.kind_of_unit")}>${word("kind", unit.kind)}</td>
                <td data-label=${t("plans.planned")}>${t("plans.within", { time: minutes(unit.within_min) })}</td>
                <td data-label=${t("plans.arrived_after")}>${unit.took_min === null ? t("plans.not_there") : minutes(unit.took_min)}</td>
                <td data-label=${t("plans.difference")} class=${(unit.late_min ?? 0) > 0 ? "late" : ""}>${lateText(unit.late_min)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #stopForm(run: PlanRun): TemplateResult {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const reason = fieldOf(new FormData(event.target as HTMLFormElement), "reason");
      if (reason === "") return;
      void attempt(
        async () => {
          this.run = await stopPlan(run.id, reason, this.#key);
          this.#leave();
        },
        (text) => (this.refusal = text),
      );
    };
    return html`<form @submit=${submit}>
      <p>${t("plans.stop.about")}</p>
      <label><span>${t("plans.stop.reason")}</span><input name="reason" required maxlength="1000" autocomplete="off" /></label>
      ${this.refusal === "" ? nothing : html`<p class="note bad" role="alert">${this.refusal}</p>`}
      <div class="buttons">
        <button type="submit" class="go">${t("plans.stop")}</button>
        <button type="button" @click=${() => this.#leave()}>${t("plans.leave")}</button>
      </div>
    </form>`;
  }

  #leave(): void {
    this.stopping = false;
    this.refusal = "";
    this.#key = newKey();
  }
}
customElements.define("plan-report", ReportPart);
