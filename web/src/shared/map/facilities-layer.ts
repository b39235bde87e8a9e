/** Facilities from the server's vector tiles: what a dispatcher looks for early, street furniture late. */

import type { ExpressionSpecification, FilterSpecification, Map as MapLibre, MapGeoJSONFeature, VectorTileSource } from "maplibre-gl";
import type { LonLat } from "../api/types";
import { locale, wordsOf } from "../text/text";
import { REGULAR, loadLetters } from "./fonts";
import { nameField } from "./style";

const COLOUR = "#9fc0e6";
const RATIO = 3;
const UNKNOWN = "other";

const EARLY = [
  "fire_station",
  "police_station",
  "hospital",
  "ambulance_station",
  "depot",
  "shelter",
  "government",
  "school",
  "university",
  "pumping_station",
  "railway_station",
];
const LATE = ["hydrant", "manhole", "camera", "defibrillator", "waste", "street_lamp", "phone", "siren", "toilet", "other"];

const isOneOf = (categories: readonly string[]): ExpressionSpecification => ["in", ["get", "category"], ["literal", [...categories]]];

interface Tier {
  id: string;
  filter: FilterSpecification;
  /** From which zoom the symbol is drawn, and from which its name. */
  symbolFrom: number;
  nameFrom: number;
  /** Size of the symbol when it begins to be drawn, and three zooms on. */
  sizes: [number, number];
}

/** From below to above: where there is no room for all, the later ones stay. */
const TIERS: readonly Tier[] = [
  { id: "facilities-late", filter: isOneOf(LATE), symbolFrom: 16, nameFrom: 17.5, sizes: [0.5, 0.75] },
  { id: "facilities", filter: ["!", isOneOf([...EARLY, ...LATE])], symbolFrom: 14.6, nameFrom: 16, sizes: [0.72, 0.9] },
  { id: "facilities-early", filter: isOneOf(EARLY), symbolFrom: 12, nameFrom: 14, sizes: [0.72, 1] },
];

/** The layers that can be pointed at. */
export const FACILITY_PLATES = TIERS.map((tier) => tier.id);

export interface PickedFacility {
  category: string;
  name_zh: string;
  name_en: string;
  /** Where it stands; null when its tile does not say so as a point. */
  at: LonLat | null;
}

/** The facility that a drawn plate stands for; null when it is none. */
export function pickedFacility(feature: Pick<MapGeoJSONFeature, "properties" | "geometry"> | undefined): PickedFacility | null {
  if (feature === undefined) return null;
  const { properties, geometry } = feature;
  const text = (key: string): string => {
    const value: unknown = properties[key];
    return typeof value === "string" ? value : "";
  };
  const at = geometry.type === "Point" ? (geometry.coordinates as LonLat) : null;
  return { category: text("category"), name_zh: text("name_zh"), name_en: text("name_en"), at };
}

const TILES = `${location.origin}/api/v1/layers/facilities/tiles/{z}/{x}/{y}`;

export class FacilitiesLayer {
  readonly #map: MapLibre;

  constructor(map: MapLibre, below: string) {
    this.#map = map;
    this.#drawPlates();
    map.addSource("facilities", {
      type: "vector",
      tiles: [TILES],
      minzoom: 10,
      maxzoom: 16,
    });
    for (const tier of TIERS) this.#add(tier, below);
    void this.relabel();
  }

  /** Asks for every tile anew: facilities were loaded. */
  reload(seq: number): void {
    this.#map.getSource<VectorTileSource>("facilities")?.setTiles([`${TILES}?loaded=${seq}`]);
  }

  /** Symbol and name are of one layer: a name is left out for want of room, its symbol never before it. */
  #add({ id, filter, symbolFrom, sizes }: Tier, below: string): void {
    this.#map.addLayer(
      {
        id,
        type: "symbol",
        source: "facilities",
        "source-layer": "facilities",
        minzoom: symbolFrom,
        filter,
        layout: {
          "icon-image": plateOf(),
          "icon-size": ["interpolate", ["linear"], ["zoom"], symbolFrom, sizes[0], symbolFrom + 3, sizes[1]],
          "icon-padding": 3,
          "text-font": REGULAR,
          "text-size": 11.5,
          "text-anchor": "top",
          "text-offset": [0, 0.9],
          "text-max-width": 9,
          "text-padding": 4,
          "text-optional": true,
        },
        paint: { "text-color": COLOUR, "text-halo-color": "#0b1220", "text-halo-width": 1.4 },
      },
      below,
    );
  }

  /** Letters and names in the language of the screen. */
  async relabel(): Promise<void> {
    for (const { id, nameFrom } of TIERS) {
      this.#map.setLayoutProperty(id, "text-field", ["step", ["zoom"], "", nameFrom, nameField(locale())]);
    }
    await loadLetters(Object.values(wordsOf("facility_mark")).join(""));
    this.#drawPlates();
  }

  #drawPlates(): void {
    for (const [category, mark] of Object.entries(wordsOf("facility_mark"))) {
      const name = plateName(category);
      const plate = drawPlate(mark);
      if (this.#map.hasImage(name)) this.#map.updateImage(name, plate);
      else this.#map.addImage(name, plate, { pixelRatio: RATIO });
    }
  }

  set visible(visible: boolean) {
    for (const id of FACILITY_PLATES) this.#map.setLayoutProperty(id, "visibility", visible ? "visible" : "none");
  }
}

function plateName(category: string): string {
  return `facility-${category}`;
}

function plateOf(): ExpressionSpecification {
  const known = Object.keys(wordsOf("facility_mark"));
  return ["case", isOneOf(known), ["concat", plateName(""), ["get", "category"]], plateName(UNKNOWN)];
}

/** A rounded square with the letter of its category, unlike any unit. */
function drawPlate(mark: string): ImageData {
  const element = document.createElement("canvas");
  element.width = element.height = 20 * RATIO;
  const pen = element.getContext("2d", { willReadFrequently: true });
  if (pen === null) throw new Error("this browser draws no canvas");
  pen.scale(RATIO, RATIO);
  pen.beginPath();
  pen.roundRect(1.5, 1.5, 17, 17, 4);
  pen.fillStyle = "rgba(17,26,42,0.92)";
  pen.fill();
  pen.strokeStyle = "#47648c";
  pen.lineWidth = 1.2;
  pen.stroke();
  pen.fillStyle = COLOUR;
  pen.font = `700 ${mark.length > 1 ? 8.5 : 11}px "Noto Sans SC Variable", "Noto Sans CJK SC", sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(mark, 10, 10.6);
  return pen.getImageData(0, 0, element.width, element.height);
}
