/** Right: the shifts of a day, planning one, ending one. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live as liveValue } from "lit/directives/live.js";
import type { Shift, Unit } from "../shared/api/types";
import { areas } from "../shared/areas";
import { getContext } from "../shared/context";
import { moment } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import { choices } from "./choices";
import { matchUnits } from "./completions";
import type { Desk } from "./desk";
import { DAYS, SHIFT_SPANS, shiftOrder, stateOf, type Day, type Rostering } from "./rostering";

const SHOWN_AT_ONCE = 100;

export class ShiftsPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  /** What is typed in the unit's field while it is open; null when it is closed. */
  @state() private unitText: string | null = null;
  @state() private at = 0;
  @state() private typed = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(areas.listen(() => this.requestUpdate()));
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>("#shift-unit")?.focus();
  }

  override render(): TemplateResult {
    const { rostering } = this.desk;
    return html`<h2>${t("shifts.title")}</h2>
      ${me.may("shifts.plan") ? this.#form(rostering) : this.#leave()} ${this.#list(rostering)}`;
  }

  /** Who may only look has nothing to fill in. */
  #leave(): TemplateResult {
    return html`<p class="pad"><button type="button" @click=${() => this.desk.back()}>${t("place.close")} <kbd>Esc</kbd></button></p>`;
  }

  #form(rostering: Rostering): TemplateResult {
    return html`<form class="new" autocomplete="off" @submit=${this.#submit} @keydown=${this.#keys}>
        ${this.#unit(rostering)}
        <fieldset class="priority">
          <legend>${t("shifts.usual")}</legend>
          ${SHIFT_SPANS.map((span) => html`<button type="button" @click=${() => rostering.fill(span)}>${word("shifts.span", span)}</button>`)}
        </fieldset>
        <div class="pair">${this.#time("starts", rostering.startsAt)} ${this.#time("ends", rostering.endsAt)}</div>
        <div class="pair crew">
          <label>
            <span>${t("shifts.crew")}</span>
            <input
              type="number"
              min="0"
              max="1000"
              placeholder=${rostering.unit?.crew ?? ""}
              .value=${liveValue(rostering.crew)}
              @input=${(event: Event) => rostering.change({ crew: valueOf(event) })}
            />
          </label>
          <label>
            <span>${t("shifts.note")}</span>
            <input type="text" maxlength="300" .value=${liveValue(rostering.note)} @input=${(event: Event) => rostering.change({ note: valueOf(event) })} />
          </label>
        </div>
        ${rostering.problem === "" ? nothing : html`<p class="note bad" role="alert">${rostering.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${rostering.sending || rostering.unit === null}>
            ${rostering.sending ? t("form.sending") : t("shifts.submit")} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${() => this.desk.back()}>${t("form.cancel")}</button>
        </div>
      </form>`;
  }

  #unit({ unit }: Rostering): TemplateResult {
    const found = this.unitText === null ? [] : matchUnits(this.unitText.trim(), live.state.units.values());
    const value = this.unitText ?? unit?.code ?? "";
    return html`<div class="field">
      <label for="shift-unit">${t("shifts.unit")}</label>
      ${choices({
        id: "shift-unit",
        value,
        hint: t("shifts.unit.hint"),
        invalid: false,
        open: this.unitText !== null,
        at: this.at,
        empty: t("units.empty"),
        list: found.map((one) => ({ key: one.code, text: one.code, detail: `${word("kind", one.kind)} · ${areas.served(one.serves)}` })),
        onInput: (text) => {
          this.unitText = text;
          this.at = 0;
        },
        onChoose: (index) => this.#choose(found[index]),
        onMove: (at) => (this.at = at),
        onClose: () => (this.unitText = null),
      })}
      ${unit === null ? nothing : html`<small class="under">${word("kind", unit.kind)} · ${t("units.crew", { n: unit.crew })} · ${t("shifts.serves", { area: areas.served(unit.serves) })}</small>`}
    </div>`;
  }

  #choose(unit: Unit | undefined): void {
    if (unit === undefined) return;
    this.unitText = null;
    this.desk.rostering.change({ unit });
  }

  #time(which: "starts" | "ends", value: string): TemplateResult {
    return html`<label>
      <span>${t(`shifts.${which}`)}</span>
      <input
        type="text"
        inputmode="numeric"
        id="shift-${which}"
        .value=${value.replace("T", " ")}
        @change=${(event: Event) => this.desk.rostering.typeTime(`${which}At`, valueOf(event))}
      />
    </label>`;
  }

  #list(rostering: Rostering): TemplateResult {
    const typed = this.typed.trim().toLowerCase();
    const shifts = shiftOrder(rostering.shifts ?? [], live.nowMs).filter((one) => one.unit_code.toLowerCase().includes(typed));
    const day = (one: Day): TemplateResult => html`<button type="button" aria-pressed=${rostering.day === one ? "true" : "false"} @click=${() => rostering.setDay(one)}>
      ${word("shifts.day", one)}
    </button>`;
    return html`<div class="tabs shift-days">${DAYS.map(day)}</div>
      <div class="list-head"><input type="search" aria-label=${t("shifts.search")} placeholder=${t("shifts.search")} .value=${this.typed} @input=${(event: Event) => (this.typed = valueOf(event))} /></div>
      ${rostering.shifts === null ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing}
      ${rostering.shifts !== null && shifts.length === 0 ? html`<p class="empty">${t("shifts.none")}</p>` : nothing}
      <ul class="told shifts">
        ${shifts.slice(0, SHOWN_AT_ONCE).map((one) => this.#row(one))}
      </ul>
      ${shifts.length > SHOWN_AT_ONCE ? html`<p class="empty">${t("units.more", { n: shifts.length - SHOWN_AT_ONCE })}</p>` : nothing}`;
  }

  #row(shift: Shift): TemplateResult {
    const unit = live.state.units.get(shift.unit_id);
    const running = stateOf(shift, live.nowMs);
    const zone = getContext().city.timezone;
    const at = (text: string): string => moment(Date.parse(text), live.nowMs, zone, "minutes");
    const about = [unit === undefined ? "" : word("kind", unit.kind), t("units.crew", { n: shift.crew }), unit === undefined ? "" : areas.served(unit.serves)];
    return html`<li class=${running} data-shift=${shift.id}>
      <p>
        <b>${shift.unit_code}</b> <span class="span">${at(shift.starts_at)} – ${at(shift.ends_at)}</span>
        <small>${word("shifts.state", running)} · ${about.filter((part) => part !== "").join(" · ")}</small>
        ${shift.note ? html`<small>${shift.note}</small>` : nothing}
      </p>
      ${running === "over" || !me.may("shifts.plan") ? nothing : html`<button type="button" @click=${() => void this.#end(shift)}>${t(running === "running" ? "shifts.end" : "shifts.cancel")}</button>`}
    </li>`;
  }

  async #end(shift: Shift): Promise<void> {
    const { desk } = this;
    if (await desk.attempt(() => desk.rostering.end(shift))) desk.say(t("shifts.ended", { code: shift.unit_code }));
  }

  #keys = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.desk.back();
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#plan();
  };

  async #plan(): Promise<void> {
    const shift = await this.desk.rostering.plan();
    if (shift === null) return;
    this.desk.say(t("shifts.planned", { code: shift.unit_code }));
    this.querySelector<HTMLElement>("#shift-unit")?.focus();
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
customElements.define("desk-shifts", ShiftsPart);
