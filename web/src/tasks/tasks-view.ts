/** The work screen of departments: tasks by deadline at the left, the chosen one at the right. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { TaskKind } from "../shared/api/handling";
import type { Task } from "../shared/api/types";
import { categoryName } from "../shared/context";
import { departments } from "../shared/departments";
import { clock } from "../shared/format/format";
import { frame, showPresentSection } from "../shared/frame/frame";
import { listFoot } from "../shared/frame/list-foot";
import { Listing } from "../shared/listing";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { go, onRoute } from "../shared/routing";
import { me } from "../shared/session";
import { practiceMark } from "../shared/tasks/practice";
import { named, t, word, wordsOf } from "../shared/text/text";
import { listOwnDepartments, listWanted, type ListState, type OwnDepartment, type Wanted } from "./calls";
import { folded, inListOrder, secondsLeftOf, tintOf, type Reader } from "./folding";
import "./members-part";
import "./task-part";
import { titleOf } from "./titles";

const STATES: readonly ListState[] = ["open", "ended", "all"];

export class TasksView extends Part {
  @state() private own: readonly OwnDepartment[] = [];
  @state() private wanted: Wanted = { scope: "mine", state: "open", kind: null };
  @state() private chosen: number | null = chosenInAddress();
  @state() private members = inMembers();
  @state() private problem = "";
  readonly #tasks = new Listing<Task>((after) => listWanted(this.wanted, after), () => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    if (me.may("feed.read")) live.start("changes");
    this.follow(departments.listen(() => this.requestUpdate()));
    this.follow(onRoute(() => this.#turn()));
    this.follow(live.subscribe((news) => {
      if (news.kind === "snapshot") void this.#tasks.refresh();
      else if (news.body.task !== undefined) this.#hear(news.body.task);
    }));
    addEventListener("keydown", this.#keys);
    this.follow(() => removeEventListener("keydown", this.#keys));
    void this.#begin();
  }

  protected override firstUpdated(): void {
    showPresentSection(this);
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.title = `${t("app.name")} · ${t("section.tasks")}`;
  }

  override render(): TemplateResult {
    const { state } = live.feed;
    return frame(
      "tasks",
      html`<div class="page work">
        <div class="page-head">
          <h1>${t("section.tasks")} <small>${this.own.map((one) => named(one)).join(" · ")}</small></h1>
          ${this.#mayMembers() ? html`<button type="button" aria-pressed=${this.members ? "true" : "false"} @click=${() => go(this.members ? "/tasks" : "/tasks?members")}>${t(this.members ? "tasks.back" : "tasks.members")}</button>` : nothing}
        </div>
        ${me.may("feed.read") && state === "down" ? html`<p class="note bad" role="alert">${t("feed.banner")}</p>` : nothing}
        ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
        ${this.members ? html`<work-members .own=${this.own}></work-members>` : this.#work()}
      </div>`,
    );
  }

  #work(): TemplateResult {
    const shown = this.#shown();
    return html`<div class="work-columns ${this.chosen === null ? "" : "opened"}">
      <section class="task-list" aria-label=${t("tasks.list")}>
        ${this.#filters()}
        <ul>
          ${repeat(shown, (task) => task.id, (task) => this.#row(task))}
        </ul>
        ${this.#tasks.items !== null && shown.length === 0 && this.#tasks.problem === "" && this.#tasks.next === null
          ? html`<p class="empty" role="status">${this.#nothing()}</p>`
          : listFoot(this.#tasks, this.#nothing())}
      </section>
      ${this.chosen === null
        ? html`<section class="slab none-chosen"><p class="empty">${t("tasks.choose")}</p></section>`
        : html`<work-task .taskId=${this.chosen} .changed=${(task: Task) => this.#hear(task)} .close=${() => go("/tasks")}></work-task>`}
    </div>`;
  }

  #filters(): TemplateResult {
    const { scope, state, kind } = this.wanted;
    const chosenScope = scope === "mine" || scope === "everything" ? scope : `department:${scope.department}`;
    const own = new Set(this.own.map((one) => one.code));
    const others = me.may("incidents.assign") ? (departments.all ?? []).filter((one) => !own.has(one.code)) : [];
    const option = (value: string, text: string): TemplateResult => html`<option value=${value} .selected=${value === chosenScope}>${text}</option>`;
    return html`<div class="filters">
      <select aria-label=${t("tasks.scope")} data-filter="scope" @change=${this.#scope}>
        ${option("mine", t("tasks.scope.mine"))} ${this.own.map((one) => option(`department:${one.code}`, t("tasks.scope.department", { department: named(one) })))}
        ${me.may("incidents.assign") ? option("everything", t("tasks.scope.everything")) : nothing}
        ${others.length === 0 ? nothing : html`<optgroup label=${t("tasks.scope.others")}>${others.map((one) => option(`department:${one.code}`, named(one)))}</optgroup>`}
      </select>
      <select aria-label=${t("tasks.kind")} data-filter="kind" @change=${(event: Event) => this.#want({ kind: ((event.target as HTMLSelectElement).value || null) as TaskKind | null })}>
        <option value="" .selected=${kind === null}>${t("tasks.kind.any")}</option>
        ${Object.entries(wordsOf("tasks.kind_of")).map(([key, text]) => html`<option value=${key} .selected=${key === kind}>${text}</option>`)}
      </select>
      <div class="tabs" role="group" aria-label=${t("tasks.state")}>
        ${STATES.map((one) => html`<button type="button" aria-pressed=${one === state ? "true" : "false"} @click=${() => this.#want({ state: one })}>${word("tasks.list_state", one)}</button>`)}
      </div>
    </div>`;
  }

  #row(task: Task): TemplateResult {
    const left = secondsLeftOf(task, live.nowMs);
    const place = task.address ?? "";
    return html`<li class="task-row ${tintOf(task, live.nowMs)}" data-task=${task.id}>
      <a href=${`/tasks?task=${task.id}`} aria-current=${task.id === this.chosen ? "true" : nothing} @click=${this.#open}>
        <span class="about"><b>${titleOf(task)}</b> ${practiceMark(task)} <small>${categoryName(task.category)} · ${task.incident_number}</small></span>
        <span class="left">${left === null ? (task.ended_at === null ? t("tasks.no_deadline") : word("tasks.state_of", task.state)) : left < 0 ? t("tasks.over", { time: clock(-left) }) : t("tasks.left", { time: clock(left) })}</span>
        <span class="where"><small>${place}</small></span>
        <span class="whose"><small>${this.#whose(task)}</small></span>
      </a>
    </li>`;
  }

  #whose(task: Task): string {
    const department = task.department_code === null ? "" : departments.name(task.department_code);
    const who = task.account_id === me.session?.account.id ? t("tasks.whose.me") : (task.assignee ?? t("tasks.whose.nobody"));
    const marks = [task.supervised_at === null ? "" : t("tasks.supervised"), task.round > 1 ? t("tasks.round", { n: task.round }) : ""];
    return [department, task.ended_at === null ? who : "", ...marks].filter((text) => text !== "").join(" · ");
  }

  /** Of one's own the server does not tell kinds apart. */
  #shown(): Task[] {
    const { kind } = this.wanted;
    return (this.#tasks.items ?? []).filter((task) => kind === null || task.kind === kind || task.id === this.chosen);
  }

  #nothing(): string {
    if (this.wanted.kind !== null || this.wanted.state !== "open") return t("tasks.none.filtered");
    return t(this.wanted.scope === "mine" ? "tasks.none.mine" : "tasks.none");
  }

  #mayMembers(): boolean {
    return me.may("members.change") || this.own.some((one) => one.leads) || (me.may("members.read") && this.own.length > 0);
  }

  #scope = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.#want({ scope: value === "mine" || value === "everything" ? value : { department: value.slice("department:".length) } });
  };

  #want(change: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, ...change };
    void this.#tasks.refresh();
  }

  #open = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const link = event.currentTarget as HTMLAnchorElement;
    go(link.pathname + link.search);
  };

  #turn(): void {
    this.chosen = chosenInAddress();
    this.members = inMembers();
  }

  #hear(task: Task): void {
    if (this.#tasks.items === null) return;
    this.#tasks.items = folded(this.#tasks.items, task, this.wanted, this.#reader(), this.chosen);
    this.requestUpdate();
  }

  #reader(): Reader {
    return { accountId: me.session?.account.id ?? 0, departments: new Set(this.own.map((one) => one.code)) };
  }

  /** Arrows go through the list, Esc leaves the chosen one. */
  #keys = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement) return;
    if (event.key === "Escape" && this.chosen !== null) go("/tasks");
    const by = event.key === "ArrowDown" || event.key === "j" ? 1 : event.key === "ArrowUp" || event.key === "k" ? -1 : 0;
    if (by === 0 || this.members || document.activeElement instanceof HTMLCanvasElement) return;
    const shown = inListOrder(this.#shown(), this.wanted);
    const at = shown.findIndex((task) => task.id === this.chosen);
    const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    event.preventDefault();
    go(`/tasks?task=${next.id}`);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-task="${next.id}"] a`)?.focus());
  };

  async #begin(): Promise<void> {
    this.problem = "";
    void this.#tasks.refresh();
    await attempt(
      async () => (this.own = await listOwnDepartments()),
      (text) => (this.problem = text),
    );
  }
}
customElements.define("tasks-view", TasksView);

function chosenInAddress(): number | null {
  const id = Number(new URLSearchParams(location.search).get("task"));
  return Number.isInteger(id) && id > 0 ? id : null;
}

function inMembers(): boolean {
  return new URLSearchParams(location.search).has("members");
}
