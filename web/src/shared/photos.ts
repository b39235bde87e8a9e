/** What the server takes for a photo, known before it is sent. Pure. */

export const PHOTO_TYPES: readonly string[] = ["image/jpeg", "image/png", "image/webp"];
/** Of one file, as the server has it. */
const MOST_BYTES = 12 * 1024 * 1024;

/** Why a file is not taken; null when it may be. */
export function photoFault(file: Pick<File, "type" | "size">): "kind" | "size" | null {
  if (!PHOTO_TYPES.includes(file.type)) return "kind";
  return file.size > MOST_BYTES ? "size" : null;
}
