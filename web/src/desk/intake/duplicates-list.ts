/** What may be the same thing, to be opened and compared; beside the form, and on a filed incident. */

import { html, nothing, type TemplateResult } from "lit";
import type { Duplicate } from "../../shared/api/handling";
import { t } from "../../shared/text/text";
import { compare, duplicateRow, type Compared } from "./compare";

export interface DuplicatesList {
  one: Compared;
  duplicates: readonly Duplicate[];
  /** Which comparison is open; null for none. */
  open: number | null;
  onOpen: (incidentId: number | null) => void;
  /** Below an open comparison: what can be done. */
  doings: (other: Duplicate) => TemplateResult | typeof nothing;
}

export function duplicatesList({ one, duplicates, open, onOpen, doings }: DuplicatesList): TemplateResult {
  return html`<ul class="duplicates">
    ${duplicates.map((other) => {
      const isOpen = other.incident_id === open;
      return html`<li class=${isOpen ? "open" : ""} data-duplicate=${other.number}>
        <button type="button" aria-expanded=${isOpen ? "true" : "false"} title=${t("same.compare")} @click=${() => onOpen(isOpen ? null : other.incident_id)}>${duplicateRow(other)}</button>
        ${isOpen ? html`${compare(one, other)} ${doings(other)}` : nothing}
      </li>`;
    })}
  </ul>`;
}
