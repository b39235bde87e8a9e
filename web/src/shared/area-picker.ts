/** The tree of areas on the screen, walked by keys; deeper levels are read as they are opened. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { areasIn, areasOf } from "./api/administration";
import type { AreaNode } from "./api/types";
import { AreaTree, treeStep, type Shown } from "./area-tree";
import { Part } from "./part";
import { attempt } from "./problems";
import { named, t, word } from "./text/text";

const FIRST_LEVELS = ["city", "district", "street"] as const;
const SHOWN_AT_ONCE = 400;

/** One tree for the whole window: it is the same for all who draw it. */
const tree = new AreaTree();
let reading: Promise<void> | null = null;

async function readFirst(): Promise<void> {
  for (const level of FIRST_LEVELS) {
    let after: string | undefined;
    do {
      const page = await areasOf(level, after);
      tree.take(page.items);
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
  for (const root of tree.roots) tree.open.add(root.code);
}

export class AreaPicker extends Part {
  /** The chosen area; null when none is. */
  @property({ attribute: false }) chosen: string | null = null;
  @property({ attribute: false }) choose: (area: AreaNode) => void = () => undefined;
  /** What is said at the end of a row, such as who answers for it. */
  @property({ attribute: false }) aside: (code: string) => unknown = () => nothing;
  @state() private text = "";
  @state() private at = 0;
  @state() private problem = "";
  #shown: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  get tree(): AreaTree {
    return tree;
  }

  async #read(): Promise<void> {
    reading ??= readFirst();
    const read = reading;
    const known = await attempt(
      () => read,
      (text) => (this.problem = text),
    );
    if (!known) reading = null;
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    if (this.chosen === null || this.chosen === this.#shown || tree.get(this.chosen) === undefined) return;
    this.#shown = this.chosen;
    tree.reveal(this.chosen);
  }

  override render(): TemplateResult {
    const rows = tree.rows(this.text, named);
    return html`<input type="search" aria-label=${t("areas.search")} placeholder=${t("areas.search")} .value=${this.text} @input=${(event: Event) => this.#type(event)} />
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${tree.size === 0 && this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : nothing}
      ${tree.size > 0 && rows.length === 0 ? html`<p class="empty" role="status">${t("areas.none")}</p>` : nothing}
      <ul role="tree" aria-label=${t("areas.tree")} @keydown=${(event: KeyboardEvent) => this.#key(event, rows)}>
        ${rows.slice(0, SHOWN_AT_ONCE).map((row, index) => this.#row(row, index))}
      </ul>
      ${rows.length > SHOWN_AT_ONCE ? html`<p class="empty">${t("areas.more", { n: rows.length - SHOWN_AT_ONCE })}</p>` : nothing}`;
  }

  #row({ area, depth, open, inner }: Shown, index: number): TemplateResult {
    return html`<li
      role="treeitem"
      class="depth-${Math.min(depth, 4)}"
      data-area=${area.code}
      aria-level=${depth + 1}
      aria-selected=${area.code === this.chosen ? "true" : "false"}
      aria-expanded=${inner ? (open ? "true" : "false") : nothing}
      tabindex=${index === this.at ? "0" : "-1"}
      @focus=${() => (this.at = index)}
      @click=${() => this.#click(area)}
    >
      ${inner
        ? html`<span class="twist" aria-hidden="true" @click=${(event: Event) => this.#twist(event, area, open)}><svg viewBox="0 0 24 24"><path d=${open ? "M6 9l6 6 6-6" : "M9 6l6 6-6 6"} /></svg></span>`
        : html`<span class="twist"></span>`}
      <span class="name">${named(area)}</span> <small>${word("area_level", area.level)}</small> ${this.aside(area.code)}
    </li>`;
  }

  #type(event: Event): void {
    this.text = (event.target as HTMLInputElement).value;
    this.at = 0;
  }

  #click(area: AreaNode): void {
    this.choose(area);
    if (!tree.open.has(area.code)) void this.#open(area);
  }

  #twist(event: Event, area: AreaNode, open: boolean): void {
    event.stopPropagation();
    if (open) this.#close(area);
    else void this.#open(area);
  }

  async #open(area: AreaNode): Promise<void> {
    if (area.level === "grid") return;
    tree.open.add(area.code);
    if (!tree.has(area.code)) {
      await attempt(
        async () => tree.take((await areasIn(area.code)).items),
        (text) => (this.problem = text),
      );
    }
    this.requestUpdate();
  }

  #close(area: AreaNode): void {
    tree.open.delete(area.code);
    this.requestUpdate();
  }

  #key(event: KeyboardEvent, rows: readonly Shown[]): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = treeStep(event.key, this.at, rows);
    if (step === null) return;
    event.preventDefault();
    const area = rows[this.at]?.area;
    if (step.kind === "at") this.#focus(step.index);
    else if (area !== undefined && step.kind === "open") void this.#open(area);
    else if (area !== undefined && step.kind === "close") this.#close(area);
    else if (area !== undefined) this.choose(area);
  }

  #focus(index: number): void {
    this.at = index;
    void this.updateComplete.then(() => this.querySelectorAll<HTMLElement>("[role=treeitem]")[index]?.focus());
  }
}
customElements.define("area-picker", AreaPicker);
