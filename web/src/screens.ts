/** Which room an address belongs to. */

import { parts } from "./shared/routing";

export type Room = "desk" | "wall" | "admin" | "security" | "duty";

export function screenAt(path: string, kiosk: boolean): Room {
  const [first] = parts(path);
  if (kiosk || first === "wall") return "wall";
  return first === "admin" || first === "security" || first === "duty" ? first : "desk";
}
