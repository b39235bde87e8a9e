/** The tab of what is done: clocks, what the law allows now, tasks, who is on it, who should go. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Incident, UnitStatus } from "../../shared/api/types";
import { getContext } from "../../shared/context";
import { arrivalText } from "../../shared/etas";
import { timeOfDay } from "../../shared/format/format";
import { keptReason } from "../../shared/kept-reasons";
import { laws } from "../../shared/laws";
import { live } from "../../shared/live/live";
import { Part } from "../../shared/part";
import { me } from "../../shared/session";
import { unitMark } from "../../shared/signs/templates";
import { t, word } from "../../shared/text/text";
import type { Desk } from "../desk";
import { pastList } from "../past-part";
import "../recommendation-part";
import "./actions-part";
import { clockList } from "./clock-list";
import { takesUnits } from "./path";
import "./run-card-part";
import "./tasks-part";

const STEPS = ["en_route", "on_scene", "done", "cancelled"] as const;

export class HandlingPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) incident!: Incident;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const { incident } = this;
    const clocks = clockList(this.desk.handling.clocks, incident);
    const sending = html`${this.#units(incident)} ${pastList(this.desk.assignments)} ${this.#runCard(incident)} ${this.#recommendation(incident)}`;
    const doing = me.may("incidents.act") ? html`<desk-actions .desk=${this.desk} .incident=${incident}></desk-actions>` : nothing;
    const tasks = html`<desk-tasks .desk=${this.desk} .incident=${incident}></desk-tasks>`;
    return incident.law === "emergency" ? html`${clocks} ${sending} ${doing} ${tasks}` : html`${clocks} ${doing} ${tasks} ${sending}`;
  }

  /** Only emergencies have cards. */
  #runCard(incident: Incident): TemplateResult | typeof nothing {
    const may = me.may("recommendations.read") && takesUnits(incident) && Object.keys(laws.of(incident)?.levels ?? {}).length > 0;
    return may ? html`<desk-run-card .desk=${this.desk} .incident=${incident}></desk-run-card>` : nothing;
  }

  /** Whom to send, for as long as the law lets units be sent. */
  #recommendation(incident: Incident): TemplateResult | typeof nothing {
    return me.may("recommendations.read") && takesUnits(incident) ? html`<desk-recommendation .desk=${this.desk}></desk-recommendation>` : nothing;
  }

  #units(incident: Incident): TemplateResult | typeof nothing {
    if (incident.units.length === 0) return nothing;
    const zone = getContext().city.timezone;
    return html`<h3>${t("incident.units")}</h3>
      <ul class="on-it">
        ${incident.units.map((one) => {
          const assignment = this.desk.assignments.find((other) => other.id === one.assignment_id);
          const status = live.state.units.get(one.unit_id)?.status ?? ongoing(one.status);
          const left = status === "en_route" ? arrivalText(one.assignment_id, live.nowMs) : "";
          const etaMs = live.state.etas.get(one.assignment_id)?.[1] ?? null;
          const eta = etaMs === null ? assignment?.eta : new Date(etaMs).toISOString();
          return html`<li>
            <div>
              ${unitMark(status)}
              <button type="button" class="link" @click=${() => this.desk.selectUnit(one.unit_id)}>${one.unit_code}</button>
              <span>${word("status", status)}</span>
              <small>
                ${left === "" ? nothing : html`<b class="left">${left}</b>`}
                ${eta && status !== "on_scene" ? t("incident.eta", { at: timeOfDay(Date.parse(eta), zone, "minutes") }) : nothing}
              </small>
            </div>
            ${assignment?.override_reason
              ? html`<p class="overridden">${t("incident.override", { by: assignment.assigned_by, reason: keptReason(assignment.override_reason) })}</p>`
              : nothing}
            ${me.may("assignments.progress")
              ? html`<div class="steps">
                  ${STEPS.filter((step) => !isPast(step, status)).map(
                    (step) => html`<button type="button" @click=${() => void this.desk.stepAssignment(one.assignment_id, step)}>${word("assignment", step)}</button>`,
                  )}
                </div>`
              : nothing}
          </li>`;
        })}
      </ul>`;
  }
}

/** An assignment's status as the status of its unit; one that has ended leaves the unit free. */
function ongoing(status: Incident["units"][number]["status"]): UnitStatus {
  return status === "done" || status === "cancelled" ? "available" : status;
}

function isPast(step: string, status: string): boolean {
  if (step === "en_route") return status === "en_route" || status === "on_scene";
  if (step === "on_scene") return status === "on_scene";
  return false;
}
customElements.define("desk-handling", HandlingPart);
