/** Middle: the map, its legend, its buttons, and the card of a place that was pointed at. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { whatIsAt } from "../shared/api/calls";
import { Problem } from "../shared/api/client";
import type { LonLat, RecommendedUnit } from "../shared/api/types";
import { followCity } from "../shared/city";
import { getContext, placeChain } from "../shared/context";
import { coordinates, distance } from "../shared/format/format";
import { CityMap } from "../shared/map/city-map";
import { coverageLegend } from "../shared/map/coverage-legend";
import { attribution, legend } from "../shared/map/legend";
import type { Picked } from "../shared/map/picking";
import type { ShownRoute } from "../shared/map/routes-layer";
import { Part } from "../shared/part";
import { me } from "../shared/session";
import { named, onLocale, t, word } from "../shared/text/text";
import { live } from "../shared/live/live";
import type { Desk, Spot } from "./desk";
import { planLines } from "./plan-lines";
import { explain } from "./problems";
import { deskScale } from "./scale";
import { warningText } from "./warnings";

/** Which layers are on: shared with the menu. */
export class Layers {
  readonly shown = { facilities: true, load: true, off_duty: true, coverage: false };
  /** Whose cover is shown. */
  group = "fire";
  onChange: () => void = () => undefined;

  set(name: keyof Layers["shown"], on: boolean): void {
    this.shown[name] = on;
    this.onChange();
  }
}

const PLACE_ZOOM = 15;

