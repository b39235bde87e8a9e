/** Facilities from the server's vector tiles: a plate with a letter per category, from zoom 12. */

import type { Map as MapLibre } from "maplibre-gl";
import { locale, wordsOf } from "../text/text";
import { BOLD, REGULAR, loadLetters } from "./fonts";
import { nameField } from "./style";

const SOURCE_LAYER = "facilities";
const FROM_ZOOM = 12;
/** Categories that a dispatcher looks for first come first into view. */
const EARLY = ["fire_station", "police_station", "hospital", "ambulance_station", "depot"];
const COLOUR = "#9fc0e6";
/** The layers whose plates can be pointed at. */
export const FACILITY_PLATES = ["facilities-early", "facilities"];

export interface PickedFacility {
  category: string;
  name_zh: string;
  name_en: string;
}

/** The facility that a drawn plate stands for; null when it is none. */
export function pickedFacility(properties: Record<string, unknown> | undefined): PickedFacility | null {
  if (properties === undefined) return null;
  const text = (key: string): string => (typeof properties[key] === "string" ? properties[key] : "");
  return { category: text("category"), name_zh: text("name_zh"), name_en: text("name_en") };
}

export class FacilitiesLayer {
  readonly #map: MapLibre;

  constructor(map: MapLibre, below: string) {
    this.#map = map;
    map.addSource("facilities", {
      type: "vector",
      tiles: [`${location.origin}/api/v1/layers/facilities/tiles/{z}/{x}/{y}`],
      minzoom: 10,
      maxzoom: 16,
    });
    for (const [id, filter, minzoom] of [
      ["facilities-early", ["in", ["get", "category"], ["literal", EARLY]], FROM_ZOOM],
      ["facilities", ["!", ["in", ["get", "category"], ["literal", EARLY]]], 13.6],
    ] as const) {
      map.addLayer(
        {
          id,
          type: "symbol",
          source: "facilities",
          "source-layer": SOURCE_LAYER,
          minzoom,
          filter: filter as never,
          layout: {
            "icon-image": "facility-plate",
            "icon-size": ["interpolate", ["linear"], ["zoom"], 12, 0.72, 15, 1],
            "text-field": marks() as never,
            "text-font": BOLD,
            "text-size": ["interpolate", ["linear"], ["zoom"], 12, 9, 15, 12],
            "text-offset": [0, 0.05],
            "icon-padding": 3,
            "text-padding": 1,
          },
          paint: { "text-color": COLOUR, "icon-opacity": 0.95 },
        },
        below,
      );
    }
    map.addLayer(
      {
        id: "facilities-name",
        type: "symbol",
        source: "facilities",
        "source-layer": SOURCE_LAYER,
        minzoom: 15,
        layout: {
          "text-field": nameField(locale()),
          "text-font": REGULAR,
          "text-size": 11.5,
          "text-anchor": "top",
          "text-offset": [0, 0.9],
          "text-optional": true,
        },
        paint: { "text-color": COLOUR, "text-halo-color": "#0b1220", "text-halo-width": 1.4 },
      },
      below,
    );
  }

  relabel(): void {
    for (const id of FACILITY_PLATES) this.#map.setLayoutProperty(id, "text-field", marks() as never);
  }

  set visible(visible: boolean) {
    for (const id of [...FACILITY_PLATES, "facilities-name"]) {
      this.#map.setLayoutProperty(id, "visibility", visible ? "visible" : "none");
    }
  }
}

/** A letter for every category, from the text table. */
function marks(): unknown[] {
  const pairs = Object.entries(wordsOf("facility_mark")).flat();
  void loadLetters(pairs.join(""));
  return ["match", ["get", "category"], ...pairs, "·"];
}

/** The plate behind a facility's letter: a rounded square, unlike any unit. */
export function drawPlate(): ImageData {
  const ratio = 3;
  const element = document.createElement("canvas");
  element.width = element.height = 20 * ratio;
  const pen = element.getContext("2d", { willReadFrequently: true });
  if (pen === null) throw new Error("this browser draws no canvas");
  pen.scale(ratio, ratio);
  pen.beginPath();
  pen.roundRect(1.5, 1.5, 17, 17, 4);
  pen.fillStyle = "rgba(17,26,42,0.92)";
  pen.fill();
  pen.strokeStyle = "#47648c";
  pen.lineWidth = 1.2;
  pen.stroke();
  return pen.getImageData(0, 0, element.width, element.height);
}
