/** The wall: what everyone in the room must see, from five metres, without touching anything. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Incident } from "../shared/api/types";
import { followCity } from "../shared/city";
import { categoryName, getContext, shortName, shortPlace } from "../shared/context";
import { clock, dayOf, timeOfDay } from "../shared/format/format";
import { figures, isUnassigned } from "../shared/incidents";
import { feedText } from "../shared/live/feed-text";
import { live } from "../shared/live/live";
import { alertOrder, alertText, unseen } from "../shared/alerts";
import { inForce } from "../shared/closures";
import { CoverageWatch, coveredShare } from "../shared/coverage";
import { CityMap } from "../shared/map/city-map";
import type { Sides } from "../shared/map/covered-names";
import { districtsOf, type District } from "../shared/map/districts";
import { attribution, legend } from "../shared/map/legend";
import { Part } from "../shared/part";
import { priorityMark } from "../shared/signs/templates";
import { named, onLocale, setLocale, locale, t } from "../shared/text/text";
import { freeByDistrict } from "./free";

/** The wall is laid out for 1920 × 1080 px and drawn larger on larger screens. */
const LAYOUT_WIDTH = 1920;
const LAYOUT_HEIGHT = 1080;
/** What the panels cover of the layout, so that the city stands beside them. */
const PANELS: Sides = { top: 84, right: 490, bottom: 50, left: 320 };
/** Where a district's name would reach under a panel. */
const UNNAMED: Sides = { top: 110, right: 530, bottom: 60, left: 450 };
/** Up to this width the panels are stacked for a telephone and keep their size. */
const STACKED_BELOW = 1000;
const STACKED: Sides = { top: 160, right: 20, bottom: 80, left: 20 };
const NEWEST = 2;
const OLDEST = 2;

export class WallView extends Part {
  @property({ type: Boolean }) kiosk = false;
  @state() private locked = false;
  @state() private failure = "";
  @state() private districts: District[] = [];
  readonly #cover = new CoverageWatch();
  #city: CityMap | null = null;
  #resize: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(onLocale(() => void this.#city?.relabel()));
    this.follow(followCity(() => this.requestUpdate()));
    addEventListener("resize", this.#scale);
    this.follow(() => removeEventListener("resize", this.#scale));
    addEventListener("keydown", this.#keys);
    this.follow(() => removeEventListener("keydown", this.#keys));
    this.#scale();
    this.#cover.onChange = () => this.requestUpdate();
    this.#cover.start();
    this.follow(() => this.#cover.stop());
  }

  override disconnectedCallback(): void {
    this.#resize?.disconnect();
    this.#city?.destroy();
    super.disconnectedCallback();
  }

  /** The map is laid out small and scaled up, so that its lines and letters grow with the screen. */
  #scale = (): void => {
    this.#city?.rescale(mapScale());
    document.documentElement.style.setProperty("--wall-scale", String(wallScale()));
    document.documentElement.style.setProperty("--wall-map-scale", String(mapScale()));
  };

  #keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === "f" || event.key === "*") this.#unlock();
    if (event.key.toLowerCase() === "l") setLocale(locale() === "zh" ? "en" : "zh");
  };

  protected override firstUpdated(): void {
    const container = this.querySelector<HTMLElement>(".canvas");
    if (container === null) return;
    const { city } = getContext();
    try {
      this.#city = new CityMap({
        city,
        container,
        scale: mapScale(),
        touchable: !this.kiosk,
        ...(innerWidth > STACKED_BELOW ? { unnamed: onMap(UNNAMED) } : {}),
        padding: onMap(innerWidth > STACKED_BELOW ? PANELS : STACKED),
        onPick: () => undefined,
        onGesture: () => (this.locked = true),
      });
    } catch {
      this.failure = t("map.failed");
      return;
    }
    void this.#city.ready.then(() => {
      if (this.#city?.load) this.#city.load.onChange = () => this.requestUpdate();
      this.#city?.showResting(false);
      this.requestUpdate();
    });
    this.#resize = new ResizeObserver(() => this.#city?.map.resize());
    this.#resize.observe(container);
    void districtsOf(city).then(
      (districts) => (this.districts = districts),
      () => undefined,
    );
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.title = `${t("app.name")} · ${t("app.wall")}`;
  }

  #unlock(): void {
    this.locked = false;
    this.#city?.fitCity();
  }

