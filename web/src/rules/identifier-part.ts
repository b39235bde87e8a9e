/** Checking an identifier by its template: which part is wrong and why; what is typed is kept nowhere. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { checkIdentifier, listTemplates, type CheckedIdentifier, type Template } from "../shared/api/rules";
import { fieldOf } from "../shared/forms";
import { faultWords } from "../shared/fault-words";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { named, t, word } from "../shared/text/text";

export class IdentifierPart extends Part {
  @state() private templates: Template[] | null = null;
  @state() private chosen = "";
  @state() private found: CheckedIdentifier | null = null;
  @state() private problem = "";

  override connectedCallback(): void {
    super.connectedCallback();
    void attempt(
      async () => {
        this.templates = await listTemplates();
        this.chosen = this.templates[0]?.key ?? "";
      },
      (text) => (this.problem = text),
    );
  }

  override render(): TemplateResult {
    const template = this.templates?.find((one) => one.key === this.chosen);
    return html`<section class="slab">
      <h2>${t("codes.identifier.title")}</h2>
      <p class="dim">${t("codes.identifier.about")}</p>
      <form autocomplete="off" @submit=${this.#submit} @input=${() => (this.found = null)}>
        <label><span>${t("codes.identifier.template")}</span>
          <select name="template" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>
            ${(this.templates ?? []).map((one) => html`<option value=${one.key} ?selected=${one.key === this.chosen}>${named(one)}</option>`)}
          </select>
        </label>
        ${template === undefined
          ? nothing
          : html`<p class="dim">${t("codes.identifier.length", { n: template.length })} ${template.parts.map((part) => html`<span class="chip">${word("codes.part", part.name)} <small>${part.length}</small></span>`)} <small>${template.basis}</small></p>`}
        <label><span>${t("codes.identifier.value")}</span><input name="value" maxlength="80" required spellcheck="false" autocapitalize="characters" class="code" /></label>
        ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
        <div class="buttons"><button type="submit" class="go">${t("codes.identifier.check")}</button></div>
      </form>
      <div role="status">${this.found === null ? nothing : this.#said(this.found)}</div>
    </section>`;
  }

  #said(found: CheckedIdentifier): TemplateResult {
    const place = found.division.length === 0 ? nothing : html`<p class="dim">${t("codes.identifier.division", { place: found.division.join(" · ") })}</p>`;
    if (found.valid) return html`<p class="sound">${t("codes.identifier.valid")}</p>${place}`;
    return html`<p class="broken">${t("codes.identifier.invalid")}</p>
      <ul class="lines">${found.faults.map((one) => html`<li><p><b>${one.part === "" ? t("codes.identifier.whole") : word("codes.part", one.part)}</b> <small>${faultWords(one)}</small></p></li>`)}</ul>${place}`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    this.problem = "";
    void attempt(
      async () => (this.found = await checkIdentifier(fieldOf(fields, "template"), fieldOf(fields, "value"))),
      (text) => (this.problem = text),
    );
  };
}
customElements.define("identifier-check", IdentifierPart);
