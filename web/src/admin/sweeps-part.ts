/** Who looked behind many masks in a short time: for the security administrator to see to. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { listSweeps, seeSweep, type Sweep } from "../shared/api/administration";
import { moment } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { t } from "../shared/text/text";

export class SweepsPart extends Part {
  @state() private sweeps: Sweep[] = [];
  @state() private problem = "";

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#carryOut(() => Promise.resolve());
  }

  override render(): TemplateResult {
    if (this.problem === "" && this.sweeps.length === 0) return html`${nothing}`;
    const at = (text: string): string => moment(Date.parse(text), live.nowMs, me.timezone, "minutes");
    return html`<section class="slab">
      <h2>${t("sweeps.title")}</h2>
      <p class="dim">${t("sweeps.about")}</p>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <ul class="lines">
        ${this.sweeps.map(
          (one) => html`<li class=${one.seen_at === null ? "fresh" : "over"}>
            <p>
              <b>${one.account_name}</b> <span>${t("sweeps.rows", { n: one.rows_seen })}</span>
              <small>${at(one.began_at)} – ${at(one.raised_at)}${one.seen_by === null ? "" : ` · ${t("sweeps.seen_by", { name: one.seen_by })}`}</small>
            </p>
            ${one.seen_at === null && me.may("elements.change") ? html`<button type="button" @click=${() => void this.#carryOut(() => seeSweep(one.id))}>${t("sweeps.see")}</button>` : nothing}
          </li>`,
        )}
      </ul>
    </section>`;
  }

  async #carryOut(run: () => Promise<unknown>): Promise<void> {
    this.problem = "";
    await attempt(
      async () => {
        await run();
        this.sweeps = await listSweeps();
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("admin-sweeps", SweepsPart);
