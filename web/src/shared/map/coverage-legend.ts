/** What the colours of the cover mean, and what is under the pointer. */

import { html, nothing, type TemplateResult } from "lit";
import { coveredShare } from "../coverage";
import { COVER_STEPS } from "../signs/signs";
import { named, t } from "../text/text";
import type { CoverageLayer } from "./coverage-layer";

export function coverageLegend(layer: CoverageLayer | null): TemplateResult | typeof nothing {
  const group = layer?.watch.coverage?.groups.find((one) => one.key === layer.group);
  if (!layer || layer.group === null) return nothing;
  if (group === undefined) return html`<div class="legend">${t("coverage.loading")}</div>`;
  const minutes = group.standard_s / 60;
  const band = (third: number): string => t("coverage.band", { minutes: String(Math.round((minutes * third * 10) / 3) / 10) });
  const texts = [band(1), band(2), band(3), t("coverage.lost"), t("coverage.outside")];
  return html`<div class="legend coverage" role="group" aria-label=${t("layers.coverage")}>
    <b>${named(group)} · ${t("coverage.share", { share: coveredShare(group), minutes })}</b>
    ${texts.map(
      (text, step) => html`<span>
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5L21 6.8V17.2L12 22.5L3 17.2V6.8z" fill=${COVER_STEPS[step]?.fill ?? ""} fill-opacity=${Math.min(1, (COVER_STEPS[step]?.opacity ?? 0) * 1.8)} stroke=${step === 3 ? "#ffb48c" : "none"} stroke-width="2" />
        </svg>
        ${text}
      </span>`,
    )}
    ${layer.hovered === "" ? nothing : html`<em>${t("coverage.here", { text: layer.hovered })}</em>`}
  </div>`;
}
