/** The map of the city: basemap, layers of living things, and a view that nobody but the user moves. */

import { Map as MapLibre, addProtocol, setWorkerUrl, type MapMouseEvent, type VectorTileSource } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { Protocol } from "pmtiles";
import type { City, LonLat, Unit } from "../api/types";
import { hooks } from "../hooks";
import { live, type LiveNews } from "../live/live";
import { locale, named, t } from "../text/text";
import { FACILITY_PLATES, FacilitiesLayer, pickedFacility, type PickedFacility } from "./facilities-layer";
import { inForce, toCome } from "../closures";
import { ClosuresLayer } from "./closures-layer";
import { CoverageLayer } from "./coverage-layer";
import { addIcons } from "./icons";
import { hideCovered, type Sides } from "./covered-names";
import { IncidentsLayer } from "./incidents-layer";
import { LoadLayer } from "./load-layer";
import { RoutesLayer } from "./routes-layer";
import { basemapUrl, cityStyle, nameField } from "./style";
import { UnitsLayer } from "./units-layer";

const FIRST_LABEL = "road-name";
const NAME_LAYERS = ["road-name", "street-name", "district-name"];
const PICK_RADIUS_PX = 10;
const ASK_AGAIN_MS = 4_000;

export interface Picked {
  kind: "unit" | "incident" | "ground";
  id: number;
  at: LonLat;
  /** The facility under the pointer, whatever lies over it. */
  facility: PickedFacility | null;
}

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

let archives: Protocol | null = null;

function prepareOnce(): Protocol {
  if (archives !== null) return archives;
  archives = new Protocol();
  setWorkerUrl(workerUrl);
  addProtocol("pmtiles", archives.tile);
  return archives;
}

export class CityMap {
  readonly map: MapLibre;
  readonly #options: MapOptions;
  readonly #archives: Protocol;
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
  #asking: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #coveredNames = "";
  /** Set once the layers stand; what is asked before waits for it. */
  readonly ready: Promise<void>;

  constructor(options: MapOptions) {
    this.#archives = prepareOnce();
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
    const second = setInterval(() => {
      hooks.drawn = this.map.areTilesLoaded();
      if (document.hidden) return;
      this.#units?.markStale();
      this.#incidents?.tick();
      this.#showClosures();
      if (this.#options.unnamed) this.#coveredNames = hideCovered(this.map, this.#options.unnamed, this.#coveredNames);
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
    this.map.on("click", (event) => this.#options.onPick(this.#pick(event)));
    this.map.on("error", (event) => {
      if ("sourceId" in event && event.sourceId === "city") this.#askBasemapAgain();
    });
    this.map.on("mousemove", (event) => {
      if (this.#units === null) return;
      const cursor = isGround(this.#pick(event)) ? "" : "pointer";
      this.map.getCanvas().style.cursor = this.pointing ? "crosshair" : cursor;
    });
  }

  /** A server that restarts leaves holes in the map: ask for the file anew, under a new address. */
  #askBasemapAgain(): void {
    if (this.#asking !== undefined) return;
    this.#asking = setTimeout(() => {
      this.#asking = undefined;
      this.#asked += 1;
      // What was read of the file before is of no more use, and would be kept for as long as the page.
      this.#archives.tiles.clear();
      const source = this.map.getSource<VectorTileSource>("city");
      source?.setUrl(`${basemapUrl(this.#options.city)}?again=${this.#asked}`);
    }, ASK_AGAIN_MS);
  }

  #pick(event: MapMouseEvent): Picked {
    const at: LonLat = [event.lngLat.lng, event.lngLat.lat];
    const ground: Picked = { kind: "ground", id: 0, at, facility: null };
    if (this.#incidents === null) return ground;
    const { x, y } = event.point;
    const found = this.map.queryRenderedFeatures(
      [
        [x - PICK_RADIUS_PX, y - PICK_RADIUS_PX],
        [x + PICK_RADIUS_PX, y + PICK_RADIUS_PX],
      ],
      { layers: ["incidents", "units", ...FACILITY_PLATES] },
    );
    const on = (layer: string): typeof found[number] | undefined => found.find((one) => one.layer.id === layer);
    const facility = pickedFacility(found.find((one) => FACILITY_PLATES.includes(one.layer.id)));
    const incident = on("incidents");
    if (incident !== undefined) return { ...ground, facility, kind: "incident", id: Number(incident.properties["id"]) };
    const unit = on("units");
    if (unit !== undefined) return { ...ground, facility, kind: "unit", id: Number(unit.properties["id"]) };
    return { ...ground, facility };
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
    clearTimeout(this.#asking);
    for (const undo of this.#undo) undo();
    this.coverage?.watch.stop();
    this.#units?.destroy();
    this.map.remove();
  }
}

function mapLabel(city: City): string {
  return t("map.label", { city: named(city) });
}

function isGround(picked: Picked): boolean {
  return picked.kind === "ground" && picked.facility === null;
}
