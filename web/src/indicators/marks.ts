/** Signs of scores. */

import { html, type TemplateResult } from "lit";

export function bandMark(band: string): TemplateResult {
  return html`<span class="band ${band}">${band}</span>`;
}
