/** A found place in the words of a list of choices. */

import type { Place } from "../shared/api/types";
import { getContext, shortened } from "../shared/context";
import { named, word } from "../shared/text/text";

const BETWEEN = " · ";

/** What it is and where; the city goes without saying, and a facility's category says what it is. */
export function placeDetail(place: Place): string {
  const city = named(getContext().city);
  const detail = named({ name_zh: place.detail_zh, name_en: place.detail_en });
  const parts = detail.split(BETWEEN).filter((part) => part !== city && part !== "");
  const kind = place.kind === "facility" && parts.length > 0 ? [] : [word("place.kind", place.kind)];
  return [...kind, ...parts.map(shortened)].join(BETWEEN);
}
