/** Choosing an area: the tree and the map beside it, each following the other. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import "./area-picker";
import type { AreaPicker } from "./area-picker";
import { AreaMap } from "./map/area-map";
import { credit } from "./map/credit";
import { Part } from "./part";
import { me } from "./session";
import { onLocale, t } from "./text/text";

export class AreaChooser extends Part {
  @property({ attribute: false }) chosen: string | null = null;
  @property({ attribute: false }) choose: (code: string) => void = () => undefined;
  @property({ attribute: false }) aside: (code: string) => unknown = () => nothing;
  @state() private failed = false;
  #map: AreaMap | null = null;
  #resize: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(onLocale(() => this.#map?.relabel()));
  }

  override disconnectedCallback(): void {
    this.#resize?.disconnect();
    this.#map?.destroy();
    this.#map = null;
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return html`<area-picker .chosen=${this.chosen} .choose=${(area: { code: string }) => this.choose(area.code)} .aside=${this.aside}></area-picker>
      <div class="area-map">
        <div class="canvas"></div>
        ${this.failed ? html`<p class="note warn">${t("map.failed")}</p>` : nothing} ${credit(me.session?.city)}
      </div>`;
  }

  protected override firstUpdated(): void {
    this.#draw();
  }

  #draw(): void {
    const container = this.querySelector<HTMLElement>(".canvas");
    const city = me.session?.city ?? null;
    if (container === null || city === null) return;
    try {
      this.#map = new AreaMap({ city, container, onPick: (code) => this.#picked(code) });
    } catch {
      this.failed = true;
      return;
    }
    this.#resize = new ResizeObserver(() => this.#map?.map.resize());
    this.#resize.observe(container);
    this.#light();
  }

  /** A click lights the smallest area that the tree knows. */
  #picked(code: string): void {
    this.choose(code);
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (changes.has("chosen")) this.#light();
  }

  #light(): void {
    void this.#map?.light(this.chosen === null ? [] : [this.chosen]);
  }

  get picker(): AreaPicker | null {
    return this.querySelector("area-picker");
  }
}
customElements.define("area-chooser", AreaChooser);
