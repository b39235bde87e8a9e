/** The chosen task: where and what it is, its checklist, its photos, and everything one may do with it. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { newKey } from "../shared/api/client";
import { readIncident } from "../shared/api/calls";
import { listPhotos, readStory, readTask, stepTask, tickTask, type Doing, type Photo, type Story, type TaskDetail } from "../shared/api/handling";
import type { IncidentDetail, Task } from "../shared/api/types";
import { categoryName, placeChain } from "../shared/context";
import { departments } from "../shared/departments";
import { clock, moment } from "../shared/format/format";
import { live } from "../shared/live/live";
import { credit } from "../shared/map/credit";
import { SpotMap } from "../shared/map/spot-map";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import "../shared/tasks/task-doing";
import { practiceMark } from "../shared/tasks/practice";
import { STEP_OF, asks, isStep } from "../shared/tasks/tasks";
import { locale, onLocale, t, word } from "../shared/text/text";
import { secondsLeftOf, tintOf } from "./folding";
import "./incident-doings";
import "./photos-part";
import { titleOf } from "./titles";

export class TaskPart extends Part {
  @property({ type: Number }) taskId = 0;
  /** Tells the list of what was done here before the feed does. */
  @property({ attribute: false }) changed: (task: Task) => void = () => undefined;
  @property({ attribute: false }) close: () => void = () => undefined;
  @state() private detail: TaskDetail | null = null;
  @state() private incident: IncidentDetail | null = null;
  @state() private story: Story | null = null;
  @state() private photos: readonly Photo[] = [];
  @state() private doing: Doing | null = null;
  @state() private problem = "";
  @state() private said = "";
  @state() private sending = false;
  #key = newKey();
  #map: SpotMap | null = null;
  #mapFailed = false;
  #again: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(departments.listen(() => this.requestUpdate()));
    this.follow(onLocale(() => this.#map?.relabel()));
    this.follow(
      live.subscribe(({ body }) => {
        const ofTask = body.task?.id === this.taskId && body.task.version !== this.detail?.version;
        if (body.attachment !== undefined && body.attachment.incident_id === this.detail?.incident_id) void this.#readPhotos();
        if (ofTask || (body.incident !== undefined && body.incident.id === this.detail?.incident_id)) this.#soon();
      }),
    );
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#again);
    this.#forgetMap();
    super.disconnectedCallback();
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (!changes.has("taskId")) return;
    this.detail = this.incident = this.story = null;
    this.photos = [];
    this.doing = null;
    this.problem = this.said = "";
    this.#forgetMap();
    void this.#read();
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.#showPlace();
  }

  override render(): TemplateResult {
    const { detail } = this;
    if (detail === null) {
      return html`<section class="slab work-task"><p class="empty" role=${this.problem === "" ? "status" : "alert"}>${this.problem === "" ? t("app.loading") : this.problem}</p></section>`;
    }
    const left = secondsLeftOf(detail, live.nowMs);
    return html`<section class="slab work-task" aria-labelledby="work-title">
      <button type="button" class="back-to-list" @click=${() => this.close()}>${t("tasks.to_list")}</button>
      <div class="head ${tintOf(detail, live.nowMs)}">
        <h2 id="work-title">${titleOf(detail)} ${practiceMark(detail)} <small>${categoryName(detail.category)} · ${detail.incident_number}</small></h2>
        <p class="left">${left === null ? (detail.ended_at === null ? t("tasks.no_deadline") : "") : left < 0 ? t("tasks.over", { time: clock(-left) }) : t("tasks.left", { time: clock(left) })}</p>
      </div>
      ${this.#facts(detail)} ${detail.note === null ? nothing : html`<p class="said">${detail.note}</p>`} ${this.#items(detail)} ${this.#doings(detail)}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="sr" role="status">${this.said}</p>
      <incident-doings .incidentId=${detail.incident_id} .version=${this.incident?.version ?? 0} .department=${detail.department_code} .done=${() => void this.#read()}></incident-doings>
      ${this.#place(detail)}
      <work-photos .task=${detail} .photos=${this.photos} .sent=${() => void this.#readPhotos()}></work-photos>
      ${this.#told(detail)}
    </section>`;
  }

  #facts(detail: TaskDetail): TemplateResult {
    const fact = (name: string, value: unknown): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    const { incident } = this;
    const who = detail.account_id === me.session?.account.id ? t("tasks.whose.me") : (detail.assignee ?? t("tasks.whose.nobody"));
    return html`<dl class="record">
      ${fact(t("tasks.state"), html`${word("tasks.state_of", detail.state)}${detail.result === null ? nothing : ` · ${word("handling.task.result", detail.result)}`}`)}
      ${fact(t("tasks.whose"), [detail.department_code === null ? "" : departments.name(detail.department_code), detail.ended_at === null ? who : (detail.assignee ?? "")].filter((text) => text !== "").join(" · "))}
      ${detail.due_at === null ? nothing : fact(t("tasks.due"), this.#at(detail.due_at))}
      ${incident === null ? nothing : fact(t("tasks.where"), `${incident.address ? `${incident.address} · ` : ""}${placeChain(incident.areas)}`)}
      ${incident === null || incident.description === "" ? nothing : fact(t("tasks.description"), html`<span class="said">${incident.description}</span>`)}
      ${incident === null ? nothing : fact(t("tasks.stage"), html`${word("stage", incident.stage)}${incident.paused_at === null ? nothing : html` · <b class="warn">${t("tasks.paused")}</b>`}`)}
      ${detail.end_reason === null ? nothing : fact(t("tasks.remark"), detail.end_reason)}
    </dl>`;
  }

  #items(detail: TaskDetail): TemplateResult | typeof nothing {
    if (detail.items.length === 0) return nothing;
    const ticks = detail.allowed.includes("tick");
    return html`<fieldset class="checklist">
      <legend>${t("tasks.items")}</legend>
      ${detail.items.map(
        (one) => html`<label class="check">
          <input type="checkbox" .checked=${one.done_at !== null} ?disabled=${!ticks || this.sending} @change=${() => void this.#tick(one.place, one.done_at === null)} />
          <span>${locale() === "zh" ? one.title_zh : one.title_en} ${one.required ? nothing : html`<small>${t("tasks.items.optional")}</small>`}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #doings(detail: TaskDetail): TemplateResult | typeof nothing {
    const steps = detail.allowed.filter(isStep);
    if (steps.length === 0) return html`<p class="dim">${t(detail.ended_at === null ? "tasks.not_yours" : "tasks.ended")}</p>`;
    const [first] = steps;
    return html`<div class="buttons">
        ${steps.map(
          (one) => html`<button type="button" class=${one === first ? "go" : ""} data-doing=${one} aria-expanded=${asks(one) ? (this.doing === one ? "true" : "false") : nothing} ?disabled=${this.sending} @click=${() => this.#begin(one)}>
            ${word("tasks.doing", one)}
          </button>`,
        )}
      </div>
      ${this.doing === null ? nothing : html`<task-doing .task=${detail} .doing=${this.doing} .reasons=${detail.reasons[this.doing] ?? []} .sending=${this.sending} .send=${(body: object) => void this.#send(body)} .close=${() => (this.doing = null)}></task-doing>`}`;
  }

  #place(detail: TaskDetail): TemplateResult {
    return html`<h3>${t("tasks.place")}</h3>
      <div class="track-map"><div class="canvas" data-task=${detail.id}></div>${this.#mapFailed ? html`<p class="note warn">${t("map.failed")}</p>` : nothing}${credit(me.session?.city)}</div>`;
  }

  #told(detail: TaskDetail): TemplateResult {
    const own = detail.steps.map((one) => ({ at: one.at, text: `${word("tasks.step", one.kind)} · ${one.actor}`, reason: one.reason ?? "" }));
    const steps = (this.story?.moments ?? [])
      .filter((one) => one.kind !== "task")
      .map((one) => ({ at: one.at, text: locale() === "zh" ? one.title_zh : one.title_en, reason: one.step?.reason ?? "" }));
    const all = [...own, ...steps].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    return html`<h3>${t("tasks.story")}</h3>
      <ol class="lines told">
        ${all.map((one) => html`<li><p>${one.text}${one.reason === "" ? nothing : html`<small>${one.reason}</small>`}</p><time datetime=${one.at}>${this.#at(one.at)}</time></li>`)}
      </ol>`;
  }

  #at(stamp: string): string {
    return moment(Date.parse(stamp), live.nowMs, me.timezone, "minutes");
  }

  #showPlace(): void {
    const { detail } = this;
    const city = me.session?.city ?? null;
    const container = this.querySelector<HTMLElement>(".track-map .canvas");
    if (detail === null || city === null || container === null || this.#map !== null || this.#mapFailed) return;
    try {
      this.#map = new SpotMap({ city, container, title: t("tasks.map", { number: detail.incident_number }) });
      this.#map.show([detail.lon, detail.lat], "near");
    } catch (error) {
      console.error(error);
      this.#mapFailed = true;
      this.requestUpdate();
    }
  }

  #forgetMap(): void {
    this.#map?.destroy();
    this.#map = null;
    this.#mapFailed = false;
  }

  #begin(doing: Doing): void {
    this.#key = newKey();
    this.problem = "";
    if (asks(doing)) this.doing = this.doing === doing ? null : doing;
    else void this.#send({}, doing);
  }

  async #send(body: object, doing = this.doing): Promise<void> {
    if (doing === null || !isStep(doing)) return;
    await this.#carryOut(() => stepTask(this.taskId, STEP_OF[doing], body, this.#key), word("tasks.done", doing));
  }

  async #tick(place: number, done: boolean): Promise<void> {
    await this.#carryOut(() => tickTask(this.taskId, place, done), t(done ? "tasks.ticked" : "tasks.unticked"));
  }

  /** An answer that got lost is asked for again by the same key. */
  async #carryOut(run: () => Promise<Task>, said: string): Promise<void> {
    this.sending = true;
    this.problem = this.said = "";
    let lost = false as boolean;
    const done = await attempt(
      async () => this.changed(await run()),
      (text, problem) => {
        lost = problem.code === "network";
        this.problem = text;
      },
    );
    if (done) {
      this.doing = null;
      this.said = said;
    }
    if (!lost) this.#key = newKey();
    this.sending = false;
    await this.#read();
  }

  /** A task and its incident change together: both are read once. */
  #soon(): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => void this.#read(), 250);
  }

  async #read(): Promise<void> {
    const id = this.taskId;
    await attempt(
      async () => {
        const detail = await readTask(id);
        if (!this.#shows(id)) return;
        this.detail = detail;
        this.changed(detail);
        const [incident, story] = await Promise.all([readIncident(detail.incident_id), readStory(detail.incident_id)]);
        if (!this.#shows(id)) return;
        this.incident = incident;
        this.story = story;
        await this.#readPhotos();
      },
      (text) => {
        if (id === this.taskId && this.problem === "") this.problem = text;
      },
    );
  }

  #shows(id: number): boolean {
    return id === this.taskId;
  }

  async #readPhotos(): Promise<void> {
    const { detail } = this;
    if (detail === null || !me.may("messages.read")) return;
    await attempt(
      async () => {
        const found = await listPhotos(detail.incident_id);
        if (detail.id === this.taskId) this.photos = found.filter((one) => one.kind !== "voice");
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("work-task", TaskPart);
