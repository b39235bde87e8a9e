/** A law as a diagram, drawn from its layout: moved by hand or by arrow keys, nearer and farther; a stage shows its ways. */

import { html, nothing, svg, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { readDiagram, type LawDiagram, type VersionKey } from "../shared/api/rules";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { locale, t } from "../shared/text/text";
import { moved, whole, zoomed, type View } from "./panning";
import { said } from "./words";

const STEP = 1.25;
/** Drawing units that an arrow key moves. */
const PACE = 60;
const LINE = 18;

export class DiagramPart extends Part {
  @property() law = "";
  @property({ attribute: false }) version: VersionKey = "draft";
  /** Another text of the same draft is drawn anew. */
  @property() digest = "";
  @state() private diagram: LawDiagram | null = null;
  @state() private view: View | null = null;
  @state() private chosen: string | null = null;
  @state() private problem = "";
  #grabbed: { x: number; y: number } | null = null;

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("law") || changes.has("version") || changes.has("digest")) void this.#read();
  }

  override render(): TemplateResult {
    const { diagram, view } = this;
    if (this.problem !== "") return html`<p class="note bad" role="alert">${this.problem}</p>`;
    if (diagram === null || view === null) return html`<p class="empty" role="status">${t("app.loading")}</p>`;
    return html`<div class="diagram-tools">
        <button type="button" @click=${() => this.#zoom(STEP)} aria-label=${t("rules.nearer")}>＋</button>
        <button type="button" @click=${() => this.#zoom(1 / STEP)} aria-label=${t("rules.farther")}>－</button>
        <button type="button" @click=${() => (this.view = whole(diagram))}>${t("rules.fit")}</button>
        <a class="button" href="/api/v1/laws/${this.law}/versions/${this.version}/diagram.svg?lang=${locale()}" target="_blank" rel="noopener">${t("rules.picture")}</a>
        <p class="dim">${t("rules.diagram.about")}</p>
      </div>
      <div class="diagram-box" tabindex="0" role="group" aria-label=${t("rules.diagram.of", { law: said(diagram.label) })} @keydown=${this.#keys}>
        <svg
          role="img"
          aria-label=${t("rules.diagram.read", { law: said(diagram.label) })}
          viewBox="${view.x} ${view.y} ${view.width} ${view.height}"
          style="aspect-ratio: ${diagram.width} / ${diagram.height}"
          @pointerdown=${this.#grab}
          @pointermove=${this.#drag}
          @pointerup=${this.#release}
          @pointercancel=${this.#release}
          @wheel=${this.#wheel}
        >
          <defs>
            <marker id="law-tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" /></marker>
          </defs>
          ${diagram.edges.map((edge) => this.#line(edge))} ${diagram.edges.map((edge) => this.#label(edge))} ${diagram.nodes.map((node) => this.#node(node))}
        </svg>
      </div>
      ${this.#ways(diagram)}`;
  }

  #line(edge: LawDiagram["edges"][number]): TemplateResult {
    const line = edge.points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join(" ");
    return svg`<g class="edge ${edge.back ? "back" : ""} ${this.#seen(edge) ? "" : "faint"}"><path d=${line} marker-end="url(#law-tip)"></path></g>`;
  }

  /** Over all lines: none strikes words through. */
  #label(edge: LawDiagram["edges"][number]): TemplateResult {
    const [x, y] = edge.label_at;
    return svg`<g class="edge ${this.#seen(edge) ? "" : "faint"}"><text x=${x} y=${y}>${edge.labels.map(said).join(" / ")}</text></g>`;
  }

  #seen(edge: LawDiagram["edges"][number]): boolean {
    return this.chosen === null || edge.source === this.chosen || edge.to === this.chosen;
  }

  #node(node: LawDiagram["nodes"][number]): TemplateResult {
    const middle = node.x + node.width / 2;
    const foot = node.y + node.height;
    return svg`<g class="node ${node.stage === this.chosen ? "chosen" : ""}" data-stage=${node.stage} @click=${() => this.#choose(node.stage)}>
      <rect x=${node.x} y=${node.y} width=${node.width} height=${node.height} rx="6"></rect>
      <text class="name" x=${middle} y=${node.y + 28}>${said(node.label)}</text>
      ${node.limit === null ? nothing : svg`<text class="limit" x=${middle} y=${node.y + 49}>${said(node.limit)}</text>`}
      ${node.stays.map((label, index) => svg`<text class="stays" x=${node.x + 4} y=${foot + LINE * (index + 1)}>${said(label)}</text>`)}
    </g>`;
  }

  /** The same in words, for the stage that was chosen; for all of them it is the table. */
  #ways(diagram: LawDiagram): TemplateResult {
    const name = (stage: string): string => said(diagram.nodes.find((node) => node.stage === stage)?.label ?? diagram.label);
    return html`<div class="diagram-stages" role="group" aria-label=${t("rules.stages")}>
        ${diagram.nodes.map((node) => html`<button type="button" aria-pressed=${node.stage === this.chosen ? "true" : "false"} @click=${() => this.#choose(node.stage)}>${said(node.label)}</button>`)}
      </div>
      ${this.chosen === null
        ? nothing
        : html`<ul class="lines slab" aria-label=${name(this.chosen)}>
            ${diagram.edges
              .filter((edge) => edge.source === this.chosen || edge.to === this.chosen)
              .map((edge) => html`<li><p><b>${name(edge.source)} → ${name(edge.to)}</b> <small>${edge.labels.map(said).join(t("rules.comma"))}</small></p></li>`)}
          </ul>`}`;
  }

  #choose(stage: string): void {
    this.chosen = this.chosen === stage ? null : stage;
  }

  /** A point of the drawing under a point of the window. */
  #under(event: { clientX: number; clientY: number }): { x: number; y: number } {
    const { view } = this;
    const box = this.querySelector("svg")?.getBoundingClientRect();
    if (view === null || box === undefined || box.width === 0) return { x: 0, y: 0 };
    return { x: view.x + ((event.clientX - box.left) / box.width) * view.width, y: view.y + ((event.clientY - box.top) / box.height) * view.height };
  }

  #zoom(factor: number, at?: { x: number; y: number }): void {
    const { diagram, view } = this;
    if (diagram === null || view === null) return;
    this.view = zoomed(view, factor, at ?? { x: view.x + view.width / 2, y: view.y + view.height / 2 }, diagram);
  }

  #move(dx: number, dy: number): void {
    if (this.diagram !== null && this.view !== null) this.view = moved(this.view, dx, dy, this.diagram);
  }

  /** The page scrolls by the wheel as everywhere; with Ctrl the drawing comes nearer. */
  #wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.#zoom(event.deltaY < 0 ? STEP : 1 / STEP, this.#under(event));
  };

  #grab = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#grabbed = this.#under(event);
  };

  #drag = (event: PointerEvent): void => {
    if (this.#grabbed === null) return;
    const at = this.#under(event);
    this.#move(this.#grabbed.x - at.x, this.#grabbed.y - at.y);
  };

  #release = (): void => {
    this.#grabbed = null;
  };

  #keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { diagram } = this;
    const keys: Record<string, () => void> = {
      ArrowLeft: () => this.#move(-PACE, 0),
      ArrowRight: () => this.#move(PACE, 0),
      ArrowUp: () => this.#move(0, -PACE),
      ArrowDown: () => this.#move(0, PACE),
      "+": () => this.#zoom(STEP),
      "=": () => this.#zoom(STEP),
      "-": () => this.#zoom(1 / STEP),
      "0": () => {
        if (diagram !== null) this.view = whole(diagram);
      },
    };
    const run = keys[event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  };

  async #read(): Promise<void> {
    this.problem = "";
    const asked = `${this.law}/${this.version}/${this.digest}`;
    await attempt(
      async () => {
        const diagram = await readDiagram(this.law, this.version);
        if (asked !== `${this.law}/${this.version}/${this.digest}`) return;
        this.diagram = diagram;
        this.view = whole(diagram);
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("law-diagram", DiagramPart);
