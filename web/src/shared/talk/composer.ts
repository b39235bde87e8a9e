/** Below a talk: words, a photo, a voice note; Enter sends, Shift+Enter begins a line. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live as liveValue } from "lit/directives/live.js";
import { clock } from "../format/format";
import { Part } from "../part";
import { t, word } from "../text/text";
import { LONGEST_MS, Recording, RecordingRefused } from "./recorder";
import type { Talk } from "./talk";

const PHOTOS = "image/jpeg,image/png,image/webp";
const LONGEST = 2_000;

export class Composer extends Part {
  @property({ attribute: false }) talk!: Talk;
  @state() private photo: { file: File; address: string } | null = null;
  @state() private recording: Recording | null = null;
  @state() private problem = "";
  #leave: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(() => {
      this.#leave();
      this.#dropPhoto();
      void this.#stop(false);
    });
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("talk")) this.#turn();
    if (this.recording !== null && this.recording.lastsMs > LONGEST_MS) void this.#stop(true);
  }

  /** What was being written for one incident is not sent to another. */
  #turn(): void {
    this.#leave();
    this.#leave = this.talk.subscribe(() => this.requestUpdate());
    this.#dropPhoto();
    void this.#stop(false);
    this.problem = "";
  }

  override render(): TemplateResult {
    return html`<form class="talk-composer" autocomplete="off" @submit=${this.#submit}>
      ${this.problem === "" ? nothing : html`<p class="note warn" role="alert">${this.problem}</p>`}
      ${this.photo === null
        ? nothing
        : html`<p class="talk-photo"><img src=${this.photo.address} alt=${t("talk.photo.chosen")} /> <button type="button" @click=${() => this.#dropPhoto()}>${t("talk.photo.drop")}</button></p>`}
      ${this.recording === null ? this.#writing() : this.#speaking(this.recording)}
    </form>`;
  }

  #writing(): TemplateResult {
    return html`<textarea
        rows="2"
        maxlength=${LONGEST}
        aria-label=${t("talk.write")}
        placeholder=${t("talk.write.hint")}
        .value=${liveValue(this.talk.draft)}
        @input=${(event: Event) => this.talk.write((event.target as HTMLTextAreaElement).value)}
        @keydown=${this.#keys}
      ></textarea>
      <div class="buttons">
        <label class="file" title=${t("talk.photo")}>
          <input type="file" class="sr" accept=${PHOTOS} aria-label=${t("talk.photo")} @change=${this.#choose} />
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 8h3l2-3h6l2 3h3v11H4zM12 10.2a3.3 3.3 0 100 6.6 3.3 3.3 0 000-6.6z" /></svg>
          <span>${t("talk.photo")}</span>
        </label>
        <button type="button" @click=${() => void this.#speak()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5a2.5 2.5 0 00-2.5 2.5v5a2.5 2.5 0 005 0V6A2.5 2.5 0 0012 3.5zM6 11a6 6 0 0012 0M12 17v3.5" /></svg>
          <span>${t("talk.voice")}</span>
        </button>
        <button type="submit" class="go" ?disabled=${this.talk.draft.trim() === "" && this.photo === null}>${t("talk.send")} <kbd>Enter</kbd></button>
      </div>`;
  }

  #speaking(recording: Recording): TemplateResult {
    return html`<p class="recording" role="status">${t("talk.voice.runs")} <b aria-hidden="true">${clock(recording.lastsMs / 1_000)}</b></p>
      <div class="buttons">
        <button type="button" class="go" @click=${() => void this.#stop(true)}>${t("talk.voice.send")}</button>
        <button type="button" @click=${() => void this.#stop(false)}>${t("form.cancel")}</button>
      </div>`;
  }

  #keys = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#send();
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    this.#send();
  };

  #send(): void {
    const { talk, photo } = this;
    const text = talk.draft;
    if (text.trim() === "" && photo === null) return;
    talk.write("");
    this.#dropPhoto();
    this.problem = "";
    void talk.say({ text, file: photo?.file ?? null, kind: photo === null ? "text" : "photo" });
    this.querySelector("textarea")?.focus();
  }

  #choose = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = "";
    if (file === undefined) return;
    this.#dropPhoto();
    this.photo = { file, address: URL.createObjectURL(file) };
    this.problem = "";
  };

  #dropPhoto(): void {
    if (this.photo !== null) URL.revokeObjectURL(this.photo.address);
    this.photo = null;
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
    const { recording, talk } = this;
    if (recording === null) return;
    this.recording = null;
    const file = await recording.end();
    if (isSent && file.size > 0) void talk.say({ text: "", file, kind: "voice" });
  }
}
customElements.define("talk-composer", Composer);
