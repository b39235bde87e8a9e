import { expect, test } from "vitest";
import { marksOf, pathOf, takesUnits } from "../../../src/desk/handling/path";
import type { Stage } from "../../../src/shared/api/types";

const EMERGENCY: readonly Stage[] = ["report", "assign", "handle", "feedback", "archive"];

test("an emergency goes through its own five stages", () => {
  expect(pathOf(EMERGENCY, "handle").map((one) => one.state)).toEqual(["past", "past", "now", "ahead", "ahead"]);
});

test("a stage that the law does not know is shown all the same", () => {
  expect(pathOf(EMERGENCY, "verify")[0]).toEqual({ stage: "verify", state: "now" });
});

test("what presses is told before what is merely so, and what the path tells is not repeated", () => {
  const marks = marksOf({ marks: ["opened", "extended", "supervised", "merged", "held"] });
  expect(marks.map((one) => one.mark)).toEqual(["supervised", "held", "extended"]);
  expect(marks.map((one) => one.urgent)).toEqual([true, true, false]);
});

test("units are offered until it is verified, and not while it is on hold or archived", () => {
  const open = { held: false, closed_at: null };
  expect(takesUnits({ ...open, stage: "feedback" })).toBe(true);
  expect(takesUnits({ ...open, stage: "verify" })).toBe(false);
  expect(takesUnits({ ...open, stage: "handle", held: true })).toBe(false);
  expect(takesUnits({ stage: "report", held: false, closed_at: "2026-11-23T00:00:00Z" })).toBe(false);
});
