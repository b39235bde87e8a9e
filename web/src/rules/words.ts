/** What a law says, in words: names, limits, roles, conditions, effects. */

import type { Definition, LawAction, LawClock, LawLimit, Words } from "../shared/api/rules";
import { locale, t, word } from "../shared/text/text";

export function said(words: Words): string {
  return locale() === "zh" ? words.zh : words.en;
}

/** 0.25 h of urgent time → "15 min (round the clock)". */
export function limitWords({ amount, kind }: LawLimit): string {
  const hours = kind === "urgent" || kind === "working_hour";
  const [unit, shown] = !hours ? ["days", amount] : amount * 60 < 2 ? ["seconds", amount * 3_600] : amount < 1 ? ["minutes", amount * 60] : ["hours", amount];
  return t("rules.limit", { amount: plainNumber(shown), unit: word("rules.unit", unit), kind: word("rules.kind", kind) });
}

/** At most three places behind the point, none that say nothing: 0.1 + 0.2 → "0.3". */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** All that a clock says: its limit, and those of single priorities. */
export function clockWords(clock: LawClock): string {
  const usual = clock.limit === null ? t("rules.limit.category") : limitWords(clock.limit);
  const special = Object.entries(clock.by_priority).map(([priority, limit]) => t("rules.limit.priority", { priority, limit: limitWords(limit) }));
  return [usual, ...special].join(t("rules.comma"));
}

/** What must be said along with an action. */
export function neededWords(action: LawAction): string {
  const needed = [...(action.reason ? [t("rules.needs.reason")] : []), ...action.fields.map((field) => word("rules.field", field))];
  return needed.join(t("rules.comma"));
}

export function rolesWords(action: LawAction): string {
  return action.automatic ? t("rules.automatic") : action.roles.map((role) => word("rules.role", role)).join(t("rules.comma"));
}

export function stageName(definition: Definition, stage: string): string {
  const found = definition.stages.find((one) => one.stage === stage);
  return found === undefined ? word("stage", stage) : said(found.label);
}

export function actionName(definition: Definition, key: string): string {
  const found = definition.actions.find((one) => one.key === key);
  return found === undefined ? key : said(found.label);
}

const HAN = /\p{Script=Han}/u;

/** A note in both languages ("…… · Comes with Muster") in the reader's; any other as it was written. */
export function noteWords(note: string): string {
  const [first = "", second = "", ...more] = note.split(" · ");
  const both = more.length === 0 && HAN.test(first) && second !== "" && !HAN.test(second);
  return both ? (locale() === "zh" ? first : second) : note;
}
