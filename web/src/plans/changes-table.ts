/** What a version changes against another. */

import { html, type TemplateResult } from "lit";
import { t } from "../shared/text/text";
import type { ValueChange } from "./changes";

export function changesTable(changes: readonly ValueChange[]): TemplateResult {
  if (changes.length === 0) return html`<p class="dim">${t("plans.changes.none")}</p>`;
  return html`<div class="table-box" tabindex="0" role="region" aria-label=${t("plans.changes")}>
    <table class="changes">
      <thead>
        <tr><th scope="col">${t("plans.changes.where")}</th><th scope="col">${t("plans.changes.before")}</th><th scope="col">${t("plans.changes.after")}</th></tr>
      </thead>
      <tbody>
        ${changes.map((one) => html`<tr><th scope="row"><code>${one.path}</code></th><td data-label=${t("plans.changes.before")}>${value(one.before)}</td><td data-label=${t("plans.changes.after")}>${value(one.after)}</td></tr>`)}
      </tbody>
    </table>
  </div>`;
}

function value(text: string | null): TemplateResult {
  return text === null ? html`<span class="dim">${t("plans.changes.nothing")}</span>` : html`${text}`;
}
