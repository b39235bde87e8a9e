// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import type { CalendarDay, Code } from "../../src/shared/api/rules";
import { apart, called, gathered } from "../../src/rules/changes";
import { codeRows, standingOn } from "../../src/rules/code-tree";
import { base64, calendarDays, cellsOf, decoded, rowsOf } from "../../src/rules/csv";
import { moved, whole, zoomed } from "../../src/rules/panning";
import { share, shiftWords } from "../../src/rules/trial-report";
import { baseOf, standingOf, versionKey } from "../../src/rules/versions";
import { limitWords } from "../../src/rules/words";
import { monthsOf, spansOf, yearChanges } from "../../src/rules/years";
import { setLocale } from "../../src/shared/text/text";

afterEach(() => setLocale("zh"));

describe("versions", () => {
  const at = Date.parse("2026-11-23T00:00:00Z");

  test("a version stands by its number and its time of force", () => {
    expect(standingOf({ version: null, starts_at: null }, 2, at)).toBe("draft");
    expect(standingOf({ version: 2, starts_at: "2026-01-01T00:00:00Z" }, 2, at)).toBe("in_force");
    expect(standingOf({ version: 1, starts_at: "2025-01-01T00:00:00Z" }, 2, at)).toBe("over");
    expect(standingOf({ version: 3, starts_at: "2026-12-01T00:00:00Z" }, 2, at)).toBe("coming");
  });

  test("an address names a number or the draft and nothing else", () => {
    expect(["3", "draft", "03", "", "x", "-1"].map(versionKey)).toEqual([3, "draft", null, null, null, null]);
  });

  test("a draft is compared with what is in force, a version with what it follows", () => {
    const versions = [null, 3, 2, 1].map((version) => ({ version }));
    expect(baseOf("draft", versions, 2)).toBe(2);
    expect(baseOf(3, versions, 2)).toBe(2);
    expect(baseOf(1, versions, 2)).toBeNull();
  });
});

describe("changes of a law", () => {
  test("what changes is gathered by what it is about", () => {
    const things = gathered([
      { path: "clocks.accept.limit.amount", before: "0.25", after: "0.5" },
      { path: "actions.accept.roles", before: "acceptor; dispatcher", after: "acceptor; operator" },
      { path: "actions.inspect.key", before: null, after: "inspect" },
      { path: "actions.inspect.label.zh", before: null, after: "巡检" },
      { path: "actions.void.key", before: "void", after: null },
      { path: "first", before: "report", after: "accept" },
    ]);
    expect(things.map(({ area, key, what }) => [area, key, what])).toEqual([
      ["clocks", "accept", "changed"],
      ["actions", "accept", "changed"],
      ["actions", "inspect", "new"],
      ["actions", "void", "gone"],
      ["law", "first", "changed"],
    ]);
    expect(things[1]?.fields).toEqual([{ field: "roles", list: true, before: ["dispatcher"], after: ["operator"] }]);
    expect(things[3]?.fields).toEqual([]);
  });

  test("a list in another order has nothing that came or went", () => {
    expect(gathered([{ path: "actions.a.roles", before: "x; y", after: "y; x" }])[0]?.fields[0]).toMatchObject({ before: [], after: [] });
  });

  test("lists come apart at their own separators only", () => {
    expect(apart("category=a severities=[1; 2]; category=b sends={x: 1}")).toEqual(["category=a severities=[1; 2]", "category=b sends={x: 1}"]);
    expect(apart("")).toEqual([]);
  });

  test("a guard and an effect are read as they are written out", () => {
    expect(called("name=lacks_mark argument=confirming")).toEqual({ name: "lacks_mark", of: "confirming", options: {} });
    expect(called("name=create_task options={kind: verify, to: nearest_member}")).toEqual({ name: "create_task", of: "", options: { kind: "verify", to: "nearest_member" } });
    expect(called("name=no_units")).toEqual({ name: "no_units", of: "", options: {} });
  });
});

describe("limits and shifts in words", () => {
  test("a limit is said in the unit in which it is written", () => {
    setLocale("en");
    expect(limitWords({ amount: 0.25, kind: "urgent" })).toBe("15 min (round the clock)");
    expect(limitWords({ amount: 1 / 60, kind: "urgent" })).toBe("60 s (round the clock)");
    expect(limitWords({ amount: 4, kind: "working_hour" })).toBe("4 h (working time)");
    expect(limitWords({ amount: 5, kind: "working_day" })).toBe("5 days (working days)");
  });

  test("a shift says which way", () => {
    setLocale("en");
    expect([0, 15, -15, 180].map(shiftWords)).toEqual(["the same", "15 min later", "15 min earlier", "3 hours later"]);
    expect([share(1, 8), share(0, 0)]).toEqual(["12.5 %", "–"]);
  });
});


