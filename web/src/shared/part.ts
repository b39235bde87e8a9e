/** The base of every component: drawn into the page itself, redrawn on news, language and seconds. */

import { LitElement } from "lit";
import { live, type LiveNews } from "./live/live";
import { onLocale } from "./text/text";

const ticking = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

/** Runs at most once a second for all parts together, so that all ages change at once. */
function onSecond(run: () => void): () => void {
  ticking.add(run);
  timer ??= setInterval(() => {
    for (const one of ticking) one();
  }, 1_000);
  return () => ticking.delete(run);
}

export class Part extends LitElement {
  #undo: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(onLocale(() => this.requestUpdate()));
    this.follow(onSecond(() => this.requestUpdate()));
    this.follow(
      live.subscribe((news) => {
        if (this.minds(news)) this.requestUpdate();
      }),
    );
  }

  override disconnectedCallback(): void {
    for (const undo of this.#undo) undo();
    this.#undo = [];
    super.disconnectedCallback();
  }

  /** Runs when the part leaves the page. */
  protected follow(undo: () => void): void {
    this.#undo.push(undo);
  }

  /** Which news redraw at once; positions and ticks wait for the second. */
  protected minds(news: LiveNews): boolean {
    return news.kind !== "positions" && news.kind !== "tick";
  }
}
