import { expect, test } from "vitest";
import { deskScale } from "../../src/desk/scale";

test.each([
  ["a desk", 1920, 1080, 1],
  ["a telephone", 390, 844, 1],
  ["a wide desk", 3440, 1440, 1440 / 1350],
  ["four times full HD", 3840, 2160, 1.6],
  ["eight thousand points", 7680, 4320, 2],
])("on %s the screen is drawn %s × %s at %s", (_name, width, height, scale) => {
  expect(deskScale(width, height)).toBeCloseTo(scale);
});
