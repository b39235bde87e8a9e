/** One's tasks, the most pressing first. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Task } from "../shared/api/types";
import { categoryName } from "../shared/context";
import { distance } from "../shared/format/format";
import type { Outbox } from "../shared/kept/outbox";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { priorityMark } from "../shared/signs/templates";
import { unread } from "../shared/talk/unread";
import { practiceMark } from "../shared/tasks/practice";
import { isOpen } from "../shared/tasks/tasks";
import { t, word } from "../shared/text/text";
import { metresTo, taskWith, tintOf, workOrder, type Shown } from "./rules";
import { asPriority, leftText } from "./task-part";
import { titled } from "./words";
import { work } from "./work";

export class ListPart extends Part {
  @property({ attribute: false }) outbox!: Outbox;
  @property({ type: Number }) chosen = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(work.subscribe(() => this.requestUpdate()));
    this.follow(this.outbox.subscribe(() => this.requestUpdate()));
    this.follow(unread.follow(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const { tasks, readAtMs } = work.known;
    const account = me.session?.account;
    const all = tasks.map((task) => taskWith(task, this.outbox.items, account?.id ?? 0, account?.name ?? "")).sort((a, b) => Number(!isOpen(a.task)) - Number(!isOpen(b.task)) || workOrder(a.task, b.task));
    const open = all.filter((one) => isOpen(one.task)).length;
    return html`<section class="own-tasks" aria-label=${t("duty.tasks")}>
      <h2>${t("duty.tasks")} <small>${readAtMs === 0 ? "" : t("duty.tasks.n", { n: open })}</small></h2>
      ${readAtMs === 0 ? (work.problem === "" ? html`<p class="empty" role="status">${work.reached ? t("app.loading") : t("duty.nothing_kept")}</p>` : nothing) : nothing}
      ${readAtMs > 0 && all.length === 0 ? html`<p class="empty" role="status">${t("duty.tasks.none")}</p>` : nothing}
      <ul>
        ${repeat(all, (one) => one.task.id, (one) => this.#row(one))}
      </ul>
    </section>`;
  }

  #row({ task, waits }: Shown): TemplateResult {
    const tint = !isOpen(task) ? "over" : tintOf(task, live.nowMs);
    const metres = metresTo(work.here, task);
    const n = unread.of(task.incident_id);
    const place = [task.address ?? categoryName(task.category), metres === null ? "" : distance(metres)].filter((part) => part !== "").join(" · ");
    return html`<li class=${tint} data-task=${task.id}>
      <a href=${`/duty/tasks/${task.id}`} aria-current=${this.chosen === task.id ? "true" : nothing} @click=${follow}>
        ${priorityMark(asPriority(task.priority))}
        <span class="what"><b>${titled(task)} ${practiceMark(task)}</b> <small>${place}</small> <small>${word("handling.task.kind", task.kind)} · ${task.incident_number}</small></span>
        <span class="how">
          ${!isOpen(task) ? nothing : html`<b class="clk">${leftText(task)}</b>`} <small>${stateText(task)}</small>
          ${waits === 0 ? nothing : html`<small class="waits">${t("duty.waits")}</small>`} ${n === 0 ? nothing : html`<small class="unread">${t("duty.unread", { n })}</small>`}
        </span>
      </a>
    </li>`;
  }
}
customElements.define("duty-list", ListPart);

/** An open task that is nobody's yet may be anybody's of the department: that is said. */
function stateText(task: Task): string {
  if (task.state !== "open") return word("handling.task.state", task.state);
  return t(task.account_id === null ? "duty.for_anybody" : "duty.for_you");
}
