/**
 * One connection per browser: the window that holds the lock listens to the server and passes what
 * it hears to the others. Without Web Locks (plain HTTP inside an intranet) each window listens itself.
 */

import { newKey } from "../api/client";
import { DOWN_AFTER_MS } from "./feed";
import { EVENT_NAMES, readMessage, type LiveMessage, type Snapshot } from "./messages";

const NAME = "muster-live";
const STREAM = "/api/v1/stream";
const WATCH_EVERY_MS = 2_000;
const REOPEN_AFTER_SILENCE_MS = 12_000;
const RETRY_MS = [1_000, 2_000, 4_000, 5_000];

/** Screens with a map are told where all units are; to others that is by far most of the feed and nothing they show. */
export type Follows = "units" | "changes";

type Passed =
  | { kind: "news"; message: LiveMessage }
  | { kind: "state"; to: string; message: Snapshot }
  | { kind: "ask"; from: string };

export interface StreamSide {
  hear(message: LiveMessage): void;
  /** The whole state, for a window that has just opened; null before the first snapshot. */
  retell(): Snapshot | null;
  /** The connection was refused for good, most often because the session ended. */
  refused(): void;
}

export class Stream {
  readonly #side: StreamSide;
  readonly #follows: Follows;
  readonly #id = newKey();
  readonly #closing = new AbortController();
  #channel: BroadcastChannel | null = null;
  #source: EventSource | null = null;
  #leading = false;
  #heardMs = performance.now();
  #triedMs = performance.now();
  #attempt = 0;

  constructor(side: StreamSide, follows: Follows = "units") {
    this.#side = side;
    this.#follows = follows;
  }

  /** Windows that are told less share a connection of their own. */
  get #name(): string {
    return this.#follows === "units" ? NAME : `${NAME}-${this.#follows}`;
  }

  open(): void {
    const watch = setInterval(() => this.#watchSilence(), WATCH_EVERY_MS);
    this.#closing.signal.addEventListener("abort", () => clearInterval(watch));
    if (!("locks" in navigator) || typeof BroadcastChannel === "undefined") {
      this.#lead();
      return;
    }
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = (event: MessageEvent<Passed>) => this.#passed(event.data);
    this.#ask();
    const { signal } = this.#closing;
    // A browser that refuses locks to this page leaves it to listen by itself.
    navigator.locks.request(this.#name, { signal }, () => this.#leadUntilClosed()).catch(() => this.#lead());
  }

  close(): void {
    this.#closing.abort();
    this.#source?.close();
    this.#channel?.close();
  }

  #passed(passed: Passed): void {
    if (passed.kind === "ask") {
      if (this.#leading) this.#answer(passed.from);
      return;
    }
    if (this.#leading || (passed.kind === "state" && passed.to !== this.#id)) return;
    this.#heardMs = performance.now();
    this.#side.hear(passed.message);
  }

  #ask(): void {
    this.#post({ kind: "ask", from: this.#id });
  }

  /** Whoever asks is new or hears nothing: the timers of a hidden leader sleep, this call wakes it. */
  #answer(to: string): void {
    const message = this.#side.retell();
    if (message !== null) this.#post({ kind: "state", to, message });
    this.#watchSilence();
  }

  #post(passed: Passed): void {
    this.#channel?.postMessage(passed);
  }

  async #leadUntilClosed(): Promise<void> {
    this.#lead();
    await new Promise<void>((release) => {
      this.#closing.signal.addEventListener("abort", () => release());
    });
  }

  #lead(): void {
    if (this.#leading || this.#closing.signal.aborted) return;
    this.#leading = true;
    this.#connect();
  }

  #connect(): void {
    if (this.#closing.signal.aborted) return;
    this.#source?.close();
    this.#triedMs = performance.now();
    const source = new EventSource(this.#follows === "units" ? STREAM : `${STREAM}?positions=false`);
    this.#source = source;
    for (const name of EVENT_NAMES) {
      source.addEventListener(name, (event) => {
        this.#heardMs = performance.now();
        this.#attempt = 0;
        const message = readMessage(name, (event as MessageEvent<string>).data);
        if (message === null) return;
        this.#side.hear(message);
        this.#post({ kind: "news", message });
      });
    }
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED || source !== this.#source) return;
      this.#side.refused();
      const delay = RETRY_MS[Math.min(this.#attempt, RETRY_MS.length - 1)];
      this.#attempt += 1;
      setTimeout(() => {
        if (source === this.#source) this.#connect();
      }, delay);
    };
  }

  /** A connection may be half dead, or never come about: the browser alone would wait for minutes. */
  #watchSilence(): void {
    const nowMs = performance.now();
    if (!this.#leading) {
      if (nowMs - this.#heardMs > DOWN_AFTER_MS) this.#ask();
    } else if (nowMs - Math.max(this.#heardMs, this.#triedMs) > REOPEN_AFTER_SILENCE_MS) this.#connect();
  }
}
