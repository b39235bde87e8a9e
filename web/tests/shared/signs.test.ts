import { expect, test } from "vitest";
import { LOAD_RAMP, PRIORITY_SIGNS, STATUS_ORDER, UNIT_SIGNS, isStale } from "../../src/shared/signs/signs";
import { rampStep, resolutionAt } from "../../src/shared/map/load-layer";

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

test("no two statuses look alike without colour", () => {
  const looks = Object.values(UNIT_SIGNS).map((sign) => `${sign.path}/${sign.fill === "none" || sign.fill === "#0b1220" ? "hollow" : "filled"}`);
  expect(new Set(looks).size).toBe(looks.length);
});

test("no two priorities have the same shape", () => {
  expect(new Set(Object.values(PRIORITY_SIGNS).map((sign) => sign.path)).size).toBe(3);
});

test("colours are of the Okabe-Ito palette", () => {
  const fills = [UNIT_SIGNS.available.fill, UNIT_SIGNS.en_route.fill, UNIT_SIGNS.on_scene.fill];
  expect(fills).toEqual(["#009E73", "#56B4E9", "#CC79A7"]);
  expect([1, 2, 3].map((priority) => PRIORITY_SIGNS[priority as 1 | 2 | 3].fill)).toEqual(["#D55E00", "#E69F00", "#F0E442"]);
});

test("the ramp of load grows lighter with every step", () => {
  const lights = LOAD_RAMP.map(luminance);
  expect(lights).toEqual([...lights].sort((a, b) => a - b));
});

test("every status has a place in lists", () => {
  expect([...STATUS_ORDER].sort()).toEqual(Object.keys(UNIT_SIGNS).sort());
});

test("a fix is stale after 60 s", () => {
  expect(isStale(0, 60_000)).toBe(false);
  expect(isStale(0, 60_001)).toBe(true);
});

test("the greatest count has the last step, one of many the first", () => {
  expect([rampStep(1, 50), rampStep(25, 50), rampStep(50, 50), rampStep(0, 0)]).toEqual([0, 2, 4, 0]);
});

test("cells grow finer with the zoom", () => {
  expect([8, 10, 12].map(resolutionAt)).toEqual([6, 7, 8]);
});
