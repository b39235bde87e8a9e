/** Right: alerts, those that nobody has seen first. */

import { html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { acknowledgeAlert } from "../shared/api/calls";
import type { Alert } from "../shared/api/types";
import { alertOrder, alertText } from "../shared/alerts";
import { age } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import type { Desk } from "./desk";

export class AlertsPart extends Part {
  @property({ attribute: false }) desk!: Desk;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const alerts = alertOrder(live.state.alerts.values());
    return html`<h2>${t("alerts.title")} <span class="number">${alerts.length}</span></h2>
      ${alerts.length === 0 ? html`<p class="empty">${t("alerts.none")}</p>` : html`<ul class="told">${alerts.map((one) => this.#row(one))}</ul>`}
      <p class="pad"><button type="button" @click=${() => this.desk.back()}>${t("place.close")} <kbd>Esc</kbd></button></p>`;
  }

  #row(alert: Alert): TemplateResult {
    const since = age((live.nowMs - Date.parse(alert.raised_at)) / 1000);
    const seen = alert.acknowledged_at !== null;
    return html`<li class="${alert.level} ${seen ? "seen" : ""}" data-alert=${alert.id}>
      <p>
        <b>${alertText(alert)}</b>
        <small>${word("alert.level", alert.level)} · ${since}${seen ? ` · ${t("alerts.seen", { by: alert.acknowledged_by ?? "" })}` : ""}</small>
      </p>
      <button type="button" @click=${() => this.desk.show([alert.lon, alert.lat])}>${t("alerts.show")}</button>
      ${seen || !me.may("alerts.acknowledge") ? "" : html`<button type="button" @click=${() => void this.#see(alert)}>${t("alerts.acknowledge")}</button>`}
    </li>`;
  }

  async #see(alert: Alert): Promise<void> {
    await this.desk.attempt(async () => live.answerBesides({ alerts: [await acknowledgeAlert(alert.id)] }));
  }
}
customElements.define("desk-alerts", AlertsPart);
