import { expect, test } from "vitest";
import type { LonLat } from "../../src/shared/api/types";
import { endOf, pointsText, readPoints, shapeOf } from "../../src/desk/closing";

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
