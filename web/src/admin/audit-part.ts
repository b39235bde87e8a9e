/** The audit: what was done, by whom, filtered; whether the chain is whole; export. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { exportAddress, listRecords, type AuditRow } from "../shared/api/audit";
import { stamp } from "../shared/format/format";
import { fieldOf } from "../shared/forms";
import { listFoot } from "../shared/frame/list-foot";
import { Listing } from "../shared/listing";
import { Part } from "../shared/part";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { stampField, stampOf } from "../shared/stamp-field";
import { t, word, wordsOf } from "../shared/text/text";
import { actionName } from "./action-words";
import { EVERYTHING, queryOf, type AuditFilter } from "./audit";
import "./audit-state";
import { register } from "./register";

export class AuditPart extends Part {
  @state() private filter: AuditFilter = EVERYTHING;
  readonly #listing = new Listing<AuditRow>((after) => listRecords(queryOf(this.filter, me.timezone), after), () => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(register.listen(() => this.requestUpdate()));
    void this.#listing.refresh();
  }

  override render(): TemplateResult {
    return html`<div class="page-head">
        <h1>${t("section.audit")}</h1>
        <a class="button" href=${exportAddress(queryOf(this.filter, me.timezone))} download="audit.csv">${t("audit.export")}</a>
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
    const field = (name: keyof AuditFilter, label: string, list = ""): TemplateResult =>
      html`<label><span>${label}</span><input name=${name} type="text" list=${list === "" ? nothing : list} .value=${this.filter[name]} spellcheck="false" /></label>`;
    return html`<form class="audit-filters" role="search" autocomplete="off" @submit=${this.#submit} @reset=${this.#clear}>
      ${stampField({ name: "since", label: t("audit.since"), value: this.filter.since })} ${stampField({ name: "until", label: t("audit.until"), value: this.filter.until })}
      ${field("accountId", t("audit.account_id"))} ${field("action", t("audit.action"), "audit-actions")} ${field("entity", t("audit.entity"), "audit-entities")} ${field("entityId", t("audit.entity_id"))}
      ${words("audit-actions", "audit.actions")} ${words("audit-entities", "audit.entities")}
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
      <td class="at" data-label=${t("audit.at")}>${stamp(Date.parse(one.at), me.timezone)}</td>
      <th scope="row" data-label=${t("audit.who")}>${one.actor_name}<small>${one.account_id === null ? word("audit.actors", one.actor_kind) : t("audit.account", { id: one.account_id })}</small></th>
      <td data-label=${t("audit.action")}>${actionName(one.action)}<small><code>${one.action}</code></small></td>
      <td data-label=${t("audit.entity")}>${word("audit.entities", one.entity)} ${one.entity_id}</td>
      <td data-label=${t("audit.grade")}>${one.grade === null ? "–" : html`<span class="grade L${one.grade}">L${one.grade}</span>`}</td>
      <td data-label=${t("audit.outcome")}><span class="state ${one.outcome === "done" ? "on" : "off"}">${t(`audit.outcomes.${one.outcome}`)}</span></td>
      <td data-label=${t("audit.record")}><a href="/admin/audit/${one.id}" @click=${follow}>${one.id}</a></td>
    </tr>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const text = (name: keyof AuditFilter): string => fieldOf(fields, name);
    this.filter = {
      since: stampOf(text("since")) ?? "",
      until: stampOf(text("until")) ?? "",
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

/** Keys of a closed list with what they mean, offered while one types. */
function words(id: string, list: string): TemplateResult {
  return html`<datalist id=${id}>
    ${Object.entries(wordsOf(list)).map(([key, text]) => html`<option value=${key}>${text}</option>`)}
  </datalist>`;
}
customElements.define("admin-audit", AuditPart);
