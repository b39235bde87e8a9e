// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { nextPlace, type Place } from "../../src/indicators/cells";
import { changeText, directionOf, durationText, leadsOn, sign, valueText } from "../../src/indicators/values";
import { setLocale } from "../../src/shared/text/text";

beforeEach(() => setLocale("en"));

describe("a number", () => {
  test("has its unit", () => {
    expect(valueText({ unit: "incidents" }, 12_345)).toBe("12,345");
    expect(valueText({ unit: "share" }, 0.83333)).toBe("83.3%");
    expect(valueText({ unit: "s" }, 3_725)).toBe("1 h 2 min");
    expect(valueText({ unit: "s" }, null)).toBeNull();
  });

  test.each([
    [42.4, "42 s"],
    [59.6, "1 min 0 s"],
    [3_599.4, "59 min 59 s"],
    [86_399.7, "1 d 0 h"],
    [200_000, "2 d 7 h"],
  ])("of %d seconds reads as %s", (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });

  test("that is hidden, missing or 0 leads to no incidents", () => {
    expect(leadsOn({ counted: 3, hidden: false })).toBe(true);
    expect([{ counted: 0, hidden: false }, { counted: null, hidden: false }, { counted: null, hidden: true }].map(leadsOn)).toEqual([false, false, false]);
  });
});

describe("a change", () => {
  test("is relative, of rates in points, with its sign", () => {
    expect(changeText({ unit: "incidents" }, 0.1234)).toBe("+12.3%");
    expect(changeText({ unit: "share" }, -0.0266)).toBe("−2.7 points");
    expect(changeText({ unit: "s" }, 0)).toBe("±0%");
    expect(changeText({ unit: "s" }, null)).toBeNull();
  });

  test("is good or bad by what the indicator says is better", () => {
    expect(directionOf({ good: "higher" }, 0.02)).toBe("better");
    expect(directionOf({ good: "lower" }, 0.02)).toBe("worse");
    expect(directionOf({ good: "lower" }, -0.02)).toBe("better");
    expect(directionOf({ good: "" }, -0.02)).toBe("neutral");
  });

  test("that is too small to be shown is none", () => {
    expect(directionOf({ good: "lower" }, 0.0004)).toBe("same");
    expect(sign(0.0004)).toBe("＝");
    expect([sign(0.01), sign(-0.01)]).toEqual(["▲", "▼"]);
  });
});

describe("the arrow keys in a table", () => {
  // Row 2 has no link in column 2, row 3 none at all.
  const places: Place[] = [
    { row: 1, column: 1 },
    { row: 1, column: 2 },
    { row: 2, column: 1 },
    { row: 4, column: 2 },
  ];

  test.each([
    [{ row: 1, column: 1 }, "ArrowRight", { row: 1, column: 2 }],
    [{ row: 1, column: 2 }, "ArrowDown", { row: 2, column: 1 }],
    [{ row: 2, column: 1 }, "ArrowDown", { row: 4, column: 2 }],
    [{ row: 4, column: 2 }, "ArrowUp", { row: 2, column: 1 }],
    [{ row: 1, column: 2 }, "Home", { row: 1, column: 1 }],
  ])("from %o %s leads to %o", (from, key, to) => {
    expect(nextPlace(places, from, key, false)).toEqual(to);
  });

  test("lead nowhere past the ends, and other keys nowhere at all", () => {
    expect(nextPlace(places, { row: 1, column: 1 }, "ArrowLeft", false)).toBeNull();
    expect(nextPlace(places, { row: 4, column: 2 }, "ArrowDown", false)).toBeNull();
    expect(nextPlace(places, { row: 1, column: 1 }, "x", false)).toBeNull();
  });

  test("with Ctrl lead to the ends of the table", () => {
    expect(nextPlace(places, { row: 2, column: 1 }, "End", true)).toEqual({ row: 4, column: 2 });
  });
});
