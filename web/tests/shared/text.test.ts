// @vitest-environment happy-dom
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UNIT_SIGNS } from "../../src/shared/signs/signs";
import enDesk from "../../src/shared/text/en.json";
import enPortal from "../../src/shared/text/en-portal.json";
import enTasks from "../../src/shared/text/en-tasks.json";
import zhPortal from "../../src/shared/text/zh-portal.json";
import zhTasks from "../../src/shared/text/zh-tasks.json";
import enDuty from "../../src/shared/text/en-duty.json";
import enIntake from "../../src/shared/text/en-intake.json";
import enHandling from "../../src/shared/text/en-handling.json";
import enPlans from "../../src/shared/text/en-plans.json";
import enIndicators from "../../src/shared/text/en-indicators.json";
import enOffice from "../../src/shared/text/en-office.json";
import { fill, firstLocale, phrase, setLocale, t } from "../../src/shared/text/text";
import zhDesk from "../../src/shared/text/zh.json";
import zhDuty from "../../src/shared/text/zh-duty.json";
import zhIntake from "../../src/shared/text/zh-intake.json";
import zhHandling from "../../src/shared/text/zh-handling.json";
import zhPlans from "../../src/shared/text/zh-plans.json";
import enRules from "../../src/shared/text/en-rules.json";
import zhRules from "../../src/shared/text/zh-rules.json";
import zhIndicators from "../../src/shared/text/zh-indicators.json";
import zhOffice from "../../src/shared/text/zh-office.json";

const en = { ...enDesk, ...enIntake, ...enDuty, ...enOffice, ...enRules, ...enHandling, ...enPortal, ...enTasks, ...enPlans, ...enIndicators };
const zh = { ...zhDesk, ...zhIntake, ...zhDuty, ...zhOffice, ...zhRules, ...zhHandling, ...zhPortal, ...zhTasks, ...zhPlans, ...zhIndicators };
const ROOT = join(import.meta.dirname, "../..");
const HAN = /\p{Script=Han}/u;

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(ROOT, folder, name));
}

/** The text between the tags of every html`…` template, expressions left out. */
function templateText(source: string): string[] {
  const texts: string[] = [];
  const stack: { html: boolean; text: string; braces: number }[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const top = stack.at(-1);
    const inTemplate = top !== undefined && top.braces === 0;
    if (inTemplate && source[at] === "\\") at += 1;
    else if (inTemplate && source[at] === "`") {
      stack.pop();
      if (top.html) texts.push(top.text.replace(/<!--.*?-->/gs, "").replace(/<(?:[^<>"]|"[^"]*")*>/gs, " "));
    } else if (inTemplate && source.startsWith("${", at)) {
      top.braces = 1;
      top.text += "…";
      at += 1;
    } else if (inTemplate) top.text += source[at] ?? "";
    else if (source[at] === "`") stack.push({ html: /html$/.test(source.slice(0, at)), text: "", braces: 0 });
    else if (top !== undefined && source[at] === "{") top.braces += 1;
    else if (top !== undefined && source[at] === "}") top.braces -= 1;
  }
  return texts;
}

const ROOMS = ["desk", "wall", "admin", "sign-in", "security", "duty", "rules", "plans", "indicators", "portal", "tasks", "shared"];
const SCREENS = [...ROOMS.flatMap((room) => sources(`src/${room}`)), join(ROOT, "src/app.ts")];

describe("the text tables", () => {
  test("both languages have the same keys", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  test("both languages fill in the same values", () => {
    const places = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))].sort();
    for (const [key, text] of Object.entries(zh)) {
      expect([key, places((en as Record<string, string>)[key] ?? "")]).toEqual([key, places(text)]);
    }
  });

  test("no phrase is empty, and English has no Chinese but the name of the language", () => {
    for (const table of [zh, en]) for (const text of Object.values(table)) expect(text.trim()).not.toBe("");
    const mixed = Object.entries(en).filter(([key, text]) => HAN.test(text) && !key.startsWith("language."));
    expect(mixed).toEqual([]);
  });

  test.each([
    ["unit_kinds", "kind"],
    ["skills", "skill"],
    ["facility_categories", "facility"],
    ["facility_categories", "facility_mark"],
  ])("every key of the code list %s has a word in list %s", (file, list) => {
    const rows = readFileSync(join(ROOT, `../data/codes/files/${file}.csv`), "utf8").trim().split("\n").slice(1);
    const missing = rows.map((row) => row.split(",")[0] ?? "").filter((key) => !(`${list}.${key}` in zh));
    expect(missing).toEqual([]);
  });

  test("every phrase is said somewhere", () => {
    const code = SCREENS.map((file) => readFileSync(file, "utf8")).join("\n");
    const lists = [...new Set([...code.matchAll(/(?:word|wordsOf)\("([\w.]+)"|`([\w.]+)\.\$\{/g)].map((match) => match[1] ?? match[2] ?? ""))];
    const said = new Set([...code.matchAll(/"([\w.]+)"/g)].map((match) => match[1] ?? ""));
    const unsaid = Object.keys(zh).filter((key) => !said.has(key) && !lists.some((list) => key.startsWith(`${list}.`)));
    expect(unsaid).toEqual([]);
  });

  test("every status of a unit has a word", () => {
    for (const status of Object.keys(UNIT_SIGNS)) expect(phrase("zh", `status.${status}`)).toBeDefined();
  });
});

describe("the screens", () => {
  test("a template with words of its own would be found", () => {
    expect(templateText("html`<p class=\"a\">${t(`x.${y}`)} Hello</p>`").join("")).toMatch(/Hello/);
  });

  test("no template has words of its own", () => {
    const found = SCREENS.flatMap((file) =>
      templateText(readFileSync(file, "utf8"))
        .map((text) => text.replace(/<kbd>.*?<\/kbd>/g, ""))
        .filter((text) => /[A-Za-z]{2,}/.test(text.replace(/\b(?:Enter|Esc)\b/g, "")) || HAN.test(text))
        .map((text) => [file, text.trim()]),
    );
    expect(found).toEqual([]);
  });

  test("no code has Chinese words but the command line's own synonyms", () => {
    const found = SCREENS.filter((file) => !file.endsWith("commands.ts")).filter((file) => {
      const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*/g, "");
      return HAN.test(code);
    });
    expect(found).toEqual([]);
  });
});

test("the language of the page follows the language of the screen", () => {
  setLocale("en");
  expect(document.documentElement.lang).toBe("en");
  expect(t("status.en_route")).toBe("En route");
  setLocale("zh");
  expect(document.documentElement.lang).toBe("zh-CN");
  expect(t("status.en_route")).toBe("途中");
  expect(firstLocale("en")).toBe("zh");
});

test("a value that is missing leaves its place visible", () => {
  expect(fill("{a} of {b}", { a: 1 })).toBe("1 of {b}");
});
