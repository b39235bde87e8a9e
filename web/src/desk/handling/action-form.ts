/** The form of one action: exactly the fields that the law asks for, and its reason. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Allowed, DepartmentMember, Doings, Duplicate, Proposal } from "../../shared/api/handling";
import { listDepartmentMembers, listDuplicates, readProposal } from "../../shared/api/handling";
import type { Incident } from "../../shared/api/types";
import { departments } from "../../shared/departments";
import { fieldOf } from "../../shared/forms";
import { laws } from "../../shared/laws";
import { live } from "../../shared/live/live";
import { Part } from "../../shared/part";
import { attempt } from "../../shared/problems";
import { t } from "../../shared/text/text";
import type { Desk } from "../desk";
import { departmentField, incidentField, levelField, memberField, numberOf } from "./fields";
import { reasonField } from "../../shared/tasks/reason-field";
import { titleOf } from "./refusals";

export class ActionForm extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) incident!: Incident;
  @property({ attribute: false }) allowed!: Allowed;
  @state() private proposal: Proposal | null = null;
  @state() private members: DepartmentMember[] | null = null;
  @state() private duplicates: Duplicate[] | null = null;
  @state() private level = 0;
  @state() private problem = "";
  #asked = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(departments.listen(() => this.requestUpdate()));
    this.follow(laws.listen(() => this.requestUpdate()));
  }

  protected override willUpdate(changes: PropertyValues): void {
    const asked = `${this.incident.id}/${this.allowed.action}`;
    if (asked === this.#asked || !(changes.has("allowed") || changes.has("incident"))) return;
    this.#asked = asked;
    this.problem = "";
    this.level = 0;
    this.#prepare();
  }

  /** The keyboard goes where something has to be said first, as soon as it is there. */
  override updated(): void {
    const first = this.querySelector<HTMLElement>("select, input, textarea");
    if (this.dataset["entered"] === this.#asked || first === null || this.querySelector("[role=status]") !== null) return;
    this.dataset["entered"] = this.#asked;
    first.focus();
  }

  override render(): TemplateResult {
    const { handling } = this.desk;
    const { allowed, incident } = this;
    const to = allowed.to_stage === null ? "" : laws.stage(incident, allowed.to_stage);
    return html`<form class="new doing" autocomplete="off" data-form=${allowed.action} @submit=${this.#submit} @keydown=${this.#keys}>
      <h3>${titleOf(allowed)}${to === "" ? nothing : html` <small>${t("handling.leads_to", { stage: to })}</small>`}</h3>
      ${allowed.fields.map((field) => this.#field(field.field))}
      ${allowed.reason_needed ? reasonField(allowed.reasons) : nothing}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${handling.sending}>${handling.sending ? t("form.sending") : titleOf(allowed)} <kbd>Enter</kbd></button>
        <button type="button" @click=${() => handling.choose(null)}>${t("form.cancel")} <kbd>Esc</kbd></button>
      </div>
    </form>`;
  }

  #field(field: string): TemplateResult {
    const about = this.allowed.fields.find((one) => one.field === field);
    const title = about === undefined ? field : titleOf(about);
    switch (field) {
      case "department":
        return departmentField(title, this.proposal, departments.all);
      case "account":
        return memberField(title, this.members);
      case "incident":
        return incidentField(title, this.incident, this.duplicates, live.state.incidents);
      case "level":
        return levelField(title, this.incident, this.allowed.action, this.level, (level) => (this.level = level));
      default: {
        const { unit_zh: zh, unit_en: en } = about ?? {};
        const unit = typeof zh === "string" && typeof en === "string" ? titleOf({ title_zh: zh, title_en: en }) : "";
        return html`<label><span>${title}${unit === "" ? "" : ` (${unit})`}</span><input name=${field} type="number" min="0.5" max="10000" step="0.5" required /></label>`;
      }
    }
  }

  #prepare(): void {
    const { incident, allowed } = this;
    const asks = (field: string): boolean => allowed.fields.some((one) => one.field === field);
    const read = (run: () => Promise<unknown>): void => void attempt(run, (text) => (this.problem = text));
    if (asks("department")) read(async () => (this.proposal = await readProposal(incident.id)));
    if (asks("incident")) read(async () => (this.duplicates = await listDuplicates(incident.id)));
    const { department_code: department } = incident;
    if (asks("account") && department !== null) read(async () => (this.members = await listDepartmentMembers(department)));
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const said = (name: string): string => fieldOf(fields, name);
    const doings: Doings = {};
    for (const { field } of this.allowed.fields) {
      if (field === "department") doings.department = said(field);
      else if (field === "incident") {
        const other = numberOf(said(field), this.duplicates ?? [], live.state.incidents);
        if (other === null) {
          this.problem = t("handling.merge.unknown", { number: said(field) });
          return;
        }
        doings.incident = other;
      } else doings[field] = Number(said(field));
    }
    if (this.allowed.reason_needed) doings.reason = said("reason");
    this.problem = "";
    void this.desk.handling.send(this.allowed, doings);
  };

  #keys = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.desk.handling.choose(null);
  };
}
customElements.define("desk-action-form", ActionForm);
