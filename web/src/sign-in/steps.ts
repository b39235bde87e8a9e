/** What a sign-in asks for, step by step. */

import type { Need } from "../shared/session";
import type { TextKey } from "../shared/text/text";

export type Way = "password" | "code";

const HEADINGS: Readonly<Record<Need, TextKey>> = {
  second_factor: "sign_in.second_factor.title",
  new_password: "sign_in.new_password.title",
  set_up_second_factor: "sign_in.set_up.title",
};

export function heading(need: Need | null): TextKey {
  return need === null ? "app.name" : HEADINGS[need];
}

/** A whole sign-in address pasted into the field serves as well as the code in it. */
export function codeOf(text: string): string {
  return /#sign-in=([^&\s]+)/.exec(text)?.[1] ?? text;
}
