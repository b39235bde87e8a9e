/** A plain editor of a text with its lines counted and the faulty ones marked; Tab leaves it, as of any field. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Part } from "./part";
import { t } from "./text/text";

/** Points of a line, as the stylesheet has it. */
const LINE = 21;

export class YamlEditor extends Part {
  @property() text = "";
  @property() label = "";
  /** Lines with a fault, counted from 1. */
  @property({ attribute: false }) faulty: ReadonlySet<number> = new Set();
  @property({ attribute: false }) changed: (text: string) => void = () => undefined;
  /** What Ctrl+S does; null where nothing is kept. */
  @property({ attribute: false }) keep: (() => void) | null = null;
  @state() private top = 0;
  @state() private at = 1;

  get #area(): HTMLTextAreaElement | null {
    return this.querySelector("textarea");
  }

  override render(): TemplateResult {
    const lines = this.text.split("\n").length;
    const marks = [...this.faulty].filter((line) => line <= lines);
    return html`<div class="yaml-box" style="--line: ${LINE}px">
      <div class="gutter" aria-hidden="true"><ol style="transform: translateY(${-this.top}px)">
        ${Array.from({ length: lines }, (_, index) => html`<li class="${this.faulty.has(index + 1) ? "faulty" : ""} ${index + 1 === this.at ? "at" : ""}">${index + 1}</li>`)}
      </ol></div>
      <div class="sheet-of-lines">
        <div class="line-marks" aria-hidden="true" style="transform: translateY(${-this.top}px)">${marks.map((line) => html`<i style="top: ${(line - 1) * LINE}px"></i>`)}</div>
        <textarea
          spellcheck="false"
          autocomplete="off"
          autocapitalize="none"
          wrap="off"
          aria-label=${this.label}
          aria-invalid=${marks.length === 0 ? "false" : "true"}
          aria-describedby="yaml-at"
          .value=${this.text}
          @input=${this.#typed}
          @scroll=${(event: Event) => (this.top = (event.target as HTMLTextAreaElement).scrollTop)}
          @keydown=${this.#keys}
          @keyup=${this.#moved}
          @click=${this.#moved}
        ></textarea>
      </div>
    </div>
    <p class="yaml-at dim" id="yaml-at">${t("editor.line", { line: this.at, lines })}${this.keep === null ? nothing : html` · ${t("editor.keep")}`}${this.faulty.has(this.at) ? html` · <b class="warn">${t("editor.faulty")}</b>` : nothing}</p>`;
  }

  /** Puts the cursor at the beginning of a line and brings it into view. */
  goTo(line: number): void {
    const area = this.#area;
    if (area === null) return;
    const lines = this.text.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    area.scrollTop = Math.max(0, (line - 1) * LINE - area.clientHeight / 3);
    this.at = line;
  }

  #typed = (event: Event): void => {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.#moved();
    this.changed(this.text);
  };

  #moved = (): void => {
    const area = this.#area;
    if (area !== null) this.at = area.value.slice(0, area.selectionStart).split("\n").length;
  };

  #keys = (event: KeyboardEvent): void => {
    if (this.keep === null || !(event.ctrlKey || event.metaKey) || event.key !== "s") return;
    event.preventDefault();
    this.keep();
  };
}
customElements.define("yaml-editor", YamlEditor);
