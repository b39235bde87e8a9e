/** Closed roads, and the one that is being drawn: a thick dashed line with crossed bars, clear without colour. */

import type { FilterSpecification, GeoJSONSource, LineLayerSpecification, Map as MapLibre } from "maplibre-gl";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Closure, LonLat } from "../api/types";
import { RATIO, canvas, pixels } from "./icons";

const COLOUR = "#ff8a4c";
const CASING = "#07101f";
const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

const LINES: readonly [string, NonNullable<LineLayerSpecification["paint"]>][] = [
  ["closures-casing", { "line-color": CASING, "line-width": 11, "line-opacity": 0.9 }],
  ["closures-white", { "line-color": "#fff4ec", "line-width": 7 }],
  ["closures-line", { "line-color": "#b8410a", "line-width": 7, "line-dasharray": [1.1, 0.9] }],
];
/** What is only to come is thin and broken: nobody takes it for closed. */
const PLANNED: NonNullable<LineLayerSpecification["paint"]> = { "line-color": "#ffb48c", "line-width": 2.5, "line-dasharray": [2, 2] };
const IS_PLANNED: FilterSpecification = ["==", ["get", "planned"], true];
const HOLDS: FilterSpecification = ["==", ["get", "planned"], false];

export class ClosuresLayer {
  readonly #map: MapLibre;
  #shown = "";

  constructor(map: MapLibre, below: string) {
    this.#map = map;
    map.addImage("closure", drawSign("M9 9L21 21M21 9L9 21", { disc: "#fff4ec", rim: "#b8410a", pen: "#0b1220" }), { pixelRatio: RATIO });
    map.addImage("closure-planned", drawSign("M15 8.5V15.5H20.5", { disc: "#182338", rim: "#ffb48c", pen: "#ffb48c" }), { pixelRatio: RATIO });
    map.addSource("closures", { type: "geojson", data: NOTHING });
    map.addSource("drawing", { type: "geojson", data: NOTHING });
    map.addLayer({ id: "closures-area", type: "fill", source: "closures", paint: { "fill-color": COLOUR, "fill-opacity": ["case", ["get", "planned"], 0.06, 0.16] } }, below);
    map.addLayer({ id: "closures-planned", type: "line", source: "closures", filter: IS_PLANNED, paint: PLANNED }, below);
    for (const [id, paint] of LINES) map.addLayer({ id, type: "line", source: "closures", filter: HOLDS, paint }, below);
    map.addLayer({
      id: "closures-sign",
      type: "symbol",
      source: "closures",
      layout: {
        "symbol-placement": "line-center",
        "icon-rotation-alignment": "viewport",
        "icon-image": ["case", ["get", "planned"], "closure-planned", "closure"],
        "icon-size": ["interpolate", ["linear"], ["zoom"], 9, 0.7, 14, 1],
        "icon-allow-overlap": true,
      },
    });
    map.addLayer({ id: "drawing-area", type: "fill", source: "drawing", paint: { "fill-color": COLOUR, "fill-opacity": 0.2 } });
    map.addLayer({ id: "drawing-casing", type: "line", source: "drawing", paint: { "line-color": CASING, "line-width": 7 } });
    map.addLayer({ id: "drawing-line", type: "line", source: "drawing", paint: { "line-color": COLOUR, "line-width": 3.5, "line-dasharray": [2, 1] } });
    map.addLayer({
      id: "drawing-point",
      type: "circle",
      source: "drawing",
      filter: ["==", ["geometry-type"], "Point"],
      paint: { "circle-radius": 5, "circle-color": "#fff4ec", "circle-stroke-color": "#b8410a", "circle-stroke-width": 3 },
    });
  }

  /** Called every second too, since closures begin and run out by the clock. */
  show(held: readonly Closure[], planned: readonly Closure[]): void {
    const shown = [held, planned].map((closures) => closures.map((one) => `${one.id}:${one.version}`).join()).join("/");
    if (shown === this.#shown) return;
    this.#shown = shown;
    const at = (one: Closure, isPlanned: boolean): Feature => ({
      type: "Feature",
      id: one.id,
      properties: { id: one.id, planned: isPlanned },
      geometry: one.geometry as unknown as Geometry,
    });
    const features = [...planned.map((one) => at(one, true)), ...held.map((one) => at(one, false))];
    void this.#source("closures").setData({ type: "FeatureCollection", features });
  }

  /** What is being drawn: its points, and the line or the area between them. */
  draw(points: readonly LonLat[], shape: Geometry | null): void {
    const at = (geometry: Geometry): Feature => ({ type: "Feature", properties: {}, geometry });
    const features = points.map((point) => at({ type: "Point", coordinates: [...point] }));
    if (shape !== null) features.unshift(at(shape));
    void this.#source("drawing").setData({ type: "FeatureCollection", features });
  }

  #source(name: string): GeoJSONSource {
    return this.#map.getSource(name) as GeoJSONSource;
  }
}

/** A disc with a cross over it, or with the hands of a clock. */
function drawSign(path: string, colours: { disc: string; rim: string; pen: string }): ImageData {
  const pen = canvas(30);
  pen.beginPath();
  pen.arc(15, 15, 12, 0, 2 * Math.PI);
  pen.fillStyle = colours.disc;
  pen.fill();
  pen.lineWidth = 3;
  pen.strokeStyle = colours.rim;
  pen.stroke();
  pen.lineWidth = 4;
  pen.strokeStyle = colours.pen;
  pen.stroke(new Path2D(path));
  return pixels(pen);
}
