/** Open incidents on the map: shape and number by priority, title and running time beside the urgent. */

import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { Incident, Priority } from "../api/types";
import { categoryName } from "../context";
import { clock, lasting } from "../format/format";
import { DiffedSource } from "./diffed-source";
import { BOLD, loadLetters } from "./fonts";
import { incidentIcon } from "./icons";
import { NAMES_YIELD_FROM_ZOOM } from "./style";

/** From which zoom an incident's title is written beside it. */
const TITLE_FROM_ZOOM: Record<Priority, number> = { 1: 9.4, 2: 11.5, 3: 13.5 };

/** So long the running time has seconds; each of them draws the whole map anew. */
const SECONDS_UNTIL_S = 120;

export class IncidentsLayer {
  readonly #map: MapLibre;
  readonly #source: DiffedSource;
  readonly #nowMs: () => number;
  #incidents: ReadonlyMap<number, Incident> = new Map();
  #selected: number | null = null;

  constructor(map: MapLibre, nowMs: () => number) {
    this.#map = map;
    this.#nowMs = nowMs;
    map.addSource("incidents", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    map.addLayer({
      id: "incidents-ring",
      type: "symbol",
      source: "incidents",
      filter: ["==", ["get", "selected"], true],
      layout: {
        "icon-image": "unit-ring",
        "icon-size": 1.2,
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
    });
    map.addLayer({
      id: "incidents",
      type: "symbol",
      source: "incidents",
      layout: {
        "icon-image": ["get", "icon"],
        "icon-size": ["interpolate", ["linear"], ["zoom"], 8, 0.42, 10, 0.68, 11, 0.8, 13, 0.94, 16, 1.1],
        "icon-allow-overlap": true,
        "icon-ignore-placement": ["step", ["zoom"], true, NAMES_YIELD_FROM_ZOOM, false],
        "symbol-sort-key": ["get", "order"],
      },
    });
    map.addLayer({
      id: "incidents-title",
      type: "symbol",
      source: "incidents",
      filter: ["!=", ["get", "title"], ""],
      layout: {
        "text-field": ["get", "title"],
        "text-font": BOLD,
        "text-size": ["interpolate", ["linear"], ["zoom"], 9.4, 12, 10.5, 13, 14, 15.5],
        "text-anchor": "bottom",
        "text-offset": [0, -1.25],
        "text-padding": 4,
        "text-max-width": 24,
        "symbol-sort-key": ["-", ["get", "order"]],
      },
      paint: { "text-color": "#ffffff", "text-halo-color": "#0b1220", "text-halo-width": 2 },
    });
    this.#source = new DiffedSource(map.getSource("incidents") as GeoJSONSource);
  }

  show(incidents: ReadonlyMap<number, Incident>): void {
    for (const id of this.#source.ids()) if (!incidents.has(id)) this.#source.remove(id);
    this.#incidents = incidents;
    this.tick();
  }

  select(id: number | null): void {
    this.#selected = id;
    this.tick();
  }

  /** Titles carry a running time: called once a second, and when the view changes. */
  tick(): void {
    const zoom = this.#map.getZoom();
    let letters = "0123456789:· ";
    for (const incident of this.#incidents.values()) {
      const selected = incident.id === this.#selected;
      const titled = selected || zoom >= TITLE_FROM_ZOOM[incident.priority];
      const title = titled ? this.#title(incident) : "";
      letters += title;
      this.#source.put(
        incident.id,
        [incident.lon, incident.lat],
        { id: incident.id, icon: incidentIcon(incident.priority), order: selected ? 9 : 4 - incident.priority, title, selected },
      );
    }
    void loadLetters(letters).then(() => this.#source.flush());
  }

  #title(incident: Incident): string {
    const elapsed = Math.max(0, (this.#nowMs() - Date.parse(incident.reported_at)) / 1000);
    return `${categoryName(incident.category)} · ${elapsed < SECONDS_UNTIL_S ? clock(elapsed) : lasting(elapsed)}`;
  }
}
