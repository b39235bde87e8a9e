/** Why: reasons to choose from, and any other text; the choice stays in the field to be added to. */

import { html, nothing, type TemplateResult } from "lit";
import { locale, t } from "../text/text";

export interface OfferedReason {
  zh: string;
  en: string;
}

export function reasonField(offered: readonly OfferedReason[], label = t("handling.reason")): TemplateResult {
  const put = (event: Event, text: string): void => {
    const field = (event.currentTarget as HTMLElement).closest("form")?.querySelector<HTMLTextAreaElement>("textarea[name=reason]");
    if (!field) return;
    field.value = text;
    field.focus();
  };
  return html`<label><span>${label}</span><textarea name="reason" rows="2" maxlength="1000" required @keydown=${enterSends}></textarea></label>
    ${offered.length === 0
      ? nothing
      : html`<div class="offered" aria-label=${t("handling.reasons")} role="group">
          ${offered.map((one) => html`<button type="button" @click=${(event: Event) => put(event, one[locale()])}>${one[locale()]}</button>`)}
        </div>`}`;
}

/** Enter sends, Shift and Enter begin a line: as in the report form. */
function enterSends(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
}
