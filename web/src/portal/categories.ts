/** Categories as citizens choose them. Pure. */

import type { PublicCategory } from "./calls";

export interface Group {
  key: string;
  name_zh: string;
  name_en: string;
  items: PublicCategory[];
}

/** Categories under their majors, both in the order of the list. */
export function grouped(categories: readonly PublicCategory[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of categories) {
    const group = groups.get(one.major) ?? { key: one.major, name_zh: one.major_zh, name_en: one.major_en, items: [] };
    group.items.push(one);
    groups.set(one.major, group);
  }
  return [...groups.values()];
}

/** A few letters say nothing yet, and two letters more nothing new. */
const LEAST = 2;
const MORE = 3;

export function worthAsking(asked: string, text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length < LEAST || trimmed === asked.trim()) return false;
  return asked === "" || Math.abs(trimmed.length - asked.trim().length) >= MORE || !trimmed.startsWith(asked.trim());
}
