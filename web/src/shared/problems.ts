/** A refusal in words that say what to do. */

import { Problem } from "./api/client";
import { lasting } from "./format/format";
import { locale, phrase, t } from "./text/text";

/** What is said of a problem, field by field where the server names fields. */
export function plainly(problem: Problem): string {
  const wait = waitOf(problem);
  if (wait !== null) return t("error.wait", { time: lasting(wait) });
  const about = problem.field("field") || problem.errors[0]?.field || "";
  const ofField = about === "" ? undefined : phrase(locale(), `refused.${about}`);
  if (ofField !== undefined && (problem.status === 422 || problem.status === 400)) return ofField;
  const known = phrase(locale(), `error.${problem.code}`, valuesOf(problem));
  if (known !== undefined) return known;
  if (problem.status >= 500) return t("error.broken", { id: problem.field("request_id") || problem.field("instance") || "–" });
  const fields = problem.errors.map((error) => `${error.field}: ${error.message}`).join("; ");
  return t("error.other", { reason: fields || problem.message });
}

/** Seconds until one may try again, null when the problem is another. */
export function waitOf(problem: Problem): number | null {
  const seconds = Number(problem.body["retry_after_s"]);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

function valuesOf(problem: Problem): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(problem.body)) {
    if (typeof value === "string" || typeof value === "number") values[name] = value;
  }
  return values;
}

/** Carries something out; what the server refuses is told, anything else is a fault of ours. */
export async function attempt(run: () => Promise<unknown>, refused: (text: string, problem: Problem) => void): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    refused(plainly(error), error);
    return false;
  }
}
