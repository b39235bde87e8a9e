// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { LonLat } from "../../src/shared/api/types";
import { Closing, pointsText, readPoints, shapeOf } from "../../src/desk/closing";
import { endOf, nextHour, timesOf } from "../../src/desk/closing-times";
import { instantOf } from "../../src/shared/format/format";

const A: LonLat = [114.28, 30.55];
const B: LonLat = [114.29, 30.55];
const C: LonLat = [114.29, 30.56];

test("one point is no shape, two are a line, three an area that ends where it began", () => {
  expect(shapeOf([A], false)).toBeNull();
  expect(shapeOf([A, B], false)).toEqual({ type: "LineString", coordinates: [A, B] });
  expect(shapeOf([A, B, C], false)).toEqual({ type: "Polygon", coordinates: [[A, B, C, A]] });
  expect(shapeOf([A, B, C], true)).toEqual({ type: "LineString", coordinates: [A, B, C] });
});

test("points that were typed are read as they are written", () => {
  expect(readPoints(pointsText([A, B]))).toEqual([A, B]);
  expect(readPoints("114.28，30.55；114.29 30.55")).toEqual([A, B]);
});

test.each(["114.28", "114.28,30.55,4", "114.28,95", "Yangtze"])("%s is not read as points", (text) => {
  expect(readPoints(text)).toBeNull();
});

test("today ends at midnight by the city's clocks, wherever the screen stands", () => {
  const evening = Date.parse("2026-11-22T14:30:00Z");
  expect(endOf("today", evening, "Asia/Shanghai")).toBe(Date.parse("2026-11-22T16:00:00Z"));
  expect(endOf("today", evening, "Europe/Berlin")).toBe(Date.parse("2026-11-22T23:00:00Z"));
  expect(endOf("hour", evening, "Asia/Shanghai")).toBe(Date.parse("2026-11-22T15:30:00Z"));
  expect(endOf("open", evening, "Asia/Shanghai")).toBeNull();
});

const EVENING = Date.parse("2026-11-22T14:30:00Z"); // 22:30 in Wuhan, 15:30 in Berlin
const WUHAN = "Asia/Shanghai";

test("what the city's clocks show is one moment, and what they never show is none", () => {
  expect(instantOf("2026-11-22T22:30", WUHAN)).toBe(EVENING);
  // Berlin's clocks go from 02:00 to 03:00 on 29 March 2026, at 01:00 UTC.
  expect(instantOf("2026-03-29T01:59", "Europe/Berlin")).toBe(Date.parse("2026-03-29T00:59:00Z"));
  expect(instantOf("2026-03-29T03:00", "Europe/Berlin")).toBe(Date.parse("2026-03-29T01:00:00Z"));
  expect(instantOf("2026-03-29T02:30", "Europe/Berlin")).toBeNull();
  expect(instantOf("soon", WUHAN)).toBeNull();
  expect(nextHour(EVENING, WUHAN)).toBe("2026-11-22T23:00");
});

test("a closure that begins later lasts from its beginning", () => {
  const start = "2026-11-23T08:00";
  const startMs = Date.parse("2026-11-23T00:00:00Z");
  expect(timesOf({ start, span: "hour", until: "" }, EVENING, WUHAN)).toEqual({ startMs, endMs: startMs + 3_600_000 });
  expect(timesOf({ start, span: "today", until: "" }, EVENING, WUHAN)).toEqual({ startMs, endMs: Date.parse("2026-11-23T16:00:00Z") });
  expect(timesOf({ start, span: "open", until: "" }, EVENING, WUHAN)).toEqual({ startMs, endMs: null });
  expect(timesOf({ start: "", span: "at", until: start }, EVENING, WUHAN)).toEqual({ startMs: null, endMs: startMs });
});

test("no closure begins in the past or ends before it begins", () => {
  expect(timesOf({ start: "2026-11-22T22:30", span: "hour", until: "" }, EVENING, WUHAN)).toBe("start_past");
  expect(timesOf({ start: "", span: "at", until: "2026-11-22T22:30" }, EVENING, WUHAN)).toBe("end_before");
  expect(timesOf({ start: "2026-11-23T08:00", span: "at", until: "2026-11-23T08:00" }, EVENING, WUHAN)).toBe("end_before");
});

test("points that are said again change nothing, so that no button moves away under the pointer", () => {
  let changes = 0;
  const closing = new Closing(() => (changes += 1));
  closing.type("114.28, 30.55");
  expect(changes).toBe(1);
  closing.covered = { arcs: 2 } as Closing["covered"];
  closing.type(pointsText(closing.points));
  expect(changes).toBe(1);
  expect(closing.covered).not.toBeNull();
});
