/** What the server finds wrong in a text that people wrote (law, plan, sheet, calendar, identifier), in the reader's language. */

import { Problem } from "./api/client";
import { locale, phrase, t } from "./text/text";

type Value = string | number | readonly string[];

/** A fault as answers have it: a code of `data/store/faults.csv`, and its parameters. */
export interface ToldFault {
  fault: string;
  parameters?: Readonly<Record<string, unknown>>;
}

/** What no words are known for is said to be wrong, and nothing else: no sentence of another language. */
export function faultWords({ fault, parameters = {} }: ToldFault): string {
  const values = Object.fromEntries(Object.entries(parameters as Record<string, Value>).map(([name, value]) => [name, typeof value === "string" || typeof value === "number" ? value : value.join(t("fault.comma"))]));
  return phrase(locale(), `fault.${fault}`, values) ?? t("fault.other");
}

/** The fault of a refusal; null where it is refused for something else. */
export function faultOf(problem: Problem): ToldFault | null {
  const { fault, parameters } = problem.body;
  if (typeof fault !== "string") return null;
  return { fault, parameters: typeof parameters === "object" && parameters !== null ? (parameters as Record<string, unknown>) : {} };
}
