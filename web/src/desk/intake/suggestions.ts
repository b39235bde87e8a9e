/** Under the words: categories that they are like. A person's own choice stands; to take one is one key. */

import { html, nothing, type TemplateResult } from "lit";
import type { Category } from "../../shared/api/types";
import { getContext } from "../../shared/context";
import { named, t } from "../../shared/text/text";
import type { Draft } from "../draft";
import type { Looking } from "./looking";

const SHOWN = 3;

export function suggestions(looking: Looking, draft: Draft, onChoose: (category: Category) => void): TemplateResult | typeof nothing {
  const found = suggested(looking, draft);
  if (found.length === 0) return draft.place === null ? nothing : html`<div class="suggested"></div>`;
  return html`<div class="suggested" role="group" aria-label=${t("form.suggested")}>
    <small>${t("form.suggested")}</small>
    ${found.map((category) => html`<button type="button" @click=${() => onChoose(category)}>${named(category)}</button>`)}
  </div>`;
}

/** The likest that may be filed and are not chosen already. */
function suggested(looking: Looking, draft: Draft): Category[] {
  const { categories } = getContext();
  return (looking.answer?.suggestions ?? [])
    .slice(0, SHOWN)
    .map((one) => categories.get(one.key))
    .filter((one): one is Category => one !== undefined && one.key !== draft.category?.key);
}
