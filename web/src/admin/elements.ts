/** Which data elements a list shows. Pure. */

import type { ElementRow, GradeName } from "../shared/api/administration";

export interface ElementFilter {
  text: string;
  grade: GradeName | "";
  sealed: boolean;
}

/** Every word of the text stands somewhere in what is said of the element, in either language. */
export function filterElements(elements: readonly ElementRow[], { text, grade, sealed }: ElementFilter): ElementRow[] {
  const words = text.trim().toLowerCase().split(/\s+/);
  return elements.filter((one) => {
    const said = [one.element, one.title_zh, one.title_en, one.purpose_zh, one.purpose_en, one.owner.name_zh, one.owner.name_en].join("\n").toLowerCase();
    return words.every((word) => said.includes(word)) && (grade === "" || one.grade === grade) && (!sealed || one.sealed);
  });
}

export function countByGrade(elements: readonly ElementRow[]): ReadonlyMap<GradeName, number> {
  const counts = new Map<GradeName, number>();
  for (const { grade } of elements) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  return counts;
}
