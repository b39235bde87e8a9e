import { describe, expect, test } from "vitest";
import type { Task } from "../../src/shared/api/types";
import type { Wanted } from "../../src/tasks/calls";
import { belongs, folded, inListOrder, secondsLeftOf, tintOf } from "../../src/tasks/folding";

const NOON = Date.UTC(2026, 10, 23, 4);
const READER = { accountId: 7, departments: new Set(["water"]) };
const MINE: Wanted = { scope: "mine", state: "open", kind: null };

function at(minutes: number): string {
  return new Date(NOON + minutes * 60_000).toISOString();
}

/** A task of the department of water that nobody has taken. */
function task(id: number, changes: Partial<Task> = {}): Task {
  return { id, version: 1, kind: "handle", state: "open", department_code: "water", account_id: null, due_at: at(60), ended_at: null, ...changes } as Task;
}

describe("which tasks a list holds", () => {
  test.each<[string, Partial<Task>, boolean]>([
    ["one's own", { account_id: 7 }, true],
    ["one that nobody of one's department has taken", {}, true],
    ["a colleague's", { account_id: 8 }, false],
    ["another department's", { department_code: "green" }, false],
    ["anybody's", { department_code: null }, false],
    ["one's own that has ended", { account_id: 7, ended_at: at(-1) }, false],
  ])("%s", (_, changes, held) => {
    expect(belongs(task(1, changes), MINE, READER)).toBe(held);
  });

  test("of a department all, a colleague's too; of all departments everything", () => {
    const wanted: Wanted = { ...MINE, scope: { department: "water" } };
    expect(belongs(task(1, { account_id: 8 }), wanted, READER)).toBe(true);
    expect(belongs(task(1, { department_code: "green" }), wanted, READER)).toBe(false);
    expect(belongs(task(1, { department_code: "green" }), { ...MINE, scope: "everything" }, READER)).toBe(true);
    expect(belongs(task(1), { ...wanted, kind: "verify" }, READER)).toBe(false);
  });
});

describe("a list as news come", () => {
  const ids = (tasks: readonly Task[]): number[] => tasks.map((one) => one.id);

  test("open tasks stand by deadline, those without one last", () => {
    const tasks = [task(1, { due_at: null }), task(2, { due_at: at(30) }), task(3, { due_at: at(10) })];
    expect(ids(inListOrder(tasks, MINE))).toEqual([3, 2, 1]);
    expect(ids(inListOrder(tasks, { ...MINE, state: "all" }))).toEqual([3, 2, 1]);
  });

  test("a new one takes its place, one that a colleague took goes", () => {
    const tasks = [task(1, { due_at: at(10) }), task(2, { due_at: at(50) })];
    expect(ids(folded(tasks, task(3, { due_at: at(30) }), MINE, READER, null))).toEqual([1, 3, 2]);
    expect(ids(folded(tasks, task(1, { account_id: 8, version: 2 }), MINE, READER, null))).toEqual([2]);
  });

  test("the one that is being read stays where it is, whatever becomes of it", () => {
    const tasks = [task(1), task(2)];
    const after = folded(tasks, task(1, { ended_at: at(0), version: 2 }), MINE, READER, 1);
    expect(ids(after)).toEqual([1, 2]);
    expect(after[0]?.ended_at).toBe(at(0));
  });

  test("what is older than what is known changes nothing", () => {
    const tasks = [task(1, { account_id: 7, version: 3 })];
    expect(folded(tasks, task(1, { version: 2 }), MINE, READER, null)[0]?.version).toBe(3);
  });
});

test("a deadline is calm, soon within half an hour, and late", () => {
  expect(tintOf({ due_at: at(31), ended_at: null }, NOON)).toBe("calm");
  expect(tintOf({ due_at: at(30), ended_at: null }, NOON)).toBe("soon");
  expect(tintOf({ due_at: at(0), ended_at: null }, NOON)).toBe("late");
  expect(tintOf({ due_at: null, ended_at: null }, NOON)).toBe("calm");
  expect(tintOf({ due_at: at(-5), ended_at: at(-1) }, NOON)).toBe("over");
  expect(secondsLeftOf({ due_at: at(2), ended_at: null }, NOON)).toBe(120);
});
