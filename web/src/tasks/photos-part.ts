/** Photos of a task's incident, and sending those from before and after the work. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { newKey } from "../shared/api/client";
import type { Photo, PhotoKind } from "../shared/api/handling";
import type { Task } from "../shared/api/types";
import { moment } from "../shared/format/format";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { PHOTO_TYPES, photoFault, photoRefusal } from "../shared/photos";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { t, word } from "../shared/text/text";
import { sendTaskPhoto } from "./calls";

const SENT: readonly PhotoKind[] = ["before", "after"];

export class PhotosPart extends Part {
  @property({ attribute: false }) task!: Task;
  @property({ attribute: false }) photos: readonly Photo[] = [];
  @property({ attribute: false }) sent: () => void = () => undefined;
  @state() private sending = 0;
  @state() private told: readonly { text: string; bad: boolean }[] = [];

  override render(): TemplateResult {
    const maySend = this.task.ended_at === null && me.may("messages.send");
    return html`<h3>${t("tasks.photos")}</h3>
      ${this.photos.length === 0 ? html`<p class="dim">${t("tasks.photos.none")}</p>` : nothing}
      <ul class="photos">
        ${this.photos.map((one) => this.#photo(one))}
      </ul>
      ${maySend ? html`<div class="buttons">${SENT.map((kind) => this.#pick(kind))}</div>` : nothing}
      ${this.sending === 0 ? nothing : html`<p role="status">${t("tasks.photos.sending", { n: this.sending })}</p>`}
      ${this.told.map((one) => html`<p class=${one.bad ? "note bad" : "note good"} role=${one.bad ? "alert" : "status"}>${one.text}</p>`)}`;
  }

  #photo(one: Photo): TemplateResult {
    const kind = word("tasks.photo", one.kind);
    const at = momentOf(one.taken_at ?? one.sent_at);
    const doubts = one.in_place === false ? t("tasks.photos.elsewhere") : one.in_time === false ? t("tasks.photos.other_time") : "";
    return html`<li>
      <a href=${`/api/v1/attachments/${one.id}/content`} target="_blank" rel="noreferrer"><img src=${`/api/v1/attachments/${one.id}/thumbnail`} loading="lazy" alt=${t("tasks.photos.alt", { kind, at })} /></a>
      <p>${kind} <small>${at}${doubts === "" ? nothing : html` · <b class="warn">${doubts}</b>`}</small></p>
    </li>`;
  }

  #pick(kind: PhotoKind): TemplateResult {
    return html`<label class="pick-file"><input type="file" multiple accept=${PHOTO_TYPES.join(",")} data-kind=${kind} ?disabled=${this.sending > 0} @change=${(event: Event) => this.#chosen(event, kind)} /><span>${word("tasks.photos.add", kind)}</span></label>`;
  }

  #chosen(event: Event, kind: PhotoKind): void {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    field.value = "";
    if (files.length > 0) void this.#send(files, kind);
  }

  async #send(files: readonly File[], kind: PhotoKind): Promise<void> {
    const { task } = this;
    this.told = [];
    this.sending = files.length;
    for (const file of files) {
      const told = await sendOne(task, kind, file);
      if (task.id === this.task.id) this.told = [...this.told, told];
      this.sending -= 1;
    }
    this.sent();
  }
}
customElements.define("work-photos", PhotosPart);

function momentOf(stamp: string): string {
  return moment(Date.parse(stamp), live.nowMs, me.timezone, "minutes");
}

async function sendOne(task: Task, kind: PhotoKind, file: File): Promise<{ text: string; bad: boolean }> {
  const fault = photoFault(file);
  if (fault !== null) return { text: t(`tasks.photos.${fault}`, { name: file.name }), bad: true };
  let text = t("tasks.photos.sent", { name: file.name });
  const done = await attempt(
    () => sendTaskPhoto(task, kind, file, newKey()),
    (refused, { code, body }) => (text = `${file.name} · ${photoRefusal(code, body, momentOf) ?? refused}`),
  );
  return { text, bad: !done };
}
