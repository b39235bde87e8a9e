/** A member's own page, made for a phone: what to do now, kept when the network drops. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { getContext } from "../shared/context";
import { keeping } from "../shared/kept/kept";
import type { Outbox, OutboxNews } from "../shared/kept/outbox";
import type { Waiting } from "../shared/kept/store";
import { live, type LiveNews } from "../shared/live/live";
import { Part } from "../shared/part";
import { follow, go, onRoute } from "../shared/routing";
import { me } from "../shared/session";
import { unitMark } from "../shared/signs/templates";
import { unread } from "../shared/talk/unread";
import { t, word } from "../shared/text/text";
import "../shared/notices/bell";
import "../shared/talk/talk-part";
import "./assignment-part";
import "./list-part";
import "./me-part";
import "./task-part";
import "./waiting-part";
import { placeOf, type Place } from "./places";
import { carryTalk } from "./talking";
import { Shell, registerShell } from "./shell";
import { at, titled } from "./words";
import { work } from "./work";

export class DutyView extends Part {
  @state() private place: Place = placeOf(location.pathname);
  @state() private outbox: Outbox | null = null;
  @state() private outdated = false;
  readonly #shell = new Shell();

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(onRoute(() => (this.place = placeOf(location.pathname))));
    this.follow(work.subscribe(() => this.requestUpdate()));
    this.follow(live.subscribe((news) => this.#hear(news)));
    this.follow(work.followUnit());
    this.follow(unread.follow(() => this.requestUpdate()));
    const back = (): void => this.#back();
    for (const [target, name] of [[window, "online"], [document, "visibilitychange"], [window, "focus"]] as const) {
      target.addEventListener(name, back);
      this.follow(() => target.removeEventListener(name, back));
    }
    const drawn = (): void => this.requestUpdate();
    addEventListener("offline", drawn);
    this.follow(() => removeEventListener("offline", drawn));
    if (me.may("feed.read")) live.start("changes");
    this.follow(() => {
      live.stop();
      work.close();
    });
    void this.#open();
    void registerShell();
  }

  async #open(): Promise<void> {
    const outbox = await keeping.outbox();
    await outbox.open(me.session?.account.id ?? null);
    if (!this.isConnected) return;
    this.follow(outbox.subscribe((news) => this.#sent(news)));
    this.follow(carryTalk(outbox));
    this.outbox = outbox;
    await Promise.all([this.#keepSession(), work.open(), outbox.flush()]);
  }

  /** What the page needs to begin without a network. */
  async #keepSession(): Promise<void> {
    const { session } = me;
    if (session === null || session.csrf_token === "") return;
    const categories = session.city === null ? [] : [...getContext().categories.values()];
    await keeping.keepSession(session, categories);
  }

  #hear(news: LiveNews): void {
    work.hear(news);
    if (news.kind === "snapshot") this.#back();
  }

  /** Perhaps there is a network again. */
  #back(): void {
    if (document.visibilityState === "hidden") return;
    void this.outbox?.flush();
    for (const { task } of this.outbox?.refused ?? []) if (task !== null && !work.knows(task)) void work.readOther(task);
    if (!work.reached || Date.now() - work.known.readAtMs > 60_000) work.soon();
    void this.#shell.isOutdated().then((outdated) => (this.outdated = outdated));
  }

  #sent(news: OutboxNews): void {
    this.requestUpdate();
    if (news.kind === "elsewhere") this.#sentElsewhere(news.gone);
    if (news.kind === "changed" || news.kind === "elsewhere") return;
    const { one } = news;
    if (news.kind === "sent") work.answered(one, news.answer);
    if (one.file !== null && one.incident !== null) void work.readPhotos(one.incident);
    if (news.kind === "refused" && one.task !== null) void work.readOther(one.task);
    work.soon();
  }

  /** Of what another window has sent only that window has the answers. */
  #sentElsewhere(gone: readonly Waiting[]): void {
    if (gone.length > 0) work.soon();
    for (const { file, incident } of gone) if (file !== null && incident !== null) void work.readPhotos(incident);
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.title = `${t("app.name")} · ${t("section.duty")}`;
    if (changes.has("place" as never) && changes.get("place" as never) !== undefined) this.querySelector<HTMLElement>("main")?.focus();
  }

  override render(): TemplateResult {
    const { outbox, place } = this;
    return html`<a class="skip" href="#content">${t("frame.skip")}</a> ${this.#top()}
      ${outbox === null ? nothing : this.#strip(outbox)}
      ${this.outdated ? html`<p class="strip newer" role="status">${t("duty.newer")} <button type="button" class="link" @click=${() => location.reload()}>${t("duty.newer.load")}</button></p>` : nothing}
      ${work.problem === "" ? nothing : html`<p class="strip refused" role="alert">${work.problem}</p>`}
      <main id="content" tabindex="-1" class="duty-body at-${place.at}">${outbox === null ? html`<p class="empty" role="status">${t("app.loading")}</p>` : this.#content(outbox)}</main>
      ${this.#tabs()}`;
  }

  #top(): TemplateResult {
    const { place } = this;
    const { unit } = work;
    const title = unit === null ? html`<b>${me.session?.account.name ?? t("app.name")}</b>` : html`${unitMark(unit.status)} <b>${unit.code}</b>`;
    const home = place.at === "talk" && this.#taskOfTalk(place.id) !== null ? `/duty/tasks/${this.#taskOfTalk(place.id)}` : "/duty";
    return html`<header class="duty-top">
      ${place.at !== "task" && place.at !== "talk" ? nothing : html`<a class="back" href=${home} aria-label=${t("duty.back")} @click=${follow}><span aria-hidden="true">‹</span></a>`}
      <p class="who">${title}</p>
      ${this.#net()} <notice-bell .go=${openIncident}></notice-bell>
    </header>`;
  }

  /** Whether what stands here is of now. */
  #net(): TemplateResult {
    const { readAtMs } = work.known;
    const feed = live.feed.state;
    const up = navigator.onLine && work.reached && (feed !== "down" || !me.may("feed.read"));
    const words = up ? t(feed === "connecting" ? "duty.net.connecting" : "duty.net.up") : readAtMs === 0 ? t("duty.net.down") : t("duty.net.down.of", { at: at(new Date(readAtMs).toISOString()) });
    return html`<p class="feed net ${up ? "live" : "down"}" role="status"><i aria-hidden="true"></i>${words}</p>`;
  }

  #strip(outbox: Outbox): TemplateResult | typeof nothing {
    const { unsent, refused, fault } = outbox;
    if (fault !== null) return html`<p class="strip refused" role="alert">${word("duty.not_kept", fault)}</p>`;
    if (unsent + refused.length === 0) return nothing;
    const parts = [refused.length === 0 ? "" : t("duty.refused", { n: refused.length }), unsent === 0 ? "" : t("duty.waiting.n", { n: unsent })].filter((part) => part !== "");
    return html`<div role="status"><a class="strip ${refused.length === 0 ? "waits" : "refused"}" href="/duty/waiting" @click=${follow}>${parts.join(" · ")}</a></div>`;
  }

  #content(outbox: Outbox): TemplateResult {
    const { place } = this;
    if (place.at === "me") return html`<duty-me></duty-me>`;
    if (place.at === "waiting") return html`<duty-waiting .outbox=${outbox}></duty-waiting>`;
    const chosen = place.at === "task" ? place.id : 0;
    return html`<div class="duty-list">
        ${place.at === "home" ? html`<duty-assignment .outbox=${outbox}></duty-assignment>` : nothing}
        <duty-list .outbox=${outbox} .chosen=${chosen}></duty-list>
      </div>
      <div class="duty-detail">
        ${place.at === "task" ? html`<duty-task .taskId=${place.id} .outbox=${outbox}></duty-task>` : nothing}
        ${place.at === "talk" ? this.#talk(place.id) : nothing} ${place.at === "home" ? html`<p class="empty">${t("duty.choose")}</p>` : nothing}
      </div>`;
  }

  #talk(incidentId: number): TemplateResult {
    const task = work.known.tasks.find((one) => one.incident_id === incidentId);
    const number = work.incident(incidentId)?.number ?? task?.incident_number ?? "";
    return html`<section class="duty-talk" aria-label=${t("duty.talk")}>
      <h1>${t("duty.talk")} <small>${[number, task === undefined ? "" : titled(task)].filter((part) => part !== "").join(" · ")}</small></h1>
      <incident-talk .incidentId=${incidentId}></incident-talk>
    </section>`;
  }

  #taskOfTalk(incidentId: number): number | null {
    return work.known.tasks.find((one) => one.incident_id === incidentId)?.id ?? null;
  }

  #tabs(): TemplateResult {
    const { place } = this;
    const count = this.outbox?.items.length ?? 0;
    const tab = (path: string, text: unknown, present: boolean): TemplateResult => html`<a href=${path} aria-current=${present ? "page" : nothing} @click=${follow}><span>${text}</span></a>`;
    return html`<nav class="duty-tabs" aria-label=${t("frame.sections")}>
      ${tab("/duty", t("duty.tasks"), place.at !== "me" && place.at !== "waiting")} ${tab("/duty/waiting", html`${t("duty.waiting")}${count === 0 ? nothing : html` <b>${count}</b>`}`, place.at === "waiting")} ${tab("/duty/me", t("duty.tab.me"), place.at === "me")}
    </nav>`;
  }
}
customElements.define("duty-view", DutyView);

/** Where a notice leads: to one's task of its incident, to what one's unit is sent to, else to what is said of it. */
function openIncident(id: number): void {
  const task = work.known.tasks.find((one) => one.incident_id === id);
  if (task !== undefined) go(`/duty/tasks/${task.id}`);
  else go(work.known.assignment?.incident_id === id ? "/duty" : `/duty/talk/${id}`);
}
