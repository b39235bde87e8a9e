/** Speaking into a file. Why it does not work is said by a key of the list `talk.voice.no`. */

export type Refusal = "insecure" | "unsupported" | "denied" | "no_microphone" | "failed";

/** In the order in which browsers write them best; the server takes all. */
const FORMATS = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];

/** The server takes ten minutes; nobody at work hears more than five. */
export const LONGEST_MS = 300_000;

export class RecordingRefused extends Error {
  constructor(readonly why: Refusal) {
    super(why);
    this.name = "RecordingRefused";
  }
}

/** Why a browser names no microphone or gives none. */
export function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "no_microphone";
  return "failed";
}

export class Recording {
  readonly startedMs = performance.now();
  readonly #recorder: MediaRecorder;
  readonly #parts: Blob[] = [];
  readonly #ended: Promise<void>;

  private constructor(recorder: MediaRecorder) {
    this.#recorder = recorder;
    recorder.addEventListener("dataavailable", (event) => this.#parts.push(event.data));
    this.#ended = new Promise((resolve) => recorder.addEventListener("stop", () => resolve(), { once: true }));
    recorder.start(1_000);
  }

  /** Asks for the microphone and begins. Throws `RecordingRefused`. */
  static async begin(): Promise<Recording> {
    if (!window.isSecureContext) throw new RecordingRefused("insecure");
    const format = typeof MediaRecorder === "undefined" ? undefined : FORMATS.find((one) => MediaRecorder.isTypeSupported(one));
    if (format === undefined) throw new RecordingRefused("unsupported");
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      return new Recording(new MediaRecorder(stream, { mimeType: format, audioBitsPerSecond: 32_000 }));
    } catch (error) {
      throw new RecordingRefused(refusalOf(error));
    }
  }

  get lastsMs(): number {
    return performance.now() - this.startedMs;
  }

  /** Ends it and lets the microphone go; what was said. */
  async end(): Promise<Blob> {
    if (this.#recorder.state !== "inactive") this.#recorder.stop();
    await this.#ended;
    for (const track of this.#recorder.stream.getTracks()) track.stop();
    return new Blob(this.#parts, { type: this.#recorder.mimeType.split(";")[0] ?? "audio/webm" });
  }
}
