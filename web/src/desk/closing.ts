/** Closing a road: what is drawn, what it would cover, why and until when. */

import { closeRoads, endClosure, previewClosure } from "../shared/api/calls";
import { Problem, newKey } from "../shared/api/client";
import type { Closure, Covered, LonLat } from "../shared/api/types";
import { getContext } from "../shared/context";
import { cityStamp } from "../shared/format/format";
import { live } from "../shared/live/live";
import { t, word } from "../shared/text/text";
import { nextHour, timesOf, type Span } from "./closing-times";
import { explain } from "./problems";
import { readStamp } from "./rostering";

export const REASONS = ["accident", "works", "flooding", "event", "fire", "other"] as const;
export type Reason = (typeof REASONS)[number];
export type Drawn = { type: "LineString"; coordinates: LonLat[] } | { type: "Polygon"; coordinates: LonLat[][] };

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

export class Closing {
  points: LonLat[] = [];
  asLine = false;
  reason: Reason = "accident";
  remark = "";
  /** When it begins, as the city's clocks show it; "" for at once. */
  start = "";
  span: Span = "four_hours";
  /** When it ends, where `span` is "at". */
  until = "";
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
    this.remark = this.start = "";
    if (this.span === "at") this.span = "four_hours";
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

  /** The same again changes nothing: a field that is left says once more what Enter has said. */
  type(text: string): void {
    const points = readPoints(text);
    if (points !== null && pointsText(points) !== pointsText(this.points)) this.#set(points);
  }

  setLine(asLine: boolean): void {
    this.asLine = asLine;
    this.#set(this.points);
  }

  change(changes: Partial<Pick<Closing, "reason" | "remark" | "confirmed">>): void {
    Object.assign(this, changes);
    this.#changed();
  }

  /** At once, or from the next full hour until another time is typed. */
  startLater(later: boolean): void {
    this.#time({ start: later ? nextHour(live.nowMs, this.#zone) : "" });
  }

  setSpan(span: Span): void {
    const until = this.until === "" ? nextHour(live.nowMs, this.#zone) : this.until;
    this.#time(span === "at" ? { span, until } : { span });
  }

  /** Takes a time as it was typed: the next one that is called so. What cannot be read is said and changes nothing. */
  typeTime(which: "start" | "until", text: string): void {
    const now = cityStamp(live.nowMs, this.#zone);
    const stamp = readStamp(text, which === "until" && this.start !== "" ? this.start : now, true);
    if (stamp !== null) this.#time({ [which]: stamp });
    else {
      this.problem = t("shifts.time.unread");
      this.#changed();
    }
  }

  get #zone(): string {
    return getContext().city.timezone;
  }

  #time(changes: Partial<Pick<Closing, "start" | "span" | "until">>): void {
    Object.assign(this, changes);
    this.problem = "";
    this.#key = newKey();
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
    const times = timesOf(this, live.nowMs, this.#zone);
    if (typeof times === "string") {
      this.problem = t(`closure.time.${times}`);
      this.#changed();
      return null;
    }
    this.sending = true;
    this.problem = "";
    this.#changed();
    const [starts_at, ends_at] = [times.startMs, times.endMs].map((ms) => (ms === null ? null : new Date(ms).toISOString()));
    const reason = [word("closure.reason", this.reason), this.remark.trim()].filter((part) => part !== "").join(" · ");
    try {
      const closure = await closeRoads(
        { geometry: shape, reason, ...(starts_at ? { starts_at } : {}), ends_at: ends_at ?? null, confirmed: this.confirmed },
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
