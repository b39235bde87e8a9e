import { expect, test } from "vitest";
import { figures, isUnassigned, queueOrder, secondsLeft, tint } from "../../src/shared/incidents";
import { aUnit, anIncident } from "../values";

const NOW = Date.parse("2026-11-22T06:30:00Z");

test("the queue is ordered by time left, then priority, then number", () => {
  const later = anIncident({ number: "4", due_at: "2026-11-22T07:00:00Z" });
  const calm = anIncident({ number: "3", due_at: "2026-11-22T06:40:00Z", priority: 3 });
  const second = anIncident({ number: "2", due_at: "2026-11-22T06:40:00Z", priority: 1 });
  const first = anIncident({ number: "1", due_at: "2026-11-22T06:40:00Z", priority: 1 });
  expect([later, calm, second, first].sort(queueOrder).map((one) => one.number)).toEqual(["1", "2", "3", "4"]);
});

test("time left is negative when the clock has run out", () => {
  expect(secondsLeft(anIncident({ due_at: "2026-11-22T06:29:42Z" }), NOW)).toBe(-18);
});

test("a clock that stands still shows what was left when it stopped, and presses nobody", () => {
  const paused = anIncident({ due_at: "2026-11-22T06:31:00Z", paused_at: "2026-11-22T06:11:00Z" });
  expect(secondsLeft(paused, NOW)).toBe(20 * 60);
  expect(secondsLeft(paused, NOW + 7_200_000)).toBe(20 * 60);
  expect(tint(paused, NOW + 7_200_000)).toBe("calm");
});

test("one that had run out before it was stopped is late for as long as it stands", () => {
  expect(tint(anIncident({ due_at: "2026-11-22T06:00:00Z", paused_at: "2026-11-22T06:11:00Z" }), NOW)).toBe("late");
});

test("what stands still comes after all that runs", () => {
  const paused = anIncident({ number: "1", due_at: "2026-11-22T06:31:00Z", paused_at: "2026-11-22T06:11:00Z" });
  const running = anIncident({ number: "2", due_at: "2026-11-23T06:00:00Z" });
  expect([paused, running].sort(queueOrder).map((one) => one.number)).toEqual(["2", "1"]);
});

// Clocks of an hour, so that the threshold is the priority's own: 60 s, 5 min, 15 min.
test.each([
  [1, 61, "calm"],
  [1, 60, "soon"],
  [2, 301, "calm"],
  [2, 300, "soon"],
  [3, 901, "calm"],
  [3, 900, "soon"],
  [3, 0, "late"],
] as const)("priority %i with %i s left is %s", (priority, left, expected) => {
  const due = NOW + left * 1000;
  const incident = anIncident({
    priority,
    due_at: new Date(due).toISOString(),
    stage_at: new Date(due - 3_600_000).toISOString(),
  });
  expect(tint(incident, NOW)).toBe(expected);
});

test("a short clock is calm for its first two thirds", () => {
  const incident = anIncident({
    priority: 3,
    stage_at: new Date(NOW - 300_000).toISOString(),
    due_at: new Date(NOW + 600_000).toISOString(),
  });
  expect(tint(incident, NOW)).toBe("calm");
  expect(tint(incident, NOW + 301_000)).toBe("soon");
});

test("the three numbers count open, pressing and free", () => {
  const incidents = [anIncident(), anIncident({ due_at: "2026-11-22T06:29:00Z" })];
  const units = [aUnit(), aUnit({ status: "en_route" }), aUnit({ status: "available" })];
  expect(figures(incidents, units, NOW)).toEqual({ open: 2, pressing: 1, free: 2 });
});

test("an incident without units is unassigned while its stage needs one", () => {
  expect(isUnassigned(anIncident())).toBe(true);
  expect(isUnassigned(anIncident({ stage: "feedback" }))).toBe(false);
  const unit = { assignment_id: 1, unit_id: 1, unit_code: "A", status: "en_route" as const };
  expect(isUnassigned(anIncident({ units: [unit] }))).toBe(false);
});
