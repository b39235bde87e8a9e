/** What the law lets one do with the incident now, by buttons; what an action needs is asked for under them. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Allowed } from "../../shared/api/handling";
import type { Incident } from "../../shared/api/types";
import { laws } from "../../shared/laws";
import { Part } from "../../shared/part";
import { t } from "../../shared/text/text";
import type { Desk } from "../desk";
import "./action-form";
import { grouped } from "./groups";
import { titleOf } from "./refusals";
import { requestList } from "./requests";

export class ActionsPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) incident!: Incident;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(laws.listen(() => this.requestUpdate()));
  }

  override render(): TemplateResult | typeof nothing {
    const { handling } = this.desk;
    const { actions } = handling;
    if (actions === null) {
      return handling.problem === "" ? nothing : html`<p class="note bad" role="alert">${handling.problem} <button type="button" class="link" @click=${() => handling.refresh()}>${t("app.retry")}</button></p>`;
    }
    const { onward, requests, beside } = grouped(actions);
    return html`<section class="deeds" aria-label=${t("handling.actions")}>
      ${requestList(this.desk, requests)}
      <div role="toolbar" aria-label=${t("handling.actions")} @keydown=${this.#arrows}>
        ${onward.map((one, index) => this.#button(one, index === 0 ? "go" : ""))}${beside.map((one) => this.#button(one, "beside"))}
      </div>
      ${actions.items.length === 0 ? html`<p class="empty">${t("handling.nothing")}</p>` : nothing}
      ${this.#waits(actions.items)} ${this.#refusal()}
      ${handling.chosen === null ? nothing : html`<desk-action-form .desk=${this.desk} .incident=${this.incident} .allowed=${handling.chosen}></desk-action-form>`}
    </section>`;
  }

  /** The first of the buttons, for the key that opens them. */
  enter(): void {
    this.querySelector<HTMLElement>("[role=toolbar] button")?.focus();
  }

  #button(one: Allowed, tone: string): TemplateResult {
    const { handling } = this.desk;
    const open = handling.chosen?.action === one.action;
    const asks = one.reason_needed || one.fields.length > 0;
    return html`<button
      type="button"
      class=${open ? "open" : tone}
      data-action=${one.action}
      aria-expanded=${asks ? (open ? "true" : "false") : nothing}
      ?disabled=${handling.sending}
      @click=${() => (open ? handling.choose(null) : handling.begin(one))}
    >
      ${titleOf(one)}${asks ? "…" : ""}
    </button>`;
  }

  /** Why an archive that one may ask for is not offered yet. */
  #waits(items: readonly Allowed[]): TemplateResult | typeof nothing {
    const { incident } = this;
    if (incident.stage !== "verify" || incident.closed_at !== null || items.some((one) => one.to_stage === "archive" && one.action === "archive")) return nothing;
    if (!incident.marks.includes("verified")) {
      return html`<p class="note">${t(incident.marks.includes("verify_failed") ? "handling.waits.failed" : "handling.waits.verify")}</p>`;
    }
    return html`<p class="note warn">${t("handling.waits.proof")} <button type="button" class="link" @click=${() => this.desk.turnTo("proof")}>${t("incident.tab.proof")}</button></p>`;
  }

  #refusal(): TemplateResult | typeof nothing {
    const { refusal } = this.desk.handling;
    if (refusal === null) return nothing;
    return html`<div class="note bad refusal" role="alert">
      <p>${refusal.text}</p>
      ${refusal.allowed.length === 0 ? nothing : html`<p>${t("handling.instead", { actions: refusal.allowed.join(t("handling.comma")) })}</p>`}
    </div>`;
  }

  #arrows = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll("button")];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
}
customElements.define("desk-actions", ActionsPart);
