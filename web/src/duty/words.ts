/** What one did, why it was refused and what is so now, in words. */

import { Problem } from "../shared/api/client";
import type { Task } from "../shared/api/types";
import { moment } from "../shared/format/format";
import type { Waiting } from "../shared/kept/store";
import { live } from "../shared/live/live";
import { photoRefusal } from "../shared/photos";
import { plainly } from "../shared/problems";
import { me } from "../shared/session";
import { locale, phrase, t, word } from "../shared/text/text";

/** The title in the present language, the other one where it is missing. */
export function titled(entry: { title_zh: string; title_en: string }): string {
  return told(entry.title_zh, entry.title_en);
}

function told(zh: string, en: string): string {
  return locale() === "zh" ? zh || en : en || zh;
}

/** "Done: Verify what was done · 261123-0042" */
export function deedText(one: Waiting): string {
  const title = told(one.about.zh, one.about.en);
  return [word("duty.does", one.does), title, one.about.number].filter((part) => part !== "").join(" · ");
}

export function at(text: string): string {
  return moment(Date.parse(text), live.nowMs, me.timezone, "minutes");
}

/** Why it was not done. */
export function refusalText(one: Waiting): string {
  const { refusal } = one;
  if (refusal === null) return "";
  const { code, body } = refusal;
  const measured = photoRefusal(code, body, at);
  if (measured !== undefined) return measured;
  const lawful = body[locale() === "zh" ? "message_zh" : "message_en"];
  if (typeof lawful === "string" && lawful !== "") return lawful;
  return phrase(locale(), `duty.refused.${code}`) ?? plainly(new Problem(code, refusal.status, body));
}

/** How a task is now: whose it is, or how it ended. */
export function nowText(task: Task): string {
  const own = task.account_id === me.session?.account.id;
  if (own && task.state === "open") return t("duty.for_you");
  const who = own ? t("duty.now.you") : (task.assignee ?? "");
  const state = word("handling.task.state", task.state);
  const when = task.ended_at ?? task.started_at ?? task.taken_at;
  return [state, who, when === null ? "" : at(when)].filter((part) => part !== "").join(" · ");
}
