/** What the queue says of an incident, for a text to be looked for in it. */

import type { Incident } from "../shared/api/types";
import { getContext } from "../shared/context";
import { departments } from "../shared/departments";
import { named } from "../shared/text/text";

/** Number, place, words, category, whose it is. */
export function saidOf(incident: Incident): string {
  const category = getContext().categories.get(incident.category);
  const names = incident.areas.map(named).join(" ");
  const department = incident.department_code === null ? "" : departments.name(incident.department_code);
  return [incident.number, incident.description, incident.address ?? "", names, category === undefined ? incident.category : named(category), department].join(" ");
}
