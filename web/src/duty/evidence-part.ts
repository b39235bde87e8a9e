/** Photos and voice notes of an incident: what is there, what waits to be sent, and making new ones. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Photo, PhotoKind } from "../shared/api/handling";
import { contentOf, thumbnailOf } from "../shared/api/talk";
import { clock, distance } from "../shared/format/format";
import type { Outbox } from "../shared/kept/outbox";
import type { Waiting } from "../shared/kept/store";
import { Part } from "../shared/part";
import { PHOTO_TYPES } from "../shared/photos";
import { me } from "../shared/session";
import { LONGEST_MS, Recording, RecordingRefused } from "../shared/talk/recorder";
import { t, word } from "../shared/text/text";
import { fitting, photoOf, voiceOf, whereAmI, type Subject } from "./shot";
import { at, refusalText } from "./words";
import { work } from "./work";

export class EvidencePart extends Part {
  @property({ attribute: false }) subject!: Subject;
  @property({ attribute: false }) outbox!: Outbox;
  @property({ attribute: false }) kinds: readonly PhotoKind[] = ["before", "after"];
  @state() private taking = false;
  @state() private recording: Recording | null = null;
  @state() private problem = "";
  /** What has been done with the last one: said once. */
  @state() private told = "";
  /** Addresses of pictures that wait, by their ids. */
  readonly #shown = new Map<number, string>();
  #incident = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(() => {
      for (const address of this.#shown.values()) URL.revokeObjectURL(address);
      this.#shown.clear();
      void this.#stop(false);
    });
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (this.#incident !== this.subject.incident) {
      this.#incident = this.subject.incident;
      this.problem = this.told = "";
      void work.readPhotos(this.#incident);
    }
    if (this.recording !== null && this.recording.lastsMs > LONGEST_MS) void this.#stop(true);
  }

  override render(): TemplateResult {
    const photos = work.photos.get(this.subject.incident) ?? [];
    const waiting = this.outbox.items.filter((one) => one.file !== null && one.incident === this.subject.incident);
    return html`<section class="evidence" aria-label=${t("duty.evidence")}>
      <h2>${t("duty.evidence")}</h2>
      ${photos.length + waiting.length === 0 ? html`<p class="dim">${t("duty.evidence.none")}</p>` : nothing}
      <ul class="shots">
        ${photos.map((one) => this.#photo(one))} ${waiting.map((one) => this.#waits(one))}
      </ul>
      ${this.problem === "" ? nothing : html`<p class="note warn" role="alert">${this.problem}</p>`}
      <p class="sr" role="status">${this.told}</p>
      ${me.may("messages.send") ? (this.recording === null ? this.#making() : this.#speaking(this.recording)) : nothing}
    </section>`;
  }

  #making(): TemplateResult {
    return html`<div class="shoot">
      ${this.kinds.map(
        (kind) => html`<label class="file" aria-disabled=${this.taking ? "true" : "false"}>
          <input type="file" class="sr" accept=${PHOTO_TYPES.join(",")} capture="environment" data-kind=${kind} ?disabled=${this.taking} @change=${(event: Event) => void this.#take(event, kind)} />
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 8h3l2-3h6l2 3h3v11H4zM12 10.2a3.3 3.3 0 100 6.6 3.3 3.3 0 000-6.6z" /></svg>
          <span>${word("duty.shoot", kind)}</span>
        </label>`,
      )}
      <button type="button" class="speak" @click=${() => void this.#speak()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5a2.5 2.5 0 00-2.5 2.5v5a2.5 2.5 0 005 0V6A2.5 2.5 0 0012 3.5zM6 11a6 6 0 0012 0M12 17v3.5" /></svg>
        <span>${t("duty.voice")}</span>
      </button>
    </div>`;
  }

  #speaking(recording: Recording): TemplateResult {
    return html`<p class="recording" role="status">${t("talk.voice.runs")} <b aria-hidden="true">${clock(recording.lastsMs / 1_000)}</b></p>
      <div class="shoot">
        <button type="button" class="go" @click=${() => void this.#stop(true)}>${t("talk.voice.send")}</button>
        <button type="button" @click=${() => void this.#stop(false)}>${t("form.cancel")}</button>
      </div>`;
  }

  #photo(one: Photo): TemplateResult {
    if (one.kind === "voice") return html`<li class="voice"><audio controls preload="none" src=${contentOf(one.id)} aria-label=${t("talk.voice.of", { name: one.sent_by })}></audio><small>${at(one.sent_at)} · ${one.sent_by}</small></li>`;
    const name = word("duty.photo", one.kind);
    const doubt = one.doubts.map((each) => word("duty.doubt", String(each["code"]), { distance: distance(Number(each["distance_m"] ?? 0)) }))[0] ?? "";
    const sound = one.in_place === true && one.in_time === true;
    return html`<li>
      <a href=${contentOf(one.id)} target="_blank" rel="noopener"><img src=${thumbnailOf(one.id)} loading="lazy" alt=${t("duty.photo.of", { kind: name, name: one.sent_by })} /></a>
      <small><b>${name}</b> ${at(one.taken_at ?? one.sent_at)}</small> <small class=${sound ? "good" : "warn"}>${sound ? t("duty.photo.sound") : doubt}</small>
    </li>`;
  }

  #waits(one: Waiting): TemplateResult {
    const refused = one.refusal !== null;
    const address = this.#addressOf(one);
    return html`<li class=${refused ? "refused" : "waits"}>
      ${address === null ? html`<span class="blank" aria-hidden="true"></span>` : html`<img src=${address} alt="" />`}
      <small><b>${word("duty.does", one.does)}</b></small> <small class="warn">${refused ? refusalText(one) : t("duty.waits")}</small>
    </li>`;
  }

  #addressOf(one: Waiting): string | null {
    if (!one.does.startsWith("photo_")) return null;
    const known = this.#shown.get(one.id);
    if (known !== undefined) return known === "" ? null : known;
    this.#shown.set(one.id, "");
    void this.outbox.bytes(one.id).then((bytes) => {
      if (bytes === null || !this.isConnected) return;
      this.#shown.set(one.id, URL.createObjectURL(new Blob([bytes], { type: one.file?.type ?? "" })));
      this.requestUpdate();
    });
    return null;
  }

  async #take(event: Event, kind: PhotoKind): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = "";
    if (file === undefined) return;
    const { subject } = this;
    this.taking = true;
    this.problem = "";
    this.told = t("duty.photo.locating");
    try {
      const [photo, place] = await Promise.all([fitting(file), whereAmI()]);
      const takenMs = file.lastModified > 0 ? file.lastModified : Date.now();
      await this.outbox.add(photoOf(subject, kind, photo, takenMs, place), await photo.arrayBuffer());
      this.told = t("duty.photo.kept");
      if (place === null) this.problem = t("duty.photo.no_place");
    } catch {
      // The browser could not read the file as a picture, or has no room left.
      this.problem = t("duty.photo.unreadable");
    }
    this.taking = false;
  }

  async #speak(): Promise<void> {
    this.problem = "";
    try {
      this.recording = await Recording.begin();
    } catch (error) {
      if (!(error instanceof RecordingRefused)) throw error;
      this.problem = word("talk.voice.no", error.why);
    }
  }

  async #stop(isSent: boolean): Promise<void> {
    const { recording, subject } = this;
    if (recording === null) return;
    this.recording = null;
    const file = await recording.end();
    if (!isSent || file.size === 0) return;
    await this.outbox.add(voiceOf(subject, file), await file.arrayBuffer());
    this.told = t("duty.voice.kept");
  }
}
customElements.define("duty-evidence", EvidencePart);
