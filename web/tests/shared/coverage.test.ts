import { expect, test } from "vitest";
import { coverStep, coveredShare } from "../../src/shared/coverage";

test.each([
  [30, 0],
  [100, 0],
  [101, 1],
  [200, 1],
  [201, 2],
  [300, 2],
] as const)("%i s of a standard of 300 s is in third %i", (withinS, step) => {
  expect(coverStep(withinS, 300, 1)).toBe(step);
});

test("a cell that nobody reaches is lost where it was planned for, and merely outside elsewhere", () => {
  expect([coverStep(null, 300, 1), coverStep(null, 300, 0)]).toEqual([3, 4]);
});

test("the share is of what is covered or should be, and never says all before it is", () => {
  expect(coveredShare({ covered: 999, lost: 1 })).toBe(99);
  expect(coveredShare({ covered: 0, lost: 0 })).toBe(0);
});
