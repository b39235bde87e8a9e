/** What goes outside of notices: what waits, what died and may be sent again, what was sent. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { listDeliveries, sendAgain, type Delivery, type DeliveryState } from "../shared/api/notices";
import { listFoot } from "../shared/frame/list-foot";
import { Listing } from "../shared/listing";
import { moment } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";

const STATES = ["dead", "waiting", "sent"] as const satisfies readonly DeliveryState[];

export class DeliveriesPart extends Part {
  @state() private shown: DeliveryState = "dead";
  @state() private problem = "";
  @state() private said = "";
  #listing = this.#list("dead");

  #list(state: DeliveryState): Listing<Delivery> {
    return new Listing((after) => listDeliveries(state, after), () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#listing.refresh();
  }

  override render(): TemplateResult {
    return html`<div class="page-head">
        <h1>${t("section.deliveries")}</h1>
        <button type="button" @click=${() => void this.#listing.refresh()}>${t("deliveries.refresh")}</button>
      </div>
      <p class="dim">${t("deliveries.about")}</p>
      <div class="tabs" role="group" aria-label=${t("deliveries.states")}>
        ${STATES.map((one) => html`<button type="button" aria-pressed=${one === this.shown ? "true" : "false"} @click=${() => this.#show(one)}>${word("delivery.state", one)}</button>`)}
      </div>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="sr" role="status">${this.said}</p>
      <ul class="lines">
        ${(this.#listing.items ?? []).map((one) => this.#line(one))}
      </ul>
      ${listFoot(this.#listing, word("deliveries.none", this.shown))}`;
  }

  #line(one: Delivery): TemplateResult {
    const at = (text: string): string => moment(Date.parse(text), live.nowMs, me.timezone);
    const times = [
      t("deliveries.made", { at: at(one.made_at) }),
      t("deliveries.attempts", { n: one.attempts }),
      ...(one.next_at === null ? [] : [t("deliveries.next", { at: at(one.next_at) })]),
      ...(one.sent_at === null ? [] : [t("deliveries.sent", { at: at(one.sent_at) })]),
    ];
    return html`<li data-delivery=${one.id}>
      <p>
        <b>${word("channel", one.channel)}</b> <span>${word("notice.rule", one.rule)}</span>
        <small>${times.join(" · ")}</small>
        ${one.fault === null ? nothing : html`<small class="warn">${t("deliveries.fault", { fault: one.fault })}</small>`}
      </p>
      ${one.state === "dead" && me.may("accounts.change") ? html`<button type="button" @click=${() => void this.#again(one)}>${t("deliveries.again")}</button>` : nothing}
    </li>`;
  }

  #show(which: DeliveryState): void {
    this.shown = which;
    this.said = this.problem = "";
    this.#listing = this.#list(which);
    void this.#listing.refresh();
  }

  async #again(one: Delivery): Promise<void> {
    this.problem = "";
    const done = await attempt(
      () => sendAgain(one.id),
      (text) => (this.problem = text),
    );
    if (done) this.said = t("deliveries.again.done", { channel: word("channel", one.channel) });
    await this.#listing.refresh();
  }
}
customElements.define("admin-deliveries", DeliveriesPart);
