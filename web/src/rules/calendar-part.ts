/** The working calendar: a year in twelve small months, with its holidays and make-up days; which years are missing. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { readCalendar, yearAddress, type CalendarYear, type WorkingCalendar } from "../shared/api/rules";
import { cityStamp, stamp } from "../shared/format/format";
import { openModals } from "../shared/frame/modal";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { locale, named, t, word } from "../shared/text/text";
import "./year-form";
import { monthsOf, spansOf, type Month, type MonthDay } from "./years";

/** From this month on a missing next year is pressing: notices come out in November. */
const PRESSING_FROM = 10;

export class CalendarPart extends Part {
  /** As the address says; null for the present one. */
  @property({ attribute: false }) year: number | null = null;
  @state() private calendar: WorkingCalendar | null = null;
  @state() private problem = "";
  @state() private loading: number | null = null;
  @state() private told = "";

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override updated(): void {
    openModals(this);
  }

  get #today(): string {
    return cityStamp(live.nowMs, me.timezone).slice(0, 10);
  }

  override render(): TemplateResult {
    const { calendar } = this;
    const present = Number(this.#today.slice(0, 4));
    const shown = this.year ?? present;
    const found = calendar?.years.find((one) => one.year === shown);
    return html`<div class="page-head">
        <h1>${t("section.calendar")} <small>${shown}</small></h1>
        ${calendar !== null && me.may("calendars.change") ? html`<button type="button" class="go" @click=${() => this.#open(shown)}>${t(found === undefined ? "rules.year.load" : "rules.year.replace", { year: shown })}</button>` : nothing}
      </div>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="note done" role="status" ?hidden=${this.told === ""}>${this.told}</p>
      ${calendar === null ? (this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing) : html`${this.#warnings(calendar, present)} ${this.#years(calendar, present, shown)} ${this.#year(calendar, found, shown)}`}
      ${this.loading === null || calendar === null ? nothing : html`<year-form .year=${this.loading} .calendar=${calendar} .done=${this.#done} .cancel=${() => (this.loading = null)}></year-form>`}`;
  }

  /** What is missing, before it is too late to be told. */
  #warnings(calendar: WorkingCalendar, present: number): TemplateResult {
    const known = new Set(calendar.years.map((one) => one.year));
    const month = Number(this.#today.slice(5, 7));
    const load = (year: number): TemplateResult | typeof nothing =>
      me.may("calendars.change") ? html`<button type="button" @click=${() => this.#open(year)}>${t("rules.year.load", { year })}</button>` : html`<span>${t("rules.year.ask")}</span>`;
    return html`${known.has(present) ? nothing : html`<p class="note bad missing" role="alert">${t("rules.year.missing.now", { year: present })} ${load(present)}</p>`}
      ${known.has(present + 1) ? nothing : html`<p class="note ${month >= PRESSING_FROM ? "warn" : ""} missing" data-missing=${present + 1}>${t(month >= PRESSING_FROM ? "rules.year.missing.soon" : "rules.year.missing", { year: present + 1 })} ${load(present + 1)}</p>`}`;
  }

  #years(calendar: WorkingCalendar, present: number, shown: number): TemplateResult {
    const years = [...new Set([...calendar.years.map((one) => one.year), present, present + 1, shown])].sort((a, b) => a - b);
    const known = new Set(calendar.years.map((one) => one.year));
    return html`<nav class="tabs rules-tabs" aria-label=${t("rules.years")}>
      ${years.map((year) => html`<a href="/rules/calendar/${year}" aria-current=${year === shown ? "page" : nothing} @click=${follow}>${year}${known.has(year) ? nothing : html` <small>${t("rules.year.not_loaded")}</small>`}</a>`)}
    </nav>`;
  }

  #year(calendar: WorkingCalendar, found: CalendarYear | undefined, shown: number): TemplateResult {
    if (found === undefined) return html`<p class="empty">${t("rules.year.none", { year: shown })}</p>`;
    const of = (kind: string): number => found.days.filter((one) => one.kind === kind && one.day.startsWith(String(shown))).length;
    const hours = calendar.periods.map(([opens, closes]) => `${opens}–${closes}`).join(t("rules.comma"));
    return html`<p class="dim">${t("rules.year.summary", { working: found.working_days, holidays: of("holiday"), make_up: of("make_up"), hours })}</p>
      <p class="dim">${t("rules.year.source", { source: found.source, at: stamp(Date.parse(found.changed_at), me.timezone) })} · <a href=${yearAddress(shown)} download="working-calendar-${shown}.csv">${t("rules.export")}</a></p>
      <p class="day-kinds"><span><i class="day holiday">${t("rules.day.off")}</i> ${t("rules.day.holiday")}</span> <span><i class="day make_up">${t("rules.day.on")}</i> ${t("rules.day.make_up")}</span> <span><i class="day weekend">6</i> ${t("rules.day.weekend")}</span> <span><i class="day">1</i> ${t("rules.day.working")}</span></p>
      <div class="months">${monthsOf(shown, found.days).map((month) => this.#month(shown, month))}</div>`;
  }

  #month(year: number, month: Month): TemplateResult {
    const name = new Intl.DateTimeFormat(locale() === "zh" ? "zh-CN" : "en-GB", { month: "long", timeZone: "UTC" }).format(Date.UTC(year, month.month - 1, 1));
    return html`<section class="month" data-month=${month.month}>
      <table>
        <caption>${name}</caption>
        <thead>
          <tr>${[1, 2, 3, 4, 5, 6, 7].map((day) => html`<th scope="col">${word("rules.weekday", String(day))}</th>`)}</tr>
        </thead>
        <tbody>${month.weeks.map((week) => html`<tr>${week.map((day) => this.#day(day))}</tr>`)}</tbody>
      </table>
      <ul>
        ${spansOf(month.special).map(
          (one) => html`<li><b class="day-tag ${one.kind}">${t(one.kind === "holiday" ? "rules.day.off" : "rules.day.on")}</b> ${one.first === one.last ? one.first.slice(5) : `${one.first.slice(5)} – ${one.last.slice(5)}`} ${named(one)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #day(day: MonthDay | null): TemplateResult {
    if (day === null) return html`<td></td>`;
    const { special } = day;
    const kind = special?.kind ?? (day.weekend ? "weekend" : "");
    const today = day.day === this.#today;
    return html`<td class="day ${kind} ${today ? "today" : ""}" data-day=${day.day} aria-current=${today ? "date" : nothing}>
      ${day.date}${special === null ? nothing : html`<small aria-hidden="true">${t(special.kind === "holiday" ? "rules.day.off" : "rules.day.on")}</small><span class="sr"> ${t(special.kind === "holiday" ? "rules.day.holiday" : "rules.day.make_up")} ${named(special)}</span>`}
    </td>`;
  }

  #open(year: number): void {
    this.told = "";
    this.loading = year;
  }

  #done = (told: string): void => {
    this.loading = null;
    this.told = told;
    void this.#read();
  };

  async #read(): Promise<void> {
    this.problem = "";
    await attempt(
      async () => (this.calendar = await readCalendar()),
      (text) => (this.problem = text),
    );
  }
}
customElements.define("rules-calendar", CalendarPart);
