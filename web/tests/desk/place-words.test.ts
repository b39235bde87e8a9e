// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import type { City, Place, Session } from "../../src/shared/api/types";
import { setContext } from "../../src/shared/context";
import { setLocale } from "../../src/shared/text/text";
import { placeDetail } from "../../src/desk/place-words";

const HOSPITAL: Place = {
  kind: "facility",
  key: "7",
  name_zh: "江汉区医院 01",
  name_en: "Jianghan Hospital 01",
  detail_zh: "医院 · 武汉市 · 江汉区 · 万松街道",
  detail_en: "Hospital · Wuhan · Jianghan District · Wansong Subdistrict",
  lon: 114.27,
  lat: 30.58,
  bbox: null,
  training: true,
};

beforeEach(() => {
  setContext({} as Session, { name_zh: "武汉市", name_en: "Wuhan" } as City, []);
  setLocale("zh");
});

test("a facility is told by its category and its place in the city", () => {
  expect(placeDetail(HOSPITAL)).toBe("医院 · 江汉区 · 万松街道");
  setLocale("en");
  expect(placeDetail(HOSPITAL)).toBe("Hospital · Jianghan · Wansong");
});

test("a district of the city is told as an area", () => {
  const district: Place = { ...HOSPITAL, kind: "area", detail_zh: "武汉市", detail_en: "Wuhan" };
  expect(placeDetail(district)).toBe("辖区");
});

test("a place without further words is told by its kind", () => {
  expect(placeDetail({ ...HOSPITAL, detail_zh: "", detail_en: "" })).toBe("设施");
});
