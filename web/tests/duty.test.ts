import { expect, test } from "vitest";
import { legsOf, linesOf, metresBetween, type TrackPoint } from "../src/duty/legs";

const NOON = Date.UTC(2026, 10, 23, 4);

/** A fix so many seconds after noon, so many metres north of 30° N: 1° of latitude is 111,195 m on the sphere. */
function fix(second: number, metres: number, speed_mps: number | null): TrackPoint {
  return { at: new Date(NOON + second * 1_000).toISOString(), lon: 114, lat: 30 + metres / 111_195.08, heading_deg: null, speed_mps };
}

test("a degree of latitude is 111.195 km on a sphere of mean radius", () => {
  expect(metresBetween([114, 30], [114, 31])).toBeCloseTo(111_195.08, 0);
  expect(metresBetween([114, 30], [114, 30])).toBe(0);
});

test("a track that stands, drives and stands has three legs, and only the drive has a length", () => {
  const stands = [0, 60, 120].map((second) => fix(second, 0, 0));
  const drives = [180, 240, 300].map((second, index) => fix(second, 600 * (index + 1), 10));
  const again = [360, 420, 480].map((second) => fix(second, 1_800, 0));
  const legs = legsOf([...stands, ...drives, ...again]);
  expect(legs.map((leg) => leg.kind)).toEqual(["stand", "drive", "stand"]);
  expect(legs.map((leg) => Math.round(leg.metres))).toEqual([0, 1_800, 0]);
  expect(legs[1]?.untilMs).toBe(NOON + 300_000);
});

test("a stop at a light belongs to the drive around it", () => {
  const points = [fix(0, 0, 10), fix(60, 600, 10), fix(80, 600, 0), fix(140, 1_200, 10)];
  expect(legsOf(points).map((leg) => [leg.kind, Math.round(leg.metres)])).toEqual([["drive", 1_200]]);
});

test("a time without fixes is neither driven nor drawn", () => {
  const points = [fix(0, 0, 10), fix(60, 600, 10), fix(1_000, 9_000, 10), fix(1_060, 9_600, 10)];
  expect(legsOf(points).map((leg) => leg.kind)).toEqual(["drive", "silent", "drive"]);
  expect(linesOf(points).map((line) => line.length)).toEqual([2, 2]);
});

test("without a speed the fixes tell it", () => {
  expect(legsOf([fix(0, 0, null), fix(100, 50, null)]).map((leg) => leg.kind)).toEqual(["stand"]);
  expect(legsOf([fix(0, 0, null), fix(100, 500, null)]).map((leg) => leg.kind)).toEqual(["drive"]);
});

test("nothing, or one fix, has no legs and no line", () => {
  expect([legsOf([]), legsOf([fix(0, 0, 0)]), linesOf([]), linesOf([fix(0, 0, 0)])]).toEqual([[], [], [], []]);
});
