/** Reporting: what, what kind, where, photos, and who, as far as one likes to say. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Problem, newKey } from "../shared/api/client";
import { Part } from "../shared/part";
import { t } from "../shared/text/text";
import { report, type NewReport, type PublicCategory, type PublicCity, type Receipt } from "./calls";
import "./category-part";
import { keepBegun, readBegun } from "./draft";
import { Photos } from "./photos";
import "./place-part";
import type { Spot } from "./place-part";
import "./receipt-part";
import { saidPlainly } from "./refusals";

const MOST_LETTERS = 4000;
const COUNT_FROM = 3500;
type Field = "description" | "category" | "place" | "reporter_name" | "reporter_phone";
type Wrong = Partial<Record<Field, string>>;
const FIELDS = { description: "description", category: "category", spot: "place", address: "place", name: "reporter_name", phone: "reporter_phone" } as const satisfies Record<string, Field>;

export class ReportPart extends Part {
  @property({ attribute: false }) city!: PublicCity;
  @property({ attribute: false }) categories: readonly PublicCategory[] = [];
  @property({ attribute: false }) look!: (receipt: Receipt) => void;
  @state() private description = "";
  @state() private category = "";
  @state() private spot: Spot | null = null;
  @state() private address = "";
  @state() private name = "";
  @state() private phone = "";
  @state() private wrong: Wrong = {};
  @state() private refusal = "";
  @state() private leftOut: readonly string[] = [];
  @state() private sending = false;
  @state() private receipt: Receipt | null = null;
  readonly #photos = new Photos(() => this.requestUpdate());
  /** The same report sent twice, because the answer was lost, is one: what changed is another. */
  #key = newKey();

  override connectedCallback(): void {
    super.connectedCallback();
    const begun = readBegun();
    if (begun === null) return;
    if ("receipt" in begun) this.receipt = begun.receipt;
    else {
      const { key, ...written } = begun.draft;
      Object.assign(this, written);
      this.#key = key;
    }
  }

  override disconnectedCallback(): void {
    this.#photos.forget();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    if (this.receipt !== null) {
      return html`<portal-receipt .receipt=${this.receipt} .photos=${this.#photos} .spot=${this.spot?.own ? this.spot.at : null} .look=${this.look} .another=${() => this.#another()}></portal-receipt>`;
    }
    return html`<h1>${t("portal.report.title")}</h1>
      <p class="note warn">${t("portal.report.danger")}</p>
      <form novalidate @submit=${this.#submit}>
        ${this.#what()} ${this.#kind()} ${this.#where()} ${this.#pictures()} ${this.#who()}
        ${this.refusal === "" ? nothing : html`<p class="note bad" role="alert">${this.refusal}</p>`}
        <button type="submit" class="go" ?disabled=${this.sending}>${this.sending ? t("portal.sending") : t("portal.send")}</button>
      </form>`;
  }

  #what(): TemplateResult {
    const { description, wrong } = this;
    return html`<section class="slab">
      <h2><label for="description">${t("portal.what")}</label></h2>
      <textarea id="description" name="description" rows="4" maxlength=${MOST_LETTERS} placeholder=${t("portal.what.hint")} .value=${description}
        aria-invalid=${wrong.description === undefined ? nothing : "true"} aria-describedby=${wrong.description === undefined ? nothing : "description-wrong"}
        @input=${(event: Event) => this.#change({ description: (event.target as HTMLTextAreaElement).value })}></textarea>
      ${description.length < COUNT_FROM ? nothing : html`<p class="dim" role="status">${t("portal.what.left", { n: MOST_LETTERS - description.length })}</p>`}
      ${wrong.description === undefined ? nothing : html`<p class="note bad" id="description-wrong" role="alert">${wrong.description}</p>`}
    </section>`;
  }

  #kind(): TemplateResult {
    return html`<section class="slab">
      <h2>${t("portal.category")}</h2>
      <portal-category .categories=${this.categories} .text=${this.description} .category=${this.category} .wrong=${this.wrong.category ?? ""}
        .chosen=${(category: string) => this.#change({ category })}></portal-category>
    </section>`;
  }

  #where(): TemplateResult {
    return html`<section class="slab">
      <h2>${t("portal.where")}</h2>
      <portal-place .city=${this.city.city} .spot=${this.spot} .address=${this.address} .wrong=${this.wrong.place ?? ""}
        .chosen=${(spot: Spot) => this.#change({ spot })} .typed=${(address: string) => this.#change({ address })}></portal-place>
    </section>`;
  }

  #pictures(): TemplateResult {
    const most = this.city.most_photos;
    const { items } = this.#photos;
    return html`<section class="slab">
      <h2>${t("portal.photos")} <small>${t("portal.optional")}</small></h2>
      <p class="dim">${t("portal.photos.about", { n: most })}</p>
      ${items.length === 0
        ? nothing
        : html`<ul class="photos">
            ${items.map(
              (photo, index) => html`<li>
                <img src=${photo.address} alt=${t("portal.photos.one", { n: index + 1 })} />
                <button type="button" aria-label=${t("portal.photos.remove", { n: index + 1 })} @click=${() => this.#photos.drop(photo)}>${t("portal.photos.drop")}</button>
              </li>`,
            )}
          </ul>`}
      ${this.leftOut.map((line) => html`<p class="note warn" role="alert">${line}</p>`)}
      ${items.length >= most
        ? nothing
        : html`<label class="pick"><input type="file" multiple accept="image/jpeg,image/png,image/webp" @change=${this.#pick} /><span>${t("portal.photos.add")}</span></label>`}
    </section>`;
  }

  #who(): TemplateResult {
    const days = this.city.kept.find((one) => one.element === "incidents.reporter_phone")?.keep_days ?? null;
    const field = (name: "reporter_name" | "reporter_phone", label: string, value: string, change: (text: string) => void, extra: { type: string; autocomplete: "name" | "tel" }): TemplateResult => {
      const wrong = this.wrong[name];
      return html`<label for=${name}>${label} <small>${t("portal.optional")}</small></label>
        <input id=${name} name=${name} type=${extra.type} autocomplete=${extra.autocomplete} maxlength="100" .value=${value}
          aria-invalid=${wrong === undefined ? nothing : "true"} aria-describedby=${wrong === undefined ? "privacy" : `${name}-wrong privacy`}
          @input=${(event: Event) => change((event.target as HTMLInputElement).value)} />
        ${wrong === undefined ? nothing : html`<p class="note bad" id=${`${name}-wrong`} role="alert">${wrong}</p>`}`;
    };
    return html`<section class="slab">
      <h2>${t("portal.who")}</h2>
      ${field("reporter_name", t("portal.who.name"), this.name, (name) => this.#change({ name }), { type: "text", autocomplete: "name" })}
      ${field("reporter_phone", t("portal.who.phone"), this.phone, (phone) => this.#change({ phone }), { type: "tel", autocomplete: "tel" })}
      <p class="note" id="privacy">${days === null ? t("portal.privacy") : t("portal.privacy.days", { n: days })}</p>
    </section>`;
  }

  /** What is changed is no longer wrong, and is another report. */
  #change(change: Partial<Record<"description" | "category" | "address" | "name" | "phone", string>> & { spot?: Spot }): void {
    const mended = new Set<string>((Object.keys(change) as (keyof typeof FIELDS)[]).map((field) => FIELDS[field]));
    Object.assign(this, change);
    this.wrong = Object.fromEntries(Object.entries(this.wrong).filter(([field]) => !mended.has(field)));
    this.#key = newKey();
    const { description, category, address, name, phone, spot } = this;
    keepBegun({ draft: { description, category, address, name, phone, spot, key: this.#key } });
  }

  #pick = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const left = this.#photos.choose([...(input.files ?? [])], this.city.most_photos);
    this.leftOut = left.map(({ name, fault }) => t(`portal.photos.${fault}`, { name }));
    input.value = "";
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.sending) void this.#send();
  };

  #missing(): Wrong {
    const wrong: Wrong = {};
    if (this.description.trim() === "") wrong.description = t("portal.what.missing");
    if (this.category === "") wrong.category = t("portal.category.missing");
    if (this.spot === null) wrong.place = t("portal.where.missing");
    return wrong;
  }

  async #send(): Promise<void> {
    this.wrong = this.#missing();
    this.refusal = "";
    const { spot } = this;
    if (spot === null || Object.keys(this.wrong).length > 0) {
      this.#goToWrong();
      return;
    }
    this.sending = true;
    try {
      this.receipt = await report(this.#told(spot), this.#key);
      keepBegun({ receipt: this.receipt });
      scrollTo(0, 0);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#refused(error);
    } finally {
      this.sending = false;
    }
  }

  #told(spot: Spot): NewReport {
    const filled = (text: string): string | undefined => (text.trim() === "" ? undefined : text.trim());
    const told = { address: filled(this.address), reporter_name: filled(this.name), reporter_phone: filled(this.phone) };
    const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
    return { category: this.category, description: this.description.trim(), lon: spot.at[0], lat: spot.at[1], ...said };
  }

  #refused(problem: Problem): void {
    const text = saidPlainly(problem);
    const field = problem.errors[0]?.field ?? "";
    const at = field === "lon" || field === "lat" ? "place" : field;
    if (at === "place" || at === "description" || at === "category" || at === "reporter_name" || at === "reporter_phone") {
      this.wrong = { [at]: text };
      this.#goToWrong();
    } else this.refusal = text;
  }

  #goToWrong(): void {
    void this.updateComplete.then(() => {
      const [first] = Object.keys(this.wrong);
      const target = this.querySelector<HTMLElement>(first === "place" ? "#place-name" : `#${first ?? "description"}`);
      target?.focus();
      target?.scrollIntoView({ block: "center" });
    });
  }

  #another(): void {
    this.#photos.forget();
    keepBegun(null);
    Object.assign(this, { description: "", category: "", spot: null, address: "", receipt: null, wrong: {}, refusal: "", leftOut: [] });
    this.#key = newKey();
    scrollTo(0, 0);
  }
}
customElements.define("portal-report", ReportPart);
