/** Photos and voice notes of an incident: what is there, what waits to be sent, and making new ones. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Photo, PhotoKind } from "../shared/api/handling";
import { contentOf, thumbnailOf } from "../shared/api/talk";
import { distance } from "../shared/format/format";
import type { Outbox } from "../shared/kept/outbox";
import type { Waiting } from "../shared/kept/store";
import { Part } from "../shared/part";
import { PHOTO_TYPES, photoFault } from "../shared/photos";
import { me } from "../shared/session";
import { CAMERA, MICROPHONE, Voice } from "../shared/talk/voice";
import { t, word } from "../shared/text/text";
import { UnreadablePhoto, photoOf, readPhoto, voiceOf, whereAmI, type Subject } from "./shot";
import { at, refusalText } from "./words";
import { work } from "./work";

export class EvidencePart extends Part {
  @property({ attribute: false }) subject!: Subject;
  @property({ attribute: false }) outbox!: Outbox;
  @property({ attribute: false }) kinds: readonly PhotoKind[] = ["before", "after"];
  @state() private taking = false;
  @state() private problem = "";
  /** What has been done with the last one: said once. */
  @state() private told = "";
  /** Addresses of pictures that wait, by their ids. */
  readonly #shown = new Map<number, string>();
  readonly #voice = new Voice(this);
  #incident = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(() => {
      for (const address of this.#shown.values()) URL.revokeObjectURL(address);
      this.#shown.clear();
    });
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (this.#incident !== this.subject.incident) {
      this.#incident = this.subject.incident;
      this.problem = this.told = "";
      this.#voice.drop();
      void work.readPhotos(this.#incident);
    }
  }

  override render(): TemplateResult {
    const photos = work.photos.get(this.subject.incident) ?? [];
    const waiting = this.outbox.items.filter((one) => one.file !== null && one.incident === this.subject.incident);
    const problem = this.problem || this.#voice.problem;
    return html`<section class="evidence" aria-label=${t("duty.evidence")}>
      <h2>${t("duty.evidence")}</h2>
      ${photos.length + waiting.length === 0 ? html`<p class="dim">${t("duty.evidence.none")}</p>` : nothing}
      <ul class="shots">
        ${photos.map((one) => this.#photo(one))} ${waiting.map((one) => this.#waits(one))}
      </ul>
      ${problem === "" ? nothing : html`<p class="note warn" role="alert">${problem}</p>`}
      <p class="sr" role="status">${this.told}</p>
      ${me.may("messages.send") ? (this.#voice.runs ? this.#voice.bar("shoot") : this.#making()) : nothing}
    </section>`;
  }

  #making(): TemplateResult {
    return html`<div class="shoot">
      ${this.kinds.map(
        (kind) => html`<label class="file" aria-disabled=${this.taking ? "true" : "false"}>
          <input type="file" class="sr" accept=${PHOTO_TYPES.join(",")} capture="environment" data-kind=${kind} ?disabled=${this.taking} @change=${(event: Event) => void this.#take(event, kind)} />
          ${CAMERA}
          <span>${word("duty.shoot", kind)}</span>
        </label>`,
      )}
      <button type="button" class="speak" @click=${() => this.#speak()}>
        ${MICROPHONE}
        <span>${t("duty.voice")}</span>
      </button>
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
    if (!one.file?.type.startsWith("image/")) return null;
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
    if (photoFault(file) === "kind") {
      this.problem = t("duty.photo.kind");
      return;
    }
    this.taking = true;
    this.problem = "";
    try {
      this.problem = await this.#keep(file, kind);
    } finally {
      this.taking = false;
    }
  }

  /** Keeps a photo of what is shown now; why it was not kept or proves less, empty while all is well. */
  async #keep(file: File, kind: PhotoKind): Promise<string> {
    const { subject } = this;
    const takenMs = file.lastModified > 0 ? file.lastModified : Date.now();
    this.told = t("duty.photo.locating");
    try {
      const [{ photo, bytes }, place] = await Promise.all([readPhoto(file), whereAmI()]);
      const kept = await this.outbox.add(photoOf(subject, kind, photo, takenMs, place), bytes);
      this.told = kept ? t("duty.photo.kept") : "";
      if (!kept) return this.#notKept();
      return place === null ? t("duty.photo.no_place") : "";
    } catch (error) {
      if (!(error instanceof UnreadablePhoto)) throw error;
      this.told = "";
      return t("duty.photo.unreadable");
    }
  }

  #notKept(): string {
    return this.outbox.fault === null ? "" : word("duty.not_kept", this.outbox.fault);
  }

  /** For what is shown when it is begun. */
  #speak(): void {
    const { subject } = this;
    this.problem = this.told = "";
    void this.#voice.begin((file) => void this.#keepVoice(subject, file));
  }

  async #keepVoice(subject: Subject, file: Blob): Promise<void> {
    const kept = await this.outbox.add(voiceOf(subject, file), await file.arrayBuffer());
    this.told = kept ? t("duty.voice.kept") : "";
    this.problem = this.#notKept();
  }
}
customElements.define("duty-evidence", EvidencePart);
