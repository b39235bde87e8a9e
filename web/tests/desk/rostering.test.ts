// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { dayStart, readStamp, shiftOrder, spanStamps, stateOf } from "../../src/desk/rostering";
import type { Shift } from "../../src/shared/api/types";

/** 22:30 on Sunday in Shanghai, 15:30 in Berlin. */
const EVENING = Date.parse("2026-11-22T14:30:00Z");

test("a day begins at midnight of the city's clocks", () => {
  expect(dayStart(EVENING, "Asia/Shanghai")).toBe(Date.parse("2026-11-21T16:00:00Z"));
  expect(dayStart(EVENING, "Europe/Berlin")).toBe(Date.parse("2026-11-21T23:00:00Z"));
});

test("usual shifts are of the city's clocks, a night ends on the next day", () => {
  expect(spanStamps("eight_hours", EVENING, "today", "Asia/Shanghai")).toEqual(["2026-11-22T22:30", "2026-11-23T06:30"]);
  expect(spanStamps("day", EVENING, "tomorrow", "Asia/Shanghai")).toEqual(["2026-11-23T08:00", "2026-11-23T20:00"]);
  expect(spanStamps("night", EVENING, "today", "Asia/Shanghai")).toEqual(["2026-11-22T20:00", "2026-11-23T08:00"]);
});

describe("a time that is typed", () => {
  test.each([
    ["8:00", "2026-11-22T08:00"],
    ["08：15", "2026-11-22T08:15"],
    ["12-1 08:00", "2026-12-01T08:00"],
    ["2027-01-02 23:59", "2027-01-02T23:59"],
  ])("%s is read", (text, stamp) => {
    expect(readStamp(text, "2026-11-22T20:00")).toBe(stamp);
  });

  test.each(["", "8", "25:00", "08:60", "02-30 08:00", "13-01 08:00", "morning"])("%s is none", (text) => {
    expect(readStamp(text, "2026-11-22T20:00")).toBeNull();
  });

  test("an end that is not after the begin is of the next day", () => {
    expect(readStamp("08:00", "2026-12-31T20:00", true)).toBe("2027-01-01T08:00");
    expect(readStamp("21:00", "2026-12-31T20:00", true)).toBe("2026-12-31T21:00");
  });
});

test("who is on duty comes before who will be, and what is over comes last", () => {
  const shift = (id: number, from: string, until: string): Shift => ({ id, unit_code: `U-${id}`, starts_at: `2026-11-22T${from}:00Z`, ends_at: `2026-11-22T${until}:00Z` }) as Shift;
  const shifts = [shift(1, "10:00", "12:00"), shift(2, "15:00", "20:00"), shift(3, "12:00", "16:00")];
  expect(shiftOrder(shifts, EVENING).map((one) => [one.id, stateOf(one, EVENING)])).toEqual([
    [3, "running"],
    [2, "coming"],
    [1, "over"],
  ]);
});
