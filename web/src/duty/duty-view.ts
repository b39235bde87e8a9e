/** A member's own screen: unit, shifts, track, who looked it up, sessions. Made for a phone. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { readDuty, type OwnDuty, type OwnShift } from "../shared/api/duty";
import { age, dayOf, lasting, timeOfDay, zoneName } from "../shared/format/format";
import { frame, showPresentSection } from "../shared/frame/frame";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { unitMark } from "../shared/signs/templates";
import { named, t, word } from "../shared/text/text";
import "../shared/own/look-ups-part";
import "../shared/own/sessions-part";
import "./track-part";

const AGAIN_MS = 60_000;

export class DutyView extends Part {
  @state() private duty: OwnDuty | null = null;
  @state() private member = true;
  @state() private problem = "";

  override connectedCallback(): void {
    super.connectedCallback();
    const read = (): void => void this.#read();
    const timer = setInterval(read, AGAIN_MS);
    this.follow(() => clearInterval(timer));
    addEventListener("focus", read);
    this.follow(() => removeEventListener("focus", read));
    read();
  }

  protected override firstUpdated(): void {
    showPresentSection(this);
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.title = `${t("app.name")} · ${t("section.duty")}`;
  }

  override render(): TemplateResult {
    return frame(
      "duty",
      html`<div class="page narrow">
        <h1>${t("section.duty")}</h1>
        ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
        ${this.#own()}
        <own-look-ups></own-look-ups>
        <own-sessions></own-sessions>
      </div>`,
    );
  }

  #own(): TemplateResult {
    if (!this.member) return html`<section class="slab"><p class="empty" role="status">${t("duty.no_member")}</p></section>`;
    if (this.duty === null) return html`${this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing}`;
    return html`${this.#unit(this.duty)} ${this.#shifts(this.duty.shifts)}<own-track></own-track>`;
  }

  #unit({ unit, member }: OwnDuty): TemplateResult {
    const fact = (name: string, value: unknown): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    const since = age((live.nowMs - Date.parse(unit.status_at)) / 1_000);
    return html`<section class="slab own-unit">
      <h2>${t("duty.unit")}</h2>
      <p class="big">${unitMark(unit.status)} <b>${unit.code}</b> <span>${word("status", unit.status)}</span> <small>${since}</small></p>
      ${unit.assignment === null ? nothing : html`<p class="note">${t("duty.on", { number: unit.assignment.incident_number })}</p>`}
      <dl class="record">
        ${fact(t("duty.name"), named(unit))} ${fact(t("duty.kind"), `${word("kind", unit.kind)} · ${t("units.crew", { n: unit.crew })}`)}
        ${fact(t("duty.me"), `${member.name}${member.phone === null ? "" : ` · ${member.phone}`}`)}
        ${fact(t("duty.skills"), member.skills.map((skill) => word("skill", skill)).join(" · ") || "–")}
        ${fact(t("duty.on_duty"), t(unit.on_duty ? "duty.on_duty.yes" : "duty.on_duty.no"))}
      </dl>
    </section>`;
  }

  #shifts(shifts: readonly OwnShift[]): TemplateResult {
    return html`<section class="slab">
      <h2>${t("duty.shifts")} <small>${zoneName(live.nowMs, me.timezone)}</small></h2>
      ${shifts.length === 0 ? html`<p class="empty">${t("duty.shifts.none")}</p>` : nothing}
      <ul class="lines shifts">
        ${shifts.map((one) => this.#shift(one))}
      </ul>
    </section>`;
  }

  #shift(one: OwnShift): TemplateResult {
    const [fromMs, untilMs] = [Date.parse(one.starts_at), Date.parse(one.ends_at)];
    const runs = fromMs <= live.nowMs && live.nowMs < untilMs;
    const at = (ms: number): string => timeOfDay(ms, me.timezone, "minutes");
    const until = dayOf(untilMs, me.timezone) === dayOf(fromMs, me.timezone) ? at(untilMs) : `${dayOf(untilMs, me.timezone)} ${at(untilMs)}`;
    const when = runs ? t("duty.shift.runs", { left: lasting((untilMs - live.nowMs) / 1_000) }) : t("duty.shift.in", { time: lasting((fromMs - live.nowMs) / 1_000) });
    return html`<li class=${runs ? "running" : "to-come"} data-shift=${one.id}>
      <p>
        <b>${dayOf(fromMs, me.timezone)} ${at(fromMs)} – ${until}</b>
        <small>${[t("units.crew", { n: one.crew }), one.note ?? ""].filter((text) => text !== "").join(" · ")}</small>
      </p>
      <span class=${runs ? "tag-ok" : "dim"}>${when}</span>
    </li>`;
  }

  async #read(): Promise<void> {
    this.problem = "";
    await attempt(
      async () => {
        this.duty = await readDuty();
        this.member = true;
      },
      (text, problem) => {
        this.member = problem.status !== 404;
        this.problem = this.member ? text : "";
      },
    );
  }
}
customElements.define("duty-view", DutyView);
