/** What one's unit is sent to: the way, how long it takes, and one big button for what comes next. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Assignment, IncidentDetail } from "../shared/api/types";
import { categoryName, shortPlace } from "../shared/context";
import { clock, coordinates, distance, moment } from "../shared/format/format";
import { tint } from "../shared/incidents";
import type { Outbox } from "../shared/kept/outbox";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { priorityMark } from "../shared/signs/templates";
import { practiceMark } from "../shared/tasks/practice";
import { unread } from "../shared/talk/unread";
import { t, word } from "../shared/text/text";
import "./evidence-part";
import "./place-part";
import { does, nextStep, progressOf, progressWith } from "./rules";
import { deadline, navigate, talkLink } from "./task-part";
import { work } from "./work";

export class AssignmentPart extends Part {
  @property({ attribute: false }) outbox!: Outbox;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(work.subscribe(() => this.requestUpdate()));
    this.follow(this.outbox.subscribe(() => this.requestUpdate()));
    this.follow(unread.follow(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const { assignment, duty } = work.known;
    if (assignment === null || duty === null) return html`${nothing}`;
    const incident = work.incident(assignment.incident_id);
    const number = incident?.number ?? duty.unit.assignment?.incident_number ?? "";
    return html`<section class="on-it" aria-label=${t("duty.assignment")} data-assignment=${assignment.id}>
      ${incident === null ? nothing : html`<duty-place .place=${incident} .route=${assignment.route}></duty-place>`}
      <div class="task-words">
        ${incident === null ? html`<h1>${number}</h1>` : this.#what(incident)} ${this.#way(assignment)}
        ${incident === null ? nothing : html`<duty-evidence .subject=${{ incident: incident.id, number, task: null }} .outbox=${this.outbox}></duty-evidence>`}
        <div class="links">${talkLink(assignment.incident_id)} ${incident === null ? nothing : navigate(incident)}</div>
      </div>
      <div class="task-end">${this.#next(assignment, number)}</div>
    </section>`;
  }

  #what(incident: IncidentDetail): TemplateResult {
    const chain = shortPlace(incident);
    return html`<h1>${priorityMark(incident.priority)} <span>${categoryName(incident.category)} ${practiceMark(incident)}</span></h1>
      <p class="where">${incident.address ?? (chain || coordinates(incident.lon, incident.lat))}</p>
      <p class="dim">${[incident.number, incident.address === null || chain === incident.address ? "" : chain].filter((part) => part !== "").join(" · ")}</p>
      ${incident.paused_at === null ? deadline(incident.due_at, incident.stage_at, tint(incident, live.nowMs)) : nothing}
      <p class="said">${incident.description}</p>`;
  }

  /** When it arrives by the feed, else by what was reckoned when it was sent. */
  #way(assignment: Assignment): TemplateResult {
    const progress = progressWith(assignment, this.outbox.items);
    const [, etaMs, metres] = live.state.etas.get(assignment.id) ?? [assignment.id, assignment.eta === null ? null : Date.parse(assignment.eta), assignment.distance_m];
    const onWay = progress === "assigned" || progress === "en_route";
    const parts = [
      word("duty.progress", progress),
      onWay && metres !== null ? distance(metres) : "",
      onWay && etaMs !== null ? t("incident.eta", { at: moment(etaMs, live.nowMs, me.timezone, "minutes") }) : "",
      progress === "on_scene" && assignment.on_scene_at !== null ? t("duty.there_for", { time: clock((live.nowMs - Date.parse(assignment.on_scene_at)) / 1_000) }) : "",
    ];
    const waits = progress !== progressOf(assignment);
    return html`<p class="task-state" role="status">${parts.filter((part) => part !== "").join(" · ")}${waits ? html` <span class="chip waits">${t("duty.waits")}</span>` : nothing}</p>`;
  }

  #next(assignment: Assignment, number: string): TemplateResult | typeof nothing {
    const step = nextStep(progressWith(assignment, this.outbox.items));
    if (step === null || !me.may("assignments.progress")) return nothing;
    return html`<button type="button" class="next" data-step=${step} @click=${() => void this.outbox.add(does.progress(assignment, step, number))}>${word("duty.does", step)}</button>`;
  }
}
customElements.define("duty-assignment", AssignmentPart);
