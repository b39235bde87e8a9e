/** What proved that something was dealt with, item by item, and whether it is signed. For everybody with number and code. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { stamp } from "../shared/format/format";
import { Part } from "../shared/part";
import { locale, t, word } from "../shared/text/text";
import type { PublicProof } from "./calls";
import { lookAt, type Looked } from "./proving";

interface Item {
  item: string;
  met: boolean;
  reason: string;
  at?: string;
  by?: string;
  count?: number;
  sha256?: string;
}

export class ProofPart extends Part {
  @property({ attribute: false }) proof!: PublicProof;
  @property() timezone = "";
  @state() private looked: Looked | null = null;

  protected override willUpdate(changes: Map<PropertyKey, unknown>): void {
    if (!changes.has("proof")) return;
    this.looked = null;
    const { proof } = this;
    void lookAt(proof).then((looked) => {
      if (this.proof === proof) this.looked = looked;
    });
  }

  override render(): TemplateResult {
    const { proof } = this;
    const said = proof.shown as { items?: Item[]; archived_at?: string; outcome?: string };
    return html`<section class="slab paper proof" aria-labelledby="proof-title">
      <h2 id="proof-title">${t("portal.proof.title")}</h2>
      <p class=${proof.met ? "verdict met" : "verdict"}>${t(proof.met ? "portal.proof.met" : "portal.proof.unmet")}</p>
      <dl>
        <div><dt>${t("portal.number")}</dt><dd>${proof.number}</dd></div>
        <div><dt>${t("portal.proof.closed")}</dt><dd>${said.archived_at === undefined ? "–" : this.#at(said.archived_at)}${said.outcome === undefined ? nothing : html` · ${word("portal.outcome", said.outcome)}`}</dd></div>
        ${proof.round > 1 ? html`<div><dt>${t("portal.proof.round")}</dt><dd>${t("portal.proof.times", { n: proof.round })}</dd></div>` : nothing}
      </dl>
      <ul class="items">
        ${(said.items ?? []).map((one) => this.#item(one))}
      </ul>
      <h3>${t("portal.proof.signature")}</h3>
      <p class="signature">${proof.signed_at === null ? t("portal.proof.unsigned") : t("portal.proof.signed", { at: this.#at(proof.signed_at) })}</p>
      ${this.#lookedAt()}
      <details>
        <summary>${t("portal.proof.how")}</summary>
        <p>${locale() === "zh" ? proof.how_zh : proof.how_en}</p>
        <dl class="digits">
          <div><dt>${t("portal.proof.digest_of")}</dt><dd>${proof.sha256}</dd></div>
          ${proof.signature === null ? nothing : html`<div><dt>${t("portal.proof.signature")}</dt><dd>${proof.signature}</dd></div>`}
          ${proof.public_key === null ? nothing : html`<div><dt>${t("portal.proof.key")}</dt><dd>${proof.public_key}</dd></div>`}
          <div><dt>${t("portal.proof.document")}</dt><dd>${proof.document}</dd></div>
        </dl>
      </details>
      <div class="buttons no-paper"><button type="button" @click=${() => print()}>${t("portal.print")}</button></div>
    </section>`;
  }

  #item(one: Item): TemplateResult {
    const by = one.by === undefined ? "" : word("portal.proof.by", one.by);
    const about = [by, one.count === undefined ? "" : t("portal.proof.photos", { n: one.count }), one.at === undefined ? "" : this.#at(one.at)];
    return html`<li class=${one.met ? "met" : "unmet"}>
      <p><b>${word("portal.proof.item", one.item)}</b> <span>${t(one.met ? "portal.proof.yes" : "portal.proof.no")}</span></p>
      <p>${word("portal.proof.reason", one.reason)}</p>
      <small>${about.filter((text) => text !== "").join(" · ")}</small>
    </li>`;
  }

  #lookedAt(): TemplateResult | typeof nothing {
    const { looked } = this;
    if (looked === null || (looked.digest === null && looked.signature === null)) return nothing;
    const bad = looked.digest === false || looked.signature === false;
    const key = bad ? "portal.proof.changed" : looked.signature === true ? "portal.proof.checked" : "portal.proof.digest";
    return html`<p class=${bad ? "note bad" : "note good"} role=${bad ? "alert" : "status"}>${t(key)}</p>`;
  }

  #at(moment: string): string {
    return stamp(Date.parse(moment), this.timezone);
  }
}
customElements.define("portal-proof", ProofPart);
