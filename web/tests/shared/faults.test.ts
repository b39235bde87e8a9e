// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { faultWords } from "../../src/shared/fault-words";
import en from "../../src/shared/text/en.json";
import { setLocale } from "../../src/shared/text/text";
import zh from "../../src/shared/text/zh.json";

const HAN = /\p{Script=Han}/u;
const [, ...ROWS] = readFileSync(join(import.meta.dirname, "../../../data/store/faults.csv"), "utf8").trim().split("\n");
const FAULTS = ROWS.map((row) => row.split(",")).map(([code = "", , parameters = ""]): [string, string[]] => [code, parameters.split(" ")]);

afterEach(() => setLocale("zh"));

test.each(FAULTS)("the fault %s is said in both languages, by nothing but its parameters", (code, parameters) => {
  for (const words of [zh, en]) {
    const text = (words as Record<string, string>)[`fault.${code}`] ?? "";
    expect(text).not.toBe("");
    const places = [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
    expect(places.filter((place) => !parameters.includes(place ?? ""))).toEqual([]);
  }
});

test("what YAML itself finds wrong is told in the reader's language alone", () => {
  setLocale("zh");
  const words = faultWords({ fault: "yaml", parameters: { cause: "mapping values are not allowed here" } });
  expect(words).toMatch(HAN);
  expect(words).not.toMatch(/[a-z]{4}/);
});

test("a fault of a newer server is told as a fault, not in another language", () => {
  setLocale("zh");
  expect(faultWords({ fault: "never_heard_of", parameters: {} })).toMatch(HAN);
});

test("a list of what is known is told as a list", () => {
  setLocale("en");
  expect(faultWords({ fault: "none_of", parameters: { known: ["a", "b"] } })).toBe("is none of a, b");
});
