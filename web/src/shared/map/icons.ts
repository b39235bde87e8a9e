/** Icons drawn at run time on a canvas from the table of signs: there is no sprite to fetch. */

import type { Map as MapLibre } from "maplibre-gl";
import type { Priority, UnitStatus } from "../api/types";
import { PRIORITY_SIGNS, STALE_COLOUR, STALE_RING, UNIT_SIGNS, type Sign } from "../signs/signs";

export const RATIO = 3;
const HALO = "rgba(8,14,26,0.85)";
const UNIT_BOX = 24;
const UNIT_MARGIN = 3;
const PRIORITY_BOX = 32;

export function unitIcon(status: UnitStatus, stale: boolean): string {
  return stale ? `unit-${status}-stale` : `unit-${status}`;
}

export function incidentIcon(priority: Priority): string {
  return `incident-${priority}`;
}

export function addIcons(map: MapLibre): void {
  for (const [status, sign] of Object.entries(UNIT_SIGNS) as [UnitStatus, Sign][]) {
    map.addImage(unitIcon(status, false), drawUnit(sign, false), { pixelRatio: RATIO });
    map.addImage(unitIcon(status, true), drawUnit(sign, true), { pixelRatio: RATIO });
  }
  for (const priority of [1, 2, 3] as const) {
    map.addImage(incidentIcon(priority), drawIncident(priority), { pixelRatio: RATIO });
  }
  map.addImage("unit-ring", drawRing(), { pixelRatio: RATIO });
  map.addImage("spot", drawSpot(), { pixelRatio: RATIO });
}

export function canvas(box: number): CanvasRenderingContext2D {
  const element = document.createElement("canvas");
  element.width = box * RATIO;
  element.height = box * RATIO;
  const pen = element.getContext("2d", { willReadFrequently: true });
  if (pen === null) throw new Error("this browser draws no canvas");
  pen.scale(RATIO, RATIO);
  pen.lineJoin = "round";
  return pen;
}

export function pixels(pen: CanvasRenderingContext2D): ImageData {
  return pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height);
}

function drawUnit(sign: Sign, stale: boolean): ImageData {
  const pen = canvas(UNIT_BOX + 2 * UNIT_MARGIN);
  pen.translate(UNIT_MARGIN, UNIT_MARGIN);
  const path = new Path2D(sign.path);
  pen.globalAlpha = stale ? 0.45 : sign.opacity;
  pen.strokeStyle = HALO;
  pen.lineWidth = sign.strokeWidth + 2.6;
  pen.stroke(path);
  if (sign.fill !== "none") {
    pen.fillStyle = sign.fill;
    pen.fill(path, "evenodd");
  }
  pen.strokeStyle = sign.stroke;
  pen.lineWidth = sign.strokeWidth;
  pen.stroke(path);
  if (stale) {
    pen.globalAlpha = 1;
    pen.setLineDash([4, 3]);
    pen.strokeStyle = STALE_COLOUR;
    pen.lineWidth = 1.8;
    pen.stroke(new Path2D(STALE_RING));
  }
  return pixels(pen);
}

function drawIncident(priority: Priority): ImageData {
  const sign = PRIORITY_SIGNS[priority];
  const pen = canvas(PRIORITY_BOX + 6);
  pen.translate(3, 3);
  const path = new Path2D(sign.path);
  pen.strokeStyle = HALO;
  pen.lineWidth = 5;
  pen.stroke(path);
  pen.fillStyle = sign.fill;
  pen.fill(path);
  pen.strokeStyle = "rgba(11,18,32,0.9)";
  pen.lineWidth = 1.5;
  pen.stroke(path);
  pen.fillStyle = sign.text;
  pen.font = `800 ${sign.textSize}px "Noto Sans SC Variable", "Noto Sans CJK SC", sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(String(priority), 16, sign.textY + 0.5);
  return pixels(pen);
}

function drawRing(): ImageData {
  const pen = canvas(44);
  pen.strokeStyle = "#4cc2ff";
  pen.lineWidth = 2.4;
  pen.beginPath();
  pen.arc(22, 22, 18, 0, 2 * Math.PI);
  pen.stroke();
  return pixels(pen);
}

function drawSpot(): ImageData {
  const pen = canvas(44);
  pen.strokeStyle = HALO;
  pen.lineWidth = 5;
  const cross = new Path2D("M22 4v11M22 29v11M4 22h11M29 22h11M22 18a4 4 0 1 0 0 8a4 4 0 1 0 0-8z");
  pen.stroke(cross);
  pen.strokeStyle = "#4cc2ff";
  pen.lineWidth = 2.4;
  pen.stroke(cross);
  return pixels(pen);
}
