/** What the run cards ask for beyond what is there, and sending all that can be had in one act. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { carryOut } from "../../shared/api/calls";
import { newKey } from "../../shared/api/client";
import { readRunCard, type RunCard, type RunCardLine } from "../../shared/api/handling";
import type { Incident } from "../../shared/api/types";
import { travelTime } from "../../shared/format/format";
import { Part } from "../../shared/part";
import { attempt } from "../../shared/problems";
import { me } from "../../shared/session";
import { named, t } from "../../shared/text/text";
import type { Desk } from "../desk";
import { causeText } from "../reasons";

export class RunCardPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) incident!: Incident;
  @state() private card: RunCard | null = null;
  @state() private problem = "";
  @state() private sending = false;
  #key = newKey();
  #of = "";

  /** Asked anew when the incident is another, or who is on it, or its level. */
  protected override willUpdate(changes: PropertyValues): void {
    if (!changes.has("incident")) return;
    const { id, alarm_level, priority, units } = this.incident;
    const of = [id, alarm_level, priority, ...units.map((one) => one.assignment_id)].join("/");
    if (of === this.#of) return;
    if (!this.#of.startsWith(`${id}/`)) this.card = null;
    this.#of = of;
    void this.#read();
  }

  override render(): TemplateResult | typeof nothing {
    const { card, problem } = this;
    if (card === null || card.lines.length === 0) return nothing;
    const offered = card.lines.flatMap((line) => line.units).length;
    return html`<section class="run-card" aria-label=${t("handling.runs")}>
      <h3>${t("handling.runs")} <em>${card.missing === 0 ? t("handling.runs.complete") : t("handling.runs.missing", { n: card.missing })}</em></h3>
      <ul>${card.lines.map(row)}</ul>
      ${problem === "" ? nothing : html`<p class="note bad" role="alert">${problem}</p>`}
      ${offered > 0 && me.may("assignments.make")
        ? html`<p class="pad"><button type="button" class="go" ?disabled=${this.sending} @click=${() => void this.#send(card)}>${this.sending ? t("rec.sending") : t("handling.runs.send", { n: offered })}</button></p>`
        : nothing}
    </section>`;
  }

  async #read(): Promise<void> {
    const of = this.#of;
    await attempt(
      async () => {
        const card = await readRunCard(this.incident.id);
        if (of === this.#of) this.card = card;
      },
      (text) => (this.problem = text),
    );
  }

  async #send(card: RunCard): Promise<void> {
    this.sending = true;
    this.problem = "";
    let refused = "";
    const errands = card.lines.flatMap((line) =>
      line.units.map((one) => ({ incident_id: card.incident_id, unit_id: one.unit_id, rank: one.rank, takes_off: [], ...(one.override_reason === null ? {} : { override_reason: one.override_reason }) })),
    );
    await attempt(
      async () => {
        const answer = await carryOut(errands, this.#key);
        const codes = new Map(card.lines.flatMap((line) => line.units).map((one) => [one.unit_id, one.unit_code]));
        const not = answer.items.filter((one) => one.outcome === "refused").map((one) => codes.get(one.unit_id) ?? "");
        this.problem = not.length === 0 ? "" : t("handling.runs.refused", { units: not.join(t("handling.comma")) });
      },
      (text, problem) => {
        refused = problem.code;
        this.problem = text;
      },
    );
    if (refused !== "network") this.#key = newKey();
    this.sending = false;
    await this.#read();
  }
}

function row(line: RunCardLine): TemplateResult {
  const units = line.units.map((one) => `${one.unit_code} ${travelTime(one.travel_time_s)}`).join(" · ");
  const causes = line.short === 0 ? "" : Object.entries(line.excluded).map(([cause, count]) => `${causeText(cause, {})} ${count}`).join(" · ");
  const short = line.short === 0 ? "" : t("handling.runs.short", { n: line.short });
  return html`<li class=${line.missing === 0 ? "met" : "lacking"} data-kind=${line.kind}>
    <span><b>${named(line)}</b><small>${[units, short, causes].filter((part) => part !== "").join(" · ")}</small></span>
    <span class="left"><b>${t("handling.runs.there", { there: line.there, wanted: line.wanted })}</b></span>
  </li>`;
}
customElements.define("desk-run-card", RunCardPart);
