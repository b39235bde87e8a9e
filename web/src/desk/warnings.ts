/** Warnings of the server in the language of the screen where it is known, else as they came. */

import type { Warning } from "../shared/api/types";
import { locale, phrase } from "../shared/text/text";

export function warningText(warning: Warning): string {
  return phrase(locale(), `warning.${warning.code}`) ?? warning.message;
}