  override render(): TemplateResult {
    const { city } = getContext();
    const feed = live.feed;
    const load = this.#city?.load;
    const numbers = figures(live.state.incidents.values(), live.state.units.values(), live.nowMs);
    return html`<main class="wall">
      <div class="wall-map"><div class="canvas"></div></div>
      <header class="wall-top">
        <h1>${named(city)} · ${t("app.wall")}</h1>
        <span class="feed ${feed.state}"><i aria-hidden="true"></i>${feedText(feed)}</span>
        <span class="clock"><small>${dayOf(live.nowMs, city.timezone)}</small>${timeOfDay(live.nowMs, city.timezone, "minutes")}</span>
      </header>
      ${feed.state === "down" ? html`<p class="wall-banner" role="alert">${t("feed.banner")}</p>` : nothing}
      ${this.failure === "" ? nothing : html`<p class="wall-banner" role="alert">${this.failure}</p>`}
      <section class="wall-nums ${feed.state === "down" ? "old" : ""}" aria-label=${t("wall.numbers")}>
        <div><b>${live.count(numbers.open)}</b><span>${t("num.open.long")}</span></div>
        <div class=${numbers.pressing > 0 ? "bad" : ""}><b>${live.count(numbers.pressing)}</b><span>${t("num.pressing.long")}</span></div>
        <div class="ok"><b>${live.count(numbers.free)}</b><span>${t("num.free.long")}</span></div>
      </section>
      ${this.#lists()}
      ${this.#free()}
      <div class="wall-foot">${legend({ shown: load?.shown ?? false, greatest: load?.greatest ?? null })} ${attribution(city)}</div>
      ${this.locked && !this.kiosk
        ? html`<button type="button" class="wall-star" title=${t("wall.unlock")} @click=${() => this.#unlock()}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
            ${t("wall.locked")} · ${t("wall.unlock")}
          </button>`
        : nothing}
    </main>`;
  }

  #lists(): TemplateResult {
    const incidents = [...live.state.incidents.values()];
    const newest = [...incidents].sort((a, b) => Date.parse(b.reported_at) - Date.parse(a.reported_at)).slice(0, NEWEST);
    const waiting = incidents.filter(isUnassigned).sort((a, b) => Date.parse(a.reported_at) - Date.parse(b.reported_at));
    return html`<section class="wall-lists" aria-label=${t("wall.incidents")}>
      <h2>${t("wall.newest")}</h2>
      ${newest.length === 0 ? html`<p class="none">${live.ready ? t("wall.none_open") : t("queue.loading")}</p>` : newest.map((one) => this.#line(one))}
      <h2>${t("wall.oldest")}</h2>
      ${waiting.length === 0 ? html`<p class="none">${live.ready ? t("wall.none_waiting") : ""}</p>` : waiting.slice(0, OLDEST).map((one) => this.#line(one))}
      ${this.#coverage()} ${this.#alerts()}
    </section>`;
  }

  /** How much of what stations are planned to cover is covered now, and by how many cells it falls short. */
  #coverage(): TemplateResult | typeof nothing {
    const groups = this.#cover.coverage?.groups ?? [];
    if (groups.length === 0) return nothing;
    return html`<h2>${t("wall.cover")}</h2>
      ${groups.map(
        (group) => html`<p class="wall-cover">
          <b>${coveredShare(group)}%</b>
          <span>${t("wall.cover.group", { group: named(group), minutes: group.standard_s / 60 })}</span>
          ${group.lost > 0 ? html`<em>${t("wall.cover.lost", { n: group.lost })}</em>` : nothing}
        </p>`,
      )}`;
  }

  #alerts(): TemplateResult | typeof nothing {
    const alerts = alertOrder(unseen(live.state.alerts.values()));
    const closed = inForce(live.state.closures.values(), live.nowMs);
    if (alerts.length === 0 && closed.length === 0) return nothing;
    return html`<h2>${t("wall.alerts", { alerts: alerts.length, closed: closed.length })}</h2>
      ${alerts.slice(0, 1).map((one) => html`<p class="wall-alert">${alertText(one)}</p>`)}
      ${closed.slice(0, 2).map((one) => html`<p class="wall-alert">${t("rec.closed", { reason: one.reason })}</p>`)}`;
  }

  #line(incident: Incident): TemplateResult {
    const elapsed = Math.max(0, (live.nowMs - Date.parse(incident.reported_at)) / 1000);
    return html`<div class="wall-line">
      ${priorityMark(incident.priority)}
      <p>
        <b>${categoryName(incident.category)}</b>
        <time>${clock(elapsed)}</time>
        <span>${shortPlace(incident)}</span>
      </p>
    </div>`;
  }

  #free(): TemplateResult {
    const rows = freeByDistrict(live.state.units.values(), this.districts);
    return html`<section class="wall-free" aria-label=${t("wall.free_by_district")}>
      <h2>${t("wall.free_by_district")}</h2>
      ${rows.length === 0
        ? html`<p class="none">${live.ready ? t("wall.no_free") : t("queue.loading")}</p>`
        : html`<ul>
            ${rows.map((row) => html`<li class=${row.free === 0 ? "bad" : ""}><b>${row.free}</b><span>${row.district === null ? t("wall.other") : shortName(row.district)}</span></li>`)}
          </ul>`}
    </section>`;
  }
}

/** The signs and names of the map are drawn larger than on a desk: they are read from five metres. */
const MAP_ENLARGED = 1.35;

function mapScale(): number {
  return wallScale() * MAP_ENLARGED;
}

/** Px of the layout as px of the enlarged map. */
function onMap(sides: Sides): Sides {
  const { top, right, bottom, left } = sides;
  return { top: top / MAP_ENLARGED, right: right / MAP_ENLARGED, bottom: bottom / MAP_ENLARGED, left: left / MAP_ENLARGED };
}

function wallScale(): number {
  if (innerWidth <= STACKED_BELOW) return 1;
  return Math.max(0.5, Math.min(innerWidth / LAYOUT_WIDTH, innerHeight / LAYOUT_HEIGHT));
}
customElements.define("wall-view", WallView);
