/** What is known once for the whole window: who is signed in, which city, which categories. */

import type { Categories } from "./incidents";
import type { Category, City, Incident, Session } from "./api/types";
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
  if (areas.length === 0) return t("place.outside");
  const below = areas.filter((area) => area.level !== "city");
  return (below.length === 0 ? areas : below).map(named).join(" · ");
}

/** For a tight row: district and street, or the address where a city has none, or the city. */
export function shortPlace(incident: Pick<Incident, "areas" | "address">): string {
  const chain = incident.areas.filter((area) => area.level === "district" || area.level === "street");
  if (chain.length > 0) return chain.map(shortName).join(" · ");
  const [widest] = incident.areas;
  return incident.address || (widest === undefined ? "" : named(widest));
}

/** "Jiang'an District" → "Jiang'an" where the level is clear from its place; Chinese is short as it is. */
export function shortName(area: { name_zh: string; name_en: string }): string {
  return shortened(named(area));
}

export function shortened(name: string): string {
  return locale() === "en" ? name.replace(/(?<=\S) (District|Subdistrict|Street|Town|Township)$/, "") : name;
}

export function cityNotice(city: City): string {
  return (locale() === "zh" ? city.notice_zh : city.notice_en) ?? "";
}
