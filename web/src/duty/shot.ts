/** A photo or voice note as it is sent: its bytes, and what the device knows of place and time. */

import type { LonLat } from "../shared/api/types";
import type { PhotoKind } from "../shared/api/handling";
import type { Action } from "../shared/kept/store";

/** The server takes 12 MiB; what is larger is drawn smaller. */
const MOST_BYTES = 11.5 * 1024 * 1024;
const SMALLER_PX = 4_000;
const QUALITY = 0.88;
const WAIT_MS = 6_000;
/** A place that was found so lately is good enough. */
const FRESH_MS = 20_000;

/** Where the device is; null where it does not know or may not tell. */
export async function whereAmI(): Promise<LonLat | null> {
  if (!("geolocation" in navigator)) return null;
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve([coords.longitude, coords.latitude]),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: FRESH_MS },
    );
  });
}

/** The file cannot be read, or not as a picture. */
export class UnreadablePhoto extends Error {
  constructor(cause: unknown) {
    super("the photo cannot be read", { cause });
    this.name = "UnreadablePhoto";
  }
}

/** What is sent of a photo, with its bytes; throws `UnreadablePhoto`. */
export async function readPhoto(file: Blob): Promise<{ photo: Blob; bytes: ArrayBuffer }> {
  try {
    const photo = await fitting(file);
    return { photo, bytes: await photo.arrayBuffer() };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new UnreadablePhoto(error);
  }
}

/** The photo as it is, for what the camera wrote in it counts most; one that is too large is drawn anew. */
async function fitting(file: Blob): Promise<Blob> {
  if (file.size <= MOST_BYTES) return file;
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, SMALLER_PX / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
}

export interface Subject {
  incident: number;
  number: string;
  task: { id: number; title_zh: string; title_en: string } | null;
}

function sent({ incident, number, task }: Subject, file: Blob): Omit<Action, "does" | "path"> {
  return {
    method: "POST",
    body: null,
    file: { type: file.type, size: file.size },
    task: task?.id ?? null,
    incident,
    about: { zh: task?.title_zh ?? "", en: task?.title_en ?? "", number },
  };
}

export function photoOf(subject: Subject, kind: PhotoKind, file: Blob, takenMs: number, place: LonLat | null): Action {
  const query = new URLSearchParams({ kind, taken_at: new Date(takenMs).toISOString() });
  if (subject.task !== null) query.set("task_id", String(subject.task.id));
  if (place !== null) {
    query.set("lon", place[0].toFixed(6));
    query.set("lat", place[1].toFixed(6));
  }
  return { ...sent(subject, file), does: `photo_${kind}`, path: `/incidents/${subject.incident}/photos?${query.toString()}` };
}

export function voiceOf(subject: Subject, file: Blob): Action {
  const query = subject.task === null ? "" : `?task_id=${subject.task.id}`;
  return { ...sent(subject, file), does: "voice", path: `/incidents/${subject.incident}/voice-notes${query}` };
}
