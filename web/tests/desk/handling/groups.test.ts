import { expect, test } from "vitest";
import { grouped } from "../../../src/desk/handling/groups";
import type { Allowed } from "../../../src/shared/api/handling";

function allowed(action: string): Allowed {
  return { action, title_zh: action, title_en: action, reason_needed: false, reasons: [], fields: [], to_stage: null };
}

const HOLD = { kind: "hold", title_zh: "挂账", title_en: "Hold", asked_by: 7, approved_by: [8], approvals: 2, amount: null };

test("the way on stands first, side doors beside it, answers with the request that they answer", () => {
  const items = ["approve_hold", "refuse_hold", "report_done", "supervise", "an_action_of_a_new_law"].map(allowed);
  const { onward, requests, beside } = grouped({ items, requests: [HOLD] });
  expect(onward.map((one) => one.action)).toEqual(["report_done", "an_action_of_a_new_law"]);
  expect(beside.map((one) => one.action)).toEqual(["supervise"]);
  expect(requests.map((one) => [one.request.kind, one.answers.map((answer) => answer.action)])).toEqual([["hold", ["approve_hold", "refuse_hold"]]]);
});

test("an answer to a request that is not there stands with the rest, so that nothing allowed is hidden", () => {
  expect(grouped({ items: [allowed("approve_appeal")], requests: [HOLD] }).onward.map((one) => one.action)).toEqual(["approve_appeal"]);
});
