/** Right: mutual aid between areas, granting it, ending it. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { live as liveValue } from "lit/directives/live.js";
import type { MutualAid } from "../shared/api/types";
import { areas } from "../shared/areas";
import { getContext } from "../shared/context";
import { moment } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { t, word, wordsOf } from "../shared/text/text";
import { AID_SPANS, type Aiding } from "./aiding";
import type { Desk } from "./desk";

export class AidPart extends Part {
  @property({ attribute: false }) desk!: Desk;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(areas.listen(() => this.requestUpdate()));
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>("select")?.focus();
  }

  override render(): TemplateResult {
    const { aiding } = this.desk;
    return html`<h2>${t("aid.title")}</h2>
      ${me.may("mutual_aid.grant") ? this.#form(aiding) : html`<p class="pad"><button type="button" @click=${() => this.desk.back()}>${t("place.close")} <kbd>Esc</kbd></button></p>`}
      <h3>${t("aid.active")} <em>${aiding.grants?.length ?? "–"}</em></h3>
      ${aiding.grants?.length === 0 ? html`<p class="empty">${t("aid.none")}</p>` : nothing}
      <ul class="told aids">
        ${aiding.grants?.map((one) => this.#row(one))}
      </ul>`;
  }

  #form(aiding: Aiding): TemplateResult {
    return html`<form class="new" autocomplete="off" @submit=${this.#submit} @keydown=${this.#keys}>
        <div class="pair">
          ${this.#area("from", aiding.from)} ${this.#area("to", aiding.to)}
        </div>
        <label>
          <span>${t("aid.reason")}</span>
          <input id="aid-reason" type="text" maxlength="300" .value=${liveValue(aiding.reason)} @input=${(event: Event) => aiding.change({ reason: valueOf(event) })} />
        </label>
        <fieldset class="priority">
          <legend>${t("closure.until")}</legend>
          ${AID_SPANS.map(
            (one) => html`<label class=${aiding.span === one ? "on" : ""}>
              <input type="radio" name="aid-span" class="sr" .checked=${aiding.span === one} @change=${() => aiding.change({ span: one })} />
              ${word("closure.span", one)}
            </label>`,
          )}
        </fieldset>
        <details class="limits">
          <summary>${t("aid.limits")} <small>${this.#limits(aiding.kinds, aiding.skills) || t("aid.limits.none")}</small></summary>
          ${this.#boxes(aiding, "kinds", "kind")} ${this.#boxes(aiding, "skills", "skill")}
        </details>
        ${aiding.problem === "" ? nothing : html`<p class="note bad" role="alert">${aiding.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${aiding.sending}>${aiding.sending ? t("form.sending") : t("aid.submit")} <kbd>Enter</kbd></button>
          <button type="button" @click=${() => this.desk.back()}>${t("form.cancel")}</button>
        </div>
      </form>`;
  }

  #area(which: "from" | "to", value: string): TemplateResult {
    return html`<label>
      <span>${t(`aid.${which}`)}</span>
      <select @change=${(event: Event) => this.desk.aiding.change({ [which]: valueOf(event) })}>
        <option value="" ?selected=${value === ""}>${t("aid.choose")}</option>
        ${areas.wide.map((area) => html`<option value=${area.code} ?selected=${area.code === value}>${areas.name(area.code)}</option>`)}
      </select>
    </label>`;
  }

  #boxes(aiding: Aiding, list: "kinds" | "skills", words: "kind" | "skill"): TemplateResult {
    return html`<fieldset class="boxes">
      <legend>${t(`aid.${list}`)}</legend>
      ${Object.entries(wordsOf(words)).map(
        ([key, text]) => html`<label>
          <input type="checkbox" .checked=${aiding[list].has(key)} @change=${(event: Event) => aiding.toggle(list, key, (event.target as HTMLInputElement).checked)} />
          ${text}
        </label>`,
      )}
    </fieldset>`;
  }

  /** What a grant is limited to, in words; "" when to nothing. */
  #limits(kinds: Iterable<string>, skills: Iterable<string>): string {
    return [...[...kinds].map((key) => word("kind", key)), ...[...skills].map((key) => word("skill", key))].join(" · ");
  }

  #row(grant: MutualAid): TemplateResult {
    const zone = getContext().city.timezone;
    const at = (text: string): string => moment(Date.parse(text), live.nowMs, zone, "minutes");
    const until = grant.ends_at === null ? t("closure.until.open") : t("closure.until.at", { at: at(grant.ends_at) });
    const coming = Date.parse(grant.starts_at) > live.nowMs ? `${t("closure.from.at", { at: at(grant.starts_at) })} · ` : "";
    return html`<li data-grant=${grant.id}>
      <p>
        <b>${t(grant.from_area === grant.to_area ? "aid.within" : "aid.helps", { from: areas.name(grant.from_area), to: areas.name(grant.to_area) })}</b>
        <small>${grant.reason} · ${grant.granted_by} · ${coming}${until}</small>
        <small>${this.#limits(grant.kinds, grant.skills) || t("aid.limits.none")}</small>
      </p>
      ${me.may("mutual_aid.grant") ? html`<button type="button" @click=${() => void this.#end(grant)}>${t("aid.end")}</button>` : nothing}
    </li>`;
  }

  async #end(grant: MutualAid): Promise<void> {
    const { desk } = this;
    if (await desk.attempt(() => desk.aiding.end(grant.id))) desk.say(t("aid.ended"));
  }

  #keys = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.desk.back();
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.desk.aiding.grant().then((grant) => {
      if (grant !== null) this.desk.say(t("aid.granted", { from: areas.name(grant.from_area), to: areas.name(grant.to_area) }));
    });
  };
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
customElements.define("desk-aid", AidPart);
