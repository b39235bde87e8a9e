/** The ranked units with travel time, reasons, and the proof that none nearer was missed. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Recommendation } from "../shared/api/types";
import { areas } from "../shared/areas";
import { age, distance, travelTime } from "../shared/format/format";
import { inForce, untilText } from "../shared/closures";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import type { Desk } from "./desk";
import type { Row } from "./ranking";
import "./excluded-part";
import { alternativeText, certificateText, coverText, reasonText } from "./reasons";

export class RecommendationPart extends Part {
  @property({ attribute: false }) desk!: Desk;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(areas.listen(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const { recommending } = this.desk;
    const { answer, ranking } = recommending;
    return html`<section class="recommendation" aria-busy=${recommending.loading ? "true" : "false"}>
      <h3>
        ${t("rec.title")}
        ${answer === null ? "" : html`<em>${t("rec.updated", { age: age((Date.now() - recommending.answeredMs) / 1000) })}</em>`}
        ${answer === null ? "" : html`<span>${certificateText(answer)}</span>`}
      </h3>
      <p class="note news" role="status" ?hidden=${recommending.notice === ""}>${recommending.notice}</p>
      ${answer === null ? nothing : this.#cutOff(answer)}
      ${recommending.loading ? html`<p class="empty" role="status">${t("rec.loading")}</p>` : ""}
      ${recommending.problem === "" ? "" : html`<p class="note bad" role="alert">${t("rec.failed", { reason: recommending.problem })}</p>`}
      ${ranking !== null && ranking.rows.length === 0 ? html`<p class="empty">${t("rec.none")}</p>` : ""}
      ${ranking === null
        ? ""
        : html`<ol class="ranked">
            ${repeat(ranking.rows, (row) => row.entry.unit.id, (row, index) => this.#row(row, index + 1))}
          </ol>`}
      ${ranking?.reordered ? html`<p class="note">${t("rec.reordered")}</p>` : ""} ${answer === null ? "" : this.#below(answer)}
    </section>`;
  }

  #row(row: Row, rank: number): TemplateResult {
    const { unit, travel_time_s, distance_m, reasons } = row.entry;
    const { recommending } = this.desk;
    const picked = recommending.pick === unit.id && !row.gone;
    const choose = (): void => {
      if (picked) void recommending.confirm();
      else recommending.choose(rank);
    };
    const about = html`<kbd>${rank}</kbd>
      <span class="what">
        <b>${unit.code} <small>${word("kind", unit.kind)} · ${t("units.crew", { n: unit.crew })}</small></b>
        <small>${row.gone ? goneText(unit.id) : [...reasons.filter((reason) => reason.code !== "crew").map(reasonText), coverText(row.entry)].filter((part) => part !== "").join(" · ")}</small>
      </span>
      <span class="when">
        <b class="eta">${travelTime(travel_time_s)}</b>
        <small>${distance(distance_m)}</small>
      </span>`;
    if (!me.may("assignments.make")) return html`<li class="only-read ${row.gone ? "gone" : ""}"><div>${about}</div></li>`;
    return html`<li class="${picked ? "picked" : ""} ${row.gone ? "gone" : ""}">
      <button type="button" aria-pressed=${picked ? "true" : "false"} ?disabled=${row.gone || recommending.sending} @click=${choose}>${about}</button>
      ${picked
        ? html`<div class="confirm">
            <button type="button" class="go" ?disabled=${recommending.sending} @click=${() => void recommending.confirm()}>
              ${recommending.sending ? t("rec.sending") : t("rec.choose", { code: unit.code })}
            </button>
            <span>${t("rec.confirm")}</span>
          </div>`
        : nothing}
    </li>`;
  }

  /** Which closures keep everybody from the place, and how far one comes. */
  #cutOff({ cut_off: cutOff }: Recommendation): TemplateResult | typeof nothing {
    if (!cutOff) return nothing;
    const reasons = cutOff.closures.map((id) => live.state.closures.get(id)?.reason ?? `#${id}`).join(" · ");
    const far = distance(cutOff.nearest_open.distance_m);
    return html`<p class="note bad" role="alert">${t("rec.cut_off", { reasons, distance: far })}</p>`;
  }

  #below(answer: Recommendation): TemplateResult {
    const closed = inForce(live.state.closures.values(), live.nowMs);
    return html`${alternativeText(answer) === "" ? nothing : html`<p class="note alternative">${alternativeText(answer)}</p>`}
      ${closed.length === 0
        ? nothing
        : html`<p class="note warn">${t("rec.closures", { n: closed.length })}${closed.slice(0, 3).map((one) => `${one.reason} (${untilText(one)})`).join(" · ")}</p>`}
      ${answer.shortfall.map(
        (one) => html`<p class="note warn">
          ${t("rec.shortfall", { skill: word("skill", one.skill), needed: one.needed, available: one.available })}
        </p>`,
      )}
      <desk-excluded .desk=${this.desk} .answer=${answer}></desk-excluded>`;
  }
}

/** Taken or off duty, or free still but overtaken by nearer ones. */
function goneText(unitId: number): string {
  return live.state.units.get(unitId)?.status === "available" ? t("rec.farther") : t("rec.gone");
}
customElements.define("desk-recommendation", RecommendationPart);
