/** Words of the screen: tables in two languages, switched at once. */

import type { Locale } from "../api/types";
import en from "./en.json";
import enDuty from "./en-duty.json";
import enHandling from "./en-handling.json";
import enIntake from "./en-intake.json";
import enOffice from "./en-office.json";
import enPlans from "./en-plans.json";
import enRules from "./en-rules.json";
import enIndicators from "./en-indicators.json";
import enPortal from "./en-portal.json";
import enTasks from "./en-tasks.json";
import zh from "./zh.json";
import zhDuty from "./zh-duty.json";
import zhHandling from "./zh-handling.json";
import zhIntake from "./zh-intake.json";
import zhOffice from "./zh-office.json";
import zhPlans from "./zh-plans.json";
import zhRules from "./zh-rules.json";
import zhIndicators from "./zh-indicators.json";
import zhPortal from "./zh-portal.json";
import zhTasks from "./zh-tasks.json";

export type TextKey = keyof typeof zh | keyof typeof zhIntake | keyof typeof zhDuty | keyof typeof zhOffice | keyof typeof zhRules | keyof typeof zhHandling | keyof typeof zhPlans | keyof typeof zhIndicators | keyof typeof zhPortal | keyof typeof zhTasks;
type Values = Record<string, string | number>;

const TABLES: Record<Locale, Record<string, string>> = { zh: { ...zh, ...zhIntake, ...zhDuty, ...zhOffice, ...zhRules, ...zhHandling, ...zhPortal, ...zhTasks, ...zhPlans, ...zhIndicators }, en: { ...en, ...enIntake, ...enDuty, ...enOffice, ...enRules, ...enHandling, ...enPortal, ...enTasks, ...enPlans, ...enIndicators } };
const STORED = "muster-language";
const listeners = new Set<() => void>();
let current: Locale = "zh";

export function locale(): Locale {
  return current;
}

/** Fills a phrase's `{name}` places. */
export function fill(phrase: string, values: Values): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A phrase with a number may end in "|" and the form for one: "{n} units|{n} unit". */
export function phrase(which: Locale, key: string, values: Values = {}): string | undefined {
  const entry = TABLES[which][key];
  if (entry === undefined) return undefined;
  const [many = "", one] = entry.includes("{n}") ? entry.split("|") : [entry];
  return fill(one !== undefined && values["n"] === 1 ? one : many, values);
}

export function t(key: TextKey, values: Values = {}): string {
  return phrase(current, key, values) ?? key;
}

/** A word of a closed list whose key comes from the server; the key itself when it is not known. */
export function word(list: string, key: string, values: Values = {}): string {
  return phrase(current, `${list}.${key}`, values) ?? key;
}

/** All words of a closed list in the present language, by key. */
export function wordsOf(list: string): Record<string, string> {
  const entries = Object.entries(TABLES[current]).filter(([key]) => key.startsWith(`${list}.`));
  return Object.fromEntries(entries.map(([key, text]) => [key.slice(list.length + 1), text]));
}

/** The name in the present language, the other one when it is missing. */
export function named(entry: { name_zh: string; name_en: string }): string {
  return current === "zh" ? entry.name_zh || entry.name_en : entry.name_en || entry.name_zh;
}

export function setLocale(next: Locale): void {
  current = next;
  document.documentElement.lang = next === "zh" ? "zh-CN" : "en";
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // A browser that keeps nothing still shows the language of this visit.
  }
  for (const listener of listeners) listener();
}

/** The language chosen here before, else the account's, else the browser's. */
export function firstLocale(ofAccount?: string): Locale {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(STORED);
  } catch {
    stored = null;
  }
  const wish = stored ?? ofAccount ?? navigator.language;
  return wish.startsWith("en") ? "en" : "zh";
}

export function onLocale(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
