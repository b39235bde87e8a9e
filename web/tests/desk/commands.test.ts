import { expect, test } from "vitest";
import { COMMAND_NAMES, parseCommand, statusWish, statusWords } from "../../src/desk/commands";

test.each([
  ["", { kind: "nothing" }],
  ["/", { kind: "nothing" }],
  ["/new", { kind: "new", text: "" }],
  ["/new 路面冒水", { kind: "new", text: "路面冒水" }],
  ["/send 2", { kind: "send", rank: 2 }],
  ["/派 3", { kind: "send", rank: 3 }],
  ["/send 江岸-03", { kind: "send_unit", code: "江岸-03" }],
  ["/st 江岸-03 scene", { kind: "status", code: "江岸-03", word: "scene" }],
  ["/st E1 现场", { kind: "status", code: "E1", word: "现场" }],
  ["/close  误报 ", { kind: "close", reason: "误报" }],
  ["/close", { kind: "close", reason: "" }],
  ["/go 江汉区", { kind: "go", place: "江汉区" }],
  ["/lang en", { kind: "lang", locale: "en" }],
  ["/lang", { kind: "lang", locale: null }],
  ["中山大道", { kind: "go", place: "中山大道" }],
  ["/close road bridge", { kind: "road", remark: "bridge" }],
  ["/封路", { kind: "road", remark: "" }],
  ["/plan", { kind: "panel", panel: "plan" }],
  ["/排班", { kind: "panel", panel: "shifts" }],
  ["/aid", { kind: "panel", panel: "aid" }],
  ["、send 1", { kind: "send", rank: 1 }],
  ["261123-0161", { kind: "incident", number: "261123-0161" }],
  ["/261123-10161", { kind: "incident", number: "261123-10161" }],
  ["2611-0161", { kind: "go", place: "2611-0161" }],
])("%s", (line, command) => {
  expect(parseCommand(line)).toEqual(command);
});

test.each(["/fly", "/send", "/send 0", "/send 100", "/st", "/st A", "/st A b c", "/constructor", "/tostring"])("%s is refused with its text", (line) => {
  expect(parseCommand(line)).toEqual({ kind: "unknown", text: line });
});

test("one status has words in both languages that mean the same", () => {
  expect(statusWish("scene")).toEqual(statusWish("现场"));
  expect(statusWish("FREE")).toEqual({ of: "unit", step: "available" });
  expect(statusWish("??")).toBeNull();
  expect(statusWish("constructor")).toBeNull();
});

test("no status word stands for two things and every command has a name of its own", () => {
  expect(new Set(statusWords()).size).toBe(statusWords().length);
  expect(new Set(COMMAND_NAMES).size).toBe(COMMAND_NAMES.length);
});
