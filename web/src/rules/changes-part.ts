/** What changes from one version of a law to another, in words. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { compareLaw, readLaw, type Definition, type Law, type LawText, type VersionKey } from "../shared/api/rules";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { t, word } from "../shared/text/text";
import { called, gathered, type ChangedField, type ChangedThing } from "./changes";
import { baseOf } from "./versions";
import { actionName, clockWords, said, stageName } from "./words";

export class ChangesPart extends Part {
  @property({ attribute: false }) law!: Law;
  @property({ attribute: false }) version: VersionKey = "draft";
  @property({ attribute: false }) text!: LawText;
  @state() private base: number | null = null;
  @state() private things: ChangedThing[] | null = null;
  @state() private old: Definition | null = null;
  @state() private problem = "";
  #asked = 0;

  protected override willUpdate(changes: PropertyValues): void {
    if (!changes.has("version") && !changes.has("text")) return;
    this.base = baseOf(this.version, this.law.versions, this.law.in_force ?? null);
    void this.#read();
  }

  override render(): TemplateResult {
    const others = this.law.versions.filter((one) => one.version !== null && one.version !== this.version);
    if (this.base === null) return html`<p class="empty">${t("rules.compare.first")}</p>`;
    return html`<div class="filters">
        <label>${t("rules.compare.with")}
          <select @change=${this.#choose}>
            ${others.map((one) => html`<option value=${one.version ?? ""} ?selected=${one.version === this.base}>${t("rules.version.n", { number: one.version ?? "" })}</option>`)}
          </select>
        </label>
      </div>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.things === null ? (this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing) : this.#said(this.things)}`;
  }

  #said(things: ChangedThing[]): TemplateResult {
    if (things.length === 0) return html`<p class="empty" role="status">${t("rules.compare.same")}</p>`;
    const areas = [...new Set(things.map((one) => one.area))];
    return html`<p class="count" role="status">${t("rules.compare.count", { n: things.length })}</p>
      ${areas.map(
        (area) => html`<section class="slab">
          <h2>${word("rules.area", area)}</h2>
          <ul class="law-differences">
            ${things.filter((one) => one.area === area).map((one) => this.#thing(one))}
          </ul>
        </section>`,
      )}`;
  }

  #thing(thing: ChangedThing): TemplateResult {
    return html`<li class=${thing.what} data-change=${`${thing.area}.${thing.key}`}>
      <p><b>${this.#name(thing)}</b> <span class="chip">${word("rules.change", thing.what)}</span> <code>${thing.key}</code></p>
      ${thing.what === "gone" ? nothing : html`<dl class="record">${this.#fields(thing).map(({ name, before, after, list }) => html`<div><dt>${name}</dt><dd>${values(before, after, list)}</dd></div>`)}</dl>`}
    </li>`;
  }

  #name({ area, key }: ChangedThing): string {
    const of = (definition: Definition | null): string | undefined => {
      if (definition === null) return undefined;
      const found = {
        stages: definition.stages.find((one) => one.stage === key)?.label,
        clocks: definition.clocks.find((one) => one.key === key)?.label,
        marks: definition.marks.find((one) => one.mark === key)?.label,
        actions: definition.actions.find((one) => one.key === key)?.label,
        levels: definition.levels[key],
      }[area];
      return found === undefined ? undefined : said(found);
    };
    return of(this.text.definition) ?? of(this.old) ?? (area === "law" ? word("rules.law_field", key) : word("rules.request", key));
  }

  /** A clock's limits are said as a whole, for an amount without its kind says nothing. */
  #fields(thing: ChangedThing): { name: string; before: string[]; after: string[]; list: boolean }[] {
    const limits = (field: string): boolean => thing.area === "clocks" && /^(limit|by_priority)/.test(field);
    const told = thing.fields
      .filter((one) => !limits(one.field))
      .map((one) => ({ name: word("rules.changed", one.field), before: one.before.map((value) => this.#value(one, value)), after: one.after.map((value) => this.#value(one, value)), list: one.list }));
    if (!thing.fields.some((one) => limits(one.field))) return told;
    const limit = (definition: Definition | null): string[] => {
      const clock = definition?.clocks.find((one) => one.key === thing.key);
      return clock === undefined ? [] : [clockWords(clock)];
    };
    return [{ name: t("rules.changed.limit"), before: limit(this.old), after: limit(this.text.definition), list: false }, ...told];
  }

  #value({ field }: ChangedField, value: string): string {
    const { definition } = this.text;
    switch (field) {
      case "sources":
      case "to":
      case "first":
      case "back_to":
        return stageName(definition, value);
      case "roles":
        return word("rules.role", value);
      case "fields":
        return word("rules.field", value);
      case "permits":
        return actionName(definition, value);
      case "clock":
        return this.#called(value);
      case "guards":
      case "effects":
        return this.#condition(field, value);
      case "automatic":
      case "returns":
      case "reason":
        return t(value === "True" ? "rules.yes" : "rules.no");
      case "warn_at":
        return `${Math.round(Number(value) * 100)} %`;
      default:
        return value;
    }
  }

  #condition(field: "guards" | "effects", value: string): string {
    const { name, of, options } = called(value);
    const more = Object.entries(options).map(([key, one]) => `${word("rules.option", key)} ${this.#called(one)}`);
    const what = field === "guards" ? word("rules.guard", name) : word("rules.effect", name);
    return `${what}${of === "" ? "" : ` ${this.#called(of)}`}${more.length === 0 ? "" : ` (${more.join(t("rules.comma"))})`}`;
  }

  /** What an argument is called: a mark, a clock, a role, or one of the closed words. */
  #called(key: string): string {
    const { definition } = this.text;
    const label = definition.marks.find((one) => one.mark === key)?.label ?? definition.clocks.find((one) => one.key === key)?.label;
    if (label !== undefined) return said(label);
    const role = word("rules.role", key);
    return role === key ? word("rules.argument", key) : role;
  }

  #choose = (event: Event): void => {
    this.base = Number((event.target as HTMLSelectElement).value);
    void this.#read();
  };

  async #read(): Promise<void> {
    const { base } = this;
    if (base === null) return;
    this.#asked += 1;
    const asked = this.#asked;
    this.problem = "";
    await attempt(
      async () => {
        const [changes, before] = await Promise.all([compareLaw(this.law.key, base, this.version), readLaw(this.law.key, base)]);
        if (asked !== this.#asked) return;
        this.old = before.definition;
        this.things = gathered(changes);
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("law-changes", ChangesPart);

function values(before: string[], after: string[], list: boolean): TemplateResult {
  if (before.length === 0 && after.length === 0) return html`<span class="dim">${t("rules.changed.order")}</span>`;
  const old = before.map((one) => html`<del><span class="sr">${t("rules.was")}</span>${one}</del> `);
  const now = after.map((one) => html`<ins><span class="sr">${t("rules.is")}</span>${one}</ins> `);
  return html`${old}${list || before.length === 0 || after.length === 0 ? nothing : html`→ `}${now}`;
}
