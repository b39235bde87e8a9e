// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { sentence, storyDays } from "../../../src/desk/handling/story";
import type { Step, Story, StoryMoment } from "../../../src/shared/api/handling";
import { setLocale } from "../../../src/shared/text/text";
import { anIncident } from "../../values";

function aStep(changes: Partial<Step> = {}): Step {
  return {
    id: 1,
    at: "2026-11-22T16:30:00Z",
    action: "assign",
    title_zh: "派遣",
    title_en: "Assign to a department",
    from_stage: "assign",
    to_stage: "handle",
    reason: null,
    account_id: 3,
    done_by: "王工",
    law: "city_management",
    law_version: 1,
    version: 4,
    department_code: "420103-enforcement",
    on_time: true,
    details: { department: "420103-enforcement" },
    ...changes,
  };
}

function moment(step: Step | null, changes: Partial<StoryMoment> = {}): StoryMoment {
  return { at: step?.at ?? "2026-11-22T16:30:00Z", kind: "step", title_zh: "", title_en: "", ids: {}, step, ...changes };
}

const story = (...moments: StoryMoment[]): Story => ({ incident: anIncident({ law: "city_management" }), moments, clocks: [] });

beforeEach(() => setLocale("zh"));

describe("the sentence of a step", () => {
  test("says who did what with whom, in either language", () => {
    expect(sentence(aStep(), { clocks: [] })).toBe("王工派遣给420103-enforcement。");
    setLocale("en");
    expect(sentence(aStep(), { clocks: [] })).toBe("王工 assigned it to 420103-enforcement.");
  });

  test("says how much longer in the unit of the clock that would be longer", () => {
    const asked = aStep({ action: "request_extension", details: { department: "420103-enforcement", amount: 4 } });
    expect(sentence(asked, { clocks: [] })).toBe("王工代表420103-enforcement申请延期（4 小时）。");
    const clocks = [{ clock: "handle", kind: "working_day" }] as Story["clocks"];
    expect(sentence(asked, { clocks })).toBe("王工代表420103-enforcement申请延期（4 个工作日）。");
  });

  test("names an action that only its law knows by the law's own word", () => {
    expect(sentence(aStep({ action: "bless", title_zh: "加持" }), { clocks: [] })).toBe("王工：加持。");
  });
});

describe("the days of a story", () => {
  test("are those of the city, not of the reader or of universal time", () => {
    const before = moment(aStep({ at: "2026-11-22T15:59:00Z" }));
    const after = moment(aStep({ at: "2026-11-22T16:01:00Z" }));
    const days = storyDays(story(before, after), "Asia/Shanghai");
    expect(days.map((one) => one.lines.length)).toEqual([1, 1]);
    expect(days[0]?.day).toContain("22");
    expect(days[1]?.day).toContain("23");
  });

  test("tell the law once, and again only where another version holds", () => {
    const days = storyDays(story(moment(aStep()), moment(aStep()), moment(aStep({ law_version: 2 }))), "Asia/Shanghai");
    const told = days.flatMap((one) => one.lines).map((line) => line.besides !== "");
    expect(told).toEqual([true, false, true]);
  });

  test("say where it moved, why and whether in time, and nothing of that where there is none", () => {
    const [day] = storyDays(story(moment(aStep({ reason: "不属于本部门职责", on_time: false })), moment(null, { kind: "photo", ids: { attachment_id: 9 } })), "Asia/Shanghai");
    expect(day?.lines[0]).toMatchObject({ moved: "派遣 → 处置", reason: "不属于本部门职责", onTime: false });
    expect(day?.lines[1]).toMatchObject({ moved: "", reason: "", onTime: null, attachmentId: 9 });
  });
});
