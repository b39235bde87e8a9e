import { expect, test } from "vitest";
import type { AreaNode } from "../../src/shared/api/types";
import { areas } from "../../src/shared/areas";

function anArea(code: string, level: AreaNode["level"], parent: string | null): AreaNode {
  return { code, level, name_zh: code, name_en: code, parent_code: parent } as AreaNode;
}

test("an area lies in those that hold it, and the whole city holds all", () => {
  areas.take([anArea("4201", "city", null), anArea("420102", "district", "4201"), anArea("420102002", "street", "420102"), anArea("420103", "district", "4201")]);
  expect(areas.within("420102002", ["420102"])).toBe(true);
  expect(areas.within("420102", ["420102"])).toBe(true);
  expect(areas.within("420102", ["420102002"])).toBe(false);
  expect(areas.within("420103", ["420102"])).toBe(false);
  expect(areas.within("420103", ["420102", null])).toBe(true);
  expect(areas.within(null, ["420102"])).toBe(false);
  expect(areas.within(null, [null])).toBe(true);
  expect(areas.within("unknown here", ["420102"])).toBe(true);
});
