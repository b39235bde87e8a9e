/** In a row of the queue: how much of its talk one has not read. */

import { html, nothing, type TemplateResult } from "lit";
import { unread } from "../../shared/talk/unread";
import { t } from "../../shared/text/text";

export function unreadMark(incidentId: number): TemplateResult | typeof nothing {
  const n = unread.of(incidentId);
  if (n === 0) return nothing;
  return html` <b class="unread" title=${t("talk.queue", { n })}><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H10l-4 4v-4H4z" /></svg><i aria-hidden="true">${n}</i><i class="sr">${t("talk.queue", { n })}</i></b>`;
}
