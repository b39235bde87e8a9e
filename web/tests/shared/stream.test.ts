import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LiveMessage, Snapshot } from "../../src/shared/live/messages";
import { Stream, type Follows } from "../../src/shared/live/stream";
import { aUnit } from "../values";

/** The server's side of a feed: the outer world of this test. */
class Feed extends EventTarget {
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static opened: Feed[] = [];
  readyState = Feed.OPEN;
  onerror: (() => void) | null = null;

  constructor(readonly address: string) {
    super();
    Feed.opened.push(this);
  }

  say(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  refuse(): void {
    this.readyState = Feed.CLOSED;
    this.onerror?.();
  }

  close(): void {
    this.readyState = Feed.CLOSED;
  }
}

const AT = "2026-11-22T06:00:10Z";
const STATE: Snapshot = { kind: "snapshot", at: AT, seq: 7, units: [aUnit()], incidents: [], alerts: [], closures: [], etas: [] };

class Window {
  heard: LiveMessage[] = [];
  refusals = 0;
  readonly stream: Stream;

  constructor(state: Snapshot | null = null, follows: Follows = "units") {
    const side = {
      hear: (message: LiveMessage) => void this.heard.push(message),
      retell: () => state,
      refused: () => void (this.refusals += 1),
    };
    this.stream = new Stream(side, follows);
    this.stream.open();
    windows.push(this);
  }

  get kinds(): string[] {
    return this.heard.map((message) => message.kind);
  }
}

const windows: Window[] = [];

/** The feed that is open now; there is never more than one. */
async function theFeed(): Promise<Feed> {
  return vi.waitFor(() => {
    const open = Feed.opened.filter((feed) => feed.readyState === Feed.OPEN);
    expect(open.length).toBe(1);
    return open[0] as Feed;
  });
}

beforeEach(() => {
  vi.stubGlobal("EventSource", Feed);
});

afterEach(() => {
  for (const window of windows.splice(0)) window.stream.close();
  Feed.opened = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("two windows share one connection, and both hear what it says", async () => {
  const first = new Window();
  const feed = await theFeed();
  const second = new Window();
  feed.say("tick", { at: AT, seq: 7 });
  await vi.waitFor(() => expect(second.kinds).toEqual(["tick"]));
  expect(first.kinds).toEqual(["tick"]);
  expect(Feed.opened.length).toBe(1);
});

test("a screen without a map asks for no positions, and takes none from a window that has them", async () => {
  const desk = new Window();
  await theFeed();
  const phone = new Window(null, "changes");
  await vi.waitFor(() => expect(Feed.opened.map((feed) => feed.address)).toEqual(["/api/v1/stream", "/api/v1/stream?positions=false"]));
  Feed.opened[0]?.say("positions", { at: AT, units: [] });
  Feed.opened[1]?.say("tick", { at: AT, seq: 7 });
  expect([desk.kinds, phone.kinds]).toEqual([["positions"], ["tick"]]);
});

test("a window that opens later is told the state, and the others are not", async () => {
  new Window(STATE);
  const feed = await theFeed();
  const second = new Window();
  await vi.waitFor(() => expect(second.kinds).toEqual(["snapshot"]));
  const third = new Window();
  await vi.waitFor(() => expect(third.kinds).toEqual(["snapshot"]));
  feed.say("tick", { at: AT, seq: 7 });
  await vi.waitFor(() => expect(second.kinds).toEqual(["snapshot", "tick"]));
});

test("when the window that listens closes, another listens in its place", async () => {
  const first = new Window();
  const before = await theFeed();
  const second = new Window();
  first.stream.close();
  const after = await vi.waitFor(() => {
    expect(Feed.opened.length).toBe(2);
    return theFeed();
  });
  expect(after).not.toBe(before);
  after.say("snapshot", STATE);
  expect(second.kinds).toEqual(["snapshot"]);
});

test("a browser that refuses locks to the page leaves it to listen by itself", async () => {
  const denied = new DOMException("denied", "SecurityError");
  vi.stubGlobal("navigator", { locks: { request: () => Promise.reject(denied) } });
  const alone = new Window();
  (await theFeed()).say("tick", { at: AT, seq: 7 });
  expect(alone.kinds).toEqual(["tick"]);
});

test("a refused feed is tried again, and says that it was refused", () => {
  vi.stubGlobal("navigator", {});
  vi.useFakeTimers();
  const window = new Window();
  Feed.opened[0]?.refuse();
  expect(window.refusals).toBe(1);
  vi.advanceTimersByTime(1_000);
  expect(Feed.opened.length).toBe(2);
});

test("a connection that stays silent, or never comes about, is given up for a new one", () => {
  vi.stubGlobal("navigator", {});
  vi.useFakeTimers();
  new Window();
  vi.advanceTimersByTime(12_000);
  expect(Feed.opened.length).toBe(1);
  vi.advanceTimersByTime(2_000);
  expect(Feed.opened.map((feed) => feed.readyState)).toEqual([Feed.CLOSED, Feed.OPEN]);
});

test("a window that is closed opens nothing any more", () => {
  vi.stubGlobal("navigator", {});
  vi.useFakeTimers();
  const window = new Window();
  Feed.opened[0]?.refuse();
  window.stream.close();
  vi.advanceTimersByTime(60_000);
  expect(Feed.opened.length).toBe(1);
});
