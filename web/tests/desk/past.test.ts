// @vitest-environment happy-dom
import { nothing, render } from "lit";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pastList, timesOf } from "../../src/desk/past-part";
import { planLines } from "../../src/desk/plan-lines";
import type { Allocation, Assignment, City, LineString, PlannedSlot, Session } from "../../src/shared/api/types";
import { setContext } from "../../src/shared/context";
import { setLocale } from "../../src/shared/text/text";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-22T07:00:00Z") });
});

afterEach(() => {
  vi.useRealTimers();
});

function anAssignment(changes: Partial<Assignment> = {}): Assignment {
  return {
    id: 1,
    incident_id: 3,
    unit_id: 7,
    unit_code: "江岸-03",
    assigned_at: "2026-11-22T06:00:00Z",
    assigned_by: "Chen",
    en_route_at: "2026-11-22T06:00:30Z",
    on_scene_at: null,
    ended_at: "2026-11-22T06:04:00Z",
    outcome: "cancelled",
    end_reason: "recalled",
    travel_time_s: null,
    distance_m: null,
    eta: null,
    route: null,
    network_version: null,
    rank: null,
    override_reason: "requested: by name",
    training: false,
    ...changes,
  };
}

test("who was sent before is listed with times, outcome and the reasons that were kept, the last first", () => {
  setContext({} as Session, { timezone: "Asia/Shanghai" } as City, []);
  setLocale("en");
  const page = document.createElement("div");
  const done = anAssignment({ id: 2, unit_code: "硚口-11", on_scene_at: "2026-11-22T06:03:00Z", outcome: "done", end_reason: null, override_reason: null });
  render(pastList([anAssignment(), done, anAssignment({ id: 3, ended_at: null, outcome: null })]), page);
  const rows = [...page.querySelectorAll(".past > li")].map((row) => row.textContent.replace(/\s+/g, " ").trim());
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/^硚口-11 done sent 14:00:00 ?under way 14:00:30 ?arrived 14:03:00 ?ended 14:04:00$/);
  expect(rows[1]).toContain("Sent by Chen against the rules: Asked for by the officer on scene · by name");
  expect(rows[1]).toContain("Recalled by the dispatcher");
  expect(rows[1]).not.toContain("arrived");
});

test("while nobody was sent before there is nothing to list", () => {
  expect(pastList([anAssignment({ ended_at: null, outcome: null })])).toBe(nothing);
});

test("times come in the order of what happens", () => {
  expect(timesOf(anAssignment()).map(([name]) => name)).toEqual(["assigned", "en_route", "ended"]);
});

test("a plan draws the ways of those who would be sent, and of nobody who was left out or stays", () => {
  const route = { type: "LineString", coordinates: [[114.3, 30.6], [114.31, 30.6]] } as LineString;
  const slot = (incident_id: number, changes: Partial<PlannedSlot> = {}): PlannedSlot =>
    ({ incident_id, unit_id: incident_id, change: "new", takes_off: [], route, ...changes }) as PlannedSlot;
  const items = [slot(1), slot(2), slot(3, { change: "stays", route: null }), slot(4, { unit_id: null, change: "unassigned", route: null })];
  expect(planLines({ answer: { items } as Allocation, left: new Set([2]) })).toEqual([{ line: route, chosen: false }]);
});
