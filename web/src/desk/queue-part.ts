/** Left: open incidents by time left, as many as the filter lets through. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Incident } from "../shared/api/types";
import { categoryName, shortPlace } from "../shared/context";
import { departments } from "../shared/departments";
import { clock } from "../shared/format/format";
import { isUnassigned, secondsLeft, tint } from "../shared/incidents";
import { laws } from "../shared/laws";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { priorityMark } from "../shared/signs/templates";
import { t, word } from "../shared/text/text";
import type { Desk } from "./desk";
import { unreadMark } from "./intake/unread-mark";
import "./queue-filter-part";

export class QueuePart extends Part {
  @property({ attribute: false }) desk!: Desk;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(laws.listen(() => this.requestUpdate()));
    this.follow(departments.listen(() => this.requestUpdate()));
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
      <desk-queue-filter .desk=${this.desk}></desk-queue-filter>
      ${queue.length === 0
        ? html`<p class="empty">${live.ready ? t(live.state.incidents.size === 0 ? "queue.empty" : "queue.empty.filtered") : t("queue.loading")}</p>`
        : html`<ul class="rows" aria-label=${t("queue.label")}>
            ${repeat(queue, (incident) => incident.id, (incident) => this.#row(incident))}
          </ul>`}`;
  }

  #row(incident: Incident): TemplateResult {
    const left = secondsLeft(incident, live.nowMs);
    const pressing = tint(incident, live.nowMs);
    const still = incident.paused_at !== null;
    const chosen = incident.id === this.desk.incidentId;
    return html`<li class="incident ${pressing} ${still ? "still" : ""} ${chosen ? "chosen" : ""}" data-number=${incident.number} data-units=${incident.units.length}>
      <button
        type="button"
        aria-current=${chosen ? "true" : nothing}
        @click=${() => this.desk.selectIncident(incident.id)}
      >
        ${priorityMark(incident.priority)}
        <span class="two-lines">
          <span>
            <b title=${categoryName(incident.category)}>${categoryName(incident.category)}<i class="sr">${word("priority", String(incident.priority))}</i></b>
            <b class="clock">${still ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5v14M16 5v14" /></svg><i class="sr">${t("queue.still")}</i>` : nothing}${clock(left)}</b>
          </span>
          <span>
            <small>${[shortPlace(incident), this.#whose(incident)].filter((part) => part !== "").join(" · ")}</small>
            <small>${this.#signs(incident)}${this.#under(incident, pressing)}${unreadMark(incident.id)}</small>
          </span>
        </span>
      </button>
    </li>`;
  }

  /** Marks that somebody has to see from the list: by a word each, not by colour alone. */
  #signs(incident: Incident): TemplateResult {
    const signs = (["supervised", "held"] as const).filter((sign) => incident[sign]);
    return html`${signs.map((sign) => html`<i class="sign ${sign}">${word("queue.sign", sign)}</i> `)}`;
  }

  #whose({ department_code: department }: Incident): string {
    return department === null ? "" : departments.name(department);
  }

  #under(incident: Incident, pressing: string): string {
    const stage = laws.stage(incident, incident.stage);
    const state = pressing === "calm" ? stage : `${stage} · ${word("tint", pressing)}`;
    if (isUnassigned(incident) && incident.department_code === null) return `${state} · ${t("queue.nobody")}`;
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
