/** The basemap's file: read by ranges, and asked for anew when a part of it could not be read. */

import { addProtocol, setWorkerUrl, type Map as MapLibre, type VectorTileSource } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { Protocol } from "pmtiles";
import type { City } from "../api/types";
import { basemapUrl } from "./style";

const ASK_AGAIN_MS = 4_000;
/** Where neither a part nor an error comes of it, it is asked for once more, each time later: a slow network is not begun anew for ever. */
const NO_NEWS_MS = 20_000;

let archives: Protocol | null = null;

/** Before the first map is made. */
export function prepareBasemap(): Protocol {
  if (archives !== null) return archives;
  archives = new Protocol();
  setWorkerUrl(workerUrl);
  addProtocol("pmtiles", archives.tile);
  return archives;
}

/** A server that restarts leaves holes in the map: the file is asked for anew, under a new address, until it is there. Answers what ends it. */
export function askBasemapAgain(map: MapLibre, city: City): () => void {
  let asking: ReturnType<typeof setTimeout> | undefined;
  let due: "after an error" | "without news" | null = null;
  let asked = 0;
  let silences = 0;
  const plan = (why: typeof due, ms: number): void => {
    clearTimeout(asking);
    due = why;
    if (why !== null) asking = setTimeout(ask, ms);
  };
  const ask = (): void => {
    asked += 1;
    silences += 1;
    plan("without news", NO_NEWS_MS * silences);
    // What was read of the file before is of no more use, and would be kept for as long as the page.
    prepareBasemap().tiles.clear();
    map.getSource<VectorTileSource>("city")?.setUrl(`${basemapUrl(city)}?again=${asked}`);
  };
  map.on("error", (event) => {
    if (!("sourceId" in event) || event.sourceId !== "city" || due === "after an error") return;
    silences = 0;
    plan("after an error", ASK_AGAIN_MS);
  });
  map.on("sourcedata", (event) => {
    if (event.sourceId === "city" && event.tile !== undefined && event.isSourceLoaded && due === "without news") plan(null, 0);
  });
  return () => clearTimeout(asking);
}
