import { expect, test } from "vitest";
import { endOf, isOver } from "../../src/admin/key-times";

const NOON = Date.UTC(2026, 10, 23, 12);

test("the old key ends after the overlap", () => {
  const old = { expires_at: "2027-01-01T00:00:00Z" };
  expect([endOf(old, "now", NOON), endOf(old, "hour", NOON), endOf(old, "week", NOON)]).toEqual([NOON, NOON + 3_600_000, NOON + 604_800_000]);
});

test("the old key never lasts longer than it would have", () => {
  expect(endOf({ expires_at: "2026-11-23T12:30:00Z" }, "day", NOON)).toBe(NOON + 1_800_000);
  expect(endOf({ expires_at: null }, "day", NOON)).toBe(NOON + 86_400_000);
});

test("a key is over when it is revoked or its time has come", () => {
  expect(isOver({ revoked_at: "2026-11-23T11:00:00Z", expires_at: null }, NOON)).toBe(true);
  expect(isOver({ revoked_at: null, expires_at: "2026-11-23T12:00:00Z" }, NOON)).toBe(true);
  expect(isOver({ revoked_at: null, expires_at: "2026-11-23T12:00:01Z" }, NOON)).toBe(false);
  expect(isOver({ revoked_at: null, expires_at: null }, NOON)).toBe(false);
});
