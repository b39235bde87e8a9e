/**
 * The talk between centre and field about one incident.
 *
 *     <incident-talk .incidentId=${12}></incident-talk>
 *
 * It fills what holds it, follows the feed (`live.start()` is its page's), marks as read what is looked at, and
 * keeps drafts and failed sends. Who may not send reads only.
 */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Message } from "../api/types";
import { live } from "../live/live";
import { Part } from "../part";
import { me } from "../session";
import { t } from "../text/text";
import "./composer";
import { carriedRow, messageRow, outgoingRow } from "./rows";
import { firstNew } from "./rules";
import { accountId, carrying, side, talkOf, type Carried, type Talk } from "./talk";

/** Who has scrolled no further up than this looks at the newest. */
const NEAR_END_PX = 60;

export class TalkPart extends Part {
  @property({ type: Number }) incidentId = 0;
  @state() private below = 0;
  #talk: Talk | null = null;
  #leave: () => void = () => undefined;
  #atEnd = true;
  #shown = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(live.subscribe((news) => this.#talk?.hear(news)));
    this.follow(() => this.#leave());
    this.follow(carrying.by?.follow(() => this.requestUpdate()) ?? (() => undefined));
    const seen = (): void => this.#look();
    document.addEventListener("visibilitychange", seen);
    this.follow(() => document.removeEventListener("visibilitychange", seen));
    if (this.#talk !== null) this.#turn();
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("incidentId") && this.incidentId > 0) this.#turn();
  }

  #turn(): void {
    this.#leave();
    const talk = talkOf(this.incidentId);
    this.#talk = talk;
    this.#leave = talk.subscribe(() => this.requestUpdate());
    this.#atEnd = true;
    this.#shown = 0;
    this.below = 0;
    void talk.open();
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    const { messages, outgoing } = this.#talk ?? { messages: null, outgoing: [] };
    const count = (messages?.length ?? 0) + outgoing.length + this.#carried.length;
    if (count > this.#shown) this.#arrived(count - this.#shown, messages?.at(-1));
    this.#shown = count;
    this.#look();
  }

  /** What comes while one reads further up waits below, and says so. */
  #arrived(n: number, last: Message | undefined): void {
    const own = (this.#talk?.outgoing.length ?? 0) + this.#carried.length > 0 || last?.account_id === accountId();
    if (this.#atEnd || own || this.#shown === 0) this.#toEnd();
    else this.below += n;
  }

  #toEnd(): void {
    const list = this.querySelector<HTMLElement>(".talk-list");
    if (list === null) return;
    list.scrollTop = list.scrollHeight;
    this.#atEnd = true;
    if (this.below > 0) this.below = 0;
  }

  #look(): void {
    const seen = document.visibilityState === "visible" && this.#atEnd && this.isConnected;
    if (seen && this.offsetParent !== null && me.may("messages.read")) void this.#talk?.look();
  }

  #scrolled = (event: Event): void => {
    const list = event.target as HTMLElement;
    this.#atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX;
    if (!this.#atEnd) return;
    this.below = 0;
    this.#look();
  };

  override render(): TemplateResult {
    const talk = this.#talk;
    if (talk === null) return html`${nothing}`;
    return html`<div class="talk">
      ${talk.problem === ""
        ? nothing
        : html`<p class="note bad" role="alert">${talk.problem} <button type="button" class="link" @click=${() => void talk.refresh()}>${t("app.retry")}</button></p>`}
      <div class="talk-list" role="log" aria-live="polite" aria-label=${t("talk.title")} tabindex="0" @scroll=${this.#scrolled}>${this.#list(talk)}</div>
      ${this.below === 0 ? nothing : html`<button type="button" class="talk-below" @click=${() => this.#toEnd()}>${t("talk.below", { n: this.below })}</button>`}
      ${me.may("messages.send") ? html`<talk-composer .talk=${talk}></talk-composer>` : html`<p class="empty">${t("talk.read_only")}</p>`}
    </div>`;
  }

  get #carried(): readonly Carried[] {
    return carrying.by?.carried(this.incidentId) ?? [];
  }

  #list(talk: Talk): TemplateResult {
    const messages = talk.messages ?? [];
    if (talk.messages === null && this.#carried.length === 0) return html`<p class="empty">${talk.problem === "" ? t("app.loading") : ""}</p>`;
    if (messages.length + talk.outgoing.length + this.#carried.length === 0) return html`<p class="empty">${t(side() === "centre" ? "talk.empty" : "talk.empty.field")}</p>`;
    const line = firstNew(messages, talk.readUntil, accountId());
    const rows = repeat(messages, (one) => one.id, (one) => html`${one.id === line ? html`<li class="talk-line">${t("talk.new")}</li>` : nothing}${messageRow(one, talk.reads)}`);
    return html`<ol>
      ${rows}${talk.outgoing.map((one) => outgoingRow(one, talk))}${this.#carried.map((one) => carriedRow(one))}
    </ol>`;
  }
}
customElements.define("incident-talk", TalkPart);
