// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from "vitest";
import { causeText, reasonText } from "../../src/desk/reasons";
import type { AreaNode, City, Session } from "../../src/shared/api/types";
import { areas } from "../../src/shared/areas";
import { setContext } from "../../src/shared/context";
import { setLocale } from "../../src/shared/text/text";

const HAN_KOU: AreaNode = { code: "420103", level: "district", name_zh: "江汉区", name_en: "Jianghan", generated: false, parent_code: "4201" };
const HAN_YANG: AreaNode = { ...HAN_KOU, code: "420105", name_zh: "汉阳区", name_en: "Hanyang" };

beforeAll(() => {
  setContext({} as Session, { timezone: "Asia/Shanghai" } as City, []);
  areas.take([HAN_KOU, HAN_YANG]);
});

describe("what speaks against a unit", () => {
  test.each([
    ["outside_area", { area: "420103" }, "江汉区", "Jianghan"],
    ["lacks_skill", { skills: ["fire", "rescue"] }, "灭火 · 抢险救援", "Firefighting · Rescue"],
    ["crew_too_small", { crew: 2, needed: 4 }, "2 人，需 4 人", "crew of 2, 4 needed"],
    ["stale_fix", { age_s: 754.2 }, "12 分钟", "12 min"],
    ["busy", { status: "en_route" }, "途中", "En route"],
  ])("%s is told in both languages with what is behind it", (cause, detail, zh, en) => {
    setLocale("zh");
    expect(causeText(cause, detail)).toContain(zh);
    setLocale("en");
    expect(causeText(cause, detail)).toContain(en);
  });

  test("the next shift is told by the city's clocks, whatever the zone of the answer", () => {
    setLocale("zh");
    expect(causeText("off_shift", { starts_at: "2020-01-02T00:00:00Z" })).toContain("01-02 08:00");
  });

  test("a cause without values is told by its word alone", () => {
    setLocale("zh");
    expect(causeText("off_shift", {})).toBe("不在班次");
    expect(causeText("off_duty", { status: "off_duty" })).toBe("下班");
    expect(causeText("no_fix", null)).toBe("没有定位");
  });
});

test("mutual aid names who helps whom", () => {
  const reason = { code: "mutual_aid", grant_id: 7, from_area: "420105", to_area: "420103" } as const;
  setLocale("zh");
  expect(reasonText(reason)).toBe("互助：汉阳区支援江汉区");
  setLocale("en");
  expect(reasonText(reason)).toBe("mutual aid: Hanyang helps Jianghan");
});

test("an area that is not known keeps its code", () => {
  expect(areas.name("999")).toBe("999");
});
