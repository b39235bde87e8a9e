// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { errandOf, plannable, workOf } from "../../src/desk/planning";
import { planReasons, refusalText } from "../../src/desk/plan-words";
import type { City, PlannedSlot, Session } from "../../src/shared/api/types";
import { setContext } from "../../src/shared/context";
import { setLocale } from "../../src/shared/text/text";
import { anIncident } from "../values";

const SLOT: PlannedSlot = {
  incident_id: 3,
  incident_number: "261122-0003",
  priority: 1,
  skills: ["fire"],
  change: "new",
  unit_id: 7,
  unit_code: "江岸-03",
  travel_time_s: 250,
  eta: null,
  rank: 2,
  takes_off: [],
  override_reason: null,
  route: null,
  nearest: null,
  one_by_one: null,
  reasons: [],
};

test("a plan is for incidents that wait, and with a second look for those whose units are still on their way", () => {
  const on = (status: "en_route" | "on_scene") => [{ assignment_id: 1, unit_id: 1, unit_code: "U", status }];
  const waiting = anIncident({ id: 1, stage: "report" });
  const moving = anIncident({ id: 2, stage: "assign", units: on("en_route") });
  const handled = anIncident({ id: 3, stage: "handle", units: on("on_scene") });
  expect(plannable([waiting, moving, handled], false).map((one) => one.id)).toEqual([1]);
  expect(plannable([waiting, moving, handled], true).map((one) => one.id)).toEqual([1, 2]);
});

test("only who is not on the way already is sent, and whoever loses a unit must be agreed to", () => {
  expect(workOf(SLOT)).toBe("send");
  expect(workOf({ ...SLOT, change: "stays" })).toBe("nothing");
  expect(workOf({ ...SLOT, change: "unassigned", unit_id: null })).toBe("nothing");
  expect(workOf({ ...SLOT, change: "moves", takes_off: [9] })).toBe("take_off");
});

test("an errand carries what was agreed to and nothing that is not known", () => {
  expect(errandOf(SLOT)).toEqual({ incident_id: 3, unit_id: 7, rank: 2, takes_off: [] });
  expect(errandOf({ ...SLOT, rank: null, takes_off: [9], override_reason: "asked for" })).toEqual({
    incident_id: 3,
    unit_id: 7,
    takes_off: [9],
    override_reason: "asked for",
  });
});

test("a plan says why it is not the nearest, and a refusal who was first", () => {
  setContext({} as Session, { timezone: "Asia/Shanghai" } as City, []);
  setLocale("en");
  const reasons: PlannedSlot["reasons"] = [
    { code: "skills_met", skills: ["fire"] },
    { code: "nearest_elsewhere", unit_code: "硚口-11", incident_number: "261122-0001", sooner_s: 65.2 },
  ];
  expect(planReasons({ ...SLOT, reasons })).toBe("硚口-11 is 1:05 sooner, but needed more at 261122-0001");
  const details = { unit_code: "江岸-03", incident_number: "261122-0009", assigned_by: "Li", assigned_at: "2020-01-02T00:00:00Z" };
  const told = refusalText({ refusal: { code: "unit_taken", message: "taken", details } });
  for (const part of ["江岸-03", "261122-0009", "Li", "01-02 08:00"]) expect(told).toContain(part);
});
