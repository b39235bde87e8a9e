/** A year of the calendar from a file: what it would change is seen first, then why, then it is taken whole or not at all. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { replaceYear, yearAddress, type CalendarDay, type WorkingCalendar } from "../shared/api/rules";
import { fieldOf } from "../shared/forms";
import { modal, openModals } from "../shared/frame/modal";
import { faultOf, faultWords } from "../shared/fault-words";
import { fileField } from "../shared/file-field";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { named, t } from "../shared/text/text";
import { calendarDays, decoded } from "./csv";
import { yearChanges, type YearChange } from "./years";

const SHOWN = 60;

export class YearForm extends Part {
  @property({ attribute: false }) year = 0;
  @property({ attribute: false }) calendar!: WorkingCalendar;
  @property({ attribute: false }) done: (told: string) => void = () => undefined;
  @property({ attribute: false }) cancel: () => void = () => undefined;
  @state() private file: { name: string; text: string; encoding: string } | null = null;
  @state() private problem = "";
  @state() private faultLine = 0;
  @state() private sending = false;

  override updated(): void {
    openModals(this);
  }

  override render(): TemplateResult {
    const known = this.calendar.years.find((one) => one.year === this.year);
    const pattern = known ?? this.calendar.years.at(-1);
    return modal({
      title: t(known === undefined ? "rules.year.load" : "rules.year.replace", { year: this.year }),
      close: () => this.cancel(),
      content: html`<form autocomplete="off" @submit=${this.#submit}>
        <p class="dim">${t("rules.year.file.about")}${pattern === undefined ? nothing : html` <a href=${yearAddress(pattern.year)} download="working-calendar-${pattern.year}.csv">${t("rules.year.pattern", { year: pattern.year })}</a>`}</p>
        ${fileField({ name: "file", label: t("rules.file"), accept: ".csv,text/csv", chosen: this.file?.name ?? "", onChange: this.#chosen })}
        ${this.file === null ? nothing : this.#preview(this.file, known?.days ?? [])}
        <label><span>${t("rules.year.why")}</span><input name="source" maxlength="200" required placeholder=${t("rules.year.why.hint")} /></label>
        <p class="note warn">${t("rules.year.consequence")}</p>
        ${this.problem === "" ? nothing : html`<div class="note bad" role="alert"><p>${this.problem}</p>${this.#faulty()}</div>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending || this.file === null}>${this.sending ? t("form.sending") : t(known === undefined ? "rules.year.load.go" : "rules.year.replace.go")}</button>
          <button type="button" @click=${() => this.cancel()}>${t("form.cancel")}</button>
        </div>
      </form>`,
    });
  }

  #preview(file: { name: string; text: string; encoding: string }, known: readonly CalendarDay[]): TemplateResult {
    const changes = yearChanges(known, calendarDays(file.text));
    return html`<section class="file-preview">
      <p class="dim" role="status">${t("rules.file.read", { encoding: file.encoding, rows: calendarDays(file.text).length })} · ${changes.length === 0 ? t("rules.year.same") : t("rules.year.changes", { n: changes.length })}</p>
      <ul class="day-changes" tabindex="0">
        ${changes.slice(0, SHOWN).map((one) => html`<li><b>${one.day}</b> ${changeWords(one)}</li>`)}
      </ul>
      ${changes.length > SHOWN ? html`<p class="dim">${t("rules.more", { count: changes.length - SHOWN })}</p>` : nothing}
    </section>`;
  }

  /** The line that is wrong, as it stands in the file. */
  #faulty(): TemplateResult {
    const line = this.faultLine === 0 ? undefined : this.file?.text.split(/\r?\n/)[this.faultLine - 1];
    return line === undefined ? html`${nothing}` : html`<code class="faulty-line" data-line=${this.faultLine}>${this.faultLine}: ${line}</code>`;
  }

  #chosen = (event: Event): void => {
    const chosen = (event.target as HTMLInputElement).files?.[0];
    this.problem = "";
    this.file = null;
    if (chosen !== undefined) void this.#take(chosen);
  };

  async #take(chosen: File): Promise<void> {
    this.file = { name: chosen.name, ...decoded(new Uint8Array(await chosen.arrayBuffer())) };
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const source = fieldOf(new FormData(event.target as HTMLFormElement), "source");
    if (!this.sending) void this.#send(source);
  };

  async #send(source: string): Promise<void> {
    const { file } = this;
    if (file === null) return;
    this.sending = true;
    this.problem = "";
    this.faultLine = 0;
    await attempt(
      async () => {
        const { deadlines_moved: moved } = await replaceYear(this.year, { csv: file.text, source });
        this.done(doneWords(this.year, moved));
      },
      (words, problem) => {
        const line = Number(problem.field("line"));
        this.faultLine = line > 0 ? line : 0;
        const fault = faultOf(problem);
        this.problem = fault === null ? words : line > 0 ? t("rules.year.fault", { line, fault: faultWords(fault) }) : faultWords(fault);
      },
    );
    this.sending = false;
  }
}
customElements.define("year-form", YearForm);

function changeWords({ before, after }: YearChange): string {
  const name = (day: CalendarDay): string => `${t(day.kind === "holiday" ? "rules.day.holiday" : "rules.day.make_up")} ${named(day)}`;
  if (before === null) return after === null ? "" : t("rules.year.added", { what: name(after) });
  return after === null ? t("rules.year.removed", { what: name(before) }) : t("rules.year.turned", { before: name(before), after: name(after) });
}

/** What was done, deadlines that it moved among it. */
function doneWords(year: number, moved: number): string {
  return moved === 0 ? t("rules.year.taken", { year }) : t("rules.year.taken.recounted", { year, n: moved });
}
