import { expect, test } from "vitest";
import { glideTo, isMoving, pixelMs, shownAt, still } from "../../src/shared/map/motion";

test("a unit glides evenly from fix to fix and then stands still", () => {
  const glide = glideTo(still(114, 30), 114.001, 30.002, 1_000, 1_000);
  expect(shownAt(glide, 1_000)).toEqual([114, 30]);
  const [lon, lat] = shownAt(glide, 1_500);
  expect(lon).toBeCloseTo(114.0005, 9);
  expect(lat).toBeCloseTo(30.001, 9);
  expect(shownAt(glide, 2_000)).toEqual([114.001, 30.002]);
  expect([isMoving(glide, 1_999), isMoving(glide, 2_000)]).toEqual([true, false]);
});

test("a new fix in mid glide starts from where the unit is shown", () => {
  const first = glideTo(still(114, 30), 114.002, 30, 0, 1_000);
  const second = glideTo(first, 114.002, 30.001, 500, 1_000);
  expect(shownAt(second, 500)[0]).toBeCloseTo(114.001, 9);
});

test("a long step is shown at once, and no glide is longer than a second", () => {
  expect(isMoving(glideTo(still(114, 30), 114.1, 30, 0, 1_000), 0)).toBe(false);
  expect(glideTo(still(114, 30), 114.001, 30, 0, 60_000).endMs).toBe(1_000);
});

test("a px of the map is sooner crossed the nearer it is seen", () => {
  // At the equator the whole Earth is 512 px of zoom 0: 78,271.5 m each; at 60° north half of that.
  expect(pixelMs(0, 0, 78_271.517)).toBeCloseTo(1_000, 3);
  expect(pixelMs(1, 60, 78_271.517)).toBeCloseTo(250, 3);
  expect(pixelMs(14, 30.6, 20)).toBeLessThan(1_000 / 4);
});
