/**
 * One connection per browser: the window that holds the lock listens to the server and passes what
 * it hears to the others. Without Web Locks (plain HTTP inside an intranet) each window listens itself.
 */

import { EVENT_NAMES, readMessage, type LiveMessage } from "./messages";

const NAME = "muster-live";
const STREAM = "/api/v1/stream";
const REOPEN_AFTER_SILENCE_MS = 12_000;
const RETRY_MS = [1_000, 2_000, 4_000, 5_000];

type Passed = { from: "leader"; message: LiveMessage } | { from: "newcomer" };

export interface StreamSide {
  hear(message: LiveMessage): void;
  /** The whole state, for a window that has just opened; null before the first snapshot. */
  retell(): LiveMessage | null;
  /** The connection was refused for good, most often because the session ended. */
  refused(): void;
}

export class Stream {
  #side: StreamSide;
  #channel: BroadcastChannel | null = null;
  #source: EventSource | null = null;
  #leading = false;
  #lastHeardMs = 0;
  #attempt = 0;
  #closing = new AbortController();

  constructor(side: StreamSide) {
    this.#side = side;
  }

  open(): void {
    if (!("locks" in navigator) || typeof BroadcastChannel === "undefined") {
      this.#lead();
      return;
    }
    this.#channel = new BroadcastChannel(NAME);
    this.#channel.onmessage = (event: MessageEvent<Passed>) => this.#passed(event.data);
    this.#channel.postMessage({ from: "newcomer" } satisfies Passed);
    const held = navigator.locks.request(NAME, { signal: this.#closing.signal }, async () => {
      this.#lead();
      await new Promise<void>((release) => {
        this.#closing.signal.addEventListener("abort", () => release());
      });
    });
    held.catch(() => undefined);
  }

  close(): void {
    this.#closing.abort();
    this.#source?.close();
    this.#channel?.close();
  }

  #passed(passed: Passed): void {
    if (passed.from === "leader" && !this.#leading) this.#side.hear(passed.message);
    if (passed.from === "newcomer" && this.#leading) {
      const state = this.#side.retell();
      if (state !== null) this.#pass(state);
    }
  }

  #pass(message: LiveMessage): void {
    this.#channel?.postMessage({ from: "leader", message } satisfies Passed);
  }

  #lead(): void {
    this.#leading = true;
    this.#connect();
    const watch = setInterval(() => this.#watchSilence(), 2_000);
    this.#closing.signal.addEventListener("abort", () => clearInterval(watch));
  }

  #connect(): void {
    if (this.#closing.signal.aborted) return;
    this.#source?.close();
    this.#lastHeardMs = Date.now();
    const source = new EventSource(STREAM);
    this.#source = source;
    for (const name of EVENT_NAMES) {
      source.addEventListener(name, (event) => {
        this.#lastHeardMs = Date.now();
        this.#attempt = 0;
        const message = readMessage(name, (event as MessageEvent<string>).data);
        if (message === null) return;
        this.#side.hear(message);
        this.#pass(message);
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

  #watchSilence(): void {
    const open = this.#source !== null && this.#source.readyState === EventSource.OPEN;
    if (open && Date.now() - this.#lastHeardMs > REOPEN_AFTER_SILENCE_MS) this.#connect();
  }
}
