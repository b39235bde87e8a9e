/** Whom a map's data come from, beside a map that may not be loaded yet. */

import { html, nothing, type TemplateResult } from "lit";
import type { City } from "../api/types";
import { t } from "../text/text";

export function credit(city: City | null | undefined): TemplateResult | typeof nothing {
  if (!city) return nothing;
  return html`<p class="attribution credit" aria-label=${t("map.attribution")} role="note">${city.attribution.join(" · ")}</p>`;
}
