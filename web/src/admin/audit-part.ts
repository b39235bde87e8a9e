/** The audit: what was done, by whom, filtered; whether the chain is whole; export. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { exportAddress, listRecords, type AuditRow } from "../shared/api/audit";
import { moment } from "../shared/format/format";
import { fieldOf } from "../shared/forms";
import { listFoot } from "../shared/frame/list-foot";
import { Listing } from "../shared/listing";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import { EVERYTHING, queryOf, type AuditFilter } from "./audit";
import "./audit-state";

export class AuditPart extends Part {
  @state() private filter: AuditFilter = EVERYTHING;
  readonly #listing = new Listing<AuditRow>((after) => listRecords(queryOf(this.filter), after), () => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#listing.refresh();
  }

  override render(): TemplateResult {
    return html`<div class="page-head">
        <h1>${t("section.audit")}</h1>
        <a class="button" href=${exportAddress(queryOf(this.filter))} download="audit.csv">${t("audit.export")}</a>
      </div>
      <p class="dim">${t("audit.about")}</p>
      <audit-state></audit-state>
      ${this.#filters()}
      <div class="table-box" tabindex="0" role="region" aria-label=${t("section.audit")}>
        <table class="audit">
          <thead>
            <tr>
              <th scope="col">${t("audit.at")}</th><th scope="col">${t("audit.who")}</th><th scope="col">${t("audit.action")}</th>
              <th scope="col">${t("audit.entity")}</th><th scope="col">${t("audit.grade")}</th><th scope="col">${t("audit.outcome")}</th><th scope="col">${t("audit.record")}</th>
            </tr>
          </thead>
          <tbody>
            ${(this.#listing.items ?? []).map((one) => this.#row(one))}
          </tbody>
        </table>
      </div>
      ${listFoot(this.#listing, t("audit.none"))}`;
  }

  #filters(): TemplateResult {
    const field = (name: keyof AuditFilter, label: string, type = "text"): TemplateResult => html`<label><span>${label}</span><input name=${name} type=${type} .value=${this.filter[name]} spellcheck="false" /></label>`;
    return html`<form class="audit-filters" role="search" autocomplete="off" @submit=${this.#submit} @reset=${this.#clear}>
      ${field("since", t("audit.since"), "datetime-local")} ${field("until", t("audit.until"), "datetime-local")}
      ${field("accountId", t("audit.account_id"))} ${field("action", t("audit.action"))} ${field("entity", t("audit.entity"))} ${field("entityId", t("audit.entity_id"))}
      <label><span>${t("audit.outcome")}</span>
        <select name="outcome">
          <option value="">${t("audit.any_outcome")}</option>
          <option value="done" ?selected=${this.filter.outcome === "done"}>${t("audit.outcomes.done")}</option>
          <option value="refused" ?selected=${this.filter.outcome === "refused"}>${t("audit.outcomes.refused")}</option>
        </select>
      </label>
      <div class="buttons">
        <button type="submit" class="go">${t("audit.search")}</button>
        <button type="reset">${t("audit.clear")}</button>
      </div>
    </form>`;
  }

  #row(one: AuditRow): TemplateResult {
    return html`<tr data-record=${one.id} class=${one.outcome}>
      <td class="at">${moment(Date.parse(one.at), live.nowMs, me.timezone)}</td>
      <th scope="row">${one.actor_name}<small>${one.account_id === null ? word("audit.actors", one.actor_kind) : t("audit.account", { id: one.account_id })}</small></th>
      <td><code>${one.action}</code></td>
      <td>${one.entity} ${one.entity_id}</td>
      <td>${one.grade === null ? nothing : html`<span class="grade L${one.grade}">L${one.grade}</span>`}</td>
      <td><span class="state ${one.outcome === "done" ? "on" : "off"}">${t(`audit.outcomes.${one.outcome}`)}</span></td>
      <td><a href="/admin/audit/${one.id}" @click=${follow}>${one.id}</a></td>
    </tr>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const text = (name: keyof AuditFilter): string => fieldOf(fields, name);
    this.filter = {
      since: text("since"),
      until: text("until"),
      accountId: text("accountId"),
      action: text("action"),
      entity: text("entity"),
      entityId: text("entityId"),
      outcome: text("outcome") as AuditFilter["outcome"],
    };
    void this.#listing.refresh();
  };

  #clear = (): void => {
    this.filter = EVERYTHING;
    void this.#listing.refresh();
  };
}
customElements.define("admin-audit", AuditPart);
