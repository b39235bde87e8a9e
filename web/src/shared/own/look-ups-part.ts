/** Who looked up one's own track, when and what for. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { listLookUps, type LookUp } from "../api/identity";
import { moment } from "../format/format";
import { live } from "../live/live";
import { Part } from "../part";
import { attempt } from "../problems";
import { me } from "../session";
import { t, word } from "../text/text";

export class LookUpsPart extends Part {
  @state() private lookUps: LookUp[] | null = null;
  @state() private problem = "";
  @state() private concerned = true;

  override connectedCallback(): void {
    super.connectedCallback();
    void attempt(
      async () => (this.lookUps = await listLookUps()),
      (text, problem) => {
        this.concerned = problem.status !== 404 && problem.status !== 403;
        this.problem = text;
      },
    );
  }

  override render(): TemplateResult {
    if (!this.concerned) return html`${nothing}`;
    const { lookUps } = this;
    return html`<section class="slab">
      <h2>${t("look_ups.title")}</h2>
      <p class="dim">${t("look_ups.about")}</p>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${lookUps?.length === 0 ? html`<p class="empty">${t("look_ups.none")}</p>` : nothing}
      <ul class="lines">
        ${(lookUps ?? []).map((one) => this.#line(one))}
      </ul>
    </section>`;
  }

  #line(one: LookUp): TemplateResult {
    const at = (text: string): string => moment(Date.parse(text), live.nowMs, me.timezone, "minutes");
    return html`<li>
      <p>
        <b>${one.looked_by}</b> <span>${word("purpose", one.purpose)}</span>
        <small>${at(one.looked_at)} · ${t("look_ups.span", { from: at(one.since), until: at(one.until) })}${one.note === "" ? "" : ` · ${one.note}`}</small>
      </p>
    </li>`;
  }
}
customElements.define("own-look-ups", LookUpsPart);
