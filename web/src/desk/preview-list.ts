/** Under the form: who would go, before anything is filed. */

import { html, nothing, type TemplateResult } from "lit";
import { distance, travelTime } from "../shared/format/format";
import { t, word } from "../shared/text/text";
import type { Preview } from "./preview";

export function previewList(preview: Preview): TemplateResult | typeof nothing {
  const { answer, problem, asked } = preview;
  if (asked === "") return nothing;
  return html`<section class="preview" aria-label=${t("preview.title")} aria-busy=${answer === null && problem === "" ? "true" : "false"}>
    <h3>${t("preview.title")} <span>${t("preview.hint")}</span></h3>
    ${problem === "" ? nothing : html`<p class="note warn">${t("rec.failed", { reason: problem })}</p>`}
    ${answer === null && problem === "" ? html`<p class="empty" role="status">${t("rec.loading")}</p>` : nothing}
    ${answer?.units.length === 0 ? html`<p class="empty">${t("rec.none")}</p>` : nothing}
    <ol>
      ${answer?.units.map(
        (one) => html`<li>
          <kbd>${one.rank}</kbd>
          <b>${one.unit.code}</b>
          <small>${word("kind", one.unit.kind)}</small>
          <b class="eta">${travelTime(one.travel_time_s)}</b>
          <small>${distance(one.distance_m)}</small>
        </li>`,
      )}
    </ol>
  </section>`;
}
