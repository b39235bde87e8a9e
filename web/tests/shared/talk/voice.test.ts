// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { RecordingRefused, type Recording } from "../../../src/shared/talk/recorder";
import { Voice } from "../../../src/shared/talk/voice";

/** A screen, of which a controller needs no more. */
class Screen {
  readonly updateComplete = Promise.resolve(true);
  drawn = 0;
  addController(): void {
    return;
  }
  removeController(): void {
    return;
  }
  requestUpdate(): void {
    this.drawn += 1;
  }
}

/** A microphone: the outer world of this test. It gives what was said when it is ended. */
class Microphone {
  lastsMs = 0;
  ends = 0;
  end(): Promise<Blob> {
    this.ends += 1;
    return Promise.resolve(new Blob(["said"]));
  }
}

function spoken(microphone = new Microphone()): { voice: Voice; microphone: Microphone; said: Blob[]; begin: () => Promise<void> } {
  const said: Blob[] = [];
  const voice = new Voice(new Screen(), () => Promise.resolve(microphone as unknown as Recording));
  return { voice, microphone, said, begin: () => voice.begin((file) => said.push(file)) };
}

test("what is spoken is handed on when it is ended, once", async () => {
  const { voice, microphone, said, begin } = spoken();
  await begin();
  expect(voice.runs).toBe(true);
  await voice.end();
  await voice.end();
  expect([said.length, microphone.ends, voice.runs]).toEqual([1, 1, false]);
});

test("what is dropped is handed to nobody, and the microphone is let go", async () => {
  const { voice, microphone, said, begin } = spoken();
  await begin();
  voice.hostDisconnected();
  expect([said.length, microphone.ends, voice.runs]).toEqual([0, 1, false]);
});

test("a microphone that is granted after one has gone away is let go at once", async () => {
  const microphone = new Microphone();
  let grant: (recording: Recording) => void = () => undefined;
  const voice = new Voice(new Screen(), () => new Promise((resolve) => (grant = resolve)));
  const begun = voice.begin(() => undefined);
  voice.drop();
  grant(microphone as unknown as Recording);
  await begun;
  expect([voice.runs, microphone.ends]).toEqual([false, 1]);
});

test("what lasts longer than the server takes is ended and handed on", async () => {
  const { voice, microphone, said, begin } = spoken();
  await begin();
  microphone.lastsMs = 300_001;
  voice.hostUpdate();
  await expect.poll(() => said.length).toBe(1);
  expect(voice.runs).toBe(false);
});

test("why there is no microphone is said, until one tries again", async () => {
  let refused = true;
  const voice = new Voice(new Screen(), () => (refused ? Promise.reject(new RecordingRefused("denied")) : Promise.resolve(new Microphone() as unknown as Recording)));
  await voice.begin(() => undefined);
  expect([voice.refusal, voice.runs]).toEqual(["denied", false]);
  refused = false;
  await voice.begin(() => undefined);
  expect([voice.refusal, voice.runs]).toEqual([null, true]);
});
