/** Right: closing a road, and the closures that hold. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Closure } from "../shared/api/types";
import { inForce, toCome, untilText } from "../shared/closures";
import { getContext } from "../shared/context";
import { distance, moment } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import { REASONS, pointsText, type Closing } from "./closing";
import { SPANS } from "./closing-times";
import type { Desk } from "./desk";

export class ClosurePart extends Part {
  @property({ attribute: false }) desk!: Desk;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>("#closure-points")?.focus();
  }

  override render(): TemplateResult {
    const { closing } = this.desk;
    const active = inForce(live.state.closures.values(), live.nowMs);
    const coming = toCome(live.state.closures.values(), live.nowMs);
    return html`<h2>${t("closure.title")}</h2>
      ${me.may("closures.make") ? this.#form(closing) : html`<p class="pad"><button type="button" @click=${() => this.desk.back()}>${t("place.close")} <kbd>Esc</kbd></button></p>`}
      <h3>${t("closure.active")} <em>${active.length}</em></h3>
      ${active.length === 0 ? html`<p class="empty">${t("closure.none")}</p>` : html`<ul class="told">${active.map((one) => this.#row(one))}</ul>`}
      ${coming.length === 0
        ? nothing
        : html`<h3>${t("closure.coming")} <em>${coming.length}</em></h3>
            <ul class="told coming">${coming.map((one) => this.#row(one))}</ul>`}`;
  }

  #form(closing: Closing): TemplateResult {
    return html`<form class="new closure" autocomplete="off" @submit=${this.#submit} @keydown=${this.#keys}>
        <div class="field">
          <label for="closure-points">${t("closure.points")}</label>
          <input
            id="closure-points"
            type="text"
            placeholder="114.2880,30.5490; 114.2890,30.5500"
            .value=${pointsText(closing.points)}
            @change=${(event: Event) => closing.type((event.target as HTMLInputElement).value)}
          />
          <small class="under">${t("closure.hint")}</small>
        </div>
        ${closing.points.length > 2 ? this.#shape(closing) : nothing} ${this.#covered(closing)} ${this.#reason(closing)} ${this.#start(closing)} ${this.#span(closing)}
        ${closing.large
          ? html`<label class="confirm-large">
              <input type="checkbox" .checked=${closing.confirmed} @change=${(event: Event) => closing.change({ confirmed: (event.target as HTMLInputElement).checked })} />
              ${t("closure.confirm")}
            </label>`
          : nothing}
        ${closing.problem === "" ? nothing : html`<p class="note bad" role="alert">${closing.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${closing.sending || closing.shape === null || (closing.large && !closing.confirmed)}>
            ${closing.sending ? t("form.sending") : t(closing.start === "" ? "closure.submit" : "closure.submit_later")} <kbd>Enter</kbd>
          </button>
          <button type="button" ?disabled=${closing.points.length === 0} @click=${() => closing.undoPoint()}>${t("closure.undo_point")}</button>
          <button type="button" @click=${() => this.desk.back()}>${t("form.cancel")}</button>
        </div>
      </form>`;
  }

  #shape(closing: Closing): TemplateResult {
    const radio = (asLine: boolean, text: string): TemplateResult => html`<label class=${closing.asLine === asLine ? "on" : ""}>
      <input type="radio" name="shape" class="sr" .checked=${closing.asLine === asLine} @change=${() => closing.setLine(asLine)} />${text}
    </label>`;
    return html`<fieldset class="priority">
      <legend>${t("closure.shape")}</legend>
      ${radio(false, t("closure.shape.area"))} ${radio(true, t("closure.shape.line"))}
    </fieldset>`;
  }

  #covered(closing: Closing): TemplateResult | typeof nothing {
    const { covered } = closing;
    if (covered === null) return nothing;
    if (covered.arcs === 0) return html`<p class="note warn" role="status">${t("error.closure_covers_nothing")}</p>`;
    const share = (covered.share * 100).toFixed(covered.share < 0.001 ? 3 : 1);
    return html`<p class="note" role="status">
      <b>${t("closure.covered", { length: distance(covered.length_m), n: covered.roads, share })}</b>
      ${covered.names.length === 0 ? nothing : html`<br />${covered.names.slice(0, 6).join(" · ")}`}
    </p>`;
  }

  #reason(closing: Closing): TemplateResult {
    return html`<div class="field two">
      <label for="closure-reason">${t("closure.reason")}</label>
      <select id="closure-reason" @change=${(event: Event) => closing.change({ reason: (event.target as HTMLSelectElement).value as Closing["reason"] })}>
        ${REASONS.map((one) => html`<option value=${one} ?selected=${one === closing.reason}>${word("closure.reason", one)}</option>`)}
      </select>
      <input
        type="text"
        maxlength="250"
        aria-label=${t("closure.remark")}
        placeholder=${t("closure.remark")}
        .value=${closing.remark}
        @input=${(event: Event) => closing.change({ remark: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  }

  #start(closing: Closing): TemplateResult {
    const later = closing.start !== "";
    const radio = (value: boolean, text: string): TemplateResult => html`<label class=${later === value ? "on" : ""}>
      <input type="radio" name="start" class="sr" .checked=${later === value} @change=${() => closing.startLater(value)} />${text}
    </label>`;
    return html`<fieldset class="priority">
        <legend>${t("closure.from")}</legend>
        ${radio(false, t("closure.from.now"))} ${radio(true, t("closure.from.later"))}
      </fieldset>
      ${later ? this.#time("start", closing.start) : nothing}`;
  }

  #span(closing: Closing): TemplateResult {
    return html`<fieldset class="priority">
        <legend>${t("closure.until")}</legend>
        ${SPANS.map(
          (one) => html`<label class=${closing.span === one ? "on" : ""}>
            <input type="radio" name="span" class="sr" .checked=${closing.span === one} @change=${() => closing.setSpan(one)} />
            ${word("closure.span", one)}
          </label>`,
        )}
      </fieldset>
      ${closing.span === "at" ? this.#time("until", closing.until) : nothing}`;
  }

  /** A time of the city's clocks, as shifts have it. */
  #time(which: "start" | "until", value: string): TemplateResult {
    return html`<div class="field">
      <label for="closure-${which}">${t(`closure.time.${which}`)}</label>
      <input
        type="text"
        inputmode="numeric"
        id="closure-${which}"
        .value=${value.replace("T", " ")}
        @change=${(event: Event) => this.desk.closing.typeTime(which, (event.target as HTMLInputElement).value)}
      />
    </div>`;
  }

  #row(closure: Closure): TemplateResult {
    const startMs = Date.parse(closure.starts_at);
    const planned = startMs > live.nowMs;
    const from = planned ? `${t("closure.from.at", { at: moment(startMs, live.nowMs, getContext().city.timezone, "minutes") })} · ` : "";
    return html`<li data-closure=${closure.id}>
      <p><b>${closure.reason}</b><small>${closure.created_by} · ${from}${untilText(closure)}</small></p>
      ${me.may("closures.make") ? html`<button type="button" @click=${() => void this.#end(closure)}>${t(planned ? "closure.cancel" : "closure.end")}</button>` : nothing}
    </li>`;
  }

  async #end(closure: Closure): Promise<void> {
    const { desk } = this;
    const said = Date.parse(closure.starts_at) > live.nowMs ? "closure.cancelled" : "closure.ended";
    if (await desk.attempt(() => desk.closing.end(closure.id))) desk.say(t(said, { reason: closure.reason }));
  }

  /** Enter closes the road; points that were typed are read first. */
  #keys = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.desk.back();
    }
    const field = event.target as HTMLElement;
    if (event.key !== "Enter" || field.id !== "closure-points") return;
    event.preventDefault();
    const { value } = field as HTMLInputElement;
    if (value !== pointsText(this.desk.closing.points)) this.desk.closing.type(value);
    else void this.#file();
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#file();
  };

  file(): void {
    void this.#file();
  }

  async #file(): Promise<void> {
    const closure = await this.desk.closing.file();
    if (closure === null) return;
    const planned = Date.parse(closure.starts_at) > live.nowMs;
    this.desk.say(t(planned ? "closure.planned" : "closure.done", { reason: closure.reason }));
  }
}
customElements.define("desk-closure", ClosurePart);
