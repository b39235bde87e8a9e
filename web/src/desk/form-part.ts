/** Right: a new incident. Where comes first, then what; place and category complete while typing. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live as liveValue } from "lit/directives/live.js";
import type { Category, Place, Priority } from "../shared/api/types";
import { getContext } from "../shared/context";
import { coordinates, span } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { priorityMark } from "../shared/signs/templates";
import { named, t, word } from "../shared/text/text";
import { choices, type Choice } from "./choices";
import type { Desk } from "./desk";
import { categoryBrowser, digitsOf, majorsOf } from "./intake/category-browser";
import { doorFields } from "./intake/door-fields";
import { proposalList, raisedBy } from "./intake/proposal-list";
import "./intake/same-part";
import type { SamePart } from "./intake/same-part";
import { suggestions } from "./intake/suggestions";
import { placeDetail } from "./place-words";
import { previewList } from "./preview-list";
import { matchCategories } from "./suggest";

const SEARCH_AFTER_MS = 140;
const SHOWN_CATEGORIES = 8;
const FIELDS: Record<string, string> = {
  place: "#form-place",
  category: "#form-category",
  description: "textarea",
  reporter_name: "#form-reporter-name",
  reporter_phone: "#form-reporter-phone",
};

export class FormPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  /** What is typed in the category field while it is open; null when it is closed. */
  @state() private categoryText: string | null = null;
  @state() private placeText: string | null = null;
  @state() private at = 0;
  /** Whether categories are shown by what they belong to, and which major is open. */
  @state() private browsing = false;
  @state() private major: string | null = null;
  #opened = -1;
  #pointed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The place that is still being looked up: filing waits for it. */
  #looking: Promise<void> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    const { draft } = this.desk;
    if (draft.opened !== this.#opened) {
      this.#opened = draft.opened;
      this.categoryText = this.placeText = null;
      this.browsing = false;
      this.#focusFirst();
    } else if (draft.pointed !== this.#pointed) {
      this.placeText = null;
      if (!this.contains(document.activeElement) || document.activeElement?.id === "form-place") this.#focusFirst();
    }
    this.#pointed = draft.pointed;
  }

  /** The first field that nothing is known for yet. */
  #focusFirst(): void {
    const { place, category } = this.desk.draft;
    this.#focus(place === null ? "place" : category === null ? "category" : "description");
  }

  #focus(field: string): void {
    const selector = FIELDS[field];
    if (selector !== undefined) this.querySelector<HTMLElement>(selector)?.focus();
  }

  override render(): TemplateResult {
    const { draft, preview, looking } = this.desk;
    return html`<h2>${t("form.title")}</h2>
      <form class="new" autocomplete="off" @submit=${this.#submit} @keydown=${this.#keys}>
        ${this.#place()} ${this.#category()}
        <label>
          <span>${t("form.description")}</span>
          <textarea
            rows="3"
            placeholder=${t("form.description.hint")}
            aria-invalid=${draft.problemField === "description" ? "true" : nothing}
            .value=${liveValue(draft.description)}
            @input=${(event: Event) => draft.describe((event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </label>
        ${suggestions(looking, draft, (category) => draft.chooseCategory(category))} ${doorFields(draft)} ${this.#priority()}
        ${draft.problem === "" ? "" : html`<p class="note bad" role="alert">${draft.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${draft.sending}>
            ${draft.sending ? t("form.sending") : t(looking.duplicates.length > 0 ? "form.submit.anyway" : "form.submit")} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${this.#cancel}>${t("form.cancel")}</button>
        </div>
      </form>
      ${previewList(preview)}
      <desk-same .desk=${this.desk} .filed=${(done: Promise<boolean>) => void this.#added(done)} @keydown=${this.#leaveSame}></desk-same>
      ${proposalList({ looking, category: draft.category, ticked: draft.standards, onTick: (key, on) => draft.tick(key, on) })}`;
  }

  #category(): TemplateResult {
    const { draft } = this.desk;
    const chosen = draft.category;
    const matches = this.categoryText === null ? [] : this.#matches();
    const value = this.categoryText ?? (chosen === null ? "" : named(chosen));
    return html`<div class="field">
      <label for="form-category">${t("form.category")}</label>
      <div class="with-button">
        ${choices({
          id: "form-category",
          value,
          hint: t("form.category.hint"),
          invalid: draft.problemField === "category",
          open: this.categoryText !== null,
          at: this.at,
          empty: t("form.category.none"),
          list: matches.map((category) => categoryChoice(category)),
          onInput: (text) => this.#typeCategory(text),
          onChoose: (index) => this.#chooseCategory(matches[index]),
          onMove: (at) => (this.at = at),
          onClose: () => (this.categoryText = null),
        })}
        <button type="button" aria-expanded=${this.browsing ? "true" : "false"} aria-controls="category-browser" @click=${() => (this.browsing = !this.browsing)}>${t("form.category.browse")}</button>
      </div>
      ${this.browsing
        ? categoryBrowser({
            majors: majorsOf(getContext().categories.values()),
            major: this.major,
            chosen,
            onMajor: (key) => (this.major = key),
            onChoose: (category) => this.#chooseCategory(category),
          })
        : ""}
      ${chosen === null
        ? ""
        : html`<small class="under">
            ${draft.categoryByHand ? "" : `${t("form.category.suggested")} · `}${t("form.skills", {
              skills: chosen.skills.map((skill) => word("skill", skill)).join(" · "),
              limit: span(chosen.limit_s),
            })}
          </small>`}
    </div>`;
  }

  #matches(): Category[] {
    return matchCategories(getContext().categories.values(), this.categoryText ?? "").slice(0, SHOWN_CATEGORIES);
  }

  #typeCategory(text: string): void {
    this.categoryText = text;
    this.at = 0;
    if (text.trim() === "") this.desk.draft.chooseCategory(null);
  }

  #chooseCategory(category: Category | undefined): void {
    if (category === undefined) return;
    this.desk.draft.chooseCategory(category);
    this.categoryText = null;
    this.browsing = false;
    this.#focus("description");
  }

  #priority(): TemplateResult {
    const { draft, looking } = this.desk;
    const proposal = looking.answer?.proposal ?? null;
    const rules = proposal?.raised_by ?? [];
    const present = draft.priority ?? proposal?.priority ?? draft.category?.priority ?? null;
    const why = rules.length === 0 ? t("form.priority.default") : t("form.priority.raised", { why: rules.map(raisedBy).join(t("proposal.between")) });
    return html`<fieldset class="priority">
      <legend>${t("form.priority")}</legend>
      ${([1, 2, 3] as Priority[]).map(
        (priority) => html`<label class=${present === priority ? "on" : ""}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${present === priority}
            @change=${() => draft.choosePriority(priority)}
          />
          ${priorityMark(priority)} ${word("priority", String(priority))}
        </label>`,
      )}
      ${draft.priority === null && present !== null ? html`<small>${why}</small>` : ""}
    </fieldset>`;
  }

  #place(): TemplateResult {
    const { draft } = this.desk;
    const found = draft.found ?? [];
    return html`<div class="field">
      <label for="form-place">${t("form.place")}</label>
      ${choices({
        id: "form-place",
        value: draft.place?.text ?? this.placeText ?? "",
        hint: t("form.place.example"),
        invalid: draft.problemField === "place",
        open: draft.found !== null && draft.place === null,
        at: this.at,
        empty: t("form.place.none"),
        list: found.map(placeChoice),
        onInput: (text) => this.#typePlace(text),
        onChoose: (index) => this.#choosePlace(index),
        onMove: (at) => (this.at = at),
        onClose: () => draft.closeSearch(),
      })}
      <small class="under">${draft.place === null ? t("form.place.hint") : coordinates(...draft.place.at)}</small>
      ${draft.place?.warnings.map((warning) => html`<p class="note warn">${warning}</p>`) ?? ""}
    </div>`;
  }

  #typePlace(text: string): void {
    this.placeText = text;
    this.at = 0;
    if (this.desk.draft.place !== null) this.desk.draft.forgetPlace();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.desk.draft.search(text), SEARCH_AFTER_MS);
  }

  /** The first choice of a list that answers an earlier text is not what was meant: the text is looked up. */
  #choosePlace(index: number): void {
    const { draft } = this.desk;
    const place = draft.foundFor === this.placeText || index > 0 ? draft.found?.[index] : undefined;
    if (place !== undefined) this.#takePlace(place);
    else void this.#lookUp();
    this.#focus("category");
  }

  #takePlace(place: Place): void {
    clearTimeout(this.#timer);
    this.placeText = null;
    this.desk.draft.choosePlace(place);
  }

  /** Keys faster than the search: what was typed is looked up, and its first place taken. */
  #lookUp(): Promise<void> {
    const { draft } = this.desk;
    const text = this.placeText?.trim() ?? "";
    if (draft.place !== null || text === "") return Promise.resolve();
    clearTimeout(this.#timer);
    this.#looking ??= this.#first(text).finally(() => (this.#looking = null));
    return this.#looking;
  }

  async #first(text: string): Promise<void> {
    const { draft } = this.desk;
    const [first] = await draft.search(text);
    if (first !== undefined) this.#takePlace(first);
    else if (draft.place === null && draft.problem === "") draft.missPlace();
  }

  /** Enter goes on from field to field, and files from the last; with Ctrl or Command it files from anywhere. */
  #keys = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (this.browsing) this.browsing = false;
      else this.desk.back();
    }
    if (event.key === "F2" && this.querySelector<SamePart>("desk-same")?.enter() === true) event.preventDefault();
    if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
    const taken = event.defaultPrevented;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void this.#file();
      return;
    }
    if (event.shiftKey && event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    event.stopPropagation();
    if (taken) return;
    const { id } = event.target as HTMLElement;
    if (id === "form-place") {
      void this.#lookUp();
      this.#focus("category");
    } else if (id === "form-category") {
      if (this.categoryText === null || this.categoryText.trim() === "") this.#focus("description");
    } else void this.#file();
  };

  /** From what may be the same, Esc and F2 go back to the words. */
  #leaveSame = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== "Escape" && event.key !== "F2")) return;
    event.preventDefault();
    event.stopPropagation();
    this.#focus("description");
  };

  /** Esc leaves the report as it is for later; this button throws it away. */
  #cancel = (): void => {
    this.desk.draft.clear();
    this.desk.back();
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#file();
  };

  async #added(done: Promise<boolean>): Promise<void> {
    if (await done) (document.activeElement as HTMLElement | null)?.blur();
    else this.#focus(this.desk.draft.problemField);
  }

  async #file(): Promise<void> {
    const { draft } = this.desk;
    await this.#lookUp();
    const alike = this.desk.looking.duplicates.filter((one) => one.open).length;
    const filed = await draft.file();
    if (filed === null) {
      this.#focus(draft.problemField);
      return;
    }
    live.answer([], [filed.incident]);
    this.desk.selectIncident(filed.incident.id);
    const same = alike === 0 ? [] : [t("form.filed.alike", { n: alike })];
    const said = [t("form.filed", { number: filed.incident.number }), ...filed.warnings, ...same].join(" · ");
    this.desk.say(said, filed.warnings.length > 0 ? "bad" : "plain");
    (document.activeElement as HTMLElement | null)?.blur();
  }
}

function categoryChoice(category: Category): Choice {
  const detail = [digitsOf(category.key), span(category.limit_s)].filter((part) => part !== "").join(" · ");
  return { key: category.key, mark: priorityMark(category.priority), text: named(category), detail };
}

function placeChoice(place: Place): Choice {
  return { key: `${place.kind}/${place.key}`, text: named(place), detail: placeDetail(place) };
}
customElements.define("desk-form", FormPart);
