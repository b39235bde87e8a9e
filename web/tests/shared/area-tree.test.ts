import { describe, expect, test } from "vitest";
import type { AreaNode } from "../../src/shared/api/types";
import { AreaTree, treeStep } from "../../src/shared/area-tree";

function area(code: string, parent: string | null, level: string): AreaNode {
  return { code, parent_code: parent, level, name_zh: `区${code}`, name_en: `Area ${code}`, generated: false };
}

function aTree(): AreaTree {
  const tree = new AreaTree();
  tree.take([area("4201", null, "city"), area("420102", "4201", "district"), area("420103", "4201", "district"), area("420102001", "420102", "street")]);
  return tree;
}

const named = (one: AreaNode): string => one.name_en;
const shown = (tree: AreaTree, text = ""): [string, number, boolean][] => tree.rows(text, named).map((row) => [row.area.code, row.depth, row.open]);

describe("the tree", () => {
  test("shows what is open, depth first", () => {
    const tree = aTree();
    expect(shown(tree)).toEqual([["4201", 0, false]]);
    tree.open.add("4201").add("420102");
    expect(shown(tree)).toEqual([
      ["4201", 0, true],
      ["420102", 1, true],
      ["420102001", 2, false],
      ["420103", 1, false],
    ]);
  });

  test("opens what holds an area to reveal it, and not the area itself", () => {
    const tree = aTree();
    tree.reveal("420102001");
    expect([...tree.open]).toEqual(["4201", "420102"]);
    expect(tree.chain("420102001").map((one) => one.code)).toEqual(["4201", "420102", "420102001"]);
  });

  test("with a text shows what has it and what holds that, whatever is open", () => {
    expect(shown(aTree(), "area 420102001").map(([code]) => code)).toEqual(["4201", "420102", "420102001"]);
    expect(shown(aTree(), "420103").map(([code]) => code)).toEqual(["4201", "420103"]);
    expect(shown(aTree(), "nowhere")).toEqual([]);
  });

  test("begins at the widest area that one may see", () => {
    const tree = new AreaTree();
    tree.take([area("420102001", "420102", "street"), area("420102002", "420102", "street")]);
    expect(tree.roots.map((one) => one.code)).toEqual(["420102001", "420102002"]);
  });

  test("takes the same area once", () => {
    const tree = aTree();
    tree.take([area("420102", "4201", "district")]);
    expect(tree.below("4201").map((one) => one.code)).toEqual(["420102", "420103"]);
  });
});

describe("a key in the tree", () => {
  const tree = aTree();
  tree.open.add("4201");
  const rows = tree.rows("", named); // city open, two districts closed

  test.each([
    ["ArrowDown", 0, { kind: "at", index: 1 }],
    ["ArrowDown", 2, { kind: "at", index: 2 }],
    ["ArrowUp", 0, { kind: "at", index: 0 }],
    ["End", 0, { kind: "at", index: 2 }],
    ["Home", 2, { kind: "at", index: 0 }],
    ["ArrowRight", 0, { kind: "at", index: 1 }],
    ["ArrowRight", 1, { kind: "open" }],
    ["ArrowLeft", 0, { kind: "close" }],
    ["ArrowLeft", 2, { kind: "at", index: 0 }],
    ["Enter", 1, { kind: "choose" }],
    ["x", 1, null],
  ])("%s at row %i", (key, at, step) => {
    expect(treeStep(key, at, rows)).toEqual(step);
  });
});
