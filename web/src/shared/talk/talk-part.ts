/**
 * The talk between centre and field about one incident.
 *
 *     <incident-talk .incidentId=${12}></incident-talk>
 *
 * It fills what holds it, follows the feed (`live.start()` is its page's), marks as read what is looked at, and
 * keeps drafts and failed sends. Who may not send reads only.
 */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { live } from "../live/live";
import { Part } from "../part";
import { talkOf, type Talk } from "./talk";

export class TalkPart extends Part {
  @property({ type: Number }) incidentId = 0;
  #talk: Talk | null = null;
  #leave: () => void = () => undefined;

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("incidentId") && this.incidentId > 0) this.#turn();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(live.subscribe((news) => this.#talk?.hear(news)));
    this.follow(() => this.#leave());
  }

  #turn(): void {
    this.#leave();
    this.#talk = talkOf(this.incidentId);
    this.#leave = this.#talk.subscribe(() => this.requestUpdate());
    void this.#talk.open();
  }

  override render(): TemplateResult {
    return html`${nothing}`;
  }
}
customElements.define("incident-talk", TalkPart);
