/** What is said on a phone is kept like all else that one does, and sent in its order. */

import type { Message } from "../shared/api/types";
import type { Outbox } from "../shared/kept/outbox";
import type { Action, Waiting } from "../shared/kept/store";
import { newKey } from "../shared/api/client";
import { carrying, talkOf, type Carried, type Carrier, type Said } from "../shared/talk/talk";
import { readPhoto } from "./shot";
import { refusalText } from "./words";
import { work } from "./work";

const KINDS: Readonly<Record<string, Said["kind"]>> = { message: "text", say_photo: "photo", say_voice: "voice" };

/** Until the answer is called, what is said goes by the outbox. */
export function carryTalk(outbox: Outbox): () => void {
  const by = new OutboxCarrier(outbox);
  carrying.by = by;
  const undo = outbox.subscribe((news) => {
    const { one, answer } = news.kind === "sent" ? news : { one: null, answer: null };
    if (one !== null && one.incident !== null && one.does in KINDS) talkOf(one.incident).take(answer as Message);
  });
  return () => {
    undo();
    if (carrying.by === by) carrying.by = null;
  };
}

class OutboxCarrier implements Carrier {
  readonly #outbox: Outbox;

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  async carry(incidentId: number, { text, file, kind }: Said): Promise<boolean> {
    const number = work.incident(incidentId)?.number ?? "";
    const about: Omit<Action, "does" | "path"> = { method: "POST", body: null, file: null, task: null, incident: incidentId, about: { zh: text, en: text, number } };
    const path = `/incidents/${incidentId}/messages`;
    if (file === null) return this.#outbox.add({ ...about, does: "message", path, body: { text } });
    const { photo: sent, bytes } = kind === "photo" ? await readPhoto(file) : { photo: file, bytes: await file.arrayBuffer() };
    const to = kind === "photo" ? `/incidents/${incidentId}/photos?kind=scene` : `/incidents/${incidentId}/voice-notes`;
    const says = { path, text, key: newKey() };
    return this.#outbox.add({ ...about, does: `say_${kind}`, path: to, file: { type: sent.type, size: sent.size }, says }, bytes);
  }

  carried(incidentId: number): Carried[] {
    return this.#outbox.items.filter((one) => one.incident === incidentId && one.does in KINDS).map(carriedOf);
  }

  follow(listener: () => void): () => void {
    return this.#outbox.subscribe(listener);
  }
}

function carriedOf(one: Waiting): Carried {
  const text = one.says?.text ?? (one.body as { text?: string } | null)?.text ?? "";
  return { id: one.id, text, kind: KINDS[one.does] ?? "text", refusal: refusalText(one) };
}
