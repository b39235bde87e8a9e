/** Closing a road: what is drawn, what it would cover, why and until when. */

import { closeRoads, endClosure, previewClosure } from "../shared/api/calls";
import { Problem, newKey } from "../shared/api/client";
import type { Closure, Covered, LonLat } from "../shared/api/types";
import { getContext } from "../shared/context";
import { timeOfDay } from "../shared/format/format";
import { live } from "../shared/live/live";
import { word } from "../shared/text/text";
import { explain } from "./problems";

export const REASONS = ["accident", "works", "flooding", "event", "fire", "other"] as const;
export const SPANS = ["hour", "four_hours", "today", "open"] as const;
export type Reason = (typeof REASONS)[number];
export type Span = (typeof SPANS)[number];
export type Drawn = { type: "LineString"; coordinates: LonLat[] } | { type: "Polygon"; coordinates: LonLat[][] };

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;

/** Two points are a line across a road; three and more an area, unless a line is wished for. */
export function shapeOf(points: readonly LonLat[], asLine: boolean): Drawn | null {
  const [first] = points;
  if (first === undefined || points.length < 2) return null;
  if (asLine || points.length === 2) return { type: "LineString", coordinates: [...points] };
  return { type: "Polygon", coordinates: [[...points, first]] };
}

/** "114.28,30.55; 114.29,30.56" → points; null when it cannot be read. */
export function readPoints(text: string): LonLat[] | null {
  const parts = text.split(/[;\n\uff1b]/).map((part) => part.trim());
  const points = parts.filter((part) => part !== "").map((part) => part.split(/[,\uff0c\s]+/).map(Number));
  const sound = points.every(([lon, lat, ...rest]) => rest.length === 0 && Math.abs(lon ?? NaN) <= 180 && Math.abs(lat ?? NaN) <= 90);
  return sound ? (points as LonLat[]) : null;
}

export function pointsText(points: readonly LonLat[]): string {
  return points.map((point) => point.map((degrees) => degrees.toFixed(5)).join(",")).join("; ");
}

/** When a closure ends, in ms; null for good. "today" is until midnight by the city's clocks. */
export function endOf(span: Span, nowMs: number, timezone: string): number | null {
  if (span === "open") return null;
  if (span === "hour") return nowMs + HOUR_S * 1_000;
  if (span === "four_hours") return nowMs + 4 * HOUR_S * 1_000;
  const [hours = 0, minutes = 0, seconds = 0] = timeOfDay(nowMs, timezone).split(":").map(Number);
  return nowMs + (DAY_S - hours * HOUR_S - minutes * 60 - seconds) * 1_000;
}

export class Closing {
  points: LonLat[] = [];
  asLine = false;
  reason: Reason = "accident";
  remark = "";
  span: Span = "four_hours";
  confirmed = false;
  covered: Covered | null = null;
  /** Whether the server asks for a confirmation. */
  large = false;
  problem = "";
  sending = false;
  #asked = 0;
  #key = newKey();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get shape(): Drawn | null {
    return shapeOf(this.points, this.asLine);
  }

  /** Begins to draw anew. */
  clear(): void {
    this.remark = "";
    this.#set([]);
  }

  /** A double click is two clicks at one place: the second adds nothing. */
  add(point: LonLat): void {
    const last = this.points.at(-1);
    if (last !== undefined && last[0] === point[0] && last[1] === point[1]) return;
    this.#set([...this.points, point]);
  }

  undoPoint(): void {
    this.#set(this.points.slice(0, -1));
  }

  type(text: string): void {
    const points = readPoints(text);
    if (points !== null) this.#set(points);
  }

  setLine(asLine: boolean): void {
    this.asLine = asLine;
    this.#set(this.points);
  }

  change(changes: Partial<Pick<Closing, "reason" | "remark" | "span" | "confirmed">>): void {
    Object.assign(this, changes);
    this.#changed();
  }

  #set(points: LonLat[]): void {
    this.points = points;
    this.covered = null;
    this.large = this.confirmed = false;
    this.problem = "";
    this.#key = newKey();
    this.#changed();
    void this.#preview();
  }

  async #preview(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const { shape } = this;
    if (shape === null) return;
    try {
      const covered = await previewClosure(shape);
      if (asked !== this.#asked) return;
      this.covered = covered;
      this.large = covered.needs_confirmation;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asked === this.#asked) this.problem = explain(error);
    }
    this.#changed();
  }

  /** Closes what is drawn; null when it was refused, and `problem` says why. */
  async file(): Promise<Closure | null> {
    const { shape } = this;
    if (shape === null || this.sending || (this.large && !this.confirmed)) return null;
    this.sending = true;
    this.problem = "";
    this.#changed();
    const endMs = endOf(this.span, live.nowMs, getContext().city.timezone);
    const reason = [word("closure.reason", this.reason), this.remark.trim()].filter((part) => part !== "").join(" · ");
    try {
      const closure = await closeRoads(
        { geometry: shape, reason, ends_at: endMs === null ? null : new Date(endMs).toISOString(), confirmed: this.confirmed },
        this.#key,
      );
      live.answerBesides({ closures: [closure] });
      this.clear();
      return closure;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === "closure_too_large") this.large = true;
      if (error.code !== "network") this.#key = newKey();
      this.problem = explain(error);
      return null;
    } finally {
      this.sending = false;
      this.#changed();
    }
  }

  async end(id: number): Promise<void> {
    live.answerBesides({ closures: [await endClosure(id)] });
  }
}
