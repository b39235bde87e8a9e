/** Oneself: unit, shifts, track, who looked it up, sessions, and where else one may go. */

import { html, nothing, type TemplateResult } from "lit";
import type { OwnDuty, OwnShift } from "../shared/api/duty";
import { age, dayOf, lasting, timeOfDay, zoneName } from "../shared/format/format";
import { offered, SECTIONS } from "../shared/frame/sections";
import { leave } from "../shared/kept/leaving";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { unitMark } from "../shared/signs/templates";
import { locale, named, setLocale, t, word } from "../shared/text/text";
import "../shared/own/look-ups-part";
import "../shared/own/sessions-part";
import "./track-part";
import { work } from "./work";

export class MePart extends Part {
  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(work.subscribe(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const { duty, readAtMs } = work.known;
    return html`<div class="page narrow">
      <h1>${t("section.duty")}</h1>
      ${duty === null ? html`<section class="slab"><p class="empty" role="status">${t(readAtMs === 0 ? "app.loading" : "duty.no_member")}</p></section>` : html`${this.#unit(duty)} ${this.#shifts(duty.shifts)}<own-track></own-track>`}
      <own-look-ups></own-look-ups>
      <own-sessions></own-sessions>
      ${this.#elsewhere()}
    </div>`;
  }

  #elsewhere(): TemplateResult {
    const keys = offered((action) => me.may(action), (role) => me.has(role)).filter((key) => key !== "duty");
    return html`<nav class="elsewhere" aria-label=${t("frame.sections")}>
      ${keys.map((key) => html`<a class="button" href=${SECTIONS[key].path} @click=${follow}>${t(SECTIONS[key].title)}</a>`)}
      ${me.may("feed.read") ? html`<a class="button" href="/desk">${t("frame.desk")}</a>` : nothing}
      <button type="button" lang=${locale() === "zh" ? "en" : "zh-CN"} title=${t("language.switch.hint")} @click=${() => setLocale(locale() === "zh" ? "en" : "zh")}>${t("language.switch")}</button>
      <button type="button" @click=${() => void leave()}>${t("sign_in.out")}</button>
    </nav>`;
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
}
customElements.define("duty-me", MePart);
