/** Number and code of a report, told once: to keep, copy or print; and its photos on their way. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { LonLat } from "../shared/api/types";
import { distance } from "../shared/format/format";
import { Part } from "../shared/part";
import { t, word } from "../shared/text/text";
import type { Receipt } from "./calls";
import type { Photos } from "./photos";

export class ReceiptPart extends Part {
  @property({ attribute: false }) receipt!: Receipt;
  @property({ attribute: false }) photos!: Photos;
  /** Where the device is: said of photos that do not say so themselves. */
  @property({ attribute: false }) spot: LonLat | null = null;
  @property({ attribute: false }) look!: (receipt: Receipt) => void;
  @property({ attribute: false }) another!: () => void;
  @state() private copied: "" | "done" | "failed" = "";
  @state() private sending = false;

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>("h1")?.focus();
    void this.#send();
  }

  override render(): TemplateResult {
    const { number, code } = this.receipt;
    return html`<section class="slab paper receipt">
        <h1 tabindex="-1">${t("portal.receipt.title")}</h1>
        <dl>
          <div><dt>${t("portal.number")}</dt><dd class="number">${number}</dd></div>
          <div><dt>${t("portal.code")}</dt><dd class="code">${code}</dd></div>
        </dl>
        <p class="note warn">${t("portal.receipt.keep")}</p>
        <p>${t("portal.receipt.how", { address: `${location.host}/report/check` })}</p>
        <div class="buttons no-paper">
          <button type="button" class="go" @click=${() => void this.#copy()}>${t("portal.copy")}</button>
          <button type="button" @click=${() => print()}>${t("portal.print")}</button>
          <span role="status">${this.copied === "" ? nothing : t(this.copied === "done" ? "portal.copied" : "portal.copy.failed")}</span>
        </div>
      </section>
      ${this.#pictures()}
      <div class="buttons no-paper">
        <button type="button" @click=${() => this.look(this.receipt)}>${t("portal.receipt.look")}</button>
        <button type="button" @click=${() => this.another()}>${t("portal.receipt.another")}</button>
      </div>`;
  }

  #pictures(): TemplateResult | typeof nothing {
    const { items } = this.photos;
    if (items.length === 0) return nothing;
    const again = !this.sending && this.photos.unsent > 0;
    return html`<section class="slab no-paper" aria-label=${t("portal.photos")}>
      <p role="status">${this.photos.unsent === 0 ? t("portal.photos.all", { n: items.length }) : t("portal.photos.left", { n: this.photos.unsent })}</p>
      <ul class="photos">
        ${items.map(
          (photo, index) => html`<li data-state=${photo.state}>
            <img src=${photo.address} alt=${t("portal.photos.one", { n: index + 1 })} />
            <p>
              ${word("portal.photo", photo.state)}${photo.refusal === "" ? nothing : html` <small>${photo.refusal}</small>`}${photo.awayM === null
                ? nothing
                : html` <small>${t("portal.photos.away", { distance: distance(photo.awayM) })}</small>`}
            </p>
          </li>`,
        )}
      </ul>
      ${again ? html`<button type="button" @click=${() => void this.#send()}>${t("portal.photos.again")}</button>` : nothing}
    </section>`;
  }

  async #send(): Promise<void> {
    this.sending = true;
    await this.photos.send(this.receipt, this.spot);
    this.sending = false;
  }

  async #copy(): Promise<void> {
    const { number, code } = this.receipt;
    try {
      await navigator.clipboard.writeText(t("portal.copy.text", { number, code, address: `${location.origin}/report/check` }));
      this.copied = "done";
    } catch {
      this.copied = "failed";
    }
  }
}
customElements.define("portal-receipt", ReceiptPart);
