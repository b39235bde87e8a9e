/** Which of the allowed actions stand where: the way on first, side doors after it. Pure. */

import type { Actions, Allowed, Request } from "../../shared/api/handling";

/** A request that waits, with what one may answer it. */
export interface Waiting {
  request: Request;
  answers: Allowed[];
}

export interface Grouped {
  /** What carries the incident on through its stages. */
  onward: Allowed[];
  requests: Waiting[];
  /** Side doors: what may be done at almost any time. */
  beside: Allowed[];
}

const BESIDE: ReadonlySet<string> = new Set([
  "void",
  "merge",
  "force_close",
  "supervise",
  "end_supervision",
  "escalate",
  "request_hold",
  "request_extension",
  "appeal",
  "take_back",
  "lower_alarm",
]);

export function grouped({ items, requests }: Pick<Actions, "items" | "requests">): Grouped {
  const answering = (one: Allowed, kind: string): boolean => one.action === `approve_${kind}` || one.action === `refuse_${kind}`;
  const waiting = requests.map((request) => ({ request, answers: items.filter((one) => answering(one, request.kind)) }));
  const answers = new Set(waiting.flatMap((one) => one.answers));
  const rest = items.filter((one) => !answers.has(one));
  return { onward: rest.filter((one) => !BESIDE.has(one.action)), requests: waiting, beside: rest.filter((one) => BESIDE.has(one.action)) };
}
