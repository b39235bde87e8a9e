/** Below a list: that it is being read, that it is empty, that there is more, that it was refused. */

import { html, nothing, type TemplateResult } from "lit";
import type { Listing } from "../listing";
import { t } from "../text/text";

export function listFoot(listing: Listing<unknown>, empty: string): TemplateResult {
  const { items, next, problem, reading } = listing;
  if (problem !== "") {
    return html`<p class="note bad" role="alert">${problem}</p>
      <button type="button" class="more" @click=${() => void listing.refresh()}>${t("app.retry")}</button>`;
  }
  if (items === null) return html`<p class="empty" role="status">${t("app.loading")}</p>`;
  if (items.length === 0) return html`<p class="empty" role="status">${empty}</p>`;
  if (next === null) return html`${nothing}`;
  return html`<button type="button" class="more" ?disabled=${reading} @click=${() => void listing.more()}>${reading ? t("app.loading") : t("frame.more")}</button>`;
}
