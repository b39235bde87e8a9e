/** Left: open incidents by time left. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Incident } from "../shared/api/types";
import { categoryName, shortPlace } from "../shared/context";
import { clock } from "../shared/format/format";
import { isUnassigned, secondsLeft, tint } from "../shared/incidents";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { priorityMark } from "../shared/signs/templates";
import { t, word } from "../shared/text/text";
import type { Desk } from "./desk";

export class QueuePart extends Part {
  @property({ attribute: false }) desk!: Desk;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const queue = this.desk.queue;
    return html`<div class="list-head">
        ${me.may("incidents.file")
          ? html`<button type="button" class="new-incident" @click=${() => this.desk.openForm()}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${t("queue.new")}
            </button>`
          : nothing}
        <span>${t("queue.order")}</span>
      </div>
      ${queue.length === 0
        ? html`<p class="empty">${live.ready ? t("queue.empty") : t("queue.loading")}</p>`
        : html`<ul class="rows" aria-label=${t("queue.label")}>
            ${repeat(queue, (incident) => incident.id, (incident) => this.#row(incident))}
          </ul>`}`;
  }

  #row(incident: Incident): TemplateResult {
    const left = secondsLeft(incident, live.nowMs);
    const pressing = tint(incident, live.nowMs);
    const chosen = incident.id === this.desk.incidentId;
    return html`<li class="incident ${pressing} ${chosen ? "chosen" : ""}" data-number=${incident.number} data-units=${incident.units.length}>
      <button
        type="button"
        aria-current=${chosen ? "true" : nothing}
        @click=${() => this.desk.selectIncident(incident.id)}
      >
        ${priorityMark(incident.priority)}
        <span class="two-lines">
          <span>
            <b title=${categoryName(incident.category)}>${categoryName(incident.category)}<i class="sr">${word("priority", String(incident.priority))}</i></b>
            <b class="clock">${clock(left)}</b>
          </span>
          <span>
            <small>${shortPlace(incident)}</small>
            <small>${this.#under(incident, pressing)}</small>
          </span>
        </span>
      </button>
    </li>`;
  }

  #under(incident: Incident, pressing: string): string {
    const state = pressing === "calm" ? word("stage", incident.stage) : word("tint", pressing);
    if (isUnassigned(incident)) return `${state} · ${t("queue.nobody")}`;
    return incident.units.length === 0 ? state : `${state} · ${t("queue.units", { n: incident.units.length })}`;
  }

  override updated(): void {
    const chosen = this.querySelector("li.chosen");
    const key = this.desk.incidentId === null ? "" : String(this.desk.incidentId);
    if (chosen !== null && this.dataset["seen"] !== key) {
      this.dataset["seen"] = key;
      chosen.scrollIntoView({ block: "nearest" });
    }
  }
}
customElements.define("desk-queue", QueuePart);
