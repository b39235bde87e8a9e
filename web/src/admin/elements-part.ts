/** The register of data elements by grade: what is personal, what for, how long, behind which mask. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { GRADES, listElements, type ElementRow } from "../shared/api/administration";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { named, t, word } from "../shared/text/text";
import { countByGrade, filterElements, type ElementFilter } from "./elements";
import "./erasures-part";
import "./sweeps-part";

export class ElementsPart extends Part {
  @state() private elements: ElementRow[] | null = null;
  @state() private filter: ElementFilter = { text: "", grade: "", sealed: false };
  @state() private problem = "";

  override connectedCallback(): void {
    super.connectedCallback();
    void attempt(
      async () => (this.elements = await listElements()),
      (text) => (this.problem = text),
    );
  }

  override render(): TemplateResult {
    const found = filterElements(this.elements ?? [], this.filter);
    return html`<h1>${t("section.elements")}</h1>
      <p class="dim">${t("elements.about")}</p>
      <admin-sweeps></admin-sweeps>
      ${this.#grades()} ${this.#filters()}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="count" role="status">${this.elements === null ? (this.problem === "" ? t("app.loading") : "") : t("elements.count", { n: found.length })}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${t("section.elements")}>
        <table class="elements">
          <thead>
            <tr>
              <th scope="col">${t("elements.grade")}</th><th scope="col">${t("elements.element")}</th><th scope="col">${t("elements.purpose")}</th>
              <th scope="col">${t("elements.keep")}</th><th scope="col">${t("elements.mask")}</th><th scope="col">${t("elements.owner")}</th>
            </tr>
          </thead>
          <tbody>
            ${found.map((one) => this.#row(one))}
          </tbody>
        </table>
      </div>
      ${this.elements !== null && found.length === 0 ? html`<p class="empty">${t("elements.none")}</p>` : nothing}
      <admin-erasures></admin-erasures>`;
  }

  /** The grades with what each means; pressing one shows its elements alone. */
  #grades(): TemplateResult {
    const counts = countByGrade(this.elements ?? []);
    return html`<div class="grade-cards" role="group" aria-label=${t("elements.grade")}>
      ${GRADES.map(
        (one) => html`<button type="button" aria-pressed=${this.filter.grade === one ? "true" : "false"} @click=${() => this.#set({ grade: this.filter.grade === one ? "" : one })}>
          <span class="grade ${one}">${one}</span> <b>${counts.get(one) ?? 0}</b> <small>${word("grade", one)}</small>
        </button>`,
      )}
    </div>`;
  }

  #filters(): TemplateResult {
    return html`<div class="filters" role="search">
      <input type="search" aria-label=${t("elements.search")} placeholder=${t("elements.search")} @input=${(event: Event) => this.#set({ text: (event.target as HTMLInputElement).value })} />
      <label class="check"><input type="checkbox" .checked=${this.filter.sealed} @change=${(event: Event) => this.#set({ sealed: (event.target as HTMLInputElement).checked })} />${t("elements.only_sealed")}</label>
    </div>`;
  }

  #row(one: ElementRow): TemplateResult {
    const kept = one.keep_days === null ? word("elements.at_end", one.at_end) : t("elements.days", { n: one.keep_days, end: word("elements.at_end", one.at_end) });
    return html`<tr data-element=${one.element}>
      <td data-label=${t("elements.grade")}><span class="grade ${one.grade}">${one.grade}</span></td>
      <th scope="row">${named({ name_zh: one.title_zh, name_en: one.title_en })} <small>${one.element}</small></th>
      <td data-label=${t("elements.purpose")}>${named({ name_zh: one.purpose_zh, name_en: one.purpose_en })} <small>${named(one.basis)}</small></td>
      <td data-label=${t("elements.keep")}>${kept}</td>
      <td data-label=${t("elements.mask")}>${word("elements.masks", one.mask)}${one.sealed ? html` <span class="chip">${t("elements.sealed")}</span>` : nothing}</td>
      <td data-label=${t("elements.owner")}>${named(one.owner)}</td>
    </tr>`;
  }

  #set(change: Partial<ElementFilter>): void {
    this.filter = { ...this.filter, ...change };
  }
}
customElements.define("admin-elements", ElementsPart);
