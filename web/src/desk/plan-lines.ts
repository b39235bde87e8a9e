/** A plan on the map: the way of each unit that would be sent, along the roads. */

import type { ShownRoute } from "../shared/map/routes-layer";
import { workOf, type Planning } from "./planning";

/** Those that were left out, stay where they are or find no way draw nothing. */
export function planLines({ answer, left }: Pick<Planning, "answer" | "left">): ShownRoute[] {
  return (answer?.items ?? [])
    .filter((slot) => !left.has(slot.incident_id) && workOf(slot) !== "nothing")
    .flatMap(({ route }) => (route === null ? [] : [{ line: route, chosen: false }]));
}
