/** What shapes and colours mean, and where the map's data come from: always beside the map. */

import { html, nothing, svg, type TemplateResult } from "lit";
import type { City } from "../api/types";
import { cityNotice } from "../context";
import { live } from "../live/live";
import { showsTraining } from "../live/reducer";
import { LOAD_RAMP } from "../signs/signs";
import { staleMark, unitMark } from "../signs/templates";
import { t, word } from "../text/text";

const SHOWN = ["available", "assigned", "en_route", "on_scene", "returning"] as const;

export function legend(load: { shown: boolean; greatest: number | null }): TemplateResult {
  return html`<div class="legend" role="group" aria-label=${t("legend.label")}>
    ${SHOWN.map((status) => html`<span>${unitMark(status)}${word("status", status)}</span>`)}
    <span>${staleMark()}${t("status.stale")}</span>
    ${load.shown && load.greatest !== null
      ? html`<span class="load">
          ${t("legend.load")}
          ${load.greatest === 0
            ? html`<em>${t("legend.load.none")}</em>`
            : html`<svg class="ramp" viewBox="0 0 5 1" preserveAspectRatio="none" aria-hidden="true">
                  ${LOAD_RAMP.map((colour, step) => svg`<rect x=${step} width="1.02" height="1" fill=${colour} />`)}
                </svg>
                <em>${t("legend.load.scale", { n: load.greatest })}</em>`}
        </span>`
      : nothing}
  </div>`;
}

/** Where the data come from, whether any of it is for training, and what it cannot show. */
export function attribution(city: City): TemplateResult {
  const notice = cityNotice(city);
  const training = city.training ? t("map.training") : showsTraining(live.state) ? t("map.some_training") : "";
  return html`<p class="attribution" aria-label=${t("map.attribution")} role="note">
    ${[...city.attribution, training].filter((part) => part !== "").join(" · ")}
    ${notice === "" ? nothing : html`<span>· ${notice}</span>`}
  </p>`;
}
