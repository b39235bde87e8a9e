import { expect, test } from "vitest";
import type { Closure } from "../../src/shared/api/types";
import { inForce } from "../../src/shared/closures";

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
