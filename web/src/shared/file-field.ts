/** A file to choose, by a button in the page's language: browsers name theirs in their own. */

import { html, type TemplateResult } from "lit";
import { t } from "./text/text";

export interface FileField {
  name: string;
  label: string;
  accept: string;
  /** The name of the file that was chosen; empty for none. */
  chosen: string;
  onChange: (event: Event) => void;
}

export function fileField({ name, label, accept, chosen, onChange }: FileField): TemplateResult {
  return html`<div class="file-field">
    <span>${label}</span>
    <label class="pick-file"><input type="file" name=${name} accept=${accept} aria-label=${label} required @change=${onChange} /><span>${t(chosen === "" ? "file.choose" : "file.another")}</span></label>
    <b>${chosen === "" ? "" : chosen}</b>
  </div>`;
}
