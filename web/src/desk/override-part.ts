/** Right: why a unit is not recommended, and sending it all the same. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { live as liveValue } from "lit/directives/live.js";
import type { JudgedUnit } from "../shared/api/types";
import { areas } from "../shared/areas";
import { distance, travelTime } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { unitMark } from "../shared/signs/templates";
import { t, word } from "../shared/text/text";
import type { Desk } from "./desk";
import { OVERRIDE_REASONS, verdictOf, type OverrideReason } from "./overriding";
import { causeText } from "./reasons";

/** What makes a unit available that is not. */
const RESTING: ReadonlySet<string> = new Set(["off_duty", "out_of_service"]);

export class OverridePart extends Part {
  @property({ attribute: false }) desk!: Desk;
  #focused = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(areas.listen(() => this.requestUpdate()));
  }

  /** When it is known what speaks against the unit, the keyboard is where the answer is given. */
  override updated(): void {
    const { judgedMs } = this.desk.overriding;
    if (judgedMs === this.#focused || this.desk.overriding.judged === null) return;
    this.#focused = judgedMs;
    this.querySelector<HTMLElement>("input[type=radio], button.go")?.focus();
  }

  override render(): TemplateResult {
    const { overriding, incident } = this.desk;
    const { judged } = overriding;
    return html`<h2>${t("override.title", { number: incident?.number ?? "" })}</h2>
      ${judged === null && overriding.problem === "" ? html`<p class="empty" role="status">${t("override.loading")}</p>` : nothing}
      ${judged === null ? nothing : html`${this.#unit(judged)} ${this.#causes(judged)} ${this.#form(judged)}`}
      ${overriding.problem === "" ? nothing : html`<p class="note bad" role="alert">${overriding.problem}</p>`}
      ${judged === null ? html`<p class="pad"><button type="button" @click=${() => this.desk.back()}>${t("form.cancel")}</button></p>` : nothing}`;
  }

  #unit({ unit, travel_time_s, distance_m }: JudgedUnit): TemplateResult {
    const now = live.state.units.get(unit.id) ?? unit;
    return html`<div class="judged">
      ${unitMark(now.status)}
      <span class="what">
        <b>${unit.code} <small>${word("kind", unit.kind)} · ${t("units.crew", { n: unit.crew })}</small></b>
        <small>${word("status", now.status)} · ${areas.served(unit.serves)}</small>
      </span>
      <span class="when">
        <b class="eta">${travel_time_s === null ? "–" : travelTime(travel_time_s)}</b>
        <small>${distance_m === null ? t("override.no_way") : distance(distance_m)}</small>
      </span>
    </div>`;
  }

  #causes({ causes, unit }: JudgedUnit): TemplateResult {
    if (causes.length === 0) return html`<p class="note good" role="status">${t("override.free")}</p>`;
    const on = live.state.units.get(unit.id)?.assignment ?? unit.assignment;
    return html`<h3 id="override-causes">${t("override.causes")}</h3>
      <ul class="causes" aria-labelledby="override-causes">
        ${causes.map(
          (one) => html`<li class=${one.overridable ? "" : "barred"}>
            <b>${causeText(one.cause, one.detail)}</b>
            ${one.overridable ? nothing : html`<small>${t("override.barred")}</small>`}
            ${one.cause === "busy" && on !== null
              ? html`<button type="button" class="link" @click=${() => this.desk.selectIncident(on.incident_id)}>${on.incident_number}</button>`
              : nothing}
            ${RESTING.has(one.cause) && me.may("units.status")
              ? html`<button type="button" @click=${() => void this.desk.overriding.makeAvailable()}>${t("override.make_available")}</button>`
              : nothing}
          </li>`,
        )}
      </ul>`;
  }

  #form(judged: JudgedUnit): TemplateResult {
    const { overriding } = this.desk;
    const verdict = verdictOf(judged.causes);
    return html`<form class="new override" autocomplete="off" @submit=${this.#submit} @keydown=${this.#keys}>
      ${verdict === "needs_reason" ? this.#reasons() : nothing}
      <div class="buttons">
        ${verdict === "barred"
          ? nothing
          : html`<button type="submit" class="go" ?disabled=${overriding.sending}>
              ${overriding.sending ? t("rec.sending") : t(verdict === "free" ? "rec.choose" : "override.submit", { code: judged.unit.code })} <kbd>Enter</kbd>
            </button>`}
        <button type="button" @click=${() => this.desk.back()}>${t("form.cancel")} <kbd>Esc</kbd></button>
      </div>
      ${verdict === "needs_reason" ? html`<small class="under">${t("override.kept")}</small>` : nothing}
    </form>`;
  }

  #reasons(): TemplateResult {
    const { overriding } = this.desk;
    const radio = (one: OverrideReason, index: number): TemplateResult => html`<label class=${overriding.choice === one ? "on" : ""}>
      <input type="radio" name="override-reason" class="sr" .checked=${overriding.choice === one} @change=${() => this.#choose(one)} />
      <kbd aria-hidden="true">${index + 1}</kbd> ${one === "other" ? t("override.reason.other") : word("kept", one)}
    </label>`;
    return html`<fieldset class="priority reasons">
        <legend>${t("override.why")}</legend>
        ${OVERRIDE_REASONS.map(radio)}
      </fieldset>
      <label>
        <span>${t(overriding.choice === "other" ? "override.remark.needed" : "override.remark")}</span>
        <input
          id="override-remark"
          type="text"
          maxlength="200"
          .value=${liveValue(overriding.remark)}
          @input=${(event: Event) => overriding.change({ remark: (event.target as HTMLInputElement).value })}
        />
      </label>`;
  }

  #choose(choice: OverrideReason): void {
    this.desk.overriding.change({ choice });
    const index = OVERRIDE_REASONS.indexOf(choice);
    const next = choice === "other" ? "#override-remark" : `label:nth-of-type(${index + 1}) input`;
    this.querySelector<HTMLElement>(next)?.focus();
  }

  /** Digits choose a reason, also while one of them has the keyboard; Esc goes back. */
  #keys = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.desk.back();
    }
    if ((event.target as HTMLElement).id === "override-remark") return;
    const choice = /^[1-9]$/.test(event.key) ? OVERRIDE_REASONS[Number(event.key) - 1] : undefined;
    if (choice === undefined || this.querySelector("fieldset") === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.#choose(choice);
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.desk.overriding.send();
  };
}
customElements.define("desk-override", OverridePart);
