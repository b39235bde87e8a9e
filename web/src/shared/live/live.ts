/** The living state that all parts of a window share. */

import type { Incident, Unit } from "../api/types";
import { hooks } from "../hooks";
import { ServerClock, feedState, type FeedState } from "./feed";
import type { Answer, ChangeBody, LiveMessage, Snapshot } from "./messages";
import { EMPTY, reduce, type LiveState, type Touched } from "./reducer";
import { Stream, type Follows } from "./stream";

/** A road was closed, opened, or is driven at another speed. */
export interface RoadNews {
  ended: boolean;
  reason: string;
}

export interface LiveNews {
  kind: LiveMessage["kind"];
  topic: string;
  /** What a change names; empty of all else. */
  body: ChangeBody;
  road: RoadNews | null;
  touched: Touched;
}

type Listener = (news: LiveNews) => void;

export class Live {
  state: LiveState = EMPTY;
  ready = false;
  onRefused: () => void = () => undefined;
  #clock = new ServerClock();
  readonly #listeners = new Set<Listener>();
  #startedMs = performance.now();
  #lastHeardMs: number | null = null;
  #stream: Stream | null = null;
  #followsPage = false;
  #follows: Follows = "units";

  /** Who has begun already goes on as it did. */
  start(follows: Follows = "units"): void {
    if (this.#stream !== null) return;
    this.#follows = follows;
    this.#startedMs = performance.now();
    this.#open();
    if (this.#followsPage) return;
    this.#followsPage = true;
    addEventListener("pagehide", () => this.#stream?.close());
    addEventListener("pageshow", (event) => {
      if (event.persisted && this.#stream !== null) this.#open();
    });
  }

  /** Listens no more and forgets: who signs in next may see something else. */
  stop(): void {
    this.#stream?.close();
    this.#stream = null;
    this.state = EMPTY;
    this.ready = hooks.ready = false;
    this.#lastHeardMs = null;
    this.#clock = new ServerClock();
  }

  #open(): void {
    const side = { hear: (message: LiveMessage) => this.hear(message), retell: () => this.#retell(), refused: () => this.onRefused() };
    this.#stream = new Stream(side, this.#follows);
    this.#stream.open();
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  hear(message: LiveMessage): void {
    this.#hearTime(message);
    const { state, touched } = reduce(this.state, message);
    this.state = state;
    if (message.kind === "snapshot") this.ready = true;
    hooks.updates += 1;
    hooks.seq = state.seq;
    hooks.ready = this.ready;
    const { topic, body } = message.kind === "change" ? message : { topic: "", body: {} };
    const news = { kind: message.kind, topic, body, road: roadNews(message, this.nowMs), touched };
    for (const listener of this.#listeners) listener(news);
  }

  /** A change says when it happened, all else from the server when it was sent. */
  #hearTime(message: LiveMessage): void {
    if (message.kind === "answer") return;
    const silentMs = message.kind === "snapshot" ? (message.silentMs ?? 0) : 0;
    this.#lastHeardMs = performance.now() - silentMs;
    if (message.kind !== "change") this.#clock.hear(Date.parse(message.at), Date.now());
  }

  /** Shows what a command of this window answered without waiting for the feed. */
  answer(units: Unit[], incidents: Incident[]): void {
    this.hear({ kind: "answer", units, incidents });
  }

  /** The same for what is neither unit nor incident. */
  answerBesides(told: Pick<Answer, "alerts" | "closures">): void {
    this.hear({ kind: "answer", units: [], incidents: [], ...told });
  }

  get nowMs(): number {
    return Date.now() + this.#clock.offsetMs;
  }

  /** A number of living things; before the first data nobody knows it. */
  count(number: number): string {
    return this.ready ? String(number) : "–";
  }

  get feed(): FeedState {
    return feedState(this.#lastHeardMs, this.#startedMs, performance.now());
  }

  #retell(): Snapshot | null {
    if (!this.ready || this.#lastHeardMs === null) return null;
    return {
      kind: "snapshot",
      at: new Date(this.nowMs).toISOString(),
      seq: this.state.seq,
      units: [...this.state.units.values()],
      incidents: [...this.state.incidents.values()],
      alerts: [...this.state.alerts.values()],
      closures: [...this.state.closures.values()],
      etas: [...this.state.etas.values()],
      silentMs: performance.now() - this.#lastHeardMs,
    };
  }
}

/** What is only to come, or is called off before it began, changes no road yet. */
function roadNews(message: LiveMessage, nowMs: number): RoadNews | null {
  if (message.kind !== "change") return null;
  const hold = message.body.closure ?? message.body.speed;
  return hold === undefined || Date.parse(hold.starts_at) > nowMs ? null : { ended: hold.ended_at !== null, reason: hold.reason };
}

export const live = new Live();
