// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { isTyping, keepsKey, keyAction } from "../../src/desk/keys";

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test.each([
  ["/", { kind: "command" }],
  ["1", { kind: "pick", rank: 1 }],
  ["9", { kind: "pick", rank: 9 }],
  ["Enter", { kind: "confirm" }],
  ["Escape", { kind: "back" }],
  ["n", { kind: "new" }],
  ["N", { kind: "new" }],
  ["j", { kind: "move", by: 1 }],
  ["ArrowUp", { kind: "move", by: -1 }],
  ["p", { kind: "panel", panel: "plan" }],
  ["S", { kind: "panel", panel: "shifts" }],
  ["m", { kind: "panel", panel: "aid" }],
  ["d", { kind: "act" }],
  ["[", { kind: "tab", by: -1 }],
  ["】", { kind: "tab", by: 1 }],
  ["?", { kind: "help" }],
  ["\uff1f", { kind: "help" }],
])("%s", (key, action) => {
  expect(keyAction({ ...plain, key })).toEqual(action);
});

test("0 picks nothing and keys with Ctrl belong to the browser", () => {
  expect(keyAction({ ...plain, key: "0" })).toBeNull();
  expect(keyAction({ ...plain, ctrlKey: true, key: "f" })).toBeNull();
});

test("a field keeps its letters, a button its Enter", () => {
  document.body.innerHTML = "<input><button><b>x</b></button><p>y</p>";
  const [input, button, inner, text] = ["input", "button", "b", "p"].map((name) => document.querySelector(name));
  expect([isTyping(input ?? null), isTyping(button ?? null)]).toEqual([true, false]);
  expect([keepsKey(inner ?? null, "Enter"), keepsKey(button ?? null, "1"), keepsKey(text ?? null, "Enter")]).toEqual([true, false, false]);
});
