/** The map of the city: basemap, layers of living things, and a view that nobody but the user moves. */

import { Map as MapLibre } from "maplibre-gl";
import type { City, LonLat, Unit } from "../api/types";
import { inForce, toCome } from "../closures";
import { hooks } from "../hooks";
import { live, type LiveNews } from "../live/live";
import { locale, named, t } from "../text/text";
import { askBasemapAgain, prepareBasemap } from "./basemap-source";
import { ClosuresLayer } from "./closures-layer";
import { CoverageLayer } from "./coverage-layer";
import { CoveredNames, type Sides } from "./covered-names";
import { FacilitiesLayer } from "./facilities-layer";
import { addIcons } from "./icons";
import { IncidentsLayer } from "./incidents-layer";
import { LoadLayer } from "./load-layer";
import { groundAt, isGround, pick, type Picked } from "./picking";
import { RoutesLayer } from "./routes-layer";
import { cityStyle, nameField } from "./style";
import { UnitsLayer } from "./units-layer";

const FIRST_LABEL = "road-name";
const NAME_LAYERS = ["road-name", "street-name", "district-name"];

export interface MapOptions {
  city: City;
  container: HTMLElement;
  padding: Sides;
  /** The container is drawn this much larger than it is laid out. */
  scale?: number;
  /** Districts whose names stand nearer to a side than this go unnamed: something else is drawn there. */
  unnamed?: Sides;
  /** Whether hands move the view; a screen without controls could not be moved back. */
  touchable?: boolean;
  onPick: (picked: Picked) => void;
  /** The user took hold of the view. */
  onGesture: () => void;
}

export class CityMap {
  readonly map: MapLibre;
  readonly #options: MapOptions;
  #units: UnitsLayer | null = null;
  #incidents: IncidentsLayer | null = null;
  #routes: RoutesLayer | null = null;
  #closures: ClosuresLayer | null = null;
  load: LoadLayer | null = null;
  coverage: CoverageLayer | null = null;
  facilities: FacilitiesLayer | null = null;
  /** A click says where something is, and opens nothing. */
  pointing = false;
  #undo: (() => void)[] = [];
  /** Set once the layers stand; what is asked before waits for it. */
  readonly ready: Promise<void>;

  constructor(options: MapOptions) {
    prepareBasemap();
    this.#options = options;
    this.map = new MapLibre({
      container: options.container,
      style: cityStyle(options.city, locale()),
      bounds: options.city.bbox,
      fitBoundsOptions: { padding: this.#padding() },
      pixelRatio: devicePixelRatio * (options.scale ?? 1),
      interactive: options.touchable ?? true,
      locale: { "Map.Title": mapLabel(options.city) },
      attributionControl: false,
      fadeDuration: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      minZoom: 7,
      maxZoom: 19,
      renderWorldCopies: false,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.ready = new Promise((resolve) => {
      this.map.once("style.load", () => {
        this.#build();
        resolve();
      });
    });
    this.#listen();
  }

  /** On a small map the margins give way to the city. */
  #padding(): Sides {
    const { container, padding } = this.#options;
    const share = Math.min(1, container.clientWidth / 900, container.clientHeight / 700);
    const { top, right, bottom, left } = padding;
    return { top: top * share, right: right * share, bottom: bottom * share, left: left * share };
  }

  #build(): void {
    const nowMs = (): number => live.nowMs;
    addIcons(this.map);
    this.load = new LoadLayer(this.map, "road-casing-tertiary");
    this.coverage = new CoverageLayer(this.map, "road-casing-tertiary");
    this.facilities = new FacilitiesLayer(this.map, FIRST_LABEL);
    this.#routes = new RoutesLayer(this.map, FIRST_LABEL);
    this.#closures = new ClosuresLayer(this.map, FIRST_LABEL);
    this.#units = new UnitsLayer(this.map, nowMs);
    this.#incidents = new IncidentsLayer(this.map, nowMs);
    this.#takeAll();
    void this.load.refresh();
    this.#undo.push(live.subscribe((news) => this.#take(news)));
    const names = this.#options.unnamed === undefined ? null : new CoveredNames(this.map, this.#options.unnamed);
    const second = setInterval(() => {
      hooks.drawn = this.map.areTilesLoaded();
      if (document.hidden) return;
      this.#units?.markStale();
      this.#incidents?.tick();
      this.#showClosures();
      names?.look();
    }, 1_000);
    const minute = setInterval(() => void this.load?.refresh(), 61_000);
    this.#undo.push(() => clearInterval(second), () => clearInterval(minute));
    this.map.on("zoomend", () => this.#incidents?.tick());
  }

  #takeAll(): void {
    this.#units?.replaceAll(live.state.units);
    this.#incidents?.show(live.state.incidents);
    this.#showClosures();
  }

  #showClosures(): void {
    const closures = [...live.state.closures.values()];
    this.#closures?.show(inForce(closures, live.nowMs), toCome(closures, live.nowMs));
  }

