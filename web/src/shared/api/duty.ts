/** The calls about one's own duty: unit, shifts, track. */

import { client } from "./calls";
import type { components } from "./openapi";

type Schemas = components["schemas"];
export type OwnDuty = Schemas["OwnDutyView"];
export type OwnShift = Schemas["OwnShiftView"];
type Track = Schemas["TrackView"];

/** So many answers are put together at most: a day of a fix every three seconds. */
const MOST_ANSWERS = 6;
const HOUR_MS = 3_600_000;

export async function readDuty(): Promise<OwnDuty> {
  return client.get("/duty");
}

/** The track of the last hours, oldest first; not whole where it has more fixes than are shown. */
export async function readOwnTrack(hours: number): Promise<{ points: Track["points"]; whole: boolean }> {
  const until = Date.now();
  let since = until - hours * HOUR_MS;
  const points: Track["points"] = [];
  for (let answer = 0; answer < MOST_ANSWERS; answer += 1) {
    const track = await client.get<Track>("/tracks/own", { since: new Date(since).toISOString(), until: new Date(until).toISOString() });
    points.push(...track.points);
    const last = points.at(-1);
    if (!track.truncated || last === undefined) return { points, whole: true };
    since = Date.parse(last.at) + 1;
  }
  return { points, whole: false };
}
