/** What was begun and not said yet: kept while the browser's window lives, for who wrote it alone. */

import { me } from "../session";

function name(incidentId: number): string {
  return `muster-talk/${me.session?.account.id ?? 0}/${incidentId}`;
}

export function keptDraft(incidentId: number): string {
  try {
    return sessionStorage.getItem(name(incidentId)) ?? "";
  } catch {
    return "";
  }
}

/** A browser that keeps nothing loses it with the page, no sooner. */
export function keepDraft(incidentId: number, draft: string): void {
  try {
    if (draft === "") sessionStorage.removeItem(name(incidentId));
    else sessionStorage.setItem(name(incidentId), draft);
  } catch {
    return;
  }
}
