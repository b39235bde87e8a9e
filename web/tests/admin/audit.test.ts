import { expect, test } from "vitest";
import { EVERYTHING, linesOf, queryOf } from "../../src/admin/audit";
import { exportAddress } from "../../src/shared/api/audit";

test("only what is filled in is asked, times of the city with their offset", () => {
  expect(queryOf(EVERYTHING, "Asia/Shanghai")).toEqual({});
  expect(queryOf({ ...EVERYTHING, since: "2026-11-22T08:00", accountId: " 7 ", action: "grant.made", outcome: "refused" }, "Asia/Shanghai")).toEqual({
    since: "2026-11-22T00:00:00.000Z",
    account_id: "7",
    action: "grant.made",
    outcome: "refused",
  });
  expect(queryOf({ ...EVERYTHING, accountId: "王工" }, "Asia/Shanghai")).toEqual({});
});

test("the file has the same filters as the list", () => {
  expect(exportAddress({})).toBe("/api/v1/audit/export");
  expect(exportAddress({ action: "a&b", outcome: "done" })).toBe("/api/v1/audit/export?action=a%26b&outcome=done");
});

test("details are said line by line, with what a field was where that is known", () => {
  expect(linesOf({ fields: ["display_name", "locale"], area_code: null, grade: { before: 1, after: 2 }, kind: "totp" })).toEqual([
    { name: "fields", before: null, after: "display_name, locale" },
    { name: "area_code", before: null, after: "–" },
    { name: "grade", before: "1", after: "2" },
    { name: "kind", before: null, after: "totp" },
  ]);
});
