// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { changesBetween } from "../../src/plans/changes";
import { countTasks, countUnits, gapsOf, lateText } from "../../src/shared/plans/words";
import { setLocale } from "../../src/shared/text/text";

const BEFORE = {
  key: "flood",
  areas: [],
  resources: [{ kind: "fire_engine", count: 1, within_min: 10 }],
  tasks: [
    { key: "close", due_min: 15, items: [] },
    { key: "pump", due_min: 60, items: [{ zh: "a", en: "a" }] },
  ],
};

describe("what is different between two versions", () => {
  test("is said value by value", () => {
    const after = { ...BEFORE, areas: ["420103"], resources: [{ kind: "fire_engine", count: 2, within_min: 10 }] };
    expect(changesBetween(BEFORE, after)).toEqual([
      { path: "resources.fire_engine.count", before: "1", after: "2" },
      { path: "areas.0", before: null, after: "420103" },
    ]);
  });

  test("a task that is put before another changes no other", () => {
    const first = { key: "warn", due_min: 5, items: [] };
    expect(changesBetween(BEFORE, { ...BEFORE, tasks: [first, ...BEFORE.tasks] })).toEqual([
      { path: "tasks.warn.key", before: null, after: "warn" },
      { path: "tasks.warn.due_min", before: null, after: "5" },
    ]);
  });

  test("is nothing where they are the same, and a null is as good as nothing", () => {
    expect(changesBetween({ ...BEFORE, holder: null }, BEFORE)).toEqual([]);
  });
});

describe("against the plan", () => {
  const task = { key: "a", title_zh: "", title_en: "", due_at: "", ended_at: null };

  test("what was done late is done, and not in time", () => {
    const tasks = [
      { ...task, state: "done", late_min: -3 },
      { ...task, state: "done", late_min: 2 },
      { ...task, state: "cancelled", late_min: 5 },
    ];
    expect(countTasks(tasks)).toEqual({ done: 2, all: 3, inTime: 1 });
  });

  test("a unit that is not there yet counts for neither", () => {
    const unit = { kind: "fire_engine", unit_code: "x", within_min: 8 };
    expect(countUnits([{ ...unit, took_min: 7, late_min: -1 }, { ...unit, took_min: null, late_min: null }])).toEqual({ done: 1, all: 2, inTime: 1 });
  });

  test("what still has its time is no gap while the plan runs, and is one when it was stopped", () => {
    const waits = { ...task, state: "taken", due_at: "2026-11-23T08:30:00Z", late_min: null };
    const report = { started_at: "", until: "", timeline: [], tasks: [waits], units: [], gaps: [{ code: "task_not_done" as const, of: "a" }] };
    const [before, after] = ["2026-11-23T08:29:00Z", "2026-11-23T08:31:00Z"].map((at) => Date.parse(at));
    expect(gapsOf({ report, stopped_at: null }, before ?? 0)).toEqual([]);
    expect(gapsOf({ report, stopped_at: null }, after ?? 0)).toHaveLength(1);
    expect(gapsOf({ report, stopped_at: "2026-11-23T08:20:00Z" }, before ?? 0)).toHaveLength(1);
  });

  test("a time is late, early, or neither by less than a minute", () => {
    setLocale("en");
    expect([12.4, 3.25, -0.5, -20, null].map(lateText)).toEqual(["12 min late", "3.3 min late", "In time", "20 min early", "–"]);
  });
});
