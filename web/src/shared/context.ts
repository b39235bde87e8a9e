/** What is known once for the whole window: who is signed in, which city, which categories. */

import type { Categories } from "./incidents";
import type { Category, City, Session } from "./api/types";
import { locale, named, t } from "./text/text";

export interface Context {
  session: Session;
  city: City;
  categories: Categories;
}

let context: Context | null = null;

export function setContext(session: Session, city: City, categories: Category[]): void {
  context = {
    session,
    city,
    categories: new Map(categories.map((category) => [category.key, category])),
  };
}

export function getContext(): Context {
  if (context === null) throw new Error("no session yet");
  return context;
}

export function categoryName(key: string): string {
  const category = context?.categories.get(key);
  return category === undefined ? key : named(category);
}

/** "江汉区 · 民族街道 · 网格 0417": districts and below, widest first. */
export function placeChain(areas: { level: string; name_zh: string; name_en: string }[]): string {
  const chain = areas.filter((area) => area.level !== "city").map(named);
  return chain.length === 0 ? t("place.outside") : chain.join(" · ");
}

/** District and smallest area only, for a tight row. */
export function shortPlace(areas: { level: string; name_zh: string; name_en: string }[]): string {
  const chain = areas.filter((area) => area.level === "district" || area.level === "street").map(named);
  return chain.join(" · ");
}

export function cityNotice(city: City): string {
  return (locale() === "zh" ? city.notice_zh : city.notice_en) ?? "";
}
