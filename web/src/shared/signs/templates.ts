/** The signs as SVG beside text in lists and legends. They are decoration: text says the same. */

import { html, svg, type TemplateResult } from "lit";
import type { Priority, UnitStatus } from "../api/types";
import { PRIORITY_SIGNS, STALE_COLOUR, STALE_RING, UNIT_SIGNS } from "./signs";

export function priorityMark(priority: Priority): TemplateResult {
  const sign = PRIORITY_SIGNS[priority];
  return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d=${sign.path} fill=${sign.fill} />
    ${svg`<text x="16" y=${sign.textY} fill=${sign.text} font-size=${sign.textSize} font-weight="800" text-anchor="middle" dominant-baseline="central">${priority}</text>`}
  </svg>`;
}

export function unitMark(status: UnitStatus, stale: boolean = false): TemplateResult {
  const sign = UNIT_SIGNS[status];
  return html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    <path
      d=${sign.path}
      fill=${sign.fill}
      fill-rule="evenodd"
      stroke=${sign.stroke}
      stroke-width=${sign.strokeWidth}
      stroke-linejoin="round"
      opacity=${stale ? 0.5 : sign.opacity}
    />
    ${stale ? staleRing() : ""}
  </svg>`;
}

export function staleMark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">${staleRing()}</svg>`;
}

function staleRing(): TemplateResult {
  return svg`<path d=${STALE_RING} fill="none" stroke=${STALE_COLOUR} stroke-width="1.8" stroke-dasharray="4 3" />`;
}
