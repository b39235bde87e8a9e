/** Right: several incidents at once, who would go where, and one command for all of it. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Incident, PlannedSlot } from "../shared/api/types";
import { areas } from "../shared/areas";
import { categoryName, shortPlace } from "../shared/context";
import { age, lasting, travelTime } from "../shared/format/format";
import { Part } from "../shared/part";
import { priorityMark } from "../shared/signs/templates";
import { t, word } from "../shared/text/text";
import type { Desk } from "./desk";
import { slotKey, workOf, type Planning } from "./planning";
import { planReasons, refusalText, servedText } from "./plan-words";

export class PlanPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  #first = true;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#first = true;
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(areas.listen(() => this.requestUpdate()));
    this.addEventListener("keydown", this.#keys);
    this.follow(() => this.removeEventListener("keydown", this.#keys));
  }

  /** Boxes have the keyboard while rows are looked through: the panel's own keys work there too. */
  #keys = (event: KeyboardEvent): void => {
    if (event.isComposing || !(event.target as HTMLElement).matches("input[type=checkbox]")) return;
    const { planning } = this.desk;
    if (event.key === "Enter") void planning.carryOut();
    else if (event.key === "r") void planning.ask();
    else if (event.key === "Escape") this.desk.back();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  override updated(): void {
    const go = this.querySelector<HTMLButtonElement>("button.go:enabled");
    if (!this.#first || go === null) return;
    this.#first = false;
    go.focus();
  }

  override render(): TemplateResult {
    const { planning } = this.desk;
    const { incidents } = planning;
    return html`<h2>${t("plan.title")} <span class="number">${incidents.length}</span></h2>
      <div class="plan-head">
        <label><input type="checkbox" .checked=${planning.reconsider} @change=${(event: Event) => planning.setReconsider(checked(event))} /> ${t("plan.reconsider")}</label>
        ${planning.asking ? html`<small role="status">${t("plan.loading")}</small>` : this.#asOf(planning)}
      </div>
      ${planning.outdated ? html`<p class="note warn" role="status">${t("plan.outdated")}</p>` : nothing}
      ${planning.problem === "" ? nothing : html`<p class="note bad" role="alert">${planning.problem}</p>`}
      ${this.#summary(planning)} ${incidents.length === 0 && planning.answer === null ? nothing : this.#commands(planning)}
      ${incidents.length === 0 && planning.results === null
        ? html`<p class="empty">${t("plan.none")}</p>`
        : html`<ul class="plan">
            ${repeat(this.#rows(planning, incidents), ({ key }) => key, ({ incident, slot }) => this.#row(planning, incident, slot))}
          </ul>`}
      ${planning.answer === null
        ? html`<p class="pad"><button type="button" @click=${() => this.desk.back()}>${t("place.close")} <kbd>Esc</kbd></button></p>`
        : html`<p class="note">${t("plan.lines")}</p>`}`;
  }

  #asOf(planning: Planning): TemplateResult | typeof nothing {
    if (planning.answer === null) return nothing;
    return html`<small>${t("rec.updated", { age: age((Date.now() - planning.answeredMs) / 1000) })}</small>`;
  }

  /** A row for every slot of the plan, and one for every incident that was left out of it. */
  #rows(planning: Planning, incidents: Incident[]): { key: string; incident: Incident | null; slot: PlannedSlot | null }[] {
    const { desk } = this;
    const known = new Map(desk.queue.map((one) => [one.id, one]));
    const slots = (planning.answer?.items ?? []).filter((slot) => !planning.left.has(slot.incident_id));
    const planned = new Set(slots.map((slot) => slot.incident_id));
    slots.sort((a, b) => urgency(a) - urgency(b));
    return [
      ...slots.map((slot) => ({ key: `${slot.incident_id}:${slotKey(slot)}`, incident: known.get(slot.incident_id) ?? null, slot })),
      ...incidents.filter((one) => !planned.has(one.id)).map((one) => ({ key: `${one.id}`, incident: one, slot: null })),
    ];
  }

  #summary({ answer, asking }: Planning): TemplateResult | typeof nothing {
    if (answer === null) return nothing;
    return html`<section class="plan-summary" aria-label=${t("plan.summary")} aria-busy=${asking ? "true" : "false"}>
      ${answer.waiting.map((one) => html`<p>${servedText(one)}</p>`)}
      <p class="gain">${answer.gain_s >= 1 ? t("plan.gain", { time: lasting(answer.gain_s) }) : t("plan.no_gain")}</p>
    </section>`;
  }

  #row(planning: Planning, incident: Incident | null, slot: PlannedSlot | null): TemplateResult {
    const id = incident?.id ?? slot?.incident_id ?? 0;
    const number = incident?.number ?? slot?.incident_number ?? "";
    const result = slot === null ? undefined : planning.results?.get(slotKey(slot));
    const nobody = slot !== null && slot.unit_id === null;
    return html`<li class="${slot === null ? "left-out" : ""} ${nobody ? "nobody" : ""} ${result?.outcome ?? ""}" data-incident=${number}>
      <label class="what">
        <input
          type="checkbox"
          .checked=${!planning.left.has(id)}
          ?disabled=${planning.results !== null || planning.sending}
          @change=${(event: Event) => planning.include(id, checked(event))}
        />
        ${incident === null ? nothing : priorityMark(incident.priority)}
        <span>
          <b>${incident === null ? number : categoryName(incident.category)}</b>
          <small>${incident === null ? "" : `${shortPlace(incident)} · ${number}`}</small>
        </span>
      </label>
      ${slot === null && !planning.left.has(id) && !planning.asking ? html`<p class="outcome">${t("plan.new")}</p>` : nothing}
      ${slot === null ? nothing : this.#assigned(slot)}
      ${slot !== null && result === undefined && !planning.incidents.some((one) => one.id === id) ? html`<p class="outcome">${t("plan.gone")}</p>` : nothing}
      ${slot === null ? nothing : this.#takesOff(planning, slot)}
      ${result === undefined
        ? nothing
        : result.outcome === "done"
          ? html`<p class="outcome">✓ ${t("plan.done.one")}</p>`
          : html`<p class="outcome" role="alert">✗ ${refusalText(result)}</p>`}
    </li>`;
  }

  #assigned(slot: PlannedSlot): TemplateResult {
    if (slot.unit_id === null) {
      return html`<span class="goes"><b>${t("plan.nobody")}</b></span><small class="why">${planReasons(slot)}</small>`;
    }
    return html`<span class="goes">
        <b>${slot.unit_code}</b> <b class="eta">${slot.travel_time_s === null ? "–" : travelTime(slot.travel_time_s)}</b>
        ${isPlain(slot) ? html`<small>${planReasons(slot)}</small>` : nothing}
      </span>
      ${isPlain(slot)
        ? nothing
        : html`<small class="why">${[slot.change === "new" ? "" : word("plan.change", slot.change), planReasons(slot)].filter((part) => part !== "").join(" · ")}</small>`}`;
  }

  /** A unit leaves its way only if a person agrees to it. */
  #takesOff(planning: Planning, slot: PlannedSlot): TemplateResult | typeof nothing {
    if (workOf(slot) !== "take_off") return nothing;
    return html`<label class="agree">
      <input
        type="checkbox"
        .checked=${planning.agreed.has(slotKey(slot))}
        ?disabled=${planning.results !== null}
        @change=${(event: Event) => planning.agree(slot, checked(event))}
      />
      ${t("plan.agree")}
    </label>`;
  }

  #commands(planning: Planning): TemplateResult {
    const count = planning.errands.length;
    return html`<div class="buttons plan-buttons">
      ${planning.results === null
        ? html`<button type="button" class="go" ?disabled=${count === 0 || planning.sending || planning.asking} @click=${() => void planning.carryOut()}>
            ${planning.sending ? t("rec.sending") : t("plan.submit", { n: count })} <kbd>Enter</kbd>
          </button>`
        : nothing}
      <button type="button" ?disabled=${planning.asking || planning.sending} @click=${() => void planning.ask()}>${t("plan.again")} <kbd>R</kbd></button>
      <button type="button" @click=${() => this.desk.back()}>${t("place.close")} <kbd>Esc</kbd></button>
    </div>`;
  }
}

/** What is to be done comes first, then who gets nobody, then what goes on as it is. */
function urgency(slot: PlannedSlot): number {
  if (workOf(slot) !== "nothing") return 0;
  return slot.unit_id === null ? 1 : 2;
}

/** The nearest unit, free until now: nothing more is to be said. */
function isPlain(slot: PlannedSlot): boolean {
  return slot.change === "new" && slot.reasons.some((one) => one.code === "nearest");
}

function checked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked;
}
customElements.define("desk-plan", PlanPart);
