/** Categories by what they belong to: kinds and majors left, their categories right. */

import { html, type TemplateResult } from "lit";
import type { Category } from "../../shared/api/types";
import { priorityMark } from "../../shared/signs/templates";
import { named, t, word } from "../../shared/text/text";

export interface Major {
  key: string;
  /** emergency, component or item: the same digits mean another thing in each. */
  kind: string;
  name_zh: string;
  name_en: string;
  categories: Category[];
}

/** Majors in the order of the lists, each with what may be filed under it. */
export function majorsOf(categories: Iterable<Category>): Major[] {
  const found = new Map<string, Major>();
  for (const category of categories) {
    const { major: key, major_zh: name_zh, major_en: name_en } = category;
    const major = found.get(key) ?? { key, kind: key.split(":")[0] ?? key, name_zh, name_en, categories: [] };
    major.categories.push(category);
    found.set(key, major);
  }
  return [...found.values()];
}

export interface Browser {
  majors: readonly Major[];
  major: string | null;
  chosen: Category | null;
  onMajor: (key: string) => void;
  onChoose: (category: Category) => void;
}

export function categoryBrowser({ majors, major, chosen, onMajor, onChoose }: Browser): TemplateResult {
  const open = majors.find((one) => one.key === (major ?? chosen?.major)) ?? majors[0];
  return html`<div class="browser" id="category-browser" role="group" aria-label=${t("form.category.browse")}>
    <ul class="majors">
      ${majors.map(
        (one) => html`<li>
          <button type="button" aria-pressed=${one === open ? "true" : "false"} @click=${() => onMajor(one.key)}>
            <small>${word("category.kind", one.kind)}</small> ${named(one)}
          </button>
        </li>`,
      )}
    </ul>
    <ul class="minors" aria-label=${open === undefined ? "" : named(open)}>
      ${(open?.categories ?? []).map(
        (category) => html`<li>
          <button type="button" class=${category.key === chosen?.key ? "on" : ""} @click=${() => onChoose(category)}>
            ${priorityMark(category.priority)} <span>${named(category)}</span> <small>${digitsOf(category.key)}</small>
          </button>
        </li>`,
      )}
    </ul>
  </div>`;
}

/** "item:06010" → "06010"; a category without a code of digits shows none. */
export function digitsOf(key: string): string {
  const code = key.split(":")[1] ?? "";
  return /^\d+$/.test(code) ? code : "";
}
