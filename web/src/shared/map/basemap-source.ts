/** The basemap's file: read by ranges, and asked for anew when a part of it could not be read. */

import { addProtocol, setWorkerUrl, type Map as MapLibre, type VectorTileSource } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { Protocol } from "pmtiles";
import type { City } from "../api/types";
import { basemapUrl } from "./style";

const ASK_AGAIN_MS = 4_000;

let archives: Protocol | null = null;

/** Before the first map is made. */
export function prepareBasemap(): Protocol {
  if (archives !== null) return archives;
  archives = new Protocol();
  setWorkerUrl(workerUrl);
  addProtocol("pmtiles", archives.tile);
  return archives;
}

/** A server that restarts leaves holes in the map: the file is asked for anew, under a new address. Answers what ends it. */
export function askBasemapAgain(map: MapLibre, city: City): () => void {
  let asking: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  map.on("error", (event) => {
    if (!("sourceId" in event) || event.sourceId !== "city" || asking !== undefined) return;
    asking = setTimeout(() => {
      asking = undefined;
      asked += 1;
      // What was read of the file before is of no more use, and would be kept for as long as the page.
      prepareBasemap().tiles.clear();
      map.getSource<VectorTileSource>("city")?.setUrl(`${basemapUrl(city)}?again=${asked}`);
    }, ASK_AGAIN_MS);
  });
  return () => clearTimeout(asking);
}
