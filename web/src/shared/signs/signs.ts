/**
 * One table of what stands for what: every state has a shape of its own, so that colour (Okabe-Ito)
 * never stands alone. Paths live in a 24×24 box.
 */

import type { Priority, UnitStatus } from "../api/types";

export interface Sign {
  path: string;
  fill: string;
  stroke: string;
  strokeWidth: number;
  opacity: number;
  /** Turned to where the unit drives. */
  turns: boolean;
}

const CIRCLE = "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z";
const SMALL_CIRCLE = "M12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10z";
const ARROW = "M12 1.5L20.5 22L12 17.2L3.5 22z";
const SQUARE = "M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z";
const RING = "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 8.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z";
const CROSS = "M7 7L17 17M17 7L7 17";
const WHITE = "#f4f8fd";
const DARK = "#0b1220";
const GREY = "#8f9db3";

export const UNIT_SIGNS: Record<UnitStatus, Sign> = {
  available: { path: CIRCLE, fill: "#009E73", stroke: WHITE, strokeWidth: 1.8, opacity: 1, turns: false },
  assigned: { path: RING, fill: "#56B4E9", stroke: WHITE, strokeWidth: 1.4, opacity: 1, turns: false },
  en_route: { path: ARROW, fill: "#56B4E9", stroke: WHITE, strokeWidth: 1.6, opacity: 1, turns: true },
  on_scene: { path: SQUARE, fill: "#CC79A7", stroke: WHITE, strokeWidth: 1.8, opacity: 1, turns: false },
  returning: { path: ARROW, fill: DARK, stroke: "#8fd0a9", strokeWidth: 2, opacity: 1, turns: true },
  off_duty: { path: SMALL_CIRCLE, fill: "none", stroke: GREY, strokeWidth: 1.8, opacity: 0.6, turns: false },
  out_of_service: { path: CROSS, fill: "none", stroke: GREY, strokeWidth: 2.6, opacity: 0.7, turns: false },
};

/** The ring around a unit whose fix is too old to trust. */
export const STALE_RING = "M12 1.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 1 0 0-21z";
export const STALE_COLOUR = GREY;
export const STALE_AFTER_S = 60;

export interface PrioritySign {
  path: string;
  fill: string;
  text: string;
  /** Where the number stands in the 32×32 box. */
  textY: number;
  textSize: number;
}

/** Paths in a 32×32 box. */
export const PRIORITY_SIGNS: Record<Priority, PrioritySign> = {
  1: { path: "M16 1L31 16L16 31L1 16z", fill: "#D55E00", text: "#ffffff", textY: 16.5, textSize: 15 },
  2: { path: "M16 2.5L31 29.5H1z", fill: "#E69F00", text: DARK, textY: 20.5, textSize: 14 },
  3: { path: "M16 3a13 13 0 1 0 0 26a13 13 0 1 0 0-26z", fill: "#F0E442", text: DARK, textY: 16.5, textSize: 15 },
};

/** Load of cells: from slate to yellow, readable without colour as dark to light (after cividis). */
export const LOAD_RAMP = ["#3b4a6b", "#666970", "#9d9162", "#d1ba4a", "#fee838"] as const;

/** Cover of cells: three thirds of the standard from light to dark, lost ones, and where none is planned. */
export const COVER_STEPS = [
  { fill: "#b9ecd9", opacity: 0.34 },
  { fill: "#57b3a4", opacity: 0.32 },
  { fill: "#2f7f96", opacity: 0.32 },
  { fill: "#d55e00", opacity: 0.42 },
  { fill: "#8f9db3", opacity: 0.1 },
] as const;

/** Order in lists: who moves first, who cannot be sent last. */
export const STATUS_ORDER: readonly UnitStatus[] = [
  "en_route",
  "assigned",
  "on_scene",
  "available",
  "returning",
  "out_of_service",
  "off_duty",
];

export function isStale(fixAtMs: number, nowMs: number): boolean {
  return nowMs - fixAtMs > STALE_AFTER_S * 1000;
}
