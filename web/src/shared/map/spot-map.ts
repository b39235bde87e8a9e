/** A small map with one place on it: to be looked at, or shown by a tap, or by the arrows and Enter. */

import { Marker, type LngLatLike, type Map as MapLibre } from "maplibre-gl";
import type { City, LonLat } from "../api/types";
import { locale } from "../text/text";
import { smallMap } from "./small-map";
import { nameField } from "./style";

/** Near enough to tell one gate from the next. */
const NEAR_ZOOM = 16;
const PIN = "M12 1.5c-4.4 0-8 3.5-8 7.9 0 5.6 8 13.1 8 13.1s8-7.5 8-13.1c0-4.4-3.6-7.9-8-7.9z";

export interface SpotMapOptions {
  city: City;
  container: HTMLElement;
  /** What it is, to be read out. */
  title: string;
  /** Left out, the place is only shown. */
  onPick?: (at: LonLat) => void;
}

export class SpotMap {
  readonly map: MapLibre;
  #pin: Marker | null = null;

  constructor({ city, container, title, onPick }: SpotMapOptions) {
    this.map = smallMap(city, container, title, 18);
    if (onPick === undefined) return;
    this.map.on("click", (event) => onPick([event.lngLat.lng, event.lngLat.lat]));
    // The canvas moves by the arrows; what is in its middle is meant.
    this.map.getCanvas().addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const { lng, lat } = this.map.getCenter();
      onPick([lng, lat]);
    });
  }

  /** Puts the pin; "near" brings it into view at a scale on which streets are told apart. */
  show(at: LonLat, view: "near" | "stay"): void {
    const where: LngLatLike = at;
    this.#pin ??= new Marker({ element: pin(), anchor: "bottom" }).setLngLat(where).addTo(this.map);
    this.#pin.setLngLat(where);
    if (view === "near") this.map.jumpTo({ center: where, zoom: Math.max(this.map.getZoom(), NEAR_ZOOM) });
  }

  relabel(): void {
    for (const id of ["road-name", "street-name", "district-name"]) this.map.setLayoutProperty(id, "text-field", nameField(locale()));
  }

  destroy(): void {
    this.map.remove();
  }
}

function pin(): HTMLElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "pin");
  svg.setAttribute("aria-hidden", "true");
  const drop = document.createElementNS("http://www.w3.org/2000/svg", "path");
  drop.setAttribute("d", PIN);
  const eye = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  for (const [name, value] of [["cx", "12"], ["cy", "9.4"], ["r", "3"]] as const) eye.setAttribute(name, value);
  svg.append(drop, eye);
  const box = document.createElement("div");
  box.append(svg);
  return box;
}
