import { expect, test } from "vitest";
import { matchCategories, suggestCategory } from "../../src/desk/suggest";
import type { Category } from "../../src/shared/api/types";

function category(key: string, name_zh: string, name_en: string, priority: 1 | 2 | 3 = 1): Category {
  return { key, name_zh, name_en, major: "emergency", major_zh: "应急突发", major_en: "Emergency", priority, skills: [], law: "",
  crew: 1, limit_s: 3_600 };
}

const PIPE = category("emergency:pipe_burst", "供水管爆裂", "Water main burst");
const FIRE = category("emergency:fire", "火灾", "Fire");
const LANE = category("item:09012", "堵塞消防通道", "Blocked fire lane", 2);
const ALL = [PIPE, FIRE, LANE];

test("typing finds names in either language, those that begin with it first", () => {
  expect(matchCategories(ALL, "fire")).toEqual([FIRE, LANE]);
  expect(matchCategories(ALL, "通道")).toEqual([LANE]);
  expect(matchCategories(ALL, "pipe_burst")).toEqual([PIPE]);
  expect(matchCategories(ALL, "")).toHaveLength(3);
  expect(matchCategories(ALL, "zzz")).toEqual([]);
});

test("a description suggests the category whose words it shares most", () => {
  expect(suggestCategory(ALL, "民生路供水管爆裂,路面冒水")).toBe(PIPE);
  expect(suggestCategory(ALL, "fire on the third floor")).toBe(FIRE);
  expect(suggestCategory(ALL, "消防通道被堵塞了")).toBe(LANE);
});

test("a description that shares nothing suggests nothing", () => {
  expect(suggestCategory(ALL, "")).toBeNull();
  expect(suggestCategory(ALL, "有人求助")).toBeNull();
});
