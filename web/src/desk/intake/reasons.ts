/** A reason for what is done by one press. */

import type { Allowed } from "../../shared/api/handling";
import { locale } from "../../shared/text/text";

/** The first that the law offers, else what is said here. */
export function reasonOf(action: Pick<Allowed, "reasons">, otherwise: string): string {
  const [first] = action.reasons;
  if (first === undefined) return otherwise;
  return locale() === "zh" ? first.zh : first.en;
}
