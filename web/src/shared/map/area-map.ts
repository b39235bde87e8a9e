/** A small map of the city's areas: one is lit, any can be chosen by a click. */

import { type Map as MapLibre, type FilterSpecification } from "maplibre-gl";
import type { City } from "../api/types";
import { locale, named, t } from "../text/text";
import { smallMap } from "./small-map";
import { nameField } from "./style";

const LIT = "#4cc2ff";
const LEVELS = ["grid", "community", "street", "district"] as const;

export interface AreaMapOptions {
  city: City;
  container: HTMLElement;
  /** The smallest area that is drawn under the pointer. */
  onPick: (code: string) => void;
}

export class AreaMap {
  readonly map: MapLibre;
  readonly #ready: Promise<void>;

  constructor({ city, container, onPick }: AreaMapOptions) {
    this.map = smallMap(city, container, t("map.label", { city: named(city) }), 17);
    this.#ready = new Promise((resolve) => {
      this.map.once("style.load", () => {
        this.#build();
        resolve();
      });
    });
    this.map.on("click", (event) => {
      const code = this.#codeAt(event.point.x, event.point.y);
      if (code !== null) onPick(code);
    });
  }

  #build(): void {
    const none: FilterSpecification = ["==", ["get", "code"], ""];
    const base = { source: "city", "source-layer": "areas" } as const;
    this.map.addLayer({ ...base, id: "area-any", type: "fill", paint: { "fill-color": LIT, "fill-opacity": 0.001 } }, "road-name");
    this.map.addLayer({ ...base, id: "area-lit", type: "fill", filter: none, paint: { "fill-color": LIT, "fill-opacity": 0.22 } }, "road-name");
    this.map.addLayer({ ...base, id: "area-lit-line", type: "line", filter: none, paint: { "line-color": LIT, "line-width": 2.4 } }, "road-name");
  }

  #codeAt(x: number, y: number): string | null {
    const found = this.map.queryRenderedFeatures([x, y], { layers: ["area-any"] });
    for (const level of LEVELS) {
      const code: unknown = found.find((one) => one.properties["level"] === level)?.properties["code"];
      if (typeof code === "string") return code;
    }
    return null;
  }

  /** Lights areas; those that are too small to be drawn at this scale are seen nearer. */
  async light(codes: readonly string[]): Promise<void> {
    await this.#ready;
    const filter: FilterSpecification = ["in", ["get", "code"], ["literal", [...codes]]];
    this.map.setFilter("area-lit", filter);
    this.map.setFilter("area-lit-line", filter);
  }

  relabel(): void {
    for (const id of ["road-name", "street-name", "district-name"]) this.map.setLayoutProperty(id, "text-field", nameField(locale()));
  }

  destroy(): void {
    this.map.remove();
  }
}
