/** How the audit stands: what is sealed, what the last verification found, alarms; verifying now. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { readAuditState, verifyAudit, type AuditCheck, type AuditState, type Verification } from "../shared/api/audit";
import { grouped, stamp, zoneName } from "../shared/format/format";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";

type Fault = Pick<AuditCheck, "fault" | "fault_seq" | "fault_record_id">;

export class AuditStatePart extends Part {
  @state() private stands: AuditState | null = null;
  @state() private found: Verification | null = null;
  @state() private problem = "";
  @state() private verifying = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#carryOut(() => Promise.resolve());
  }

  override render(): TemplateResult {
    const { stands, found } = this;
    const check = stands?.last_check ?? null;
    return html`<section class="slab ${check?.verdict === "broken" ? "alarm" : ""}">
      <div class="card-head">
        <div>
          <h2>${t("audit.state")}</h2>
          ${stands === null ? nothing : html`<p class="dim">${t("audit.sealed", { seq: grouped(stands.sealed_until) })} · ${t("audit.waiting", { count: grouped(stands.waiting) })}</p>`}
          ${check === null ? (stands === null ? nothing : html`<p class="warn">${t("audit.never_verified")}</p>`) : this.#check(check)}
        </div>
        ${me.may("audit.verify") ? html`<button type="button" ?disabled=${this.verifying} @click=${() => void this.#verify()}>${t(this.verifying ? "audit.verifying" : "audit.verify")}</button>` : nothing}
      </div>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${found === null ? nothing : this.#found(found)}
      ${(stands?.alarms ?? []).length === 0
        ? nothing
        : html`<h3>${t("audit.alarms")}</h3>
            <ul class="lines">
              ${(stands?.alarms ?? []).map((one) => html`<li class="fresh"><p><b>${this.#at(one.at)}</b> ${this.#fault(one)}<small>${one.message}</small></p></li>`)}
            </ul>`}
    </section>`;
  }

  #check(check: AuditCheck): TemplateResult {
    if (check.verdict === "sound") return html`<p class="sound">${t("audit.sound", { at: this.#at(check.at), count: grouped(check.records) })}</p>`;
    return html`<p class="broken" role="alert">${t("audit.broken", { at: this.#at(check.at) })} ${this.#fault(check)}</p>`;
  }

  /** What has just been found, with what should be known besides. */
  #found(found: Verification): TemplateResult {
    return html`<div class="note ${found.sound ? "" : "bad"}" role="status">
      <p>${found.sound ? t("audit.found_sound", { count: grouped(found.records), seq: grouped(found.headed_until) }) : this.#fault(found)}</p>
      ${found.message === null ? nothing : html`<p>${found.message}</p>`}
      ${found.notes.map((note) => html`<p>${note}</p>`)}
    </div>`;
  }

  #fault({ fault, fault_seq: seq, fault_record_id: record }: Fault): TemplateResult {
    return html`<span>${word("audit.faults", fault ?? "")}</span>
      ${seq === null ? nothing : t("audit.place", { seq })}
      ${record === null ? nothing : html`<a href="/admin/audit/${record}" @click=${follow}>${t("audit.record")} ${record}</a>`}`;
  }

  #at(text: string): string {
    return `${stamp(Date.parse(text), me.timezone)} ${zoneName(Date.parse(text), me.timezone)}`;
  }

  async #verify(): Promise<void> {
    this.verifying = true;
    await this.#carryOut(async () => (this.found = await verifyAudit()));
    this.verifying = false;
  }

  async #carryOut(run: () => Promise<unknown>): Promise<void> {
    this.problem = "";
    await attempt(
      async () => {
        await run();
        this.stands = await readAuditState();
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("audit-state", AuditStatePart);
