/** A small map of where one has to go: the place, one's unit, and the way. */

import { type GeoJSONSource, type Map as MapLibre } from "maplibre-gl";
import type { Feature } from "geojson";
import type { City, LineString, LonLat, Priority, UnitStatus } from "../shared/api/types";
import { addIcons, incidentIcon, unitIcon } from "../shared/map/icons";
import { RoutesLayer } from "../shared/map/routes-layer";
import { smallMap } from "../shared/map/small-map";
import { nameField } from "../shared/map/style";
import { locale, t } from "../shared/text/text";

export interface Site {
  at: LonLat;
  priority: Priority;
  route: LineString | null;
  unit: { at: LonLat; status: UnitStatus; stale: boolean; headingDeg: number | null } | null;
}

const NEAR_ZOOM = 15.5;

export class PlaceMap {
  readonly map: MapLibre;
  #routes: RoutesLayer | null = null;
  #site: Site | null = null;
  #drawn = "";
  #fitted = "";

  constructor(city: City, container: HTMLElement) {
    this.map = smallMap(city, container, t("duty.map"), 18);
    this.map.once("style.load", () => {
      this.#build();
      this.#draw();
    });
  }

  #build(): void {
    addIcons(this.map);
    this.#routes = new RoutesLayer(this.map, "road-name");
    this.map.addSource("marks", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    this.map.addLayer({
      id: "marks",
      type: "symbol",
      source: "marks",
      layout: { "icon-image": ["get", "icon"], "icon-rotate": ["get", "turn"], "icon-size": 1.1, "icon-allow-overlap": true, "icon-ignore-placement": true },
    });
  }

  /** The view is set when the place or the way is another, never by a unit that moves. */
  show(site: Site): void {
    this.#site = site;
    this.#draw();
  }

  #draw(): void {
    const site = this.#site;
    if (site === null || this.#routes === null) return;
    const text = JSON.stringify(site);
    if (text === this.#drawn) return;
    this.#drawn = text;
    this.#routes.show(site.route === null ? [] : [{ line: site.route, chosen: true }]);
    void this.map.getSource<GeoJSONSource>("marks")?.setData({ type: "FeatureCollection", features: marks(site) });
    const view = JSON.stringify([site.at, site.route]);
    if (view !== this.#fitted) this.#fit(site);
    this.#fitted = view;
  }

  fit(): void {
    if (this.#site !== null) this.#fit(this.#site);
  }

  #fit({ at, route, unit }: Site): void {
    const all = [at, ...(unit === null ? [] : [unit.at]), ...((route?.coordinates ?? []) as LonLat[])];
    const lons = all.map(([lon]) => lon);
    const lats = all.map(([, lat]) => lat);
    this.map.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], { padding: { top: 44, left: 44, right: 44, bottom: 76 }, maxZoom: NEAR_ZOOM, animate: false });
  }

  relabel(): void {
    for (const id of ["road-name", "street-name", "district-name"]) if (this.map.getLayer(id)) this.map.setLayoutProperty(id, "text-field", nameField(locale()));
  }

  destroy(): void {
    this.map.remove();
  }
}

function marks({ at, priority, unit }: Site): Feature[] {
  const mark = (coordinates: LonLat, icon: string, turn: number): Feature => ({ type: "Feature", properties: { icon, turn }, geometry: { type: "Point", coordinates } });
  const turns = unit?.status === "en_route" || unit?.status === "returning";
  return [mark(at, incidentIcon(priority), 0), ...(unit === null ? [] : [mark(unit.at, unitIcon(unit.status, unit.stale), turns ? (unit.headingDeg ?? 0) : 0)])];
}
