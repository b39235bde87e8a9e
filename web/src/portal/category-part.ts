/** What kind of thing it is: suggested from what was written, or chosen from the whole list. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Problem } from "../shared/api/client";
import { Part } from "../shared/part";
import { named, t } from "../shared/text/text";
import { suggest, type PublicCategory, type SuggestedCategory } from "./calls";
import { grouped, worthAsking } from "./categories";

/** So long after the last key the text is looked at: somebody who writes is not asked for every letter. */
const PAUSE_MS = 900;

export class CategoryPart extends Part {
  @property({ attribute: false }) categories: readonly PublicCategory[] = [];
  @property() text = "";
  @property() category = "";
  @property() wrong = "";
  @property({ attribute: false }) chosen!: (category: string) => void;
  @state() private suggested: readonly SuggestedCategory[] = [];
  #asked = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override updated(changes: Map<PropertyKey, unknown>): void {
    super.updated(changes);
    if (!changes.has("text")) return;
    clearTimeout(this.#timer);
    if (worthAsking(this.#asked, this.text)) this.#timer = setTimeout(() => void this.#suggest(), PAUSE_MS);
  }

  override render(): TemplateResult {
    return html`${this.#chips()}
      <label for="category">${t(this.suggested.length === 0 ? "portal.category.all" : "portal.category.others")}</label>
      <select id="category" name="category" aria-invalid=${this.wrong === "" ? nothing : "true"} aria-describedby=${this.wrong === "" ? nothing : "category-wrong"} @change=${this.#select}>
        <option value="" .selected=${this.category === ""}>${t("portal.category.choose")}</option>
        ${grouped(this.categories).map(
          (group) => html`<optgroup label=${named(group)}>
            ${group.items.map((one) => html`<option value=${one.key} .selected=${one.key === this.category}>${named(one)}</option>`)}
          </optgroup>`,
        )}
      </select>
      ${this.wrong === "" ? nothing : html`<p class="note bad" id="category-wrong" role="alert">${this.wrong}</p>`}`;
  }

  #chips(): TemplateResult | typeof nothing {
    if (this.suggested.length === 0) return nothing;
    return html`<fieldset class="chips">
      <legend>${t("portal.category.suggested")}</legend>
      ${this.suggested.map(
        (one) => html`<label><input type="radio" name="suggested" .checked=${one.key === this.category} @change=${() => this.chosen(one.key)} /> <span>${named(one)}</span></label>`,
      )}
    </fieldset>`;
  }

  #select = (event: Event): void => this.chosen((event.target as HTMLSelectElement).value);

  /** What a person chose stays; suggestions that do not come are missed by nobody. */
  async #suggest(): Promise<void> {
    const { text } = this;
    this.#asked = text;
    try {
      const found = await suggest(text.trim());
      if (this.#asked === text) this.suggested = found;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
}
customElements.define("portal-category", CategoryPart);
