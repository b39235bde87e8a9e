// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { ENDED_REASONS, SENT_REASONS, kept, keptReason } from "../../src/shared/kept-reasons";
import { setLocale } from "../../src/shared/text/text";

test("a reason that was chosen in one language is read in the other", () => {
  const text = kept("nobody_else", " brought its own pump ");
  setLocale("en");
  expect(keptReason(text)).toBe("Nobody else can go · brought its own pump");
  setLocale("zh");
  expect(keptReason(text)).toBe("没有别的力量可派 · brought its own pump");
});

test("what a plan asked for is told by the names of the skills", () => {
  setLocale("zh");
  expect(keptReason("asked_for: fire, medical")).toBe("统派指定需要 · 灭火 · 医疗急救");
  expect(keptReason("asked_for")).toBe("统派指定需要");
  setLocale("en");
  expect(keptReason("taken_off: 261122-0007")).toBe("Taken off by a plan for another incident · 261122-0007");
});

test("what an emergency plan sent is told without the key of the plan", () => {
  setLocale("zh");
  expect(keptReason("by_plan: urban_flooding")).toBe("应急预案启动时派出");
});

test.each(["the mayor asked", "wheel: lost", "火已灭", "", "Nearest: 3 min"])("%s stays as it was written", (text) => {
  expect(keptReason(text)).toBe(text);
});

test("every code has its words in both languages", () => {
  for (const locale of ["en", "zh"] as const) {
    setLocale(locale);
    for (const code of [...SENT_REASONS, ...ENDED_REASONS]) expect(keptReason(code)).not.toBe(code);
  }
});
