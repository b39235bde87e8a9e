import { describe, expect, test } from "vitest";
import { readMessage, type Change, type Snapshot } from "../../src/shared/live/messages";
import { EMPTY, reduce, showsTraining } from "../../src/shared/live/reducer";
import { aUnit, anIncident } from "../values";

const AT = "2026-11-22T06:00:10Z";

function snapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return { kind: "snapshot", at: AT, seq: 7, units: [aUnit()], incidents: [anIncident()], alerts: [], closures: [], etas: [], ...changes };
}

function change(body: Change["body"], seq = 8): Change {
  return { kind: "change", at: AT, seq, topic: "unit.status", body };
}

describe("the reducer", () => {
  test("a snapshot replaces everything that was known", () => {
    const before = reduce(EMPTY, snapshot({ units: [aUnit({ id: 9 })], incidents: [anIncident({ id: 9 })] })).state;
    const { state, touched } = reduce(before, snapshot());
    expect([...state.units.keys()]).toEqual([1]);
    expect([...state.incidents.keys()]).toEqual([1]);
    expect(state.seq).toBe(7);
    expect(touched).toEqual({ units: "all", incidents: "all" });
  });

  test("a snapshot's closed incidents are not in the queue", () => {
    const closed = anIncident({ id: 2, closed_at: AT });
    expect(reduce(EMPTY, snapshot({ incidents: [closed] })).state.incidents.size).toBe(0);
  });

  test("a change replaces what it names and leaves the rest", () => {
    const before = reduce(EMPTY, snapshot({ units: [aUnit(), aUnit({ id: 2 })] })).state;
    const { state, touched } = reduce(before, change({ unit: aUnit({ status: "en_route", version: 2 }) }));
    expect(state.units.get(1)?.status).toBe("en_route");
    expect(state.units.get(2)).toBe(before.units.get(2));
    expect(touched.units).toEqual([1]);
    expect(state.seq).toBe(8);
  });

  test("an older version that comes late is dropped", () => {
    const before = reduce(EMPTY, snapshot({ units: [aUnit({ version: 5, status: "on_scene" })] })).state;
    const { state } = reduce(before, change({ unit: aUnit({ version: 4, status: "en_route" }) }));
    expect(state.units.get(1)?.status).toBe("on_scene");
  });

  test("a change of status does not set a unit back to an older fix", () => {
    const newer = aUnit().position;
    const before = reduce(EMPTY, snapshot()).state;
    const moved = reduce(before, {
      kind: "positions",
      at: AT,
      units: [[1, 114.4, 30.7, null, 9, Date.parse("2026-11-22T06:00:09Z")]],
    }).state;
    const { state } = reduce(moved, change({ unit: aUnit({ status: "assigned", version: 2, position: newer }) }));
    expect(state.units.get(1)?.position?.lon).toBe(114.4);
    expect(state.units.get(1)?.status).toBe("assigned");
  });

  test("a closed incident leaves the queue", () => {
    const before = reduce(EMPTY, snapshot()).state;
    const { state, touched } = reduce(before, change({ incident: anIncident({ closed_at: AT, version: 2 }) }));
    expect(state.incidents.size).toBe(0);
    expect(touched.incidents).toEqual([1]);
  });

  test("an older version that comes after the closing does not bring the incident back", () => {
    const before = reduce(EMPTY, snapshot({ incidents: [anIncident({ version: 5 })] })).state;
    const closed = reduce(before, change({ incident: anIncident({ closed_at: AT, version: 7 }) })).state;
    const late = reduce(closed, { kind: "answer", units: [], incidents: [anIncident({ version: 6 })] }).state;
    expect(late.incidents.size).toBe(0);
    const reopened = reduce(late, change({ incident: anIncident({ version: 8 }) })).state;
    expect(reopened.incidents.size).toBe(1);
  });

  test("a shift of closed incidents is not remembered for ever", () => {
    let state = EMPTY;
    for (let id = 1; id <= 2_000; id += 1) {
      state = reduce(state, change({ incident: anIncident({ id, closed_at: AT }) })).state;
    }
    expect(state.closed.size).toBeLessThanOrEqual(500);
    expect(state.closed.has(2_000)).toBe(true);
  });

  test("positions move known units, keep the last heading when none is given, and skip unknown units", () => {
    const before = reduce(EMPTY, snapshot()).state;
    const fixAtMs = Date.parse("2026-11-22T06:00:05Z");
    const { state, touched } = reduce(before, {
      kind: "positions",
      at: AT,
      units: [
        [1, 114.31, 30.61, null, 12, fixAtMs],
        [99, 1, 1, 0, 0, fixAtMs],
      ],
    });
    expect(state.units.get(1)?.position).toMatchObject({ lon: 114.31, lat: 30.61, heading_deg: 90, speed_mps: 12 });
    expect(touched.units).toEqual([1]);
    expect(state.units.has(99)).toBe(false);
  });

  test("a fix older than the present one is ignored", () => {
    const before = reduce(EMPTY, snapshot()).state;
    const { state } = reduce(before, {
      kind: "positions",
      at: AT,
      units: [[1, 0, 0, 0, 0, Date.parse("2026-11-22T05:59:00Z")]],
    });
    expect(state.units.get(1)?.position?.lon).toBe(114.3);
  });

  test("a tick touches nothing and never sets the number of the newest change back", () => {
    const before = reduce(EMPTY, snapshot()).state;
    const { state, touched } = reduce(before, { kind: "tick", at: AT, seq: 3 });
    expect(state.seq).toBe(7);
    expect(touched).toEqual({ units: [], incidents: [] });
  });

  test("the state before is left as it was", () => {
    const before = reduce(EMPTY, snapshot()).state;
    reduce(before, change({ unit: aUnit({ status: "off_duty", version: 2 }) }));
    expect(before.units.get(1)?.status).toBe("available");
  });
});

test("an event that cannot be read is dropped, not thrown", () => {
  expect(readMessage("tick", "{")).toBeNull();
  expect(readMessage("tick", "3")).toBeNull();
  expect(readMessage("tick", '{"at":"x","seq":1}')).toEqual({ kind: "tick", at: "x", seq: 1 });
});

describe("training data", () => {
  const real = { units: [aUnit({ training: false })], incidents: [anIncident({ training: false })] };

  test("one training incident among real ones is enough to say so", () => {
    const mixed = { ...real, incidents: [...real.incidents, anIncident({ id: 2, training: true })] };
    expect(showsTraining(reduce(EMPTY, snapshot(mixed)).state)).toBe(true);
  });

  test("a city with real units and incidents only is not called training", () => {
    expect(showsTraining(reduce(EMPTY, snapshot(real)).state)).toBe(false);
  });
});
