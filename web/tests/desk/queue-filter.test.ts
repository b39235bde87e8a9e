import { expect, test } from "vitest";
import { conditions, counted, EVERYTHING, passes, type QueueFilter } from "../../src/desk/queue-filter";
import type { Incident } from "../../src/shared/api/types";
import { anIncident } from "../values";

const NOW = Date.parse("2026-11-22T07:30:00Z");
const said = (incident: Incident): string => `${incident.number} ${incident.description}`;
const lets = (filter: Partial<QueueFilter>, incident: Partial<Incident>): boolean => passes({ ...EVERYTHING, ...filter }, anIncident(incident), NOW, said);

test("nothing is hidden by nothing", () => {
  expect(conditions(EVERYTHING)).toBe(0);
  expect(lets({}, {})).toBe(true);
});

test("every condition hides what it does not hold for", () => {
  expect(lets({ law: "city_management" }, { law: "emergency" })).toBe(false);
  expect(lets({ stage: "handle" }, { stage: "accept" })).toBe(false);
  expect(lets({ department: "cg01" }, { department_code: null })).toBe(false);
  expect(lets({ grid: "g1" }, { duty_grid_code: "g1" })).toBe(true);
  expect(lets({ category: "item:06" }, { category: "item:06010" })).toBe(true);
  expect(lets({ text: "冒水" }, { description: "路面冒水" })).toBe(true);
  expect(lets({ text: "0002" }, { number: "261122-0001" })).toBe(false);
});

test("an incident is overdue once its time is up, but not while its clock stood still before that", () => {
  const due_at = "2026-11-22T07:00:00Z";
  expect(lets({ signs: ["overdue"] }, { due_at })).toBe(true);
  expect(lets({ signs: ["overdue"] }, { due_at, paused_at: "2026-11-22T06:50:00Z" })).toBe(false);
  expect(lets({ signs: ["overdue"] }, { due_at, paused_at: "2026-11-22T07:10:00Z" })).toBe(true);
});

test("conditions hold together, and each is counted", () => {
  const filter = { ...EVERYTHING, text: " x ", law: "emergency", signs: ["held", "supervised"] as const };
  expect(conditions(filter)).toBe(4);
  expect(lets({ signs: ["held", "supervised"] }, { held: true, supervised: false })).toBe(false);
});

test("what can be chosen is what some open incident has", () => {
  const incidents = [anIncident({ department_code: "a" }), anIncident({ department_code: "a" }), anIncident({ department_code: null })];
  expect([...counted(incidents, (one) => one.department_code)]).toEqual([["a", 2]]);
});
