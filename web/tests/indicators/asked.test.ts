import { describe, expect, test } from "vitest";
import { addressOf, askedOf, below, isDay, ofPart, queryOf, shifted, type Asked } from "../../src/indicators/asked";

const NOTHING = "";
const TODAY = "2026-11-23";

function asked(search: string): Asked {
  return askedOf(search, TODAY);
}

describe("what an address asks for", () => {
  test("an empty address asks for this month, told apart by nothing", () => {
    expect(queryOf(asked(NOTHING))).toEqual({ period: "month", day: TODAY, by: "none" });
  });

  test("what there is not is left out, and what is kept comes back the same", () => {
    const search = "?period=quarter&day=2026-05-31&by=street&area=420103&source=patrol&raw=true";
    expect(addressOf("/indicators", queryOf(asked(search)))).toBe(`/indicators${search}`);
    expect(queryOf(asked("?period=decade&day=2026-02-30&by=planet&source=rumour"))).toEqual(queryOf(asked(NOTHING)));
  });

  test("a period of one's own has two days and no third", () => {
    expect(queryOf(asked("?period=custom&from=2026-01-05&to=2026-01-11"))).toEqual({ period: "custom", from: "2026-01-05", to: "2026-01-11", by: "none" });
  });

  test("a day is one of the calendar", () => {
    expect(["2024-02-29", "2026-02-29", "2026-1-1", "2026-13-01", ""].map(isDay)).toEqual([true, false, false, false, false]);
  });
});

describe("the period before and after", () => {
  test.each([
    ["day", "2026-03-01", -1, "2026-02-28"],
    ["week", "2026-01-01", -1, "2025-12-25"],
    ["month", "2026-03-31", -1, "2026-02-01"],
    ["quarter", "2026-01-15", -1, "2025-10-01"],
    ["year", "2024-02-29", 1, "2025-02-01"],
  ] as const)("of a %s of %s, %i further, has the day %s", (period, day, by, expected) => {
    expect(shifted({ ...asked(NOTHING), period, day }, by).day).toBe(expected);
  });

  test("of seven days of one's own are the seven before", () => {
    const { from, to } = shifted(asked("?period=custom&from=2026-03-01&to=2026-03-07"), -1);
    expect([from, to]).toEqual(["2026-02-22", "2026-02-28"]);
  });
});

describe("one part alone", () => {
  test.each([
    ["street", "420103001", { area: "420103001" }],
    ["department", "water", { department: "water" }],
    ["major", "item:06", { category: "item:06" }],
    ["source", "citizen", { source: "citizen" }],
  ])("of %s %s is asked for by its filter", (by, part, filter) => {
    expect(queryOf(ofPart(asked(`?by=${by}`), part) ?? asked(NOTHING))).toEqual({ period: "month", day: TODAY, by: "none", ...filter });
  });

  test("of what lies in none cannot be asked for", () => {
    expect(ofPart(asked("?by=street"), "")).toBeNull();
  });

  test("a district opens into its streets, a grid into nothing, a major category into its categories", () => {
    expect(below(asked("?by=district"), "420103")).toMatchObject({ by: "street", area: "420103" });
    expect(below(asked("?by=grid"), "420103001001001")).toBeNull();
    expect(below(asked("?by=major"), "item:06")).toMatchObject({ by: "category", category: "item:06" });
    expect(below(asked("?by=source"), "citizen")).toBeNull();
  });
});
