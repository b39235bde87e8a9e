/** What the server takes for a photo, known before it is sent, and why it took none. Pure. */

import { distance } from "./format/format";
import { t, word } from "./text/text";

export const PHOTO_TYPES: readonly string[] = ["image/jpeg", "image/png", "image/webp"];
/** Of one file, as the server has it. */
const MOST_BYTES = 12 * 1024 * 1024;

/** Why a file is not taken; null when it may be. */
export function photoFault(file: Pick<File, "type" | "size">): "kind" | "size" | null {
  if (!PHOTO_TYPES.includes(file.type)) return "kind";
  return file.size > MOST_BYTES ? "size" : null;
}

/** Why a photo is none of an incident, with what was measured; undefined where nothing was. `at` tells a moment. */
export function photoRefusal(code: string, body: Record<string, unknown>, at: (text: string) => string): string | undefined {
  if (code === "photo_elsewhere") return t("duty.refused.photo_elsewhere", { distance: distance(Number(body["distance_m"])), limit: distance(Number(body["limit_m"])) });
  if (code === "photo_out_of_time") return word("duty.photo_time", String(body["cause"]), { at: at(String(body["taken_at"])) });
  return undefined;
}
