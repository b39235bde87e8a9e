// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { matching } from "../../src/desk/excluded-part";
import { reasonOf, verdictOf } from "../../src/desk/overriding";
import type { Exclusion } from "../../src/shared/api/types";
import { setLocale } from "../../src/shared/text/text";

const cause = (name: Exclusion["cause"], overridable: boolean): { cause: Exclusion["cause"]; detail: Record<string, string>; overridable: boolean } => ({
  cause: name,
  detail: {},
  overridable,
});

test("one cause that no reason overrides bars the unit, whatever the others are", () => {
  expect(verdictOf([])).toBe("free");
  expect(verdictOf([cause("lacks_skill", true), cause("no_fix", true)])).toBe("needs_reason");
  expect(verdictOf([cause("lacks_skill", true), cause("busy", false)])).toBe("barred");
});

test("a chosen reason stands alone or with a remark, another is nothing without its words", () => {
  expect(reasonOf("nobody_else", "")).toBe("nobody_else");
  expect(reasonOf("nobody_else", " brought its own pump ")).toBe("nobody_else: brought its own pump");
  expect(reasonOf("other", "  ")).toBe("");
  expect(reasonOf("other", "the mayor asked")).toBe("the mayor asked");
  expect(reasonOf(null, "")).toBe("");
});

test("whoever was left out is found by code or by what speaks against it", () => {
  setLocale("zh");
  const left = [
    { unit_id: 1, unit_code: "江岸-03", cause: "busy", detail: {} },
    { unit_id: 2, unit_code: "汉阳-11", cause: "off_shift", detail: {} },
  ] as Exclusion[];
  expect(matching(left, "汉阳").map((one) => one.unit_id)).toEqual([2]);
  expect(matching(left, "任务").map((one) => one.unit_id)).toEqual([1]);
  expect(matching(left, " ")).toHaveLength(2);
});
