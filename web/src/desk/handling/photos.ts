/** What a photo shows of place and time, held against its incident. Pure but for the language. */

import type { Photo } from "../../shared/api/handling";
import type { Incident } from "../../shared/api/types";
import { getContext } from "../../shared/context";
import { distance, lasting, moment } from "../../shared/format/format";
import { live } from "../../shared/live/live";
import { t, word } from "../../shared/text/text";

/** good: it holds; bad: it does not; unknown: nothing says so. */
export interface Held {
  tone: "good" | "bad" | "unknown";
  text: string;
}

export function placeOf(photo: Pick<Photo, "in_place" | "distance_m" | "place_source">): Held {
  if (photo.in_place === null || photo.distance_m === null) return { tone: "unknown", text: t("proof.place.unknown") };
  const text = t(photo.in_place ? "proof.place.here" : "proof.place.elsewhere", { distance: distance(photo.distance_m) });
  return { tone: photo.in_place ? "good" : "bad", text };
}

export function timeOf(photo: Pick<Photo, "in_time" | "taken_at">, incident: Pick<Incident, "reported_at">): Held {
  if (photo.in_time === null || photo.taken_at === null) return { tone: "unknown", text: t("proof.time.unknown") };
  const takenMs = Date.parse(photo.taken_at);
  const afterS = (takenMs - Date.parse(incident.reported_at)) / 1_000;
  const at = moment(takenMs, live.nowMs, getContext().city.timezone, "minutes");
  const text = t(afterS < 0 ? "proof.time.before" : "proof.time.after", { at, time: lasting(Math.abs(afterS)) });
  return { tone: photo.in_time ? "good" : "bad", text };
}

/** What speaks against it beside place and time. */
export function doubtsOf(photo: Pick<Photo, "doubts">): string[] {
  return photo.doubts.map((one) => word("proof.doubt", String(one["code"])));
}
