import { expect, test } from "vitest";
import { inOrder, isLate, linesOf, resultsOf } from "../../../src/shared/tasks/tasks";
import type { Task } from "../../../src/shared/api/types";

const aTask = (changes: Partial<Task>): Task => ({ id: 1, ended_at: null, due_at: null, ...changes }) as Task;

test("open tasks go by their deadline, those without one last; ended ones by the newest", () => {
  const tasks = [
    aTask({ id: 1 }),
    aTask({ id: 2, due_at: "2026-11-23T09:00:00Z" }),
    aTask({ id: 3, due_at: "2026-11-23T08:00:00Z" }),
    aTask({ id: 4, ended_at: "2026-11-23T07:00:00Z" }),
    aTask({ id: 5, ended_at: "2026-11-23T07:30:00Z" }),
  ];
  const { open, ended } = inOrder(tasks);
  expect(open.map((one) => one.id)).toEqual([3, 2, 1]);
  expect(ended.map((one) => one.id)).toEqual([5, 4]);
});

test("an open task is late by now, an ended one by when it ended", () => {
  const due_at = "2026-11-23T08:00:00Z";
  const nowMs = Date.parse("2026-11-23T09:00:00Z");
  expect(isLate({ ended_at: null, due_at }, nowMs)).toBe(true);
  expect(isLate({ ended_at: "2026-11-23T07:59:00Z", due_at }, nowMs)).toBe(false);
  expect(isLate({ ended_at: null, due_at: null }, nowMs)).toBe(false);
});

test("only field checks end with a result", () => {
  expect(resultsOf("confirm")).toEqual(["real", "unreal"]);
  expect(resultsOf("verify")).toEqual(["passed", "failed"]);
  expect(resultsOf("handle")).toEqual([]);
});

test("a checklist has a line for each item, blank ones are none", () => {
  expect(linesOf(" 关水阀 \n\n拍照\n")).toEqual(["关水阀", "拍照"]);
});
