/** What was started: real runs and drills, newest first, each with its report. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { listRuns, type PlanRun } from "../shared/api/plans";
import { lasting, stamp } from "../shared/format/format";
import { listFoot } from "../shared/frame/list-foot";
import { Listing } from "../shared/listing";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { drillMark } from "../shared/plans/marks";
import { countTasks, countUnits, gapsOf, titled } from "../shared/plans/words";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { t } from "../shared/text/text";

const KINDS = ["all", "real", "drills"] as const;
type Kind = (typeof KINDS)[number];

export class RunsPart extends Part {
  @state() private kind: Kind = "all";
  readonly #listing = new Listing<PlanRun>((after) => listRuns(this.kind === "all" ? {} : { drill: this.kind === "drills" ? "true" : "false" }, after), () => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(
      live.subscribe((news) => {
        if (news.topic.startsWith("plan_run.")) void this.#listing.refresh();
      }),
    );
    void this.#listing.refresh();
  }

  override render(): TemplateResult {
    const { items } = this.#listing;
    return html`<div class="page-head">
        <h1>${t("plans.tab.runs")}</h1>
        <div class="segments" role="group" aria-label=${t("plans.kinds")}>
          ${KINDS.map((kind) => html`<button type="button" aria-pressed=${kind === this.kind ? "true" : "false"} @click=${() => this.#choose(kind)}>${t(`plans.kind.${kind}`)}</button>`)}
        </div>
      </div>
      <p class="dim">${t("plans.runs.about")}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${t("plans.tab.runs")}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t("plans.plan")}</th><th scope="col">${t("plans.incident")}</th><th scope="col">${t("plans.began")}</th><th scope="col">${t("plans.lasted")}</th>
              <th scope="col">${t("plans.tasks")}</th><th scope="col">${t("plans.units")}</th><th scope="col">${t("plans.gaps")}</th><th scope="col">${t("plans.report")}</th>
            </tr>
          </thead>
          <tbody>
            ${(items ?? []).map((run) => row(run))}
          </tbody>
        </table>
      </div>
      ${listFoot(this.#listing, t("plans.runs.none"))}`;
  }

  #choose(kind: Kind): void {
    this.kind = kind;
    void this.#listing.refresh();
  }
}

function row(run: PlanRun): TemplateResult {
  const until = run.stopped_at === null ? live.nowMs : Date.parse(run.stopped_at);
  const tasks = countTasks(run.report.tasks);
  const units = countUnits(run.report.units);
  const gaps = gapsOf(run, live.nowMs).length;
  return html`<tr data-run=${run.id} class=${run.drill ? "drill" : ""}>
    <th scope="row" data-label=${t("plans.plan")}>${titled(run)} ${drillMark(run)}<small>${t("plans.version", { version: run.version })}</small></th>
    <td data-label=${t("plans.incident")}>${run.incident_number}</td>
    <td data-label=${t("plans.began")}>${stamp(Date.parse(run.started_at), me.timezone)}<small>${run.started_by}</small></td>
    <td data-label=${t("plans.lasted")}>${lasting((until - Date.parse(run.started_at)) / 1_000)}${run.stopped_at === null ? html`<small><span class="state">${t("plans.goes_on")}</span></small>` : nothing}</td>
    <td data-label=${t("plans.tasks")}>${t("plans.done_of", { done: tasks.done, all: tasks.all })}</td>
    <td data-label=${t("plans.units")}>${t("plans.there_of", { done: units.done, all: units.all })}</td>
    <td data-label=${t("plans.gaps")}>${gaps === 0 ? t("plans.gaps.none") : t("plans.gaps.count", { count: gaps })}</td>
    <td data-label=${t("plans.report")}><a href="/plans/runs/${run.id}" @click=${follow}>${t(run.stopped_at === null ? "plans.report.so_far" : "plans.report")}</a></td>
  </tr>`;
}
customElements.define("plan-runs", RunsPart);
