// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { faultOf, inWords } from "../../src/indicators/formula-words";
import { known } from "../../src/indicators/known";
import type { Indicator } from "../../src/shared/api/indicators";
import { Problem } from "../../src/shared/api/client";
import { setLocale } from "../../src/shared/text/text";

const fault = (body: Record<string, unknown>): Problem => new Problem("score_fault", 422, { ...body });

beforeEach(() => {
  setLocale("zh");
  known.byKey = new Map([["closing_rate", { key: "closing_rate", name_zh: "结案率", name_en: "Closing rate" } as Indicator]]);
});

test("a formula is read with the names of its indicators", () => {
  expect(inWords("100 * (0.5 * closing_rate - min(1, 2 * other))")).toBe("100 × (0.5 × 结案率 − min(1, 2 × other))");
});

test("a name that is no indicator is marked where it stands, in the reader's language", () => {
  const found = faultOf(fault({ fault: "no_indicator", place: 7, said: "closing_rte" }));
  expect(found).toEqual({ text: "没有指标“closing_rte”。", from: 6, length: 11 });
});

test("what is missing at the end is marked behind the last sign", () => {
  expect(faultOf(fault({ fault: "missing_sign", place: 20, said: ")" }))).toMatchObject({ from: 19, length: 0 });
});

test("a refusal of something else is no fault of the formula", () => {
  expect(faultOf(new Problem("refused", 422, { field: "starts_on" }))).toBeNull();
});