  #take({ kind, topic, touched }: LiveNews): void {
    if (topic === "data.loaded") this.facilities?.reload(live.state.seq);
    if (touched.units === "all") {
      this.#takeAll();
      return;
    }
    const units = touched.units.map((id) => live.state.units.get(id)).filter((unit): unit is Unit => unit !== undefined);
    if (units.length > 0) this.#units?.update(units);
    if (touched.incidents.length > 0) this.#incidents?.show(live.state.incidents);
    if (kind === "change" || kind === "answer") this.#showClosures();
    if (kind === "etas") this.#units?.update([...live.state.units.values()].filter((unit) => unit.assignment !== null));
  }

  #listen(): void {
    for (const gesture of ["dragstart", "wheel", "touchstart", "dblclick"] as const) {
      this.map.on(gesture, () => this.#options.onGesture());
    }
    this.map.on("click", (event) => this.#options.onPick(this.#units === null ? groundAt(event.lngLat) : pick(this.map, event)));
    this.#undo.push(askBasemapAgain(this.map, this.#options.city));
    this.map.on("mousemove", (event) => {
      if (this.#units === null) return;
      const cursor = isGround(pick(this.map, event)) ? "" : "pointer";
      this.map.getCanvas().style.cursor = this.pointing ? "crosshair" : cursor;
    });
  }

  async select(chosen: { incident: number | null; unit: number | null }): Promise<void> {
    await this.ready;
    this.#incidents?.select(chosen.incident);
    this.#units?.select(chosen.unit);
  }

  async rank(ranks: Map<number, number>): Promise<void> {
    await this.ready;
    this.#units?.rank(ranks);
  }

  async showRoutes(routes: Parameters<RoutesLayer["show"]>[0]): Promise<void> {
    await this.ready;
    this.#routes?.show(routes);
  }

  /** What a person draws on the map; a double click ends it and does not zoom. */
  async draw(points: readonly LonLat[], shape: Parameters<ClosuresLayer["draw"]>[1], drawing: boolean): Promise<void> {
    await this.ready;
    this.#closures?.draw(points, shape);
    if (drawing) this.map.doubleClickZoom.disable();
    else this.map.doubleClickZoom.enable();
  }

  async point(at: LonLat | null): Promise<void> {
    await this.ready;
    this.#routes?.point(at);
  }

  /** Moves the view so that all points are in it: only ever because a person asked. */
  fit(points: LonLat[], maxZoom = 15): void {
    if (points.length === 0) return;
    const lons = points.map(([lon]) => lon);
    const lats = points.map(([, lat]) => lat);
    this.map.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], {
      padding: this.#padding(),
      maxZoom,
      animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      duration: 600,
    });
  }

  fitCity(): void {
    const [west, south, east, north] = this.#options.city.bbox;
    this.fit([
      [west, south],
      [east, north],
    ]);
  }

  /** Units off duty or out of service can be left out of the map; the list keeps them. */
  showResting(shown: boolean): void {
    this.#units?.showResting(shown);
  }

  rescale(scale: number): void {
    this.map.setPixelRatio(devicePixelRatio * scale);
  }

  async relabel(): Promise<void> {
    await this.ready;
    this.map.getCanvas().setAttribute("aria-label", mapLabel(this.#options.city));
    for (const id of NAME_LAYERS) this.map.setLayoutProperty(id, "text-field", nameField(locale()));
    this.map.setLayoutProperty("district-name", "text-letter-spacing", locale() === "zh" ? 0.3 : 0.12);
    void this.facilities?.relabel();
    this.#incidents?.tick();
  }

  destroy(): void {
    for (const undo of this.#undo) undo();
    this.coverage?.watch.stop();
    this.#units?.destroy();
    this.map.remove();
  }
}

function mapLabel(city: City): string {
  return t("map.label", { city: named(city) });
}
