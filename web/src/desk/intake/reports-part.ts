/** The tab of reports: all who reported the thing and what they were told, and reports that may be of the same. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Duplicate } from "../../shared/api/handling";
import type { Reporter } from "../../shared/api/intake";
import type { Incident } from "../../shared/api/types";
import { getContext } from "../../shared/context";
import { distance, moment } from "../../shared/format/format";
import { live } from "../../shared/live/live";
import { Part } from "../../shared/part";
import "../../shared/reveal";
import { me } from "../../shared/session";
import { t, word } from "../../shared/text/text";
import type { Desk } from "../desk";
import { duplicatesList } from "./duplicates-list";
import { reasonOf } from "./reasons";
import { Reporting, type Merger } from "./reporting";

const LONGEST_ANSWER = 1_000;

export class ReportsPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) incident!: Incident;
  @state() private open: number | null = null;
  @state() private reason: string | null = null;
  /** Whom the answer is for: all, or the report of one. */
  @state() private whom: number | null = null;
  @state() private answer = "";
  #reporting: Reporting | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(live.subscribe((news) => this.#reporting?.hear(news)));
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (this.#reporting?.incident !== this.incident.id) this.#turn();
    if (changes.has("open")) this.reason = null;
  }

  /** Another incident: what was being written for the one before is not said of this. */
  #turn(): void {
    this.open = this.whom = null;
    this.answer = "";
    this.#reporting = new Reporting(this.incident.id, () => this.requestUpdate());
    void this.#reporting.refresh();
  }

  override render(): TemplateResult {
    const reporting = this.#reporting;
    if (reporting === null) return html`${nothing}`;
    return html`${reporting.problem === "" ? nothing : html`<p class="note bad" role="alert">${reporting.problem}</p>`} ${this.#merged(reporting)} ${this.#reporters(reporting)}
    ${this.#duplicates(reporting)}`;
  }

  #merged(reporting: Reporting): TemplateResult | typeof nothing {
    const into = this.incident.merged_into;
    if (into === null) return nothing;
    return html`<p class="note">
      ${t("reports.merged_into")} <button type="button" class="link" @click=${() => void this.desk.openIncident(into, "reports")}>${t("reports.open_main")}</button>
      ${this.#split(reporting, this.incident.id)}
    </p>`;
  }

  #split(reporting: Reporting, incident: number): TemplateResult | typeof nothing {
    const action = reporting.splits.get(incident);
    if (action === undefined) return nothing;
    return html`<button type="button" ?disabled=${reporting.sending} @click=${() => void this.#doSplit(reporting, incident, reasonOf(action, t("reports.split.reason")))}>${t("reports.split")}</button>`;
  }

  async #doSplit(reporting: Reporting, incident: number, reason: string): Promise<void> {
    if (await reporting.split(incident, reason)) this.desk.say(t("reports.split.done"));
  }

  #reporters(reporting: Reporting): TemplateResult {
    const { reporters } = reporting;
    if (reporters === null) return html`<h3>${t("reports.reporters")}</h3>${reporting.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing}`;
    return html`<h3>${t("reports.reporters")} <em>${reporters.unanswered > 0 ? t("reports.unanswered", { n: reporters.unanswered }) : ""}</em></h3>
      <ul class="reporters">
        ${reporters.items.map((one) => this.#reporter(reporting, one))}
      </ul>
      ${me.may("incidents.change") ? this.#answering(reporting, reporters.items) : nothing}`;
  }

  #reporter(reporting: Reporting, one: Reporter): TemplateResult {
    const at = (text: string): string => moment(Date.parse(text), live.nowMs, getContext().city.timezone, "minutes");
    const value = (field: string, masked: string | null): TemplateResult | typeof nothing =>
      masked === null ? nothing : html`<masked-value entity="incidents" .row=${one.incident_id} field=${field} masked=${masked}></masked-value>`;
    const anonymous = one.name === null && one.phone === null;
    return html`<li data-report=${one.number}>
      <div>
        <p>
          <b>${word("door", one.source)}</b> ${anonymous ? html`<span class="dim">${t("reports.anonymous")}</span>` : html`${value("reporter_name", one.name)} ${value("reporter_phone", one.phone)}`}
        </p>
        <small>${one.number} · ${at(one.reported_at)}${one.merged ? ` · ${t("reports.merged")}` : ""}${one.asks_by_code ? ` · ${t("reports.by_code")}` : ""}</small>
        ${one.answer === null
          ? nothing
          : html`<p class="answered">${t("reports.told", { by: one.answered_by ?? "", at: one.answered_at === null ? "" : at(one.answered_at) })} ${one.answer}</p>`}
      </div>
      ${one.merged ? this.#split(reporting, one.incident_id) : nothing}
    </li>`;
  }

  #answering(reporting: Reporting, items: readonly Reporter[]): TemplateResult {
    const submit = (event: Event): void => {
      event.preventDefault();
      void this.#send(reporting, items.find((one) => one.incident_id === this.whom) ?? null);
    };
    return html`<form class="answering" autocomplete="off" @submit=${submit}>
      <label>
        <span>${t("reports.answer")}</span>
        <textarea
          rows="2"
          maxlength=${LONGEST_ANSWER}
          placeholder=${t("reports.answer.hint")}
          .value=${this.answer}
          @input=${(event: Event) => (this.answer = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      <div class="buttons">
        ${items.length === 1
          ? nothing
          : html`<select aria-label=${t("reports.whom")} @change=${(event: Event) => (this.whom = Number((event.target as HTMLSelectElement).value) || null)}>
              <option value="" ?selected=${this.whom === null}>${t("reports.everybody", { n: items.length })}</option>
              ${items.map((one) => html`<option value=${one.incident_id} ?selected=${this.whom === one.incident_id}>${one.number} · ${word("door", one.source)}</option>`)}
            </select>`}
        <button type="submit" ?disabled=${this.answer.trim() === "" || reporting.sending}>${t("reports.answer.keep")}</button>
      </div>
    </form>`;
  }

  async #send(reporting: Reporting, one: Reporter | null): Promise<void> {
    const answer = this.answer.trim();
    if (answer === "" || !(await reporting.answer(one, answer))) return;
    this.answer = "";
    this.desk.say(t("reports.answered"));
  }

  #duplicates(reporting: Reporting): TemplateResult | typeof nothing {
    const { duplicates } = reporting;
    const { incident } = this;
    if (duplicates === null || incident.merged_into !== null) return nothing;
    const one = { title: t("same.this"), description: incident.description, category: incident.category, address: incident.address ?? "", at: [incident.lon, incident.lat] as [number, number] };
    return html`<section class="same" aria-label=${t("same.title")}>
      <h3>${t("same.title")}</h3>
      <p class="said-so">${duplicates.length === 0 ? t("same.none") : t("same.found", { n: duplicates.length })}</p>
      ${duplicatesList({ one, duplicates, open: this.open, onOpen: (id) => this.#compare(reporting, id), doings: (other) => this.#doings(reporting, other) })}
    </section>`;
  }

  #compare(reporting: Reporting, id: number | null): void {
    this.open = id;
    const other = reporting.duplicates?.find((one) => one.incident_id === id);
    if (other !== undefined) void reporting.compare(this.incident, other);
  }

  #doings(reporting: Reporting, other: Duplicate): TemplateResult {
    const see = html`<button type="button" @click=${() => void this.desk.openIncident(other.incident_id, "reports")}>${t("same.open", { number: other.number })}</button>`;
    const { mergers } = reporting;
    if (mergers === null) return html`<p class="empty" role="status">${t("app.loading")}</p>`;
    if (mergers.length === 0) return html`<p class="note">${t(other.open ? "same.no_merger" : "same.closed.why")}</p><div class="buttons pad">${see}</div>`;
    const [first] = mergers;
    const plain = t("same.reason", { number: other.number, distance: distance(other.distance_m) });
    const reason = this.reason ?? (first === undefined ? plain : reasonOf(first.action, plain));
    return html`<form class="doings" autocomplete="off" @submit=${(event: Event) => event.preventDefault()}>
      <label><span>${t("same.why")}</span><input .value=${reason} maxlength="500" @input=${(event: Event) => (this.reason = (event.target as HTMLInputElement).value)} /></label>
      <div class="buttons">
        ${mergers.map(
          (one, index) => html`<button type="button" class=${index === 0 ? "go" : ""} ?disabled=${reporting.sending || reason.trim() === ""} @click=${() => void this.#merge(reporting, one, reason.trim(), other)}>
            ${one.from === this.incident.id ? t("same.merge.this", { number: other.number }) : t("same.merge.that", { number: other.number })}
          </button>`,
        )}
        ${see}
      </div>
    </form>`;
  }

  /** What goes on is shown, whichever of the two it is. */
  async #merge(reporting: Reporting, merger: Merger, reason: string, other: Duplicate): Promise<void> {
    const [from, into] = merger.from === this.incident.id ? [this.incident.number, other.number] : [other.number, this.incident.number];
    if (!(await reporting.merge(merger, reason))) return;
    this.open = null;
    this.desk.say(t("same.merged.done", { from, into }));
    if (merger.from === this.incident.id) await this.desk.openIncident(merger.into, "reports");
  }
}
customElements.define("desk-reports", ReportsPart);
