/** What is known of the chosen incident under its law, and doing something with it. */

import { act, listTasks, readActions, readProof, readStory, listPhotos, type Actions, type Allowed, type Clock, type Doings, type Photo, type ProofState, type Story } from "../../shared/api/handling";
import { newKey, Problem } from "../../shared/api/client";
import type { Task } from "../../shared/api/types";
import type { LiveNews } from "../../shared/live/live";
import { plainly } from "../../shared/problems";
import { me } from "../../shared/session";
import { t } from "../../shared/text/text";
import type { Desk } from "../desk";
import { refusalOf, titleOf, type Refusal } from "./refusals";

/** What a tab shows beside the handling itself: read while the tab is open. */
export type Side = "story" | "proof";

export class Handling {
  actions: Actions | null = null;
  clocks: Clock[] = [];
  tasks: Task[] | null = null;
  story: Story | null = null;
  photos: Photo[] | null = null;
  proof: ProofState | null = null;
  /** Why what is shown could not be read; empty when it could. */
  problem = "";
  /** The last refusal, until something else is done. */
  refusal: Refusal | null = null;
  /** The action whose form is open. */
  chosen: Allowed | null = null;
  sending = false;
  #id: number | null = null;
  #key = newKey();
  #side: Side | null = null;
  #reading = false;
  /** How often it was asked for: whoever asks while it is being read is answered by one more reading. */
  #asked = 0;
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  start(id: number | null): void {
    this.#id = id;
    this.actions = this.tasks = this.story = this.photos = this.proof = null;
    this.refusal = this.chosen = this.#side = null;
    this.clocks = [];
    this.problem = "";
    this.refresh();
  }

  /** Of an answer that the desk reads anyway. */
  takeClocks(clocks: Clock[]): void {
    this.clocks = clocks;
  }

  /** Reads what a tab shows, now and whenever it changes, until the tab is left. */
  look(side: Side): void {
    if (this.#side === side) return;
    this.#side = side;
    this.refresh();
  }

  leave(side: Side): void {
    if (this.#side === side) this.#side = null;
  }

  hear(news: LiveNews): void {
    const id = this.#id;
    if (id === null) return;
    const { task, message } = news.body;
    const touched = news.touched.incidents === "all" || news.touched.incidents.includes(id);
    if (touched || task?.incident_id === id || message?.incident_id === id || attachmentOf(news) === id) this.refresh();
  }

  /** Reads all anew; while it is being read, once more afterwards, however often it is asked for. */
  refresh(): void {
    if (this.#id === null) return;
    this.#asked += 1;
    if (!this.#reading) void this.#readOn();
  }

  choose(allowed: Allowed | null): void {
    this.chosen = allowed;
    this.refusal = null;
    this.#key = newKey();
    this.#desk.changed();
  }

  /** An action that needs nothing is done at once, another opens its form. */
  begin(allowed: Allowed): void {
    if (allowed.reason_needed || allowed.fields.length > 0) this.choose(allowed);
    else {
      this.choose(null);
      void this.send(allowed, {});
    }
  }

  /** Does it; what the law refuses is kept with what it allows instead, and what is shown is read anew. */
  async send(allowed: Allowed, doings: Doings): Promise<boolean> {
    const id = this.#id;
    const version = this.actions?.version;
    if (id === null || this.sending) return false;
    this.sending = true;
    this.refusal = null;
    this.#desk.changed();
    try {
      const answer = await act(id, allowed.action, { ...doings, ...(version === undefined ? {} : { version }) }, this.#key);
      this.#desk.take(answer.incident);
      this.chosen = null;
      this.#desk.sayDone(answer.step, answer.incident);
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (id === this.#id) this.refusal = refusalOf(error, allowed);
      return false;
    } finally {
      this.sending = false;
      if (this.refusal?.code !== "network") this.#key = newKey();
      this.refresh();
      this.#desk.changed();
    }
  }

  async #readOn(): Promise<void> {
    this.#reading = true;
    let asked = 0;
    while (asked !== this.#asked && this.#id !== null) {
      asked = this.#asked;
      await this.#read(this.#id);
      this.#desk.changed();
    }
    this.#reading = false;
  }

  async #read(id: number): Promise<void> {
    const wanted: [boolean, () => Promise<() => void>][] = [
      [me.may("incidents.act"), () => readActions(id).then((one) => () => this.#takeActions(one))],
      [me.may("tasks.read"), () => listTasks(id).then((all) => () => (this.tasks = all))],
      [this.#side === "story" && me.may("incidents.read"), () => readStory(id).then((one) => () => (this.story = one))],
      [this.#side !== null && me.may("messages.read"), () => listPhotos(id).then((all) => () => (this.photos = all))],
      [this.#side === "proof" && me.may("incidents.read"), () => readProof(id).then((one) => () => (this.proof = one))],
    ];
    try {
      const taken = await Promise.all(wanted.filter(([may]) => may).map(([, read]) => read()));
      if (id !== this.#id) return;
      for (const take of taken) take();
      this.problem = "";
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (id === this.#id) this.problem = plainly(error);
    }
  }

  /** A form stays open, with what was typed, for as long as its action is allowed. */
  #takeActions(actions: Actions): void {
    this.actions = actions;
    const { chosen } = this;
    if (chosen === null) return;
    const still = actions.items.find((one) => one.action === chosen.action);
    if (still !== undefined) this.chosen = still;
    else {
      this.chosen = null;
      this.refusal ??= { code: "overtaken", text: t("handling.overtaken", { action: titleOf(chosen) }), allowed: actions.items.map(titleOf) };
    }
  }
}

/** The incident of a photo or voice note that a change names, 0 when it names none. */
function attachmentOf(news: LiveNews): number {
  const { attachment } = news.body as { attachment?: { incident_id: number } };
  return attachment?.incident_id ?? 0;
}
