/** One record of the audit: who did what, which fields it touched, and its place in the chain. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { readRecord, type AuditProof, type AuditRow } from "../shared/api/audit";
import { stamp, zoneName } from "../shared/format/format";
import { absent } from "../shared/frame/frame";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import { actionName } from "./action-words";
import { linesOf } from "./audit";
import { register } from "./register";

export class RecordPart extends Part {
  @property({ attribute: false }) recordId = 0;
  @state() private record: AuditRow | null = null;
  @state() private proof: AuditProof | null = null;
  @state() private missing = false;
  @state() private problem = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(register.listen(() => this.requestUpdate()));
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("recordId")) void this.#read();
  }

  override render(): TemplateResult {
    if (this.missing) return absent();
    const { record } = this;
    return html`<p class="back"><a href="/admin/audit" @click=${follow}>${t("section.audit")}</a></p>
      <h1>${t("audit.record")} ${this.recordId} <small>${record === null ? "" : actionName(record.action)}</small></h1>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${record === null ? (this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing) : html`${this.#said(record)} ${this.#details(record)} ${this.#place()}`}`;
  }

  #said(record: AuditRow): TemplateResult {
    const ms = Date.parse(record.at);
    const facts: [string, string | null][] = [
      [t("audit.at"), `${stamp(ms, me.timezone)} ${zoneName(ms, me.timezone)}`],
      [t("audit.who"), `${record.actor_name} · ${word("audit.actors", record.actor_kind)}${record.account_id === null ? "" : ` · ${t("audit.account", { id: record.account_id })}`}`],
      [t("audit.credential"), record.credential],
      [t("audit.address"), record.address],
      [t("audit.action"), record.action],
      [t("audit.entity"), `${word("audit.entities", record.entity)} ${record.entity_id}`],
      [t("audit.area"), record.area_code],
      [t("audit.grade"), record.grade === null ? null : `L${record.grade}`],
      [t("audit.outcome"), t(`audit.outcomes.${record.outcome}`)],
      [t("audit.request_id"), record.request_id],
    ];
    return html`<section class="slab">
      <h2>${t("audit.said")}</h2>
      <dl class="record">
        ${facts.map(([name, value]) => (value === null || value === "" ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}
      </dl>
    </section>`;
  }

  #details(record: AuditRow): TemplateResult {
    const lines = linesOf(record.details);
    return html`<section class="slab">
      <h2>${t("audit.details")}</h2>
      ${lines.length === 0 ? html`<p class="empty">${t("audit.no_details")}</p>` : nothing}
      <dl class="record">
        ${lines.map(
          ({ name, before, after }) => html`<div><dt><code>${name}</code></dt><dd>${before === null ? nothing : html`<del>${before}</del> → `}${after}</dd></div>`,
        )}
      </dl>
    </section>`;
  }

  #place(): TemplateResult {
    const { proof } = this;
    return html`<section class="slab">
      <h2>${t("audit.proof")}</h2>
      ${proof === null
        ? html`<p class="dim">${t("audit.proof.waiting")}</p>`
        : html`<p class="dim">${t("audit.proof.about")}</p>
            <dl class="record">
              <div><dt>${t("audit.proof.seq")}</dt><dd>${proof.seq}</dd></div>
              <div><dt>${t("audit.proof.algorithm")}</dt><dd>${proof.algorithm}</dd></div>
              <div><dt>${t("audit.proof.leaf")}</dt><dd><code>${proof.leaf}</code></dd></div>
              <div><dt>${t("audit.proof.chain")}</dt><dd><code>${proof.chain}</code></dd></div>
            </dl>`}
    </section>`;
  }

  async #read(): Promise<void> {
    this.missing = false;
    this.problem = "";
    await attempt(
      async () => {
        const { record, proof } = await readRecord(this.recordId);
        this.record = record;
        this.proof = proof;
      },
      (text, problem) => {
        this.missing = problem.status === 404;
        this.problem = text;
      },
    );
  }
}
customElements.define("admin-record", RecordPart);
