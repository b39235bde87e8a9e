/**
 * A bell that says how many notices are new, and lists them.
 *
 *     <notice-bell .go=${(incidentId: number) => …}></notice-bell>
 *
 * Without `go` a notice of an incident says its number and leads nowhere.
 */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Notice } from "../api/notices";
import { moment } from "../format/format";
import { live } from "../live/live";
import { Part } from "../part";
import { me } from "../session";
import { locale, t } from "../text/text";
import { Notices } from "./notices";

/** More than so many are not told apart. */
const MOST_COUNTED = 99;
/** So often is asked for news by who has no feed. */
const ASK_AFTER_MS = 60_000;

export class Bell extends Part {
  @property({ attribute: false }) go: ((incidentId: number) => void) | null = null;
  @state() private open = false;
  readonly #notices = new Notices(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.#notices.follow());
    this.#listen();
    const away = (event: PointerEvent): void => {
      if (this.open && !this.contains(event.target as Node)) this.open = false;
    };
    addEventListener("pointerdown", away);
    this.follow(() => removeEventListener("pointerdown", away));
  }

  /** The feed tells of new ones; who has none asks now and then. */
  #listen(): void {
    if (me.may("feed.read") && me.session?.city) {
      live.start();
      return;
    }
    const timer = setInterval(() => void this.#notices.refresh(), ASK_AFTER_MS);
    this.follow(() => clearInterval(timer));
  }

  override render(): TemplateResult {
    const { unread } = this.#notices;
    const count = unread > MOST_COUNTED ? `${MOST_COUNTED}+` : String(unread);
    return html`<div class="bell" @keydown=${this.#keys}>
      <button type="button" class="plain ${unread > 0 ? "fresh" : ""}" aria-expanded=${this.open ? "true" : "false"} aria-label=${t("notices.bell", { n: unread })} title=${t("notices.title")} @click=${() => this.#turn()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 17V11a6 6 0 0112 0v6l1.5 2h-15zM10 21h4" /></svg>${unread === 0 ? nothing : html`<b aria-hidden="true">${count}</b>`}
      </button>
      <p class="sr" role="status">${unread === 0 ? "" : t("notices.new", { n: unread })}</p>
      ${this.open ? this.#sheet() : nothing}
    </div>`;
  }

  #sheet(): TemplateResult {
    const { items, problem, unread, next } = this.#notices;
    return html`<section class="sheet" aria-label=${t("notices.title")}>
      <div class="sheet-head">
        <h2>${t("notices.title")}</h2>
        ${unread === 0 ? nothing : html`<button type="button" class="link" @click=${() => void this.#notices.readAll()}>${t("notices.read_all")}</button>`}
      </div>
      ${problem === "" ? nothing : html`<p class="note bad" role="alert">${problem}</p>`}
      ${items === null ? html`<p class="empty" role="status">${t("app.loading")}</p>` : items.length === 0 ? html`<p class="empty">${t("notices.none")}</p>` : nothing}
      <ul class="notices" tabindex="0" aria-label=${t("notices.list")}>
        ${(items ?? []).map((one) => this.#line(one))}
        ${next === null ? nothing : html`<li><button type="button" class="link" @click=${() => void this.#notices.more()}>${t("frame.more")}</button></li>`}
      </ul>
      <p class="foot"><a href="/security">${t("notices.contacts")}</a></p>
    </section>`;
  }

  #line(one: Notice): TemplateResult {
    const [title, body] = locale() === "zh" ? [one.title_zh, one.body_zh] : [one.title_en, one.body_en];
    const at = moment(Date.parse(one.made_at), live.nowMs, me.timezone, "minutes");
    const said = html`<b>${one.read_at === null ? html`<i class="sr">${t("notices.is_new")}</i>` : nothing}${title}</b> <time datetime=${one.made_at}>${at}</time><span>${body}</span>`;
    const { go } = this;
    const id = one.incident_id;
    return html`<li class=${one.read_at === null ? "fresh" : ""} data-notice=${one.rule}>${go === null || id === null ? html`<div>${said}</div>` : html`<button type="button" @click=${() => this.#follow(go, id)}>${said}</button>`}</li>`;
  }

  #follow(go: (incidentId: number) => void, incidentId: number): void {
    this.open = false;
    go(incidentId);
  }

  #turn(): void {
    this.open = !this.open;
    if (this.open) void this.#notices.refresh();
  }

  #keys = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.open = false;
    this.querySelector<HTMLElement>("button")?.focus();
  };
}
customElements.define("notice-bell", Bell);
