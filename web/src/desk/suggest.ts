/** Type-ahead over categories, and a category suggested by the words of a description. Pure. */

import type { Category } from "../shared/api/types";

function folded(text: string): string {
  return text.toLowerCase().normalize("NFKC").trim();
}

/** Categories whose names contain the typed text; names that begin with it first. */
export function matchCategories(categories: Iterable<Category>, typed: string): Category[] {
  const wish = folded(typed);
  const scored: [number, Category][] = [];
  for (const category of categories) {
    const names = [category.name_zh, category.name_en, category.key].map(folded);
    if (wish === "" || names.some((name) => name.startsWith(wish))) scored.push([0, category]);
    else if (names.some((name) => name.includes(wish))) scored.push([1, category]);
  }
  return scored.sort(([a, x], [b, y]) => a - b || x.priority - y.priority).map(([, category]) => category);
}

/**
 * The category whose Chinese name shares most pairs of letters with the description, or whose English
 * words occur in it; null when nothing is shared. A person's own choice is never replaced by this.
 */
export function suggestCategory(categories: Iterable<Category>, description: string): Category | null {
  const text = folded(description);
  let best: Category | null = null;
  let bestScore = 0;
  for (const category of categories) {
    const score = Math.max(sharedPairs(folded(category.name_zh), text), sharedWords(folded(category.name_en), text));
    if (score > bestScore || (score === bestScore && best !== null && score > 0 && category.priority < best.priority)) {
      best = category;
      bestScore = score;
    }
  }
  return best;
}

function sharedPairs(name: string, text: string): number {
  let shared = 0;
  for (let at = 0; at + 2 <= name.length; at += 1) if (text.includes(name.slice(at, at + 2))) shared += 1;
  return shared / Math.max(1, name.length - 1);
}

function sharedWords(name: string, text: string): number {
  const names = name.split(/[^a-z]+/).filter((word) => word.length >= 3);
  const said = new Set(text.split(/[^a-z]+/).filter((word) => word.length >= 3));
  const shared = names.filter((word) => said.has(word)).length;
  return shared / Math.max(1, names.length);
}
