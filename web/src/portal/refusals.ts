/** What the server refuses, in words for somebody who has never seen this system. */

import type { Problem } from "../shared/api/client";
import { plainly, waitOf } from "../shared/problems";
import { lasting } from "../shared/format/format";
import { locale, phrase, t } from "../shared/text/text";

/** Asked too often, not found, out of the city and bad fields have words of their own here. */
export function saidPlainly(problem: Problem): string {
  const wait = waitOf(problem);
  if (wait !== null) return t("portal.wait", { time: lasting(wait) });
  const field = problem.errors[0]?.field ?? problem.field("field");
  const known = phrase(locale(), `portal.refused.${problem.code}`) ?? (field === "" ? undefined : phrase(locale(), `portal.field.${field}`));
  return known ?? plainly(problem);
}
