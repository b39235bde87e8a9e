/** Below a talk: words, a photo, a voice note; Enter sends, Shift+Enter begins a line. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live as liveValue } from "lit/directives/live.js";
import { Part } from "../part";
import { PHOTO_TYPES, photoFault } from "../photos";
import { t } from "../text/text";
import { side, type Talk } from "./talk";
import { CAMERA, MICROPHONE, Voice } from "./voice";

const LONGEST = 2_000;

export class Composer extends Part {
  @property({ attribute: false }) talk!: Talk;
  @state() private photo: { file: File; address: string } | null = null;
  @state() private problem = "";
  readonly #voice = new Voice(this);
  #leave: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(() => {
      this.#leave();
      this.#dropPhoto();
    });
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("talk")) this.#turn();
  }

  /** What was being written for one incident is not sent to another. */
  #turn(): void {
    this.#leave();
    this.#leave = this.talk.subscribe(() => this.requestUpdate());
    this.#dropPhoto();
    this.#voice.drop();
    this.problem = "";
  }

  override render(): TemplateResult {
    const problem = this.problem || this.#voice.problem;
    return html`<form class="talk-composer" autocomplete="off" @submit=${this.#submit}>
      ${problem === "" ? nothing : html`<p class="note warn" role="alert">${problem}</p>`}
      ${this.photo === null
        ? nothing
        : html`<p class="talk-photo"><img src=${this.photo.address} alt=${t("talk.photo.chosen")} /> <button type="button" @click=${() => this.#dropPhoto()}>${t("talk.photo.drop")}</button></p>`}
      ${this.#voice.runs ? this.#voice.bar("buttons") : this.#writing()}
    </form>`;
  }

  #writing(): TemplateResult {
    return html`<textarea
        rows="2"
        maxlength=${LONGEST}
        aria-label=${t("talk.write")}
        enterkeyhint="send"
        placeholder=${t(side() === "centre" ? "talk.write.hint" : "talk.write.field")}
        .value=${liveValue(this.talk.draft)}
        @input=${(event: Event) => this.talk.write((event.target as HTMLTextAreaElement).value)}
        @keydown=${this.#keys}
      ></textarea>
      <div class="buttons">
        <label class="file" title=${t("talk.photo")}>
          <input type="file" class="sr" accept=${PHOTO_TYPES.join(",")} aria-label=${t("talk.photo")} @change=${this.#choose} />
          ${CAMERA}
          <span>${t("talk.photo")}</span>
        </label>
        <button type="button" @click=${() => this.#speak()}>
          ${MICROPHONE}
          <span>${t("talk.voice")}</span>
        </button>
        <button type="submit" class="go" ?disabled=${this.talk.draft.trim() === "" && this.photo === null}>${t("talk.send")} <kbd>Enter</kbd></button>
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
    if (photoFault(file) === "kind") {
      this.problem = t("talk.photo.kind", { name: file.name });
      return;
    }
    this.photo = { file, address: URL.createObjectURL(file) };
    this.problem = "";
  };

  #dropPhoto(): void {
    if (this.photo !== null) URL.revokeObjectURL(this.photo.address);
    this.photo = null;
  }

  /** For the talk in which it was begun. */
  #speak(): void {
    const { talk } = this;
    this.problem = "";
    void this.#voice.begin((file) => void talk.say({ text: "", file, kind: "voice" }));
  }
}
customElements.define("talk-composer", Composer);
