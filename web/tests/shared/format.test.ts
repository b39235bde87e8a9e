// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { age, clock, coordinates, distance, grouped, moment, span, stamp, timeOfDay, travelTime, zoneName } from "../../src/shared/format/format";
import { setLocale } from "../../src/shared/text/text";

const WUHAN = "Asia/Shanghai";

beforeEach(() => setLocale("zh"));

describe("durations", () => {
  test.each([
    [0, "00:00"],
    [42, "00:42"],
    [1_660, "27:40"],
    [6_245, "1:44:05"],
    [97_920, "1 天 03:12"],
    [-18, "−00:18"],
    [-0.4, "−00:00"],
  ])("a clock of %d s reads %s", (seconds, text) => {
    expect(clock(seconds)).toBe(text);
  });

  test.each([
    [250, "4:10"],
    [59.6, "1:00"],
    [3_725, "1:02:05"],
  ])("a travel time of %d s reads %s", (seconds, text) => {
    expect(travelTime(seconds)).toBe(text);
  });

  test("a limit is said in its largest whole unit", () => {
    expect([span(1_800), span(3_600), span(172_800)]).toEqual(["30 分钟", "1 小时", "2 天"]);
  });

  test("English has a form for one", () => {
    setLocale("en");
    expect([span(3_600), span(7_200)]).toEqual(["1 hour", "2 hours"]);
  });
});

describe("ages", () => {
  test.each([
    [-3, "0 秒前"],
    [59.9, "59 秒前"],
    [60, "1 分钟前"],
    [7_200, "2 小时前"],
    [172_800, "2 天前"],
  ])("%d s is %s", (seconds, text) => {
    expect(age(seconds)).toBe(text);
  });
});

describe("times of the city", () => {
  // 2026-11-22 16:30 UTC is 00:30 of the next day in Wuhan (UTC+8, no summer time).
  const at = Date.parse("2026-11-22T16:30:05Z");

  test("a time reads the same whatever the zone of the machine", () => {
    expect(timeOfDay(at, WUHAN)).toBe("00:30:05");
    expect(timeOfDay(at, WUHAN, "minutes")).toBe("00:30");
  });

  test("a moment of another day of the city carries its date", () => {
    expect(moment(at, at + 60_000, WUHAN)).toBe("00:30:05");
    expect(moment(at - 3_600_000, at, WUHAN)).toBe("11-22 23:30");
  });

  test("a moment of another year carries its year", () => {
    expect(moment(Date.UTC(2027, 1, 21, 2, 0), at, WUHAN)).toBe("2027-02-21 10:00");
  });

  test("a stamp is whole, and its zone is named as it is at that moment", () => {
    expect(stamp(at, WUHAN)).toBe("2026-11-23 00:30:05");
    expect(zoneName(at, WUHAN)).toBe("UTC+8");
    expect([zoneName(Date.UTC(2026, 0, 1), "Europe/London"), zoneName(Date.UTC(2026, 6, 1), "Europe/London")]).toEqual(["UTC", "UTC+1"]);
  });

  test("large numbers are grouped in threes", () => {
    expect([grouped(0), grouped(999), grouped(2_000_000)]).toEqual(["0", "999", "2,000,000"]);
  });
});

test("distances are rounded to what can be known", () => {
  expect([distance(84), distance(996), distance(2_149), distance(13_400)]).toEqual(["80 m", "1000 m", "2.1 km", "13 km"]);
});

test("coordinates are lon, lat with about a metre", () => {
  expect(coordinates(114.2734567, 30.58)).toBe("114.27346, 30.58000");
});
