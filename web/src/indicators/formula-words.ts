/** Formulas in words, and what is wrong with one. Pure but for the language. */

import { Problem } from "../shared/api/client";
import { plainly } from "../shared/problems";
import { locale, named, phrase } from "../shared/text/text";
import { known } from "./known";

export function indicatorName(key: string): string {
  const one = known.byKey.get(key);
  return one === undefined ? key : named(one);
}

/** The formula with the names of its indicators: "100 × (0.25 × closing rate + …". */
export function inWords(formula: string): string {
  return formula.replace(/[a-z_][a-z0-9_]*/g, indicatorName).replaceAll("*", "×").replace(/ - /g, " − ");
}

/** Where a formula is wrong: signs before, the faulty ones, signs after. */
export interface FormulaFault {
  text: string;
  /** The first faulty sign, counted from 0, and how many there are; none at the end. */
  from: number;
  length: number;
}

/** What the server found wrong; null where the refusal is about something else. */
export function faultOf(problem: Problem): FormulaFault | null {
  if (problem.code !== "score_fault") return null;
  const place = Number(problem.body["place"]);
  const said = problem.field("said");
  const fault = problem.field("fault");
  const text = phrase(locale(), `ind.fault.${fault}`, { said, place }) ?? plainly(problem);
  const names = fault === "no_indicator" || fault === "unexpected" || fault === "missing_value";
  return { text, from: Math.max(0, place - 1), length: names ? said.length : fault === "unreadable" ? 1 : 0 };
}
