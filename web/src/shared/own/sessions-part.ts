/** One's own sessions: which device, from where, when last; ending one or all others. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { endOtherSessions, endSession, listSessions, type OwnSession } from "../api/identity";
import { age, moment, zoneName } from "../format/format";
import { live } from "../live/live";
import { Part } from "../part";
import { attempt } from "../problems";
import { me } from "../session";
import { t, word } from "../text/text";

export class SessionsPart extends Part {
  @state() private sessions: OwnSession[] | null = null;
  @state() private problem = "";
  /** All others are about to be ended: asked once more. */
  @state() private ending = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  refresh(): void {
    void this.#carryOut(() => Promise.resolve());
  }

  override render(): TemplateResult {
    const { sessions } = this;
    const others = (sessions ?? []).filter((one) => !one.current).length;
    return html`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${t("sessions.title")}</h2>
          <p class="dim">${t("sessions.about")}</p>
        </div>
        ${others === 0 || this.ending ? nothing : html`<button type="button" @click=${() => (this.ending = true)}>${t("sessions.end_others", { n: others })}</button>`}
      </div>
      ${this.ending
        ? html`<div class="buttons sure">
            <span>${t("sessions.end_others.sure")}</span>
            <button type="button" class="danger" @click=${() => void this.#carryOut(endOtherSessions)}>${t("sessions.end_others", { n: others })}</button>
            <button type="button" @click=${() => (this.ending = false)}>${t("form.cancel")}</button>
          </div>`
        : nothing}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${sessions === null ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing}
      <ul class="lines">
        ${(sessions ?? []).map((one) => this.#line(one))}
      </ul>
    </section>`;
  }

  #line(one: OwnSession): TemplateResult {
    const seen = (live.nowMs - Date.parse(one.last_seen_at)) / 1_000;
    const from = `${moment(Date.parse(one.created_at), live.nowMs, me.timezone, "minutes")} ${zoneName(live.nowMs, me.timezone)}`;
    return html`<li data-session=${one.id}>
      <p>
        <b>${one.device ?? t("sessions.unknown_device")}</b>
        ${one.current ? html`<span class="tag-ok">${t("sessions.this")}</span>` : nothing}
        <small>
          ${[one.address ?? t("sessions.unknown_address"), t("sessions.by", { way: word("method", one.method), at: from }), one.current ? "" : t("sessions.seen", { age: age(seen) })].filter((part) => part !== "").join(" · ")}
        </small>
      </p>
      ${one.current ? nothing : html`<button type="button" @click=${() => void this.#carryOut(() => endSession(one.id))}>${t("sessions.end")}</button>`}
    </li>`;
  }

  async #carryOut(run: () => Promise<unknown>): Promise<void> {
    this.problem = "";
    await attempt(
      async () => {
        await run();
        this.sessions = await listSessions();
        this.ending = false;
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("own-sessions", SessionsPart);
