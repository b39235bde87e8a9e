/** The dark map: every colour and width of the basemap in one place. */

import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { City, Locale } from "../api/types";
import { REGULAR, fontFaces } from "./fonts";

export const GROUND = "#0c1424";
/** From here on names give way to units and incidents; farther out units would hide the districts' names. */
export const NAMES_YIELD_FROM_ZOOM = 14;

interface RoadStyle {
  colour: string;
  /** Width in px at zoom 9, 12, 15, 18. */
  widths: [number, number, number, number];
  minzoom: number;
}

const ROADS: Record<string, RoadStyle> = {
  service: { colour: "#1d2a42", widths: [0, 0, 1.2, 6], minzoom: 14 },
  path: { colour: "#1d2a42", widths: [0, 0, 0.8, 3], minzoom: 14.5 },
  minor: { colour: "#26354f", widths: [0, 0.7, 2.6, 12], minzoom: 11 },
  tertiary: { colour: "#34466a", widths: [0.3, 1.3, 4, 15], minzoom: 10 },
  secondary: { colour: "#3d5179", widths: [0.5, 1.8, 5, 18], minzoom: 9 },
  primary: { colour: "#4a6090", widths: [0.7, 2.5, 6.5, 21], minzoom: 8 },
  trunk: { colour: "#5a729f", widths: [0.9, 3.1, 7.5, 24], minzoom: 6 },
  motorway: { colour: "#667eab", widths: [1, 3.4, 8, 25], minzoom: 6 },
};

export const IS_DISTRICT: ExpressionSpecification = ["==", ["get", "level"], "district"];
const CASED = new Set(["tertiary", "secondary", "primary", "trunk", "motorway"]);

function width(widths: RoadStyle["widths"], more: number): ExpressionSpecification {
  const [at9, at12, at15, at18] = widths.map((px) => px + more);
  return ["interpolate", ["exponential", 1.4], ["zoom"], 9, at9, 12, at12, 15, at15, 18, at18] as ExpressionSpecification;
}

function roadLayers(): LayerSpecification[] {
  const fills: LayerSpecification[] = [];
  const casings: LayerSpecification[] = [];
  for (const [name, road] of Object.entries(ROADS)) {
    const base = {
      type: "line" as const,
      source: "city",
      "source-layer": "roads",
      minzoom: road.minzoom,
      filter: ["==", ["get", "class"], name] as ExpressionSpecification,
      layout: { "line-cap": "round" as const, "line-join": "round" as const },
    };
    if (CASED.has(name)) {
      casings.push({
        ...base,
        id: `road-casing-${name}`,
        minzoom: Math.max(11, road.minzoom),
        paint: { "line-color": GROUND, "line-width": width(road.widths, 2.4) },
      });
    }
    fills.push({
      ...base,
      id: `road-${name}`,
      paint: { "line-color": road.colour, "line-width": width(road.widths, 0) },
    });
  }
  return [...casings, ...fills];
}

function groundLayers(): LayerSpecification[] {
  return [
    { id: "ground", type: "background", paint: { "background-color": GROUND } },
    { id: "green", type: "fill", source: "city", "source-layer": "green", paint: { "fill-color": "#10231f" } },
    { id: "water", type: "fill", source: "city", "source-layer": "water", paint: { "fill-color": "#0a1c33" } },
    {
      id: "buildings",
      type: "fill",
      source: "city",
      "source-layer": "buildings",
      minzoom: 14,
      paint: { "fill-color": "#16213a", "fill-outline-color": "#22304a" },
    },
    {
      id: "district-line",
      type: "line",
      source: "city",
      "source-layer": "areas",
      filter: IS_DISTRICT,
      paint: { "line-color": "#4a5f86", "line-width": 1.1, "line-dasharray": [5, 3, 1, 3], "line-opacity": 0.55 },
    },
    {
      id: "street-line",
      type: "line",
      source: "city",
      "source-layer": "areas",
      minzoom: 13,
      filter: ["==", ["get", "level"], "street"],
      paint: { "line-color": "#4a5f86", "line-width": 0.8, "line-dasharray": [2, 4], "line-opacity": 0.4 },
    },
  ];
}

/** Name in the language of the screen, the other one where it is missing. */
export function nameField(locale: Locale): ExpressionSpecification {
  const [first, second] = locale === "zh" ? ["name_zh", "name_en"] : ["name_en", "name_zh"];
  return ["coalesce", ["get", first], ["get", second], ""];
}

export function labelLayers(locale: Locale): LayerSpecification[] {
  const halo = { "text-halo-color": GROUND, "text-halo-width": 1.6 };
  return [
    {
      id: "road-name",
      type: "symbol",
      source: "city",
      "source-layer": "roads",
      minzoom: 13.5,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 320,
        "text-field": nameField(locale),
        "text-font": REGULAR,
        "text-size": ["interpolate", ["linear"], ["zoom"], 13.5, 10.5, 17, 14],
      },
      paint: { "text-color": "#9fb0ca", ...halo },
    },
    {
      id: "street-name",
      type: "symbol",
      source: "city",
      "source-layer": "area_labels",
      minzoom: 13,
      filter: ["==", ["get", "level"], "street"],
      layout: { "text-field": nameField(locale), "text-font": REGULAR, "text-size": 14, "text-letter-spacing": 0.12 },
      paint: { "text-color": "#a9b8d0", ...halo },
    },
    {
      id: "district-name",
      type: "symbol",
      source: "city",
      "source-layer": "area_labels",
      maxzoom: 14.5,
      filter: IS_DISTRICT,
      layout: {
        "text-field": nameField(locale),
        "text-font": REGULAR,
        "text-size": ["interpolate", ["linear"], ["zoom"], 8, 12, 9.5, 15, 10.5, 17, 13, 22],
        "text-letter-spacing": locale === "zh" ? 0.3 : 0.12,
        "text-padding": 6,
      },
      paint: { "text-color": "#a3b3cc", "text-opacity": 0.92, ...halo },
    },
  ];
}

export function basemapUrl(city: City): string {
  return `pmtiles://${new URL(city.basemap, location.origin).href}`;
}

export function cityStyle(city: City, locale: Locale): StyleSpecification {
  return {
    version: 8,
    "font-faces": fontFaces(),
    sources: {
      city: {
        type: "vector",
        url: basemapUrl(city),
      },
    },
    layers: [...groundLayers(), ...roadLayers(), ...labelLayers(locale)],
    transition: { duration: 0, delay: 0 },
  };
}
