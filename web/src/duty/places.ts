/** Where one is on the page, by its address. */

import { parts } from "../shared/routing";

export type Place = { at: "home" } | { at: "task"; id: number } | { at: "talk"; id: number } | { at: "waiting" } | { at: "me" };

export function placeOf(path: string): Place {
  const [, section, id] = parts(path);
  if (section === "waiting" || section === "me") return { at: section };
  const number = Number(id);
  if ((section === "tasks" || section === "talk") && Number.isSafeInteger(number) && number > 0) return { at: section === "tasks" ? "task" : "talk", id: number };
  return { at: "home" };
}
