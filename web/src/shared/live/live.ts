/** The living state that all parts of a window share. */

import type { Incident, Unit } from "../api/types";
import { hooks } from "../hooks";
import { ServerClock, feedState, type FeedState } from "./feed";
import type { LiveMessage } from "./messages";
import { EMPTY, reduce, type LiveState, type Touched } from "./reducer";
import { Stream } from "./stream";

export interface LiveNews {
  kind: LiveMessage["kind"];
  topic: string;
  touched: Touched;
}

type Listener = (news: LiveNews) => void;

export class Live {
  state: LiveState = EMPTY;
  ready = false;
  onRefused: () => void = () => undefined;
  readonly #clock = new ServerClock();
  readonly #listeners = new Set<Listener>();
  readonly #startedMs = Date.now();
  #lastHeardMs: number | null = null;
  #stream: Stream | null = null;

  start(): void {
    if (this.#stream !== null) return;
    this.#stream = new Stream({
      hear: (message) => this.hear(message),
      retell: () => this.#retell(),
      refused: () => this.onRefused(),
    });
    this.#stream.open();
    addEventListener("pagehide", () => this.#stream?.close());
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      this.#stream = null;
      this.start();
    });
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  hear(message: LiveMessage): void {
    if (message.kind !== "answer") {
      this.#lastHeardMs = Date.now();
      this.#clock.hear(Date.parse(message.at), this.#lastHeardMs);
    }
    const { state, touched } = reduce(this.state, message);
    this.state = state;
    if (message.kind === "snapshot") this.ready = true;
    hooks.updates += 1;
    hooks.seq = state.seq;
    hooks.ready = this.ready;
    const news = { kind: message.kind, topic: message.kind === "change" ? message.topic : "", touched };
    for (const listener of this.#listeners) listener(news);
  }

  /** Shows what a command of this window answered without waiting for the feed. */
  answer(units: Unit[], incidents: Incident[]): void {
    this.hear({ kind: "answer", units, incidents });
  }

  get nowMs(): number {
    return Date.now() + this.#clock.offsetMs;
  }

  get feed(): FeedState {
    return feedState(this.#lastHeardMs, this.#startedMs, Date.now());
  }

  #retell(): LiveMessage | null {
    if (!this.ready) return null;
    return {
      kind: "snapshot",
      at: new Date(this.nowMs).toISOString(),
      seq: this.state.seq,
      units: [...this.state.units.values()],
      incidents: [...this.state.incidents.values()],
    };
  }
}

export const live = new Live();
