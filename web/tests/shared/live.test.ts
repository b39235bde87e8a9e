import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Live } from "../../src/shared/live/live";
import { aUnit } from "../values";

const SERVER_MS = Date.parse("2026-11-22T06:00:00Z");
const AT = new Date(SERVER_MS).toISOString();

beforeEach(() => {
  vi.useFakeTimers({ now: SERVER_MS });
});

afterEach(() => {
  vi.useRealTimers();
});

test("a machine's clock that is set back hides no silence", () => {
  const live = new Live();
  live.hear({ kind: "tick", at: AT, seq: 1 });
  vi.advanceTimersByTime(10_000);
  vi.setSystemTime(SERVER_MS - 3_600_000);
  expect(live.feed).toEqual({ state: "down", silentS: 10 });
});

test("changes that happened long ago and are told now do not move the clock", () => {
  const live = new Live();
  for (let seq = 1; seq <= 40; seq += 1) {
    live.hear({ kind: "change", at: "2026-11-22T05:00:00Z", seq, topic: "unit.status", body: {} });
  }
  live.hear({ kind: "tick", at: AT, seq: 40 });
  expect(live.nowMs).toBe(SERVER_MS);
});

test("a window that opens while the feed is down shows what is known, and that the feed is down", () => {
  const live = new Live();
  live.hear({ kind: "snapshot", at: AT, seq: 1, units: [aUnit()], incidents: [], alerts: [], closures: [], etas: [], silentMs: 30_000 });
  expect(live.state.units.size).toBe(1);
  expect(live.feed).toEqual({ state: "down", silentS: 30 });
});

test("before the first data no number is claimed, not even zero", () => {
  const live = new Live();
  expect(live.count(0)).toBe("–");
  live.hear({ kind: "snapshot", at: AT, seq: 1, units: [], incidents: [], alerts: [], closures: [], etas: [] });
  expect(live.count(0)).toBe("0");
});

test("who signs in next finds nothing of what the last one saw", () => {
  const live = new Live();
  live.hear({ kind: "snapshot", at: AT, seq: 1, units: [aUnit()], incidents: [], alerts: [], closures: [], etas: [] });
  live.stop();
  expect(live.ready).toBe(false);
  expect(live.state.units.size).toBe(0);
});
