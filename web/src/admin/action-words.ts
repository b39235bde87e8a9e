/** Actions of the audit in words. */

import { word } from "../shared/text/text";
import { register } from "./register";

/** What was done; a call that was refused is named as roles name it, what is not known by its key. */
export function actionName(key: string): string {
  const said = word("audit.actions", key);
  return said === key ? register.actionName(key) : said;
}
