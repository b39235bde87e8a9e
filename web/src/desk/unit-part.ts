/** Right: the chosen unit. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Unit, UnitStep } from "../shared/api/types";
import { areas } from "../shared/areas";
import { getContext } from "../shared/context";
import { age, coordinates, moment } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { arrivalText } from "../shared/etas";
import { me } from "../shared/session";
import { isStale } from "../shared/signs/signs";
import { unitMark } from "../shared/signs/templates";
import { named, t, word } from "../shared/text/text";
import type { Desk } from "./desk";

const STEPS: readonly UnitStep[] = ["available", "off_duty", "out_of_service"];

export class UnitPart extends Part {
  @property({ attribute: false }) desk!: Desk;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(areas.listen(() => this.requestUpdate()));
  }

  override render(): TemplateResult | typeof nothing {
    const unit = this.desk.unit;
    if (unit === null) return nothing;
    const since = age((live.nowMs - Date.parse(unit.status_at)) / 1000);
    return html`<h2>
        ${unitMark(unit.status)} <span class="code">${unit.code}</span> <span class="number">${named(unit)}</span>
        ${unit.training ? html`<em class="tag">${t("incident.training")}</em>` : ""}
      </h2>
      <dl class="facts">
        <div>
          <dt>${t("unit.status")}</dt>
          <dd><b>${word("status", unit.status)}</b> · ${since}</dd>
        </div>
        <div>
          <dt>${t("unit.crew")}</dt>
          <dd>${word("kind", unit.kind)} · ${t("units.crew", { n: unit.crew })}</dd>
        </div>
        <div>
          <dt>${t("unit.skills")}</dt>
          <dd>${unit.skills.map((skill) => word("skill", skill)).join(" · ")}</dd>
        </div>
        <div>
          <dt>${t("unit.serves")}</dt>
          <dd>${areas.served(unit.serves)}${unit.shift_until === null ? "" : ` · ${t("unit.shift", { at: moment(Date.parse(unit.shift_until), live.nowMs, getContext().city.timezone, "minutes") })}`}</dd>
        </div>
        <div>
          <dt>${t("unit.position")}</dt>
          <dd>${this.#position(unit)}</dd>
        </div>
        ${unit.assignment === null
          ? ""
          : html`<div>
              <dt>${t("unit.on")}</dt>
              <dd>
                <button type="button" class="link" @click=${() => this.desk.selectIncident(unit.assignment?.incident_id ?? null)}>
                  ${unit.assignment.incident_number}
                </button>
                ${unit.status === "en_route" ? arrivalText(unit.assignment.id, live.nowMs) : ""}
              </dd>
            </div>`}
      </dl>
      ${this.#home(unit)} ${this.#send(unit)} ${this.#steps(unit)}
      ${this.desk.incident === null
        ? nothing
        : html`<p class="pad"><button type="button" @click=${() => this.desk.back()}>${t("unit.back")}</button></p>`}`;
  }

  /** What serves here from elsewhere is seen and sent, and changed at home. */
  #home(unit: Unit): TemplateResult | typeof nothing {
    const own = me.session?.permissions.roles.map((role) => role.area_code) ?? [];
    if (areas.within(unit.area_code, own)) return nothing;
    return html`<p class="note" data-home>${t("unit.from_elsewhere", { area: areas.served(unit.area_code) })}</p>`;
  }

  /** To the incident that is chosen, if it is not on it already. */
  #send(unit: Unit): TemplateResult | typeof nothing {
    const { incident } = this.desk;
    if (incident === null || incident.closed_at !== null || unit.assignment !== null || !me.may("assignments.make")) return nothing;
    return html`<p class="pad">
      <button type="button" class="go" @click=${() => this.desk.overriding.open(unit.id)}>${t("unit.send", { number: incident.number })}</button>
    </p>`;
  }

  #position(unit: Unit): TemplateResult | string {
    if (unit.position === null) return t("units.no_fix");
    const fixMs = Date.parse(unit.position.fix_at);
    const stale = isStale(fixMs, live.nowMs);
    const speed = unit.position.speed_mps;
    const ageText = age((live.nowMs - fixMs) / 1000);
    return html`${coordinates(unit.position.lon, unit.position.lat)}
    ${speed === null ? "" : html` · ${t("unit.speed.value", { n: Math.round(speed * 3.6) })}`}
    · <span class=${stale ? "stale" : ""}>${stale ? t("units.stale", { age: ageText }) : t("units.fix", { age: ageText })}</span>`;
  }

  #steps(unit: Unit): TemplateResult | typeof nothing {
    if (unit.assignment !== null) {
      return html`<p class="note">${t("unit.busy", { code: unit.code, number: unit.assignment.incident_number })}</p>`;
    }
    if (!me.may("units.status")) return nothing;
    return html`<h3>${t("unit.set")}</h3>
      <div class="steps pad">
        ${STEPS.filter((step) => step !== unit.status).map(
          (step) => html`<button type="button" @click=${() => void this.desk.stepUnit(unit.id, step)}>${word("status", step)}</button>`,
        )}
      </div>`;
  }
}
customElements.define("desk-unit", UnitPart);
