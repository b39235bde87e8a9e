/** A refusal of the law in words: why, and what is allowed instead. Pure but for the language. */

import type { Allowed } from "../../shared/api/handling";
import type { Problem } from "../../shared/api/client";
import { plainly } from "../../shared/problems";
import { explain } from "../problems";
import { locale, word } from "../../shared/text/text";

export interface Refusal {
  code: string;
  text: string;
  /** Titles of what may be done instead. */
  allowed: string[];
}

interface Titled {
  title_zh: string;
  title_en: string;
}

export function titleOf(one: Titled): string {
  return locale() === "zh" ? one.title_zh : one.title_en;
}

export function refusalOf(problem: Problem, tried: Allowed): Refusal {
  const allowed = Array.isArray(problem.body["allowed"]) ? (problem.body["allowed"] as Titled[]).map(titleOf) : [];
  return { code: problem.code, text: [titleOf(tried), textOf(problem)].join(" · "), allowed };
}

function textOf(problem: Problem): string {
  const own = problem.field(locale() === "zh" ? "message_zh" : "message_en");
  if (own !== "") return problem.field("cause") === "closure_proved" ? own.replace(/\b(arrival|photo_after|verifier)\b/g, (item) => word("proof.short", item)) : own;
  return problem.code === "version_conflict" ? explain(problem) : plainly(problem);
}
