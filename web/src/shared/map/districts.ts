/** The city's districts by code and name, read from the labels of the basemap itself. */

import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { PMTiles } from "pmtiles";
import type { City } from "../api/types";

export interface District {
  code: string;
  name_zh: string;
  name_en: string;
}

const ZOOM = 8;

function tileAt(lon: number, lat: number, zoom: number): [number, number] {
  const n = 2 ** zoom;
  const phi = (lat * Math.PI) / 180;
  const x = Math.floor(((lon + 180) / 360) * n);
  const y = Math.floor(((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2) * n);
  return [x, y];
}

export async function districtsOf(city: City): Promise<District[]> {
  const archive = new PMTiles(new URL(city.basemap, location.origin).href);
  const { minZoom, maxZoom } = await archive.getHeader();
  const zoom = Math.min(maxZoom, Math.max(minZoom, ZOOM));
  const [west, south, east, north] = city.bbox;
  const [left, top] = tileAt(west, north, zoom);
  const [right, bottom] = tileAt(east, south, zoom);
  const found = new Map<string, District>();
  for (let x = left; x <= right; x += 1) {
    for (let y = top; y <= bottom; y += 1) {
      const tile = await archive.getZxy(zoom, x, y);
      if (tile === undefined) continue;
      for (const district of labelsIn(tile.data)) found.set(district.code, district);
    }
  }
  return [...found.values()].sort((a, b) => a.code.localeCompare(b.code));
}

function labelsIn(data: ArrayBuffer): District[] {
  const layer = new VectorTile(new PbfReader(new Uint8Array(data))).layers["area_labels"];
  const found: District[] = [];
  for (let at = 0; layer !== undefined && at < layer.length; at += 1) {
    const { level, code, name_zh, name_en } = layer.feature(at).properties;
    if (level !== "district") continue;
    found.push({ code: String(code), name_zh: String(name_zh ?? ""), name_en: String(name_en ?? "") });
  }
  return found;
}
