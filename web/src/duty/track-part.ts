/** One's own track: on a map, and the same in words. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { readOwnTrack } from "../shared/api/duty";
import { coordinates, distance, lasting, moment } from "../shared/format/format";
import { live } from "../shared/live/live";
import { credit } from "../shared/map/credit";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { onLocale, t, word } from "../shared/text/text";
import { legsOf, linesOf, type Leg, type TrackPoint } from "./legs";
import { TrackMap } from "./track-map";

const HOURS = [1, 4, 24] as const;
const AGAIN_MS = 60_000;

export class TrackPart extends Part {
  @state() private hours: (typeof HOURS)[number] = 1;
  @state() private points: TrackPoint[] | null = null;
  @state() private whole = true;
  @state() private problem = "";
  @state() private failed = false;
  #map: TrackMap | null = null;
  #resize: ResizeObserver | null = null;
  #asked = 0;
  /** The view is moved when a person chooses a time, never by what comes later. */
  #fits = true;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(onLocale(() => this.#map?.relabel()));
    const timer = setInterval(() => void this.#read(), AGAIN_MS);
    this.follow(() => clearInterval(timer));
    void this.#read();
  }

  override disconnectedCallback(): void {
    this.#resize?.disconnect();
    this.#map?.destroy();
    this.#map = null;
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { points } = this;
    return html`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${t("duty.track")}</h2>
          <p class="dim">${t("duty.track.about")}</p>
        </div>
      </div>
      <div class="tabs spans" role="group" aria-label=${t("duty.track.span")}>
        ${HOURS.map((one) => html`<button type="button" aria-pressed=${this.hours === one ? "true" : "false"} @click=${() => this.#choose(one)}>${t("duty.track.hours", { n: one })}</button>`)}
      </div>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="track-map"><div class="canvas"></div>${this.failed ? html`<p class="note warn">${t("map.failed")}</p>` : nothing}${credit(me.session?.city)}</div>
      ${points === null && this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing}
      ${points === null ? nothing : this.#words(points)}
    </section>`;
  }

  #words(points: TrackPoint[]): TemplateResult {
    if (points.length === 0) return html`<p class="empty" role="status">${t("duty.track.none")}</p>`;
    const legs = legsOf(points);
    const driven = legs.reduce((sum, leg) => sum + leg.metres, 0);
    return html`<p role="status"><b>${t("duty.track.driven", { distance: distance(driven) })}</b> <span class="dim">${t("duty.track.fixes", { n: points.length })}</span></p>
      ${this.whole ? nothing : html`<p class="note warn">${t("duty.track.cut", { at: this.#at(Date.parse(points.at(-1)?.at ?? "")) })}</p>`}
      <ul class="lines legs">
        ${[...legs].reverse().map((leg) => this.#leg(leg))}
      </ul>`;
  }

  #leg(leg: Leg): TemplateResult {
    const about = leg.kind === "drive" ? distance(leg.metres) : leg.kind === "stand" ? coordinates(...leg.at) : "";
    return html`<li>
      <p>
        <b>${this.#at(leg.fromMs)} – ${this.#at(leg.untilMs)}</b> <span>${word("duty.leg", leg.kind)}</span>
        <small>${[lasting((leg.untilMs - leg.fromMs) / 1_000), about].filter((text) => text !== "").join(" · ")}</small>
      </p>
    </li>`;
  }

  #at(ms: number): string {
    return moment(ms, live.nowMs, me.timezone, "minutes");
  }

  protected override firstUpdated(): void {
    const container = this.querySelector<HTMLElement>(".track-map .canvas");
    const city = me.session?.city ?? null;
    if (container === null || city === null) return;
    try {
      this.#map = new TrackMap(city, container);
    } catch {
      this.failed = true;
      return;
    }
    this.#resize = new ResizeObserver(() => this.#map?.map.resize());
    this.#resize.observe(container);
    this.#draw();
  }

  #draw(): void {
    if (this.points === null || this.#map === null) return;
    const lines = linesOf(this.points);
    void this.#map.show(lines, this.#fits ? "fit" : "stay");
    if (lines.length > 0) this.#fits = false;
  }

  #choose(hours: (typeof HOURS)[number]): void {
    this.hours = hours;
    this.#fits = true;
    void this.#read();
  }

  async #read(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.problem = "";
    await attempt(
      async () => {
        const { points, whole } = await readOwnTrack(this.hours);
        if (asked !== this.#asked) return;
        this.points = points;
        this.whole = whole;
        this.#draw();
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("own-track", TrackPart);
