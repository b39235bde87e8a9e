/** What was done without a network, sent in its order when there is one: each thing once, none lost silently. */

import { Problem, newKey } from "../api/client";
import type { Action, Refusal, Saying, Store, Waiting } from "./store";

/** The server knows a key for two days; after that nobody can tell whether a try had arrived. */
export const UNCLEAR_AFTER_MS = 40 * 3_600_000;
/** A fault of the server's own is tried so often before a person is told. */
export const MOST_FAULTS = 6;
const RETRY_MS = [3_000, 6_000, 15_000, 30_000, 60_000];

export interface OutboxSide {
  /** `bytes` are those of its file, null where it has none. */
  send(one: Waiting, bytes: ArrayBuffer | null): Promise<unknown>;
  /** Gets the session anew where the server did not take its token. */
  renew(): Promise<void>;
  /** Runs while no other window of this browser sends. */
  alone(run: () => Promise<void>): Promise<void>;
  nowMs(): number;
  later(run: () => void, ms: number): void;
}

/** `elsewhere`: another window of this browser did it, and only the list here is new; `gone` is what it sent or let go. */
export type OutboxNews = { kind: "changed" } | { kind: "elsewhere"; gone: readonly Waiting[] } | { kind: "sent"; one: Waiting; answer: unknown } | { kind: "refused"; one: Waiting };

/** Why something could not be kept: the device is full, or the browser's database failed. */
export type KeepFault = "full" | "failed";

export function keepFault(error: unknown): KeepFault {
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "failed";
}

/** What a refusal means: the thing is refused, or the way there is barred for now. */
export function judged(problem: Problem, faults: number): "refused" | "later" | "token" {
  if (problem.status === 0 || problem.status === 401 || problem.status === 408 || problem.status === 429) return "later";
  if (problem.status === 403 && problem.code === "csrf") return "token";
  if (problem.status >= 500) return faults >= MOST_FAULTS ? "refused" : "later";
  return "refused";
}

/** As if it had never been tried: the server is asked by other keys. */
function anew(one: Waiting): Waiting {
  const said = one.says === undefined ? {} : { says: { ...one.says, key: newKey() } };
  return { ...one, ...said, key: newKey(), triedMs: null, faults: 0, refusal: null };
}

/** The words of a talk that go after their file. */
function saying(one: Waiting, says: Saying): Waiting {
  const body = { ...(says.text === "" ? {} : { text: says.text }), attachment_id: one.attachment };
  return { ...one, method: "POST", path: says.path, body, file: null, key: says.key };
}

/** What follows a refused step of a task waits for a person too; a photo that was refused holds nothing up. */
function holdsUp(one: Waiting): boolean {
  return one.refusal !== null && one.task !== null && one.file === null;
}

export class Outbox {
  items: readonly Waiting[] = [];
  /** Why the last thing was not kept; null while all is well. */
  fault: KeepFault | null = null;
  readonly #store: Store;
  readonly #side: OutboxSide;
  readonly #listeners = new Set<(news: OutboxNews) => void>();
  #account: number | null = null;
  #running: Promise<void> | null = null;
  #wanted = false;
  #failed = 0;
  /** A later try is set. */
  #waits = false;

  constructor(store: Store, side: OutboxSide) {
    this.#store = store;
    this.#side = side;
  }

