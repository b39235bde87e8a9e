/** Speaking a voice note on a screen: from the microphone's permission to the file, or why there is none. */

import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import { clock } from "../format/format";
import { t, word } from "../text/text";
import { LONGEST_MS, Recording, RecordingRefused, type Refusal } from "./recorder";

type Spoken = (file: Blob) => void;

/**
 * What is spoken goes to whom it was begun for, whatever the screen shows by then.
 *
 * A screen that goes away, or that is turned to something else, drops it by `drop`.
 */
export class Voice implements ReactiveController {
  /** Why nothing is recorded; null while all is well. */
  refusal: Refusal | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #begun: () => Promise<Recording>;
  #recording: Recording | null = null;
  #spoken: Spoken = () => undefined;
  /** Which asking for the microphone is the last one; an earlier one that is granted late is let go. */
  #turn = 0;

  /** `begin` asks for the microphone; it throws `RecordingRefused`. */
  constructor(host: ReactiveControllerHost, begin: () => Promise<Recording> = () => Recording.begin()) {
    this.#host = host;
    this.#begun = begin;
    host.addController(this);
  }

  get runs(): boolean {
    return this.#recording !== null;
  }

  /** Looked at with every second that the host is redrawn: longer than the server takes is sent as it is. */
  hostUpdate(): void {
    if (this.#recording !== null && this.#recording.lastsMs > LONGEST_MS) void this.end();
  }

  hostDisconnected(): void {
    this.drop();
  }

  async begin(spoken: Spoken): Promise<void> {
    this.drop();
    const turn = this.#turn;
    this.refusal = null;
    try {
      const recording = await this.#begun();
      if (turn === this.#turn) {
        this.#recording = recording;
        this.#spoken = spoken;
      } else await recording.end();
    } catch (error) {
      if (!(error instanceof RecordingRefused)) throw error;
      if (turn === this.#turn) this.refusal = error.why;
    }
    this.#host.requestUpdate();
  }

  /** Ends it and hands on what was spoken. */
  async end(): Promise<void> {
    const [recording, spoken] = [this.#recording, this.#spoken];
    this.#forget();
    const file = await recording?.end();
    if (file !== undefined && file.size > 0) spoken(file);
  }

  /** Ends it, also while the browser still asks for the microphone, and forgets what was spoken. */
  drop(): void {
    void this.#recording?.end();
    this.#forget();
  }

  #forget(): void {
    this.#turn += 1;
    this.#recording = null;
    this.#spoken = () => undefined;
    this.#host.requestUpdate();
  }

  /** While it runs: how long it has, and the two ways to end it. */
  bar(buttons: "buttons" | "shoot"): TemplateResult {
    return html`<p class="recording" role="status">${t("talk.voice.runs")} <b aria-hidden="true">${clock((this.#recording?.lastsMs ?? 0) / 1_000)}</b></p>
      <div class=${buttons}>
        <button type="button" class="go" @click=${() => void this.end()}>${t("talk.voice.send")}</button>
        <button type="button" @click=${() => this.drop()}>${t("form.cancel")}</button>
      </div>`;
  }

  /** Why nothing is recorded, in words; empty while all is well. */
  get problem(): string {
    return this.refusal === null ? "" : word("talk.voice.no", this.refusal);
  }
}

export const CAMERA = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 8h3l2-3h6l2 3h3v11H4zM12 10.2a3.3 3.3 0 100 6.6 3.3 3.3 0 000-6.6z" /></svg>`;
export const MICROPHONE = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5a2.5 2.5 0 00-2.5 2.5v5a2.5 2.5 0 005 0V6A2.5 2.5 0 0012 3.5zM6 11a6 6 0 0012 0M12 17v3.5" /></svg>`;
