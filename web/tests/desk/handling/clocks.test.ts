import { describe, expect, test } from "vitest";
import { endedLate, hoursAndMinutes, inOrder, pauseOf, secondsLeftOf, toneOf } from "../../../src/desk/handling/clocks";
import type { Clock } from "../../../src/shared/api/handling";

function aClock(changes: Partial<Clock> = {}): Clock {
  return {
    clock: "handle",
    title_zh: "处置时限",
    title_en: "Handling",
    kind: "working_hour",
    limit: 4,
    state: "running",
    started_at: "2026-11-23T00:00:00Z",
    due_at: "2026-11-23T04:00:00Z",
    paused_at: null,
    stopped_at: null,
    warned_at: null,
    overdue_at: null,
    escalated_at: null,
    minutes_left: 240,
    department_code: "cg01",
    ...changes,
  };
}

const at = (time: string): number => Date.parse(`2026-11-23T${time}Z`);

describe("a clock as it stands at a moment", () => {
  test("runs until it is due, is late at that very moment and after it", () => {
    expect(toneOf(aClock(), at("03:59:59"))).toBe("calm");
    expect(toneOf(aClock(), at("04:00:00"))).toBe("late");
    expect(secondsLeftOf(aClock(), at("03:58:00"))).toBe(120);
    expect(secondsLeftOf(aClock(), at("04:01:00"))).toBe(-60);
  });

  test("is pressing once it was warned of", () => {
    expect(toneOf(aClock({ warned_at: "2026-11-23T03:30:00Z" }), at("03:45:00"))).toBe("soon");
  });

  test("stands still while it is paused, whatever the time", () => {
    const paused = aClock({ state: "paused", due_at: null, paused_at: "2026-11-23T01:00:00Z" });
    expect(toneOf(paused, at("23:00:00"))).toBe("still");
    expect(secondsLeftOf(paused, at("23:00:00"))).toBeNull();
  });

  test("that was stopped is over, late where it had run out first", () => {
    const stopped = { state: "stopped", stopped_at: "2026-11-23T03:00:00Z" } as const;
    expect(toneOf(aClock(stopped), at("05:00:00"))).toBe("over");
    expect(endedLate(aClock(stopped))).toBe(false);
    expect(endedLate(aClock({ ...stopped, stopped_at: "2026-11-23T04:00:01Z" }))).toBe(true);
    expect(endedLate(aClock({ ...stopped, overdue_at: "2026-11-23T02:00:00Z" }))).toBe(true);
  });
});

describe("why a clock stands still", () => {
  test.each([
    ["held", { clock: "handle" }, { held: true, marks: ["held"], stage: "handle" }],
    ["confirming", { clock: "accept" }, { held: false, marks: ["confirming"], stage: "accept" }],
    ["given_back", { clock: "handle" }, { held: false, marks: ["opened"], stage: "assign" }],
    ["reported_done", { clock: "handle" }, { held: false, marks: ["opened"], stage: "verify" }],
    ["other", { clock: "assign" }, { held: false, marks: [], stage: "assign" }],
  ] as const)("is %s", (why, clock, incident) => {
    expect(pauseOf(clock, { ...incident, marks: [...incident.marks] })).toBe(why);
  });
});

test("working time is told in hours and minutes, where 24 hours are no day", () => {
  expect(hoursAndMinutes(26 * 60 + 5.9)).toEqual({ hours: 26, minutes: 5 });
  expect(hoursAndMinutes(-61)).toEqual({ hours: 1, minutes: 1 });
});

test("the soonest of those that go on stands first, then what stands still, then what is over, the last first", () => {
  const soon = aClock({ clock: "verify", due_at: "2026-11-23T01:00:00Z" });
  const later = aClock({ clock: "handle" });
  const still = aClock({ clock: "accept", state: "paused", due_at: null });
  const first = aClock({ clock: "assign", state: "stopped", stopped_at: "2026-11-23T00:10:00Z" });
  const last = aClock({ clock: "feedback", state: "stopped", stopped_at: "2026-11-23T00:20:00Z" });
  const { going, over } = inOrder([still, first, later, last, soon]);
  expect(going.map((one) => one.clock)).toEqual(["verify", "handle", "accept"]);
  expect(over.map((one) => one.clock)).toEqual(["feedback", "assign"]);
});