describe("a drawing that is moved", () => {
  const drawing = { width: 1_000, height: 500 };

  test("nearer, the point stays where it is", () => {
    expect(zoomed(whole(drawing), 2, { x: 250, y: 125 }, drawing)).toEqual({ x: 125, y: 62.5, width: 500, height: 250 });
  });

  test("never beyond its edge, never wider than the whole", () => {
    expect(zoomed(whole(drawing), 0.5, { x: 0, y: 0 }, drawing)).toEqual(whole(drawing));
    expect(moved({ x: 400, y: 0, width: 500, height: 250 }, 300, -50, drawing)).toEqual({ x: 500, y: 0, width: 500, height: 250 });
  });
});

describe("a year of the calendar", () => {
  const day = (text: string, kind: CalendarDay["kind"], name: string): CalendarDay => ({ day: text, kind, name_zh: name, name_en: name });

  test("October 2026 begins on a Thursday and has 31 days", () => {
    const month = monthsOf(2026, [day("2026-10-01", "holiday", "国庆节")])[9];
    expect(month?.weeks[0]?.map((one) => one?.date ?? null)).toEqual([null, null, null, 1, 2, 3, 4]);
    expect(month?.weeks.flat().filter((one) => one !== null)).toHaveLength(31);
    expect(month?.weeks[0]?.[3]?.special?.name_zh).toBe("国庆节");
    expect(month?.weeks[0]?.map((one) => one?.weekend ?? null)).toEqual([null, null, null, false, false, true, true]);
  });

  test("a leap February has 29 days", () => {
    expect(monthsOf(2028, [])[1]?.weeks.flat().filter((one) => one !== null)).toHaveLength(29);
  });

  test("days of one name that follow each other are one span", () => {
    const days = [day("2026-02-17", "holiday", "春节"), day("2026-02-16", "holiday", "春节"), day("2026-02-28", "make_up", "春节调休"), day("2026-02-19", "holiday", "春节")];
    expect(spansOf(days).map(({ first, last }) => [first, last])).toEqual([
      ["2026-02-16", "2026-02-17"],
      ["2026-02-19", "2026-02-19"],
      ["2026-02-28", "2026-02-28"],
    ]);
  });

  test("what a file changes is told day by day", () => {
    const before = [day("2026-01-01", "holiday", "元旦"), day("2026-01-04", "make_up", "元旦调休")];
    const after = [day("2026-01-01", "holiday", "元旦"), day("2026-01-02", "holiday", "元旦")];
    expect(yearChanges(before, after).map(({ day: which, before: old, after: now }) => [which, old?.kind ?? null, now?.kind ?? null])).toEqual([
      ["2026-01-02", null, "holiday"],
      ["2026-01-04", "make_up", null],
    ]);
  });
});

describe("files", () => {
  test("quotes hold commas, quotes and breaks", () => {
    expect(cellsOf('\uFEFFa,b\r\n"1,2","say ""so"""\r\n"x\ny",\r\n')).toEqual([["a", "b"], ["1,2", 'say "so"'], ["x\ny", ""]]);
  });

  test("rows are known by their columns, without the sign that keeps a spreadsheet from computing", () => {
    expect(rowsOf("key,note\nk,'=1+1\n,\n")).toEqual([{ key: "k", note: "=1+1" }]);
  });

  test("only days that are days are read for the preview", () => {
    expect(calendarDays("year,day,kind,name_zh,name_en\n2027,2027-01-01,holiday,元旦,New Year\n2027,soon,holiday,x,y\n2027,2027-01-03,holyday,x,y\n")).toEqual([{ day: "2027-01-01", kind: "holiday", name_zh: "元旦", name_en: "New Year" }]);
  });

  test("Chinese from a spreadsheet in GBK is read as such", () => {
    expect(decoded(new Uint8Array([0xbe, 0xae, 0xb8, 0xc7]))).toEqual({ text: "井盖", encoding: "GBK" });
    expect(decoded(new TextEncoder().encode("井盖"))).toEqual({ text: "井盖", encoding: "UTF-8" });
  });

  test("bytes go over in base64", () => {
    expect(base64(new Uint8Array([0, 255, 128]))).toBe("AP+A");
  });
});

describe("a tree of codes", () => {
  const code = (key: string, parent: string, name: string): Code => ({ key, parent_key: parent, name_zh: name, name_en: key }) as Code;
  const codes = [code("item", "", "事项"), code("item:06", "item", "市容环境"), code("item:06010", "item:06", "暴露垃圾"), code("item:07", "item", "宣传广告")];

  test("only what is open shows what is in it", () => {
    expect(codeRows(codes, new Set(["item"]), "").map((row) => [row.code.key, row.depth, row.open])).toEqual([
      ["item", 0, true],
      ["item:06", 1, false],
      ["item:07", 1, false],
    ]);
  });

  test("a search keeps what it finds and what holds it", () => {
    expect(codeRows(codes, new Set(), "垃圾").map((row) => row.code.key)).toEqual(["item", "item:06", "item:06010"]);
    expect(codeRows(codes, new Set(), "nothing")).toEqual([]);
  });

  test("both ends of its days are in force", () => {
    expect(["2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01"].map((day) => standingOn(day, "2026-07-01", "2026-12-31"))).toEqual(["coming", "in_force", "in_force", "over"]);
    expect(standingOn("2026-01-01", "", "")).toBe("in_force");
  });
});
