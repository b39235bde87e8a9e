/** Signs of scores. */

import { html, type TemplateResult } from "lit";
import { t, word } from "../shared/text/text";

export function bandMark(band: string): TemplateResult {
  return html`<span class="band ${band}">${band}</span>`;
}

/** What a score is for: districts, streets, … or the whole. */
export function scoredName(by: string): string {
  return by === "none" ? t("ind.formulas.whole") : word("ind.by", by);
}
