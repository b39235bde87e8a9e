/** Two reports side by side: what each says, what and where it is, and why they may be one. */

import { html, nothing, type TemplateResult } from "lit";
import type { Duplicate } from "../../shared/api/handling";
import type { LonLat } from "../../shared/api/types";
import { categoryName } from "../../shared/context";
import { distance, lasting } from "../../shared/format/format";
import { t, word } from "../../shared/text/text";
import { likenessPercent, sharedPieces } from "./likeness";
import "./pair-map";

/** The report that another is held against. */
export interface Compared {
  title: string;
  description: string;
  category: string;
  address: string;
  at: LonLat;
}

export function compare(one: Compared, other: Duplicate): TemplateResult {
  const there: Compared = {
    title: other.number,
    description: other.description,
    category: other.category,
    address: other.address ?? "",
    at: [other.lon, other.lat],
  };
  return html`<div class="compare">
    <div class="columns">${column(one, there.description)} ${column(there, one.description)}</div>
    <ul class="reasons" aria-label=${t("same.reasons")}>
      ${reasons(one, other).map((reason) => html`<li>${reason}</li>`)}
    </ul>
    <pair-map .here=${one.at} .there=${there.at}></pair-map>
  </div>`;
}

function column(one: Compared, other: string): TemplateResult {
  return html`<section>
    <h4>${one.title}</h4>
    <p class="said">${sharedPieces(one.description, other).map((piece) => (piece.shared ? html`<mark>${piece.text}</mark>` : piece.text))}</p>
    <small>${[categoryName(one.category), one.address].filter((part) => part !== "").join(" · ")}</small>
  </section>`;
}

/** Why they may be one thing, the strongest reason of place and kind first. */
function reasons(one: Compared, other: Duplicate): string[] {
  const kind = one.category === other.category ? t("same.category") : t("same.category.linked");
  const merged = other.merged_reports > 0 ? [t("same.merged", { n: other.merged_reports })] : [];
  return [kind, t("same.distance", { distance: distance(other.distance_m) }), t("same.apart", { time: lasting(other.apart_s) }), t("same.likeness", { n: likenessPercent(other.likeness) }), ...merged];
}

/** The row by which a comparison is opened. */
export function duplicateRow(other: Duplicate): TemplateResult {
  return html`<b>${categoryName(other.category)} <span class="number">${other.number}</span></b>
    <small class="said-short">${other.description}</small>
    <small>
      ${other.open ? word("stage", other.stage) : html`<em class="tag">${t("same.closed")}</em>`} · ${distance(other.distance_m)} · ${t("same.apart", { time: lasting(other.apart_s) })} ·
      ${t("same.likeness", { n: likenessPercent(other.likeness) })}${other.merged_reports > 0 ? html` · ${t("same.merged", { n: other.merged_reports })}` : nothing}
    </small>`;
}