  subscribe(listener: (news: OutboxNews) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whose things are shown and sent from now on; nobody's for null. */
  async open(account: number | null): Promise<void> {
    this.#account = account;
    await this.reload();
  }

  /** Reads anew what waits. A refusal is told once in each window, whichever of them sent what was refused. */
  async reload(): Promise<void> {
    await this.#read(() => ({ kind: "changed" }));
  }

  /** The same, because another window has added, sent or been refused something: what it has changed is no news to it. */
  async hear(): Promise<void> {
    await this.#read((before) => ({ kind: "elsewhere", gone: before.filter(({ id }) => !this.items.some((one) => one.id === id)) }));
  }

  async #read(news: (before: readonly Waiting[]) => OutboxNews): Promise<void> {
    const account = this.#account;
    const items = account === null ? [] : await this.#store.list(account);
    if (account !== this.#account) return;
    const before = this.items;
    const told = new Set(this.refused.map((one) => one.id));
    this.items = items;
    this.#tell(news(before));
    for (const one of this.refused) if (!told.has(one.id)) this.#tell({ kind: "refused", one });
  }

  get unsent(): number {
    return this.items.filter((one) => one.refusal === null).length;
  }

  get refused(): readonly Waiting[] {
    return this.items.filter((one) => one.refusal !== null);
  }

  /**
   * Kept first, then sent: what is on the screen as done survives whatever happens to the page.
   *
   * False where it could not be kept: then it is not done, and `fault` says why.
   */
  async add(action: Action, bytes: ArrayBuffer | null = null): Promise<boolean> {
    if (this.#account === null) throw new Error("nobody is signed in");
    const fresh = { key: newKey(), madeMs: this.#side.nowMs(), triedMs: null, faults: 0, refusal: null };
    try {
      await this.#store.add({ ...action, ...fresh, account: this.#account }, bytes);
      this.fault = null;
    } catch (error) {
      this.fault = keepFault(error);
      this.#tell({ kind: "changed" });
      return false;
    }
    await this.reload();
    void this.flush();
    return true;
  }

  /** A refused thing once more, with those of its task that waited for it; not what another window tries already. */
  async again(id: number): Promise<void> {
    await this.reload();
    for (const one of this.#with(id)) if (one.refusal !== null) await this.#store.put(anew(one));
    await this.reload();
    await this.flush();
  }

  /** Somebody has read that it was refused and lets it go, with those of its task that waited for it. */
  async drop(id: number): Promise<void> {
    for (const one of this.#with(id)) await this.#store.remove(one.id);
    await this.reload();
  }

  async dropAll(): Promise<void> {
    for (const one of this.items) await this.#store.remove(one.id);
    await this.reload();
  }

  /** Sends what waits. Called while it runs it goes on with what was added. */
  async flush(): Promise<void> {
    if (this.#account === null) return;
    this.#wanted = true;
    this.#running ??= this.#run();
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#wanted) {
        this.#wanted = false;
        await this.#side.alone(() => this.#sendAll());
      }
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.fault = keepFault(error);
      this.#tell({ kind: "changed" });
    } finally {
      this.#running = null;
    }
  }

  /** The bytes of a file that waits, to show it. */
  async bytes(id: number): Promise<ArrayBuffer | null> {
    return (await this.#store.bytes(id)) ?? null;
  }

  #with(id: number): Waiting[] {
    const chosen = this.items.find((one) => one.id === id);
    if (chosen === undefined) return [];
    const followers = holdsUp(chosen) ? this.items.filter((one) => one.task === chosen.task && one.id > id && one.refusal?.code === "held_back") : [];
    return [chosen, ...followers];
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      await this.reload();
      const one = this.items.find((waiting) => waiting.refusal === null);
      if (one === undefined) return;
      if (!(await this.#sendOne(one))) return;
    }
  }

  /** Whether the next one may be sent. */
  async #sendOne(one: Waiting): Promise<boolean> {
    const nowMs = this.#side.nowMs();
    const before = this.items.find((other) => other.id < one.id && other.task === one.task && holdsUp(other));
    if (before !== undefined) return this.#refuse(one, { code: "held_back", status: 0, body: {}, atMs: nowMs });
    if (one.triedMs !== null && nowMs - one.triedMs > UNCLEAR_AFTER_MS) return this.#refuse(one, { code: "unclear", status: 0, body: {}, atMs: nowMs });
    let tried: Waiting = { ...one, triedMs: one.triedMs ?? nowMs };
    await this.#store.put(tried);
    try {
      if (tried.says !== undefined && tried.attachment === undefined) {
        const { id } = (await this.#sent(tried)) as { id: number };
        tried = { ...tried, attachment: id };
        await this.#store.put(tried);
      }
      const answer = await this.#sent(tried.says === undefined ? tried : saying(tried, tried.says));
      await this.#store.remove(one.id);
      this.#failed = 0;
      await this.reload();
      this.#tell({ kind: "sent", one: tried, answer });
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const failed = { ...tried, faults: one.faults + (error.status >= 500 ? 1 : 0) };
      if (judged(error, failed.faults) === "refused") return this.#refuse(failed, { code: error.code, status: error.status, body: error.body, atMs: nowMs });
      await this.#store.put(failed);
      if (error.status !== 401) this.#tryLater();
      return false;
    }
  }

  async #sent(one: Waiting): Promise<unknown> {
    const bytes = one.file === null ? null : await this.bytes(one.id);
    try {
      return await this.#side.send(one, bytes);
    } catch (error) {
      if (!(error instanceof Problem) || judged(error, 0) !== "token") throw error;
      await this.#side.renew();
      return this.#side.send(one, bytes);
    }
  }

  async #refuse(one: Waiting, refusal: Refusal): Promise<boolean> {
    const refused = { ...one, refusal };
    await this.#store.put(refused);
    await this.reload();
    return true;
  }

  /** One timer at a time: every try that fails would begin another chain of them. */
  #tryLater(): void {
    if (this.#waits) return;
    this.#waits = true;
    const delay = RETRY_MS[Math.min(this.#failed, RETRY_MS.length - 1)] ?? 60_000;
    this.#failed += 1;
    this.#side.later(() => {
      this.#waits = false;
      void this.flush();
    }, delay);
  }

  #tell(news: OutboxNews): void {
    for (const listener of [...this.#listeners]) listener(news);
  }
}
