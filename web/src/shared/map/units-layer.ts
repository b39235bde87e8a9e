/** Units on the map: shape by status, arrow by heading, gliding between fixes. */

import type { Map as MapLibre, ExpressionSpecification, GeoJSONSource } from "maplibre-gl";
import type { Unit } from "../api/types";
import { etaMinutes } from "../etas";
import { STATUS_ORDER, UNIT_SIGNS, isStale } from "../signs/signs";
import { DiffedSource } from "./diffed-source";
import { BOLD, loadLetters } from "./fonts";
import { unitIcon } from "./icons";
import { GLIDE_MS, glideTo, isMoving, pixelMs, shownAt, still, type Glide } from "./motion";
import { NAMES_YIELD_FROM_ZOOM } from "./style";

/** Frames per second of gliding units: smooth to the eye, calm for the machine. */
const FRAME_MS = 80;
/** A quick unit in a city: who is slower is drawn often enough. */
const QUICK_MPS = 20;
/** Nothing on the map is older than this, however far it is seen from. */
const LONGEST_WAIT_MS = 4_000;
const DIMMED = new Set(["off_duty", "out_of_service"]);
/** Which units have their code beside them. */
const CODED: ExpressionSpecification = ["any", ["has", "rank"], ["==", ["get", "selected"], true], [">=", ["zoom"], 14], ["all", ["has", "eta"], [">=", ["zoom"], 12.5]]];

interface Shown {
  unit: Unit;
  glide: Glide;
  stale: boolean;
}

function iconSize(): ExpressionSpecification {
  const big: ExpressionSpecification = ["case", ["has", "rank"], 1.25, ["get", "dim"], 0.75, ["get", "drives"], 1.3, 1];
  const at = (size: number): ExpressionSpecification => ["*", size, big];
  return ["interpolate", ["linear"], ["zoom"], 8, at(0.26), 9, at(0.38), 10.3, at(0.52), 11, at(0.6), 12.5, at(0.78), 14, at(0.95), 17, at(1.2)];
}

export class UnitsLayer {
  readonly #map: MapLibre;
  readonly #source: DiffedSource;
  readonly #shown = new Map<number, Shown>();
  readonly #reduced = matchMedia("(prefers-reduced-motion: reduce)");
  readonly #nowMs: () => number;
  #ranks = new Map<number, number>();
  #selected: number | null = null;
  #frame = 0;
  #lastFrameMs = 0;
  #flushedMs = 0;
  /** A unit in the view has moved and is not drawn there yet. */
  #waits = false;

