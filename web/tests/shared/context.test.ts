import { describe, expect, test } from "vitest";
import { placeChain, shortPlace } from "../../src/shared/context";
import { anIncident } from "../values";

const CITY = { code: "x", level: "city" as const, name_zh: "凯撒斯劳滕", name_en: "Kaiserslautern", generated: false };
const DISTRICT = { code: "420102", level: "district" as const, name_zh: "江岸区", name_en: "Jiang'an District", generated: false };

describe("where an incident is, in words", () => {
  test("districts and below leave the city out", () => {
    expect(placeChain([CITY, DISTRICT])).toBe("江岸区");
    expect(shortPlace(anIncident({ areas: [CITY, DISTRICT] }))).toBe("江岸区");
  });

  test("a city without districts is named itself, and a row prefers the address", () => {
    expect(placeChain([CITY])).toBe("凯撒斯劳滕");
    expect(shortPlace(anIncident({ areas: [CITY] }))).toBe("凯撒斯劳滕");
    expect(shortPlace(anIncident({ areas: [CITY], address: "Eisenbahnstraße 45" }))).toBe("Eisenbahnstraße 45");
  });
});
