import { expect, test } from "vitest";
import { ServerClock, feedState } from "../../src/shared/live/feed";

test.each([
  [0, { state: "live", ageS: 0 }],
  [3_900, { state: "live", ageS: 3 }],
  [4_001, { state: "delayed", ageS: 4 }],
  [6_000, { state: "delayed", ageS: 6 }],
  [6_001, { state: "down", silentS: 6 }],
  [72_000, { state: "down", silentS: 72 }],
])("after %i ms of silence the feed is %o", (silentMs, expected) => {
  expect(feedState(1_000_000, 0, 1_000_000 + silentMs)).toEqual(expected);
});

test("before anything is heard the feed is connecting, and down when that lasts longer than 6 s", () => {
  expect(feedState(null, 1_000, 6_999)).toEqual({ state: "connecting" });
  expect(feedState(null, 1_000, 8_500)).toEqual({ state: "down", silentS: 7 });
});

test("the server's clock is the reading that travelled least", () => {
  // The server is 500 ms ahead; messages travel 40, 5 and 900 ms.
  const clock = new ServerClock();
  for (const [sentMs, travelMs] of [[1_000, 40], [2_000, 5], [3_000, 900]] as const) {
    clock.hear(sentMs + 500, sentMs + travelMs);
  }
  expect(clock.offsetMs).toBe(495);
});

test("a time that cannot be read changes no clock", () => {
  const clock = new ServerClock();
  clock.hear(Number.NaN, 0);
  expect(clock.offsetMs).toBe(0);
});
