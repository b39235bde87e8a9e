/** The talk about one incident: what was said, who has read it, what is still to be sent. */

import { markRead, readTalk, sendMessage, sendPhoto, sendVoiceNote } from "../api/talk";
import { Problem, newKey } from "../api/client";
import type { Message, ReadMark } from "../api/types";
import type { LiveNews } from "../live/live";
import { plainly } from "../problems";
import { me } from "../session";
import { keepDraft, keptDraft } from "./drafts";
import { joined, ownMark, withMark } from "./rules";

/** Something to say. */
export interface Said {
  text: string;
  file: Blob | null;
  kind: "text" | "photo" | "voice";
}

/** What was said and has not arrived: it keeps its keys, so that a repeated send says it once. */
export interface Outgoing extends Said {
  key: string;
  fileKey: string;
  attachmentId: number | null;
  state: "sending" | "failed";
  problem: string;
}

/** What is kept to be sent, with why it was refused, empty while it was not. */
export interface Carried {
  id: number;
  text: string;
  kind: Said["kind"];
  refusal: string;
}

/** Keeps what is said before it is sent, and sends it when there is a network. */
export interface Carrier {
  /** False where it could not be kept: then it is sent from here. */
  carry(incidentId: number, said: Said): Promise<boolean>;
  /** What of an incident has not been sent yet, oldest first. */
  carried(incidentId: number): readonly Carried[];
  follow(listener: () => void): () => void;
}

/** Nobody where a page keeps nothing. */
export const carrying: { by: Carrier | null } = { by: null };

export class Talk {
  /** Oldest first; null before the first answer. */
  messages: Message[] | null = null;
  reads: ReadMark[] = [];
  problem = "";
  outgoing: Outgoing[] = [];
  draft: string;
  /** Up to where one had read when the talk was opened: what is later stands under a line. */
  readUntil = 0;
  readonly incidentId: number;
  readonly #listeners = new Set<() => void>();
  #marking = 0;
  #asked = 0;

  constructor(incidentId: number) {
    this.incidentId = incidentId;
    this.draft = keptDraft(incidentId);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether something here would be lost if it were forgotten. */
  get isKept(): boolean {
    return this.#listeners.size > 0 || this.outgoing.length > 0;
  }

  /** Opened: the line under what was read is where one is now. */
  async open(): Promise<void> {
    await this.refresh();
    this.readUntil = ownMark(this.reads, accountId());
    this.#changed();
  }

  /** Reads what is new, or all at first; what is shown stays where the server does not answer. */
  async refresh(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      let after: string | null = String(this.messages?.at(-1)?.id ?? 0);
      while (after !== null) {
        const page = await readTalk(this.incidentId, Number(after));
        if (asked !== this.#asked) return;
        this.messages = joined(this.messages ?? [], page.items);
        this.reads = page.reads;
        this.problem = "";
        after = page.next;
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asked === this.#asked) this.problem = plainly(error);
    }
    this.#changed();
  }

  /** After a break of the feed something may be missing, or all where there was no network at first: it is asked for. */
  hear(news: LiveNews): void {
    const { message, message_read: mark } = news.body;
    if (news.kind === "snapshot") void this.#again();
    if (message?.incident_id === this.incidentId && this.messages !== null) this.messages = joined(this.messages, [message]);
    if (mark?.incident_id === this.incidentId) this.reads = withMark(this.reads, mark);
    if (message !== undefined || mark !== undefined) this.#changed();
  }

  /** Shows what was sent from elsewhere before the feed tells it. */
  take(message: Message): void {
    if (this.messages === null) {
      void this.#again();
      return;
    }
    this.messages = joined(this.messages, [message]);
    this.#marking = Math.max(this.#marking, message.id);
    this.#changed();
  }

  write(draft: string): void {
    this.draft = draft;
    keepDraft(this.incidentId, draft);
    this.#changed();
  }

  async say(said: Said): Promise<void> {
    const text = said.text.trim();
    if (text === "" && said.file === null) return;
    if (await carrying.by?.carry(this.incidentId, { ...said, text })) return;
    const one: Outgoing = { ...said, text, key: newKey(), fileKey: newKey(), attachmentId: null, state: "sending", problem: "" };
    this.outgoing = [...this.outgoing, one];
    await this.#send(one);
  }

  async retry(key: string): Promise<void> {
    const one = this.outgoing.find((other) => other.key === key);
    if (one?.state === "failed") await this.#send(one);
  }

  /** Leaves it unsaid; its words come back to be written anew where nothing else is being written. */
  discard(key: string): void {
    const one = this.outgoing.find((other) => other.key === key);
    this.outgoing = this.outgoing.filter((other) => other !== one);
    if (one !== undefined && this.draft.trim() === "") this.write(one.text);
    this.#changed();
  }

  /** What stands on the screen of who looks at it is read. */
  async look(): Promise<void> {
    const last = this.messages?.at(-1)?.id ?? 0;
    if (last <= Math.max(this.#marking, ownMark(this.reads, accountId()))) return;
    this.#marking = last;
    try {
      this.reads = withMark(this.reads, await markRead(this.incidentId, last));
      this.#changed();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#marking = 0;
    }
  }

  /** Reads once more; what is being read for the first time goes on. */
  async #again(): Promise<void> {
    if (this.messages !== null) await this.refresh();
    else if (this.problem !== "") await this.open();
  }

  async #send(one: Outgoing): Promise<void> {
    one.state = "sending";
    one.problem = "";
    this.#changed();
    try {
      one.attachmentId ??= await this.#upload(one);
      const words = { ...(one.text === "" ? {} : { text: one.text }), ...(one.attachmentId === null ? {} : { attachment_id: one.attachmentId }) };
      const message = await sendMessage(this.incidentId, words, one.key);
      this.outgoing = this.outgoing.filter((other) => other !== one);
      this.messages = joined(this.messages ?? [], [message]);
      this.#marking = Math.max(this.#marking, message.id);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      one.state = "failed";
      one.problem = plainly(error);
    }
    this.#changed();
  }

  async #upload({ file, kind, fileKey }: Outgoing): Promise<number | null> {
    if (file === null) return null;
    const send = kind === "voice" ? sendVoiceNote : sendPhoto;
    return (await send(this.incidentId, file, fileKey)).id;
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const talks = new Map<number, Talk>();

/** The talk of an incident, the same wherever it is shown: what could not be sent waits in it. */
export function talkOf(incidentId: number): Talk {
  for (const [id, talk] of talks) if (id !== incidentId && !talk.isKept) talks.delete(id);
  const talk = talks.get(incidentId) ?? new Talk(incidentId);
  talks.set(incidentId, talk);
  return talk;
}

const CENTRE = ["operator", "dispatcher", "acceptor", "planner"];

/** From where one speaks, as the server has it: who has a role at the desk speaks for the centre. */
export function side(): "centre" | "field" {
  return CENTRE.some((role) => me.has(role)) ? "centre" : "field";
}

export function accountId(): number {
  return me.session?.account.id ?? 0;
}
