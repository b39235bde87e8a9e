import { expect, test } from "vitest";
import { countOf, idsOf, joined } from "../../src/admin/erasing";

test("ids are read as people write them, and what is none is said", () => {
  expect(idsOf("")).toEqual([]);
  expect(idsOf("12, 15、16 12；7")).toEqual([12, 15, 16, 7]);
  for (const text of ["0", "-3", "1.5", "abc", "5 x", "9".repeat(16)]) expect(idsOf(text)).toBeNull();
  expect(idsOf(Array.from({ length: 100 }, (_, n) => n + 1).join(" "))).toHaveLength(100);
  expect(idsOf(Array.from({ length: 101 }, (_, n) => n + 1).join(" "))).toBeNull();
});

test("a row that is written and found is named once", () => {
  const rows = joined({ members: [3], accounts: [], incidents: [9] }, { members: [3, 4], incidents: [] });
  expect(rows).toEqual({ members: [3, 4], accounts: [], incidents: [9] });
  expect(countOf(rows)).toBe(3);
});
