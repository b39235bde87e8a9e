/** Beside the form: reports that may be of the same thing, to which one can add this reporter. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Duplicate } from "../../shared/api/handling";
import { distance } from "../../shared/format/format";
import { Part } from "../../shared/part";
import { t } from "../../shared/text/text";
import type { Desk } from "../desk";
import { duplicatesList } from "./duplicates-list";

export class SamePart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) filed: (done: Promise<boolean>) => void = () => undefined;
  @state() private open: number | null = null;
  @state() private reason: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("open")) this.reason = null;
    const { duplicates } = this.desk.looking;
    if (this.open !== null && !duplicates.some((one) => one.incident_id === this.open)) this.open = null;
  }

  /** Goes to what may be the same, the first opened; false where there is nothing. */
  enter(): boolean {
    const [first] = this.desk.looking.duplicates;
    if (first === undefined) return false;
    this.open ??= first.incident_id;
    void this.updateComplete.then(() => {
      this.#bringIntoView();
      this.querySelector<HTMLElement>(".duplicates .open > button")?.focus({ preventScroll: true });
    });
    return true;
  }

  #turn(id: number | null): void {
    this.open = id;
    void this.updateComplete.then(() => this.#bringIntoView());
  }

  /** Two reports are compared with both before one's eyes, and what can be done below them. */
  #bringIntoView(): void {
    this.querySelector(".duplicates .open")?.scrollIntoView({ block: "nearest" });
  }

  override render(): TemplateResult {
    const { looking, draft } = this.desk;
    const { duplicates } = looking;
    const { place, category } = draft;
    if (place === null || category === null) return html`${nothing}`;
    const one = { title: t("same.this"), description: draft.description, category: category.key, address: place.address, at: place.at };
    return html`<section class="same" aria-label=${t("same.title")}>
      <h3>${t("same.title")} ${duplicates.length === 0 ? nothing : html`<em><kbd>F2</kbd></em>`}</h3>
      <p class="said-so" role="status">${duplicates.length > 0 ? t("same.found", { n: duplicates.length }) : looking.asking ? t("same.looking") : t("same.none")}</p>
      ${duplicatesList({ one, duplicates, open: this.open, onOpen: (id) => this.#turn(id), doings: (other) => this.#doings(other) })}
    </section>`;
  }

  #doings(other: Duplicate): TemplateResult {
    if (!other.open) return html`<p class="note">${t("same.closed.why")}</p>`;
    const reason = this.reason ?? t("same.reason", { number: other.number, distance: distance(other.distance_m) });
    const add = (event: Event): void => {
      event.preventDefault();
      if (reason.trim() !== "" && !this.desk.draft.sending) this.filed(this.#add(other, reason.trim()));
    };
    return html`<form class="doings" autocomplete="off" @submit=${add}>
      <label><span>${t("same.why")}</span><input .value=${reason} maxlength="500" @input=${(event: Event) => (this.reason = (event.target as HTMLInputElement).value)} /></label>
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.desk.draft.sending || reason.trim() === ""}>${t("same.add", { number: other.number })}</button>
        <button type="button" @click=${() => (this.open = null)}>${t("same.other")}</button>
      </div>
    </form>`;
  }

  async #add(other: Duplicate, reason: string): Promise<boolean> {
    const filed = await this.desk.draft.file({ incident: other.incident_id, reason });
    if (filed === null) return false;
    await this.desk.openIncident(other.incident_id, "reports");
    this.desk.say(t("same.added", { filed: filed.incident.number, number: other.number }));
    return true;
  }
}
customElements.define("desk-same", SamePart);
