/** Looking up what became of a report, and what proved its closure, by number and code. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Problem } from "../shared/api/client";
import { Part } from "../shared/part";
import { t } from "../shared/text/text";
import { readProof, readReport, type PublicProof, type PublicStatus, type Receipt } from "./calls";
import { tidyCode, tidyNumber } from "./numbers";
import "./proof-part";
import { saidPlainly } from "./refusals";
import "./story-part";

export class CheckPart extends Part {
  /** What was reported in this window a moment ago. */
  @property({ attribute: false }) receipt: Receipt | null = null;
  @property() timezone = "";
  @state() private number = "";
  @state() private code = "";
  @state() private asked: Receipt | null = null;
  @state() private status: PublicStatus | null = null;
  @state() private proof: PublicProof | null = null;
  @state() private refusal = "";
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.receipt === null) {
      // The desk hands out addresses that name the incident already; its code is never in one.
      this.number = new URLSearchParams(location.search).get("number") ?? "";
      return;
    }
    ({ number: this.number, code: this.code } = this.receipt);
    void this.#look(this.receipt);
  }

  override render(): TemplateResult {
    return html`<h1>${t("portal.check.title")}</h1>
      <form class="slab no-paper" novalidate @submit=${this.#submit}>
        <p class="dim">${t("portal.check.about")}</p>
        <label for="number">${t("portal.number")}</label>
        <input id="number" name="number" maxlength="20" inputmode="text" autocomplete="off" placeholder="261123-0042" .value=${this.number}
          @input=${(event: Event) => (this.number = (event.target as HTMLInputElement).value)} />
        <label for="code">${t("portal.code")}</label>
        <input id="code" name="code" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" class="code" .value=${this.code}
          @input=${(event: Event) => (this.code = (event.target as HTMLInputElement).value)} />
        ${this.refusal === "" ? nothing : html`<p class="note bad" role="alert">${this.refusal}</p>`}
        <button type="submit" class="go" ?disabled=${this.busy}>${this.busy ? t("app.loading") : t(this.status === null ? "portal.check.look" : "portal.check.again")}</button>
      </form>
      ${this.status === null || this.asked === null
        ? nothing
        : html`<portal-story .status=${this.status} .receipt=${this.asked} .timezone=${this.timezone} .disputed=${(status: PublicStatus) => this.#changed(status)}></portal-story>`}
      ${this.proof === null ? nothing : html`<portal-proof .proof=${this.proof} .timezone=${this.timezone}></portal-proof>`}`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const receipt = { number: tidyNumber(this.number), code: tidyCode(this.code) };
    if (receipt.number === "" || receipt.code === "") {
      this.refusal = t("portal.check.missing");
      this.querySelector<HTMLElement>(receipt.number === "" ? "#number" : "#code")?.focus();
      return;
    }
    if (!this.busy) void this.#look(receipt);
  };

  #changed(status: PublicStatus): void {
    this.status = status;
    this.proof = null;
  }

  /** A code that the desk has read out is of the proof alone. */
  async #look(receipt: Receipt): Promise<void> {
    this.busy = true;
    this.refusal = "";
    try {
      const status = await orNull(readReport(receipt));
      const proof = status !== null && status.closed_at === null ? null : await orNull(readProof(receipt));
      this.asked = receipt;
      this.status = status;
      this.proof = proof;
      if (status === null && proof === null) this.refusal = t("portal.check.none");
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.refusal = saidPlainly(error);
    } finally {
      this.busy = false;
    }
  }
}
customElements.define("portal-check", CheckPart);

/** What is not there, or not with that code, or cannot be a number or a code at all. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem && (error.status === 404 || error.status === 422)) return null;
    throw error;
  }
}
