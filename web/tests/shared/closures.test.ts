import { describe, expect, test } from "vitest";
import type { Closure } from "../../src/shared/api/types";
import { ClosureClock, inForce, toCome } from "../../src/shared/closures";

const NOW = Date.parse("2026-11-22T06:00:00Z");

function aClosure(id: number, changes: Partial<Closure> = {}): Closure {
  return {
    id,
    scope: "line",
    geometry: { type: "LineString", coordinates: [] },
    roads: [],
    profiles: [],
    reason: "works",
    starts_at: "2026-11-22T05:00:00Z",
    ends_at: null,
    created_at: "2026-11-22T05:00:00Z",
    created_by: "Wang",
    ended_at: null,
    ended_by: null,
    training: false,
    version: 1,
    ...changes,
  };
}

test("a closure holds from its beginning until its end by the clock, or until somebody ends it", () => {
  const closures = [
    aClosure(1),
    aClosure(2, { starts_at: "2026-11-22T06:00:01Z" }),
    aClosure(3, { ends_at: "2026-11-22T06:00:00Z" }),
    aClosure(4, { ends_at: "2026-11-22T06:00:01Z" }),
    aClosure(5, { ended_at: "2026-11-22T05:30:00Z" }),
  ];
  expect(inForce(closures, NOW).map((one) => one.id)).toEqual([4, 1]);
});

describe("the clock", () => {
  const NOON = Date.parse("2026-11-22T12:00:00Z");
  const closure = (id: number, from: number, until: number | null): Closure =>
    ({ id, reason: `r${id}`, starts_at: new Date(NOON + from * 1_000).toISOString(), ends_at: until === null ? null : new Date(NOON + until * 1_000).toISOString(), ended_at: null }) as Closure;

  test("a closure that begins or runs out by itself is news, once", () => {
    const clock = new ClosureClock();
    const all = new Map([closure(1, 10, 20), closure(2, -5, null)].map((one) => [one.id, one]));
    expect(clock.look(all, NOON)).toEqual([]);
    expect(clock.look(all, NOON + 9_000)).toEqual([]);
    expect(clock.look(all, NOON + 10_000)).toEqual([{ ended: false, reason: "r1" }]);
    expect(clock.look(all, NOON + 12_000)).toEqual([]);
    expect(clock.look(all, NOON + 20_000)).toEqual([{ ended: true, reason: "r1" }]);
  });

  test("what a person closes or opens is told by the feed and not twice", () => {
    const clock = new ClosureClock();
    const one = closure(1, -1, null);
    expect(clock.look(new Map(), NOON)).toEqual([]);
    expect(clock.look(new Map([[1, one]]), NOON)).toEqual([]);
    expect(clock.look(new Map(), NOON + 2_000)).toEqual([]);
  });

  test("those to come are listed by their begin", () => {
    expect(toCome([closure(1, 60, null), closure(2, 30, 40), closure(3, -1, null)], NOON).map((one) => one.id)).toEqual([2, 1]);
  });
});
