/** Right: the chosen incident, its clock, its stages, and its tabs. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Incident } from "../shared/api/types";
import { categoryName, getContext, placeChain } from "../shared/context";
import { departments } from "../shared/departments";
import { clock, moment } from "../shared/format/format";
import { secondsLeft, tint } from "../shared/incidents";
import { laws } from "../shared/laws";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import "../shared/reveal";
import { t, word } from "../shared/text/text";
import type { Desk } from "./desk";
import { marksOf, pathOf } from "./handling/path";
import { tabBar } from "./handling/tab-bar";
import { openTab } from "./incident-tabs";

export class IncidentPart extends Part {
  @property({ attribute: false }) desk!: Desk;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(laws.listen(() => this.requestUpdate()));
    this.follow(departments.listen(() => this.requestUpdate()));
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
      ${this.#facts(incident)} ${this.#stages(incident)} ${this.#marks(incident)} ${this.#tabs(incident)}`;
  }

  #tabs(incident: Incident): TemplateResult | typeof nothing {
    const open = openTab(this.desk.tab, incident);
    if (open === undefined) return nothing;
    return html`${tabBar(incident, open, (key) => this.desk.turnTo(key))}
      <div id="incident-tab-content" role="tabpanel" aria-labelledby="incident-tab-${open.key}">${open.content(this.desk, incident)}</div>`;
  }

  #facts(incident: Incident): TemplateResult {
    const zone = getContext().city.timezone;
    const late = tint(incident, live.nowMs) !== "calm";
    const left = secondsLeft(incident, live.nowMs);
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
                · ${incident.paused_at === null ? due : t("incident.stands", { at: moment(Date.parse(incident.paused_at), live.nowMs, zone) })}`
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
    const places = pathOf(laws.stages(incident), incident.stage);
    return html`<ol class="stages" aria-label=${t("stage.label")} data-law=${incident.law}>
      ${places.map(
        ({ stage, state }) => html`<li class=${state === "past" ? "on" : state} aria-current=${state === "now" ? "step" : nothing}>${laws.stage(incident, stage)}</li>`,
      )}
    </ol>`;
  }

  /** Whose it is, and what is so of it beside its stage. */
  #marks(incident: Incident): TemplateResult | typeof nothing {
    const signs = marksOf(incident);
    const { department_code: department, outcome } = incident;
    if (signs.length === 0 && department === null && incident.alarm_level < 2 && outcome === null) return nothing;
    return html`<ul class="marks" aria-label=${t("handling.marks")}>
      ${outcome === null ? nothing : html`<li class="outcome">${word("handling.outcome", outcome)}</li>`}
      ${department === null ? nothing : html`<li class="department">${departments.name(department)}</li>`}
      ${incident.alarm_level < 2 ? nothing : html`<li class="urgent">${laws.level(incident, incident.alarm_level)}</li>`}
      ${signs.map(({ mark, urgent }) => html`<li class=${urgent ? "urgent" : ""} data-mark=${mark}>${laws.mark(incident, mark)}</li>`)}
    </ul>`;
  }
}
customElements.define("desk-incident", IncidentPart);
