/** A refusal in words that say what to do. */

import { Problem } from "../shared/api/client";
import { getContext } from "../shared/context";
import { moment } from "../shared/format/format";
import { live } from "../shared/live/live";
import { locale, phrase, t } from "../shared/text/text";
import { causeText } from "./reasons";

export function explain(problem: Problem): string {
  const at = problem.field("assigned_at") || problem.field("changed_at");
  const known = phrase(locale(), `error.${problem.code}`, {
    unit: problem.field("unit_code"),
    number: problem.field("incident_number"),
    by: problem.field("assigned_by") || problem.field("changed_by"),
    causes: causesOf(problem),
    at: at === "" ? "" : moment(Date.parse(at), live.nowMs, getContext().city.timezone),
  });
  if (known !== undefined) return known;
  const fields = problem.errors.map((error) => `${error.field}: ${error.message}`).join("; ");
  return t("error.other", { reason: fields || problem.message });
}

/** What speaks against a unit, in words. */
function causesOf(problem: Problem): string {
  const { causes } = problem.body as { causes?: { cause: string; detail?: unknown }[] };
  return (causes ?? []).map((one) => causeText(one.cause, one.detail)).join(" · ");
}
