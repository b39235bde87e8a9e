/** Who was forgotten, and forgetting somebody who asks for it. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { listErasures, listGrounds, type ErasureRow } from "../shared/api/administration";
import type { Term } from "../shared/api/personal";
import { moment } from "../shared/format/format";
import { modal, openModals } from "../shared/frame/modal";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { named, t } from "../shared/text/text";
import { told } from "./erasure-form";

export class ErasuresPart extends Part {
  @state() private erasures: ErasureRow[] | null = null;
  @state() private grounds: Term[] = [];
  @state() private problem = "";
  @state() private asking = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override updated(): void {
    openModals(this);
  }

  override render(): TemplateResult {
    const erasures = this.erasures ?? [];
    return html`<section class="slab" data-erasures>
      <div class="card-head">
        <div>
          <h2>${t("erasures.title")}</h2>
          <p class="dim">${t("erasures.about")}</p>
        </div>
        ${me.may("personal.erase") && this.grounds.length > 0 ? html`<button type="button" @click=${() => (this.asking = true)}>${t("erasures.ask")}</button>` : nothing}
      </div>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.erasures?.length === 0 ? html`<p class="empty">${t("erasures.none")}</p>` : nothing}
      <ul class="lines">
        ${erasures.map((one) => this.#line(one))}
      </ul>
      ${this.asking ? this.#form() : nothing}
    </section>`;
  }

  #line(one: ErasureRow): TemplateResult {
    const ground = this.grounds.find((term) => term.key === one.purpose);
    return html`<li class="over" data-erasure=${one.id}>
      <p>
        <b>${told(one.rows)}</b> <span>${ground === undefined ? one.purpose : named(ground)}</span>
        <small>
          ${moment(Date.parse(one.asked_at), live.nowMs, me.timezone, "minutes")} · ${one.asked_by} · ${one.reason} ·
          ${one.done_at === null ? t("erasures.going_on") : t("erasures.fields", { n: one.fields })}
        </small>
      </p>
    </li>`;
  }

  #form(): TemplateResult {
    const close = (): void => {
      this.asking = false;
    };
    return modal({
      title: t("erasures.ask"),
      close,
      content: html`<erasure-form
        .grounds=${this.grounds}
        .cancel=${close}
        .done=${() => {
          close();
          void this.#read();
        }}
      ></erasure-form>`,
    });
  }

  async #read(): Promise<void> {
    this.problem = "";
    await attempt(
      async () => {
        [this.grounds, this.erasures] = await Promise.all([listGrounds(), listErasures()]);
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("admin-erasures", ErasuresPart);
