/** One task: what and where, until when, what to tick off, photos, how it ends. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { live as liveValue } from "lit/directives/live.js";
import type { PhotoKind, TaskDetail } from "../shared/api/handling";
import type { IncidentDetail, Priority, Task } from "../shared/api/types";
import { categoryName, shortPlace } from "../shared/context";
import { clock, coordinates, distance, moment } from "../shared/format/format";
import type { Outbox } from "../shared/kept/outbox";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { priorityMark } from "../shared/signs/templates";
import { unread } from "../shared/talk/unread";
import { practiceMark } from "../shared/tasks/practice";
import type { OfferedReason } from "../shared/tasks/reason-field";
import { isOpen } from "../shared/tasks/tasks";
import { t, word } from "../shared/text/text";
import "./ending-part";
import "./evidence-part";
import "./place-part";
import { allowedNow, does, leftOf, metresTo, taskWith, tintOf, usedUp, type Shown } from "./rules";
import { nowText, titled } from "./words";
import { work } from "./work";

/** What a task asks to be photographed: what was handled before and after, what was checked as it is found. */
const SHOTS: Partial<Record<Task["kind"], readonly PhotoKind[]>> = { confirm: ["scene"], verify: ["after", "scene"], check: ["scene"], other: ["scene"] };
const BOTH: readonly PhotoKind[] = ["before", "after"];

export function asPriority(priority: number): Priority {
  return priority === 1 || priority === 2 ? priority : 3;
}

/** Time left with a bar of what is used up; nothing where there is no deadline. */
export function deadline(dueAt: string | null, fromAt: string, tint: string): TemplateResult | typeof nothing {
  if (dueAt === null) return nothing;
  const dueMs = Date.parse(dueAt);
  const left = (dueMs - live.nowMs) / 1_000;
  const words = left >= 0 ? t("duty.left", { left: clock(left) }) : t("duty.late", { left: clock(-left) });
  return html`<p class="deadline ${tint}"><b>${words}</b> <span>${t("incident.due", { at: moment(dueMs, live.nowMs, me.timezone, "minutes") })}</span></p>
    <div class="bar ${tint}" aria-hidden="true"><svg viewBox="0 0 100 8" preserveAspectRatio="none"><rect width=${100 * usedUp(Date.parse(fromAt), dueMs, live.nowMs)} height="8" /></svg></div>`;
}

export class TaskPart extends Part {
  @property({ type: Number }) taskId = 0;
  @property({ attribute: false }) outbox!: Outbox;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(work.subscribe(() => this.requestUpdate()));
    this.follow(this.outbox.subscribe(() => this.requestUpdate()));
    this.follow(unread.follow(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const task = work.task(this.taskId);
    if (task === null) return html`<p class="empty" role="status">${work.known.readAtMs === 0 ? t("app.loading") : t("duty.task.gone")}</p>`;
    const shown = taskWith(task, this.outbox.items, me.session?.account.id ?? 0, me.session?.account.name ?? "");
    const incident = work.incident(task.incident_id);
    return html`<article class="task" data-task=${task.id}>
      <duty-place .place=${{ lon: task.lon, lat: task.lat, priority: asPriority(task.priority) }}></duty-place>
      <div class="task-words">
        <h1>${priorityMark(asPriority(task.priority))} <span>${titled(task)} ${practiceMark(task)}</span></h1>
        <p class="dim">${[word("handling.task.kind", task.kind), task.incident_number, categoryName(task.category)].join(" · ")}</p>
        ${this.#where(task, incident)} ${!isOpen(shown.task) ? nothing : deadline(task.due_at, task.made_at, tintOf(task, live.nowMs))}
        ${task.supervised_at === null ? nothing : html`<p class="note warn">${t("duty.supervised")}</p>`}
        ${task.round > 1 ? html`<p class="note warn">${t("duty.round", { n: task.round })}</p>` : nothing}
        ${task.note === null ? nothing : html`<p class="note">${task.note}</p>`}
        ${incident === null ? nothing : html`<p class="said">${incident.description}</p>`}
        ${this.#items(shown)} ${this.#state(shown)}
        <duty-evidence
          .subject=${{ incident: task.incident_id, number: task.incident_number, task }}
          .outbox=${this.outbox}
          .kinds=${SHOTS[task.kind] ?? BOTH}
        ></duty-evidence>
        ${talkLink(task.incident_id)}
      </div>
      <div class="task-end">
        ${!isOpen(shown.task) ? nothing : html`<duty-ending .task=${shown.task} .allowed=${allowedNow(shown.task, work.detail(task.id))} .reasons=${reasonsOf(work.detail(task.id))} .outbox=${this.outbox}></duty-ending>`}
      </div>
    </article>`;
  }

  #where(task: Task, incident: IncidentDetail | null): TemplateResult {
    const metres = metresTo(work.here, task);
    const chain = incident === null ? "" : shortPlace(incident);
    const parts = [task.address ?? chain, metres === null ? "" : t("duty.away", { distance: distance(metres) })].filter((part) => part !== "");
    return html`<p class="where">${parts.join(" · ") || coordinates(task.lon, task.lat)}</p>
      ${task.address === null || chain === "" || chain === task.address ? nothing : html`<p class="dim">${chain}</p>`} ${navigate(task)}`;
  }

  #items(shown: Shown): TemplateResult | typeof nothing {
    const { task } = shown;
    if (task.items.length === 0) return nothing;
    const may = allowedNow(task, work.detail(task.id)).has("tick");
    return html`<fieldset class="checklist" ?disabled=${!may}>
      <legend>${t("duty.items")}</legend>
      ${task.items.map(
        (item) => html`<label class=${item.done_at === null ? "" : "done"}>
          <input type="checkbox" .checked=${liveValue(item.done_at !== null)} @change=${(event: Event) => void this.outbox.add(does.tick(task, item.place, (event.target as HTMLInputElement).checked))} />
          <span>${titled(item)}${item.required ? nothing : html` <small class="dim">${t("duty.optional")}</small>`}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #state({ task, waits }: Shown): TemplateResult {
    return html`<p class="task-state" role="status">${nowText(task)}${waits === 0 ? nothing : html` <span class="chip waits">${t("duty.waits.n", { n: waits })}</span>`}</p>`;
  }
}
/** Why it may be given back; a task that an earlier version kept on the phone offers nothing. */
function reasonsOf(detail: Partial<Pick<TaskDetail, "reasons">> | null): readonly OfferedReason[] {
  return detail?.reasons?.give_back ?? [];
}
customElements.define("duty-task", TaskPart);

/** How late a task is, for the row of a list. */
export function leftText(task: Task): string {
  const left = leftOf(task, live.nowMs);
  if (left === null) return "";
  return left >= 0 ? clock(left) : t("duty.late.short", { left: clock(-left) });
}

export function talkLink(incidentId: number): TemplateResult | typeof nothing {
  if (!me.may("messages.read")) return nothing;
  const n = unread.of(incidentId);
  return html`<a class="button talk-link" href=${`/duty/talk/${incidentId}`} @click=${follow}>${t("duty.talk")}${n === 0 ? nothing : html` <b class="unread">${t("duty.unread", { n })}</b>`}</a>`;
}

/** Opens the phone's own map where it has a way to be asked; other devices are not offered what does nothing. */
export function navigate(place: { lon: number; lat: number }): TemplateResult | typeof nothing {
  if (!/Android/.test(navigator.userAgent)) return nothing;
  const at = `${place.lat.toFixed(6)},${place.lon.toFixed(6)}`;
  return html`<a class="button navigate" href=${`geo:${at}?q=${at}`}>${t("duty.navigate")}</a>`;
}
