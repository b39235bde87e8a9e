import { expect, test } from "vitest";
import { freeByDistrict } from "../../src/wall/free";
import { aUnit } from "../values";

const NORTH = { code: "420102", name_zh: "江岸区", name_en: "Jiang'an" };
const SOUTH = { code: "420105", name_zh: "汉阳区", name_en: "Hanyang" };

test("free units are counted by the district that their area lies in", () => {
  const units = [
    aUnit({ area_code: "420102002003001" }),
    aUnit({ area_code: "420102" }),
    aUnit({ area_code: "420105001", status: "en_route" }),
  ];
  expect(freeByDistrict(units, [NORTH, SOUTH])).toEqual([
    { district: NORTH, free: 2 },
    { district: SOUTH, free: 0 },
  ]);
});

test("units of no known district come last, and only when one is free", () => {
  expect(freeByDistrict([aUnit({ area_code: null })], [NORTH])).toEqual([{ district: null, free: 1 }]);
  expect(freeByDistrict([aUnit({ area_code: null, status: "off_duty" })], [NORTH])).toEqual([]);
});
