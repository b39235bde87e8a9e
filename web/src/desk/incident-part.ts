/** Right: the chosen incident, its clock, its stages, and who should go. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Incident, Stage, UnitStatus } from "../shared/api/types";
import { categoryName, getContext, placeChain } from "../shared/context";
import { clock, moment, span, timeOfDay } from "../shared/format/format";
import { secondsLeft, tint } from "../shared/incidents";
import { keptReason } from "../shared/kept-reasons";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import "../shared/reveal";
import { me } from "../shared/session";
import { unitMark } from "../shared/signs/templates";
import { arrivalText } from "../shared/etas";
import { t, word } from "../shared/text/text";
import type { Desk } from "./desk";
import { pastList } from "./past-part";
import "./recommendation-part";

const STAGES: readonly Stage[] = ["report", "accept", "assign", "handle", "feedback", "verify", "archive"];
const STEPS = ["en_route", "on_scene", "done", "cancelled"] as const;

export class IncidentPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @state() private reason = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const incident = this.desk.incident;
    if (incident === null) {
      return html`<div class="waiting">
        <p>${t("incident.waiting")}</p>
        <p class="dim">${t("incident.waiting.hint")}</p>
      </div>`;
    }
    return html`<h2>
        <span class="pr p${incident.priority}" aria-hidden="true">${incident.priority}</span>
        ${categoryName(incident.category)}
        <i class="sr">${word("priority", String(incident.priority))}</i>
        <span class="number">${incident.number}</span>
        ${incident.training ? html`<em class="tag">${t("incident.training")}</em>` : ""}
      </h2>
      ${this.#facts(incident)} ${this.#stages(incident)} ${this.#units(incident)}
      ${pastList(this.desk.assignments)}
      ${incident.closed_at === null
        ? html`${me.may("recommendations.read") ? html`<desk-recommendation .desk=${this.desk}></desk-recommendation>` : nothing}${me.may("incidents.close") ? this.#close() : nothing}`
        : nothing}`;
  }

  #facts(incident: Incident): TemplateResult {
    const zone = getContext().city.timezone;
    const late = tint(incident, live.nowMs) !== "calm";
    const left = secondsLeft(incident, live.nowMs);
    const category = getContext().categories.get(incident.category);
    const due = t("incident.due", { at: moment(Date.parse(incident.due_at), live.nowMs, zone) });
    return html`<dl class="facts">
      <div>
        <dt>${t("incident.place")}</dt>
        <dd>
          ${incident.address ? html`<b>${incident.address}</b> · ` : ""}${placeChain(incident.areas)}
          <small class="cell">${t("incident.cell")} ${incident.cell.slice(0, 9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${t("incident.reported")}</dt>
        <dd>${word("source", incident.source)} · ${incident.reported_by} · ${moment(Date.parse(incident.reported_at), live.nowMs, zone)}</dd>
      </div>
      <div>
        <dt>${t("incident.clock")}</dt>
        <dd>
          ${incident.closed_at === null
            ? html`<b class=${late ? "late" : ""}>${left < 0 ? t("incident.over", { left: clock(-left) }) : t("incident.left", { left: clock(left) })}</b>
                · ${due}${category ? ` · ${span(category.limit_s)}` : ""}`
            : t("incident.closed_at", { at: moment(Date.parse(incident.closed_at), live.nowMs, zone), reason: incident.closed_reason ?? "" })}
        </dd>
      </div>
      ${this.#reporter(incident)}
      ${incident.description === ""
        ? ""
        : html`<div>
            <dt>${t("incident.description")}</dt>
            <dd class="said">${incident.description}</dd>
          </div>`}
    </dl>`;
  }

  /** Name and number of who reported, as masks; with the right and a purpose one may look behind them. */
  #reporter({ id }: Incident): TemplateResult | typeof nothing {
    const { reporter } = this.desk;
    if (reporter === null || (reporter.name === null && reporter.phone === null)) return nothing;
    const value = (field: string, masked: string | null): TemplateResult | typeof nothing =>
      masked === null ? nothing : html`<masked-value entity="incidents" .row=${id} field=${field} masked=${masked}></masked-value>`;
    return html`<div>
      <dt>${t("incident.reporter")}</dt>
      <dd>${value("reporter_name", reporter.name)} ${value("reporter_phone", reporter.phone)}</dd>
    </div>`;
  }

  #stages(incident: Incident): TemplateResult {
    const now = STAGES.indexOf(incident.stage);
    return html`<ol class="stages" aria-label=${t("stage.label")}>
      ${STAGES.map(
        (stage, index) => html`<li
          class=${index < now ? "on" : index === now ? "now" : ""}
          aria-current=${index === now ? "step" : nothing}
        >
          ${word("stage", stage)}
        </li>`,
      )}
    </ol>`;
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

  #close(): TemplateResult {
    const submit = (event: Event): void => {
      event.preventDefault();
      if (this.reason.trim() === "") return;
      void this.desk.close(this.reason.trim()).then((done) => {
        if (done) this.reason = "";
      });
    };
    return html`<form class="close" @submit=${submit}>
      <input
        aria-label=${t("incident.close.reason")}
        placeholder=${`${t("incident.close.reason")} · ${t("incident.close.hint")}`}
        .value=${this.reason}
        @input=${(event: Event) => (this.reason = (event.target as HTMLInputElement).value)}
      />
      <button type="submit" ?disabled=${this.reason.trim() === ""}>${t("incident.close")}</button>
    </form>`;
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
customElements.define("desk-incident", IncidentPart);
