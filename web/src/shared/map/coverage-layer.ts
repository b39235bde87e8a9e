/** Cells by who reaches them in time: near is light, late is dark, lost is outlined. */

import { cellToBoundary } from "h3-js";
import type { ExpressionSpecification, GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { CoverCells } from "../api/types";
import { CoverageWatch, coverStep } from "../coverage";
import { COVER_STEPS } from "../signs/signs";
import { t } from "../text/text";

const FINE_FROM_ZOOM = 12;

export class CoverageLayer {
  readonly watch = new CoverageWatch();
  readonly #map: MapLibre;
  #group: string | null = null;
  /** What is under the pointer, in words. */
  hovered = "";
  onChange: () => void = () => undefined;

  constructor(map: MapLibre, below: string) {
    this.#map = map;
    map.addSource("coverage", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    const byStep = (values: readonly (string | number)[]): ExpressionSpecification =>
      ["match", ["get", "step"], ...values.slice(0, -1).flatMap((value, step) => [step, value]), values.at(-1)] as never;
    map.addLayer(
      {
        id: "coverage-fill",
        type: "fill",
        source: "coverage",
        paint: { "fill-color": byStep(COVER_STEPS.map((one) => one.fill)), "fill-opacity": byStep(COVER_STEPS.map((one) => one.opacity)) },
      },
      below,
    );
    map.addLayer(
      {
        id: "coverage-lost",
        type: "line",
        source: "coverage",
        filter: ["==", ["get", "step"], 3],
        paint: { "line-color": "#ffb48c", "line-width": 1.4 },
      },
      below,
    );
    map.on("zoomend", () => this.#wish());
    map.on("mousemove", (event) => {
      if (this.#group !== null) this.#hover(event.point);
    });
    this.watch.onChange = () => this.#show(this.watch.cells);
  }

  get group(): string | null {
    return this.#group;
  }

  /** Shows one group, or nothing. */
  set group(group: string | null) {
    this.#group = group;
    if (group === null) {
      this.watch.stop();
      this.#show(null);
    } else this.#wish();
  }

  #wish(): void {
    const group = this.#group;
    if (group === null) return;
    const resolution = this.#map.getZoom() < FINE_FROM_ZOOM ? 8 : 9;
    const { wish } = this.watch;
    if (wish?.group !== group || wish.resolution !== resolution) this.watch.wish = { group, resolution };
    if (this.watch.watching) void this.watch.look();
    else this.watch.start();
  }

  #hover(point: { x: number; y: number }): void {
    const [feature] = this.#map.queryRenderedFeatures([point.x, point.y], { layers: ["coverage-fill"] });
    const said = feature === undefined ? "" : String(feature.properties["text"]);
    if (said === this.hovered) return;
    this.hovered = said;
    this.onChange();
  }

  #show(cells: CoverCells | null): void {
    const source = this.#map.getSource("coverage") as GeoJSONSource;
    const features = (cells?.cells ?? []).map(([cell, withinS, units, planned]) => ({
      type: "Feature" as const,
      properties: { step: coverStep(withinS, cells?.standard_s ?? 1, planned), text: cellText(withinS, units) },
      geometry: { type: "Polygon" as const, coordinates: [cellToBoundary(cell, true)] },
    }));
    void source.setData({ type: "FeatureCollection", features });
    this.hovered = "";
    this.onChange();
  }
}

/** "within 4.5 min · two or more units". */
function cellText(withinS: number | null, units: number): string {
  if (withinS === null) return t("coverage.cell.none");
  const within = t("coverage.cell.within", { minutes: String(Math.round(withinS / 6) / 10) });
  return `${within} · ${units >= 2 ? t("coverage.cell.twice") : t("coverage.cell.once")}`;
}
