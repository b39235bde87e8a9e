import { expect, test } from "vitest";
import type { TaskDetail } from "../../src/shared/api/handling";
import type { Assignment, Task } from "../../src/shared/api/types";
import type { Action, Waiting } from "../../src/shared/kept/store";
import { practiceOf } from "../../src/shared/tasks/practice";
import { isOpen } from "../../src/shared/tasks/tasks";
import { placeOf } from "../../src/duty/places";
import { allowedNow, does, furtherOf, leftOf, newestOf, nextStep, progressWith, taskWith, undone, usedUp, workOrder } from "../../src/duty/rules";

const NINE = Date.UTC(2026, 10, 23, 9);

function aTask(changes: Partial<Task> = {}): Task {
  const item = (place: number, required: boolean): Task["items"][number] => ({ place, title_zh: "围挡", title_en: "Fence", required, done_at: null, done_by: null });
  const task = {
    id: 3, incident_id: 5, incident_number: "261123-0005", category: "item:06010", priority: 2, address: null, lon: 114.3, lat: 30.6,
    kind: "handle", state: "open", title_zh: "处置事件", title_en: "Handle the incident", department_code: null, account_id: 7, assignee: "李四",
    made_at: "2026-11-23T08:00:00Z", due_at: "2026-11-23T10:00:00Z", taken_at: null, started_at: null, ended_at: null, result: null,
    supervised_at: null, round: 1, version: 1, items: [item(1, true), item(2, false)],
  };
  return { ...task, ...changes } as Task;
}

let last = 0;

function waits(action: Action, refused = false): Waiting {
  last += 1;
  const refusal = refused ? { code: "task_over", status: 409, body: {}, atMs: NINE } : null;
  return { ...action, id: last, account: 7, key: String(last), madeMs: NINE, triedMs: null, faults: 0, refusal };
}

const assignment = { id: 9, incident_id: 5, en_route_at: null, on_scene_at: null, outcome: null } as Assignment;

test("a task is shown as it will be when what waits has been sent", () => {
  const task = aTask();
  const all = [waits(does.take(task)), waits(does.start(task)), waits(does.tick(task, 1, true)), waits(does.finish(task, null, "好"))];
  expect([0, 1, 2, 3, 4].map((n) => taskWith(task, all.slice(0, n), 7, "李四").task.state)).toEqual(["open", "taken", "started", "started", "done"]);
  expect([undone(task), undone(taskWith(task, all, 7, "李四").task)]).toEqual([1, 0]);
  expect([isOpen(task), isOpen(taskWith(task, all, 7, "李四").task)]).toEqual([true, false]);
});

test("what was refused, or is another task's, changes nothing", () => {
  const task = aTask();
  const shown = taskWith(task, [waits(does.finish(task, null, ""), true), waits(does.take(aTask({ id: 4 })))], 7, "李四");
  expect(shown).toEqual({ task, waits: 0 });
});

test("what is taken back is not done", () => {
  const task = aTask();
  const shown = taskWith(task, [waits(does.tick(task, 1, true)), waits(does.tick(task, 1, false))], 7, "李四");
  expect([undone(shown.task), shown.waits]).toEqual([1, 2]);
});

test("a body says no more than what was said", () => {
  expect([does.finish(aTask(), null, "").body, does.finish(aTask(), "failed", "仍有积水").body]).toEqual([{}, { result: "failed", remark: "仍有积水" }]);
});

test("what the server allows is offered, less what has been done since", () => {
  const detail = { ...aTask(), allowed: ["take", "start", "finish"], steps: [] } as unknown as TaskDetail;
  expect([...allowedNow(aTask(), detail)]).toEqual(["take", "start", "finish"]);
  expect([...allowedNow(aTask({ state: "started" }), detail)]).toEqual(["finish"]);
  expect([...allowedNow(aTask({ state: "done", ended_at: "2026-11-23T09:00:00Z" }), detail)]).toEqual([]);
  expect(allowedNow(aTask(), null).has("give_back")).toBe(true);
});

test("a unit sets off, arrives, is done; each step that waits counts", () => {
  const steps = [waits(does.progress(assignment, "en_route", "")), waits(does.progress(assignment, "on_scene", ""))];
  const seen = [0, 1, 2].map((n) => progressWith(assignment, steps.slice(0, n)));
  expect(seen).toEqual(["assigned", "en_route", "on_scene"]);
  expect(seen.map(nextStep)).toEqual(["en_route", "on_scene", "done"]);
  expect([nextStep("done"), nextStep("cancelled")]).toEqual([null, null]);
  expect(progressWith({ ...assignment, on_scene_at: "2026-11-23T09:00:00Z" }, [])).toBe("on_scene");
});

test("supervised tasks come first, then the least time left, those without a deadline last", () => {
  const tasks = [aTask({ id: 1, due_at: null }), aTask({ id: 2 }), aTask({ id: 3, due_at: "2026-11-23T09:30:00Z" }), aTask({ id: 4, due_at: null, supervised_at: "2026-11-23T08:10:00Z" })];
  expect(tasks.sort(workOrder).map((one) => one.id)).toEqual([4, 3, 2, 1]);
});

test("an hour of two has gone", () => {
  expect([leftOf(aTask(), NINE), leftOf(aTask({ due_at: null }), NINE)]).toEqual([3_600, null]);
  expect([usedUp(NINE - 3_600_000, NINE + 3_600_000, NINE), usedUp(NINE, NINE + 1, NINE + 9), usedUp(NINE, NINE, NINE)]).toEqual([0.5, 1, 1]);
});

test.each([
  ["/duty", { at: "home" }],
  ["/duty/tasks/12", { at: "task", id: 12 }],
  ["/duty/talk/5", { at: "talk", id: 5 }],
  ["/duty/waiting", { at: "waiting" }],
  ["/duty/me", { at: "me" }],
  ["/duty/tasks/x", { at: "home" }],
])("%s is a place of its own", (path, place) => {
  expect(placeOf(path)).toEqual(place);
});

test("a list that was asked for before an answer came does not undo the answer", () => {
  const before = [aTask({ id: 1, version: 1 }), aTask({ id: 2, version: 5 })];
  const answered = [aTask({ id: 1, version: 2, state: "taken" }), aTask({ id: 2, version: 4 }), aTask({ id: 3 })];
  expect(newestOf(before, answered).map((one) => [one.id, one.version])).toEqual([[1, 2], [2, 5]]);
});

test("an assignment goes no step back, unless it is another", () => {
  const onScene = { ...assignment, en_route_at: "t", on_scene_at: "t" };
  expect(furtherOf(assignment, onScene)).toBe(onScene);
  expect(furtherOf(onScene, assignment)).toBe(onScene);
  expect(furtherOf({ ...assignment, id: 10 }, onScene)?.id).toBe(10);
  expect(furtherOf(null, onScene)).toBeNull();
});

test("practice of a plan is a drill, other practice training, and what is real is neither", () => {
  expect([{ training: true, drill: true }, { training: true, drill: false }, { training: true }, { training: false }].map(practiceOf)).toEqual(["drill", "training", "training", null]);
});