export class MapPart extends Part {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) layers!: Layers;
  @state() private failure = "";
  city: CityMap | null = null;
  #shownKey = "";
  #drawnKey = "none";
  #resize: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.desk.subscribe(() => this.requestUpdate()));
    this.follow(onLocale(() => void this.city?.relabel()));
    this.follow(followCity(() => this.requestUpdate()));
    this.desk.show = (at) => this.goTo(at);
    this.layers.onChange = () => this.#applyLayers();
  }

  override disconnectedCallback(): void {
    this.#resize?.disconnect();
    this.city?.destroy();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    const container = this.querySelector<HTMLElement>(".canvas");
    if (container === null) return;
    try {
      this.city = new CityMap({
        city: getContext().city,
        container,
        scale: deskScale(innerWidth, innerHeight),
        padding: { top: 60, right: 60, bottom: 90, left: 60 },
        onPick: (picked) => this.#picked(picked),
        onGesture: () => undefined,
      });
    } catch {
      this.failure = t("map.failed");
      return;
    }
    this.city.map.on("error", (event) => {
      if ("sourceId" in event && event.sourceId === "city") this.failure = t("map.basemap_failed");
    });
    this.city.map.on("sourcedata", (event) => {
      if (event.sourceId === "city" && event.tile !== undefined && event.isSourceLoaded) this.failure = "";
    });
    void this.city.ready.then(() => {
      if (this.city?.coverage) this.city.coverage.onChange = () => this.requestUpdate();
      if (this.city?.load) this.city.load.onChange = () => this.requestUpdate();
      this.#applyLayers();
      this.requestUpdate();
    });
    this.city.map.on("zoomend", () => this.requestUpdate());
    this.#resize = new ResizeObserver(() => {
      this.city?.rescale(deskScale(innerWidth, innerHeight));
      this.city?.map.resize();
    });
    this.#resize.observe(container);
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.#show();
  }

  override render(): TemplateResult {
    const load = this.city?.load;
    const city = getContext().city;
    return html`<div class="canvas"></div>
      ${this.failure === "" ? nothing : html`<p class="map-note" role="alert">${this.failure}</p>`}
      <div class="map-buttons">
        <button type="button" title=${t("map.in")} aria-label=${t("map.in")} @click=${() => this.city?.map.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
        <button type="button" title=${t("map.out")} aria-label=${t("map.out")} @click=${() => this.city?.map.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <button type="button" title=${t("map.fit")} aria-label=${t("map.fit")} @click=${() => this.fit()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
        </button>
        <button type="button" title=${t("map.city")} aria-label=${t("map.city")} @click=${() => this.city?.fitCity()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" /></svg>
        </button>
      </div>
      ${this.#card()}
      <div class="map-foot">
        ${coverageLegend(this.city?.coverage ?? null)} ${legend({ shown: load?.shown ?? false, greatest: load?.greatest ?? null })} ${attribution(city)}
      </div>`;
  }

  #card(): TemplateResult | typeof nothing {
    const { spot } = this.desk;
    if (spot === null) return nothing;
    const { place, refused, facility } = spot;
    const road = place?.road;
    return html`<section class="card" aria-label=${t("place.here")}>
      <h2>${place === null ? coordinates(...spot.at) : placeChain(place.areas)}</h2>
      ${facility === null ? nothing : html`<p><b>${named(facility)}</b> · ${word("facility", facility.category)}</p>`}
      ${place === null
        ? html`<p role="status">${refused === "" ? t("place.looking") : refused}</p>`
        : html`<p>
              ${coordinates(...spot.at)} · ${t("place.cell", { cell: place.cell })}<br />
              ${road
                ? road.name
                  ? t("place.road", { name: road.name, distance: distance(road.distance_m) })
                  : t("place.road.unnamed", { distance: distance(road.distance_m) })
                : ""}
            </p>
            ${place.warnings.map((warning) => html`<p class="note warn">${warningText(warning)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?hidden=${!me.may("incidents.file")} ?disabled=${refused !== ""} @click=${() => this.desk.openForm()}>
          ${t("place.new")} <kbd>N</kbd>
        </button>
        <button type="button" @click=${() => this.desk.back()}>${t("place.close")}</button>
      </div>
    </section>`;
  }

  /** Shows what is chosen; the view itself stays where the user left it. */
  #show(): void {
    const { desk, city } = this;
    if (city === null) return;
    const { recommending } = desk;
    city.pointing = desk.panel === "form" || this.#draws;
    this.#draw(city);
    const liveRows = this.#ranked();
    const leading = (desk.panel === "form" ? null : recommending.pick) ?? liveRows[0]?.entry.unit.id ?? null;
    const spot = desk.panel === "form" ? (desk.draft.place?.at ?? null) : (desk.spot?.at ?? null);
    const key = [desk.incidentId, desk.unitId, leading, recommending.answeredMs, spot, desk.panel, desk.preview.answeredMs, desk.overriding.judgedMs, desk.panel === "plan" ? `${desk.planning.answeredMs} ${[...desk.planning.left].join()}` : "", desk.assignments.map((one) => `${one.id}:${one.on_scene_at ?? ""}:${one.ended_at ?? ""}`)].join("/");
    if (key === this.#shownKey) return;
    this.#shownKey = key;
    const routes: ShownRoute[] = liveRows.flatMap(({ entry, rank }) => {
      const chosen = entry.unit.id === leading;
      return !chosen && rank > 3 ? [] : [{ line: entry.route, chosen }];
    });
    const judged = desk.panel === "override" ? desk.overriding.judged?.route : null;
    if (judged) routes.push({ line: judged, chosen: true });
    if (desk.panel === "plan") routes.push(...planLines(desk.planning));
    for (const assignment of desk.assignments) {
      if (assignment.route !== null && assignment.on_scene_at === null && assignment.ended_at === null) routes.push({ line: assignment.route, chosen: false });
    }
    void city.select({ incident: desk.incidentId, unit: desk.panel === "override" ? desk.overriding.unitId : desk.unitId });
    void city.rank(new Map(liveRows.map((row) => [row.entry.unit.id, row.rank])));
    void city.showRoutes(routes);
    void city.point(spot);
  }

  #draw(city: CityMap): void {
    const drawing = this.#draws;
    const { points, shape, asLine } = this.desk.closing;
    const key = drawing ? `${asLine}${points.join(";")}` : "none";
    if (key === this.#drawnKey) return;
    this.#drawnKey = key;
    void city.draw(drawing ? points : [], drawing ? shape : null, drawing);
  }

  /** The ranked units of the chosen incident, or of the one that is being written. */
  #ranked(): { entry: RecommendedUnit; rank: number }[] {
    const { panel, preview, incident, recommending } = this.desk;
    if (panel === "form") return (preview.answer?.units ?? []).map((entry) => ({ entry, rank: entry.rank }));
    if (panel !== "incident" || incident?.closed_at !== null) return [];
    const rows = recommending.ranking?.rows ?? [];
    return rows.map(({ entry, gone }, index) => ({ entry, gone, rank: index + 1 })).filter((row) => !row.gone);
  }

  #applyLayers(): void {
    if (this.city?.facilities) this.city.facilities.visible = this.layers.shown.facilities;
    const { coverage, load } = this.layers.shown;
    if (this.city?.load) this.city.load.visible = load && !coverage;
    if (this.city?.coverage) this.city.coverage.group = coverage ? this.layers.group : null;
    this.city?.showResting(this.layers.shown.off_duty);
  }

  /** Whether clicks draw what is to be closed. */
  get #draws(): boolean {
    return this.desk.panel === "closure" && me.may("closures.make");
  }

  #picked(picked: Picked): void {
    const { desk } = this;
    if (this.#draws) desk.closing.add(picked.at);
    else if (desk.panel === "form") void desk.draft.choosePoint(picked.facility?.at ?? picked.at, picked.facility);
    else if (picked.kind === "incident") desk.selectIncident(picked.id);
    else if (picked.kind === "unit") desk.selectUnit(picked.id);
    else void this.#spot(picked.at, picked.facility);
  }

  async #spot(at: LonLat, facility: Spot["facility"] = null): Promise<void> {
    const spot: Spot = { at, place: null, refused: "", facility };
    this.desk.spot = spot;
    this.desk.changed();
    let next: Spot;
    try {
      next = { ...spot, place: await whatIsAt(...at) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      next = { ...spot, refused: explain(error) };
    }
    if (this.desk.spot === spot) this.desk.spot = next;
    this.desk.changed();
  }

  goTo(at: LonLat, bbox?: [number, number, number, number] | null): void {
    if (bbox) {
      this.city?.fit([
        [bbox[0], bbox[1]],
        [bbox[2], bbox[3]],
      ]);
    } else this.city?.fit([at], PLACE_ZOOM);
    if (this.desk.panel !== "form") void this.#spot(at);
  }

  /** The chosen incident with its units and the ranked ones; the whole city when nothing is chosen. */
  fit(): void {
    const { desk } = this;
    const points: LonLat[] = [];
    const unit = desk.panel === "unit" ? desk.unit : null;
    if (unit?.position) points.push([unit.position.lon, unit.position.lat]);
    else if (desk.incident !== null) {
      points.push([desk.incident.lon, desk.incident.lat]);
      const ids = [
        ...desk.incident.units.map((one) => one.unit_id),
        ...(desk.recommending.ranking?.rows.slice(0, 3).map((row) => row.entry.unit.id) ?? []),
      ];
      for (const id of ids) {
        const position = live.state.units.get(id)?.position;
        if (position) points.push([position.lon, position.lat]);
      }
    }
    if (points.length === 0) this.city?.fitCity();
    else this.city?.fit(points, PLACE_ZOOM);
  }
}
customElements.define("desk-map", MapPart);