  constructor(map: MapLibre, nowMs: () => number) {
    this.#map = map;
    this.#nowMs = nowMs;
    map.addSource("units", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    map.addLayer({
      id: "units-ring",
      type: "symbol",
      source: "units",
      filter: ["==", ["get", "selected"], true],
      layout: { "icon-image": "unit-ring", "icon-allow-overlap": true, "icon-ignore-placement": true },
    });
    map.addLayer({
      id: "units",
      type: "symbol",
      source: "units",
      layout: {
        "icon-image": ["get", "icon"],
        "icon-size": iconSize(),
        "icon-rotate": ["get", "turn"],
        "icon-rotation-alignment": "map",
        "icon-allow-overlap": true,
        "icon-ignore-placement": ["step", ["zoom"], true, NAMES_YIELD_FROM_ZOOM, false],
        "symbol-sort-key": ["get", "order"],
      },
    });
    map.addLayer({
      id: "units-code",
      type: "symbol",
      source: "units",
      filter: CODED,
      layout: {
        "text-field": [
          "concat",
          ["case", ["has", "rank"], ["concat", ["get", "rank"], " "], ""],
          ["get", "code"],
          ["case", ["has", "eta"], ["concat", " · ", ["get", "eta"]], ""],
        ],
        "text-font": BOLD,
        "text-size": ["case", ["has", "rank"], 14, 12],
        "text-anchor": "left",
        "text-offset": [1.1, 0],
        "text-optional": true,
        "symbol-sort-key": ["-", ["get", "order"]],
      },
      paint: { "text-color": "#f1f6fc", "text-halo-color": "#0b1220", "text-halo-width": 1.8 },
    });
    this.#source = new DiffedSource(map.getSource("units") as GeoJSONSource);
    map.on("moveend", () => this.#flush());
  }

  /** Units that are ranked for the selected incident stand out with their rank. */
  rank(ranks: Map<number, number>): void {
    const touched = new Set([...this.#ranks.keys(), ...ranks.keys()]);
    this.#ranks = ranks;
    this.#redraw(touched);
  }

  select(id: number | null): void {
    const touched = [this.#selected, id].filter((one) => one !== null);
    this.#selected = id;
    this.#redraw(touched);
  }

  replaceAll(units: ReadonlyMap<number, Unit>): void {
    for (const id of this.#shown.keys()) if (!units.has(id)) this.#drop(id);
    this.update([...units.values()]);
    this.#flush();
  }

  /** Another sign is drawn at once; who only moves waits until that can be seen. */
  update(units: Iterable<Unit>): void {
    const nowMs = performance.now();
    const glides = !this.#reduced.matches && this.#pixelMs() < GLIDE_MS / 2 && !document.hidden;
    const view = this.#map.getBounds();
    let letters = "";
    let signs = false;
    for (const unit of units) {
      if (unit.position === null) {
        signs ||= this.#shown.has(unit.id);
        this.#drop(unit.id);
        continue;
      }
      const { lon, lat } = unit.position;
      const known = this.#shown.get(unit.id);
      if (known === undefined) letters += unit.code;
      const inView = view.contains([lon, lat]);
      const glide = known === undefined ? still(lon, lat) : glideTo(known.glide, lon, lat, nowMs, glides && inView ? GLIDE_MS : 0);
      const stale = isStale(Date.parse(unit.position.fix_at), this.#nowMs());
      this.#waits ||= inView;
      signs ||= known === undefined || known.unit.status !== unit.status || known.stale !== stale;
      this.#shown.set(unit.id, { unit, glide, stale });
      this.#put(unit.id, nowMs);
    }
    if (letters !== "") void loadLetters(letters).then(() => this.#flush());
    else if (signs) this.#flush();
    else this.#flushWhenSeen(nowMs);
    this.#animate();
  }

  #flush(): void {
    this.#waits = false;
    this.#flushedMs = performance.now();
    void this.#source.flush();
  }

  #flushWhenSeen(nowMs: number): void {
    if (this.#waits && nowMs - this.#flushedMs >= Math.min(LONGEST_WAIT_MS, this.#pixelMs())) this.#flush();
  }

  #pixelMs(): number {
    return pixelMs(this.#map.getZoom(), this.#map.getCenter().lat, QUICK_MPS);
  }

  showResting(shown: boolean): void {
    const awake: ExpressionSpecification = ["!", ["get", "dim"]];
    this.#map.setFilter("units", shown ? null : awake);
    this.#map.setFilter("units-code", shown ? CODED : ["all", awake, CODED]);
  }

  /** Fixes grow old without any news: called once a second. */
  markStale(): void {
    const nowMs = this.#nowMs();
    let signs = false;
    for (const [id, shown] of this.#shown) {
      const stale = shown.unit.position !== null && isStale(Date.parse(shown.unit.position.fix_at), nowMs);
      if (stale === shown.stale) continue;
      shown.stale = stale;
      signs = true;
      this.#put(id, performance.now());
    }
    if (signs) this.#flush();
    else this.#flushWhenSeen(performance.now());
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
  }

  #redraw(ids: Iterable<number>): void {
    const nowMs = performance.now();
    for (const id of ids) if (this.#shown.has(id)) this.#put(id, nowMs);
    this.#flush();
  }

  #drop(id: number): void {
    this.#shown.delete(id);
    this.#source.remove(id);
  }

  #put(id: number, nowMs: number): void {
    const shown = this.#shown.get(id);
    if (shown === undefined) return;
    const { unit, glide, stale } = shown;
    const rank = this.#ranks.get(id);
    const eta = etaMinutes(unit, this.#nowMs());
    const heading = UNIT_SIGNS[unit.status].turns ? (unit.position?.heading_deg ?? 0) : 0;
    this.#source.put(
      id,
      shownAt(glide, nowMs),
      {
        id,
        code: unit.code,
        icon: unitIcon(unit.status, stale),
        turn: Math.round(heading),
        dim: DIMMED.has(unit.status),
        drives: UNIT_SIGNS[unit.status].turns,
        order: rank === undefined ? STATUS_ORDER.length - STATUS_ORDER.indexOf(unit.status) : 100 - rank,
        selected: id === this.#selected,
        ...(rank === undefined ? {} : { rank }),
        ...(eta === null ? {} : { eta }),
      },
    );
  }

  #animate(): void {
    if (this.#frame !== 0) return;
    const step = (): void => {
      this.#frame = 0;
      const nowMs = performance.now();
      const pace = Math.max(FRAME_MS, this.#source.lastMs * 1.5, this.#pixelMs());
      let moving = false;
      const due = nowMs - this.#lastFrameMs >= pace && !this.#source.busy;
      for (const [id, shown] of this.#shown) {
        if (shown.glide.endMs === 0) continue;
        moving = true;
        if (!due) continue;
        this.#put(id, nowMs);
        if (!isMoving(shown.glide, nowMs)) shown.glide = still(shown.glide.toLon, shown.glide.toLat);
      }
      if (due) {
        this.#lastFrameMs = nowMs;
        void this.#source.flush();
      }
      if (moving) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}
