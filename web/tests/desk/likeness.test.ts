import { expect, test } from "vitest";
import { likenessPercent, sharedPieces } from "../../src/desk/intake/likeness";

const shared = (text: string, other: string): string[] =>
  sharedPieces(text, other)
    .filter((piece) => piece.shared)
    .map((piece) => piece.text);

test("pairs of Chinese signs that both texts have are marked where they stand", () => {
  expect(sharedPieces("小区门口暴露垃圾", "门口一堆垃圾")).toEqual([
    { text: "小区", shared: false },
    { text: "门口", shared: true },
    { text: "暴露", shared: false },
    { text: "垃圾", shared: true },
  ]);
});

test("whole words of letters are marked, whatever their case, and short ones are not", () => {
  expect(shared("Water on the road", "the ROAD is under water")).toEqual(["Water", "the", "road"]);
  expect(shared("go on", "on and on we go")).toEqual([]);
});

test("the pieces put together are the text, signs beyond the first plane included", () => {
  const text = "𠮷野家门口 water, 漏水！";
  expect(sharedPieces(text, "门口漏水").map((piece) => piece.text).join("")).toBe(text);
});

test("texts that share nothing have one piece, an empty one has none", () => {
  expect(sharedPieces("起火", "漏水")).toEqual([{ text: "起火", shared: false }]);
  expect(sharedPieces("", "漏水")).toEqual([]);
});

test("likeness is told in whole percent", () => {
  expect([0, 0.624, 1].map(likenessPercent)).toEqual([0, 62, 100]);
});
