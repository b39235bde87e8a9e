/** What this browser keeps for the account that is signed in: answers for when there is no network, and the outbox. */

import { client, readSession } from "../api/calls";
import { Problem } from "../api/client";
import type { Category, Session } from "../api/types";
import { me } from "../session";
import { BrowserStore } from "./browser-store";
import { Outbox } from "./outbox";
import { PageStore, type Store, type Waiting } from "./store";

const LOCK = "muster-outbox";
const CHANNEL = "muster-outbox";
const SESSION = "session";
/** As long as a session lasts at most: older answers are nobody's any more. */
const KEPT_FOR_MS = 12 * 3_600_000;
const PATIENCE_MS = { words: 30_000, file: 240_000 };

export interface KeptSession {
  session: Session;
  categories: Category[];
}

class Keeping {
  /** Whether what is kept is there after a reload. */
  lasting = true;
  #store: Promise<Store> | null = null;
  #outbox: Outbox | null = null;

  async #opened(): Promise<Store> {
    this.#store ??= BrowserStore.open().catch(() => {
      this.lasting = false;
      return new PageStore();
    });
    return this.#store;
  }

  /** Keeps an answer of the account that is signed in; a device that is full shows it all the same. */
  async keep(name: string, value: unknown): Promise<void> {
    const account = me.session?.account.id;
    if (account === undefined) return;
    try {
      await (await this.#opened()).keep(name, { account, atMs: Date.now(), value });
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }

  /** An answer that was kept for the account that is signed in; null where there is none, or it is too old. */
  async read(name: string): Promise<unknown> {
    const kept = await (await this.#opened()).read(name);
    if (kept === undefined || kept.account !== me.session?.account.id || Date.now() - kept.atMs > KEPT_FOR_MS) return null;
    return kept.value;
  }

  /** A session goes on without a network with what it may do; its token is not kept. */
  async keepSession(session: Session, categories: Category[]): Promise<void> {
    await this.keep(SESSION, { session: { ...session, csrf_token: "" }, categories } satisfies KeptSession);
  }

  async readSession(): Promise<KeptSession | null> {
    const kept = await (await this.#opened()).read(SESSION);
    if (kept === undefined || Date.now() - kept.atMs > KEPT_FOR_MS) return null;
    return kept.value as KeptSession;
  }

  /** The answers go; what waits to be sent stays for when its account signs in again. */
  async forget(): Promise<void> {
    await (await this.#opened()).forget();
  }

  /** A session is over: answers go; how much of its account's waits to be sent. */
  async endSession(): Promise<number> {
    const account = me.session?.account.id ?? (await (await this.#opened()).read(SESSION))?.account;
    await this.forget();
    await this.#outbox?.open(null);
    return account === undefined ? 0 : this.waiting(account);
  }

  async outbox(): Promise<Outbox> {
    const store = await this.#opened();
    this.#outbox ??= makeOutbox(store);
    return this.#outbox;
  }

  /** How much of an account's waits to be sent or was refused. */
  async waiting(account: number): Promise<number> {
    return (await (await this.#opened()).list(account)).length;
  }
}

export const keeping = new Keeping();

function makeOutbox(store: Store): Outbox {
  const outbox = new Outbox(store, { send, renew, alone, nowMs: () => Date.now(), later: (run, ms) => void setTimeout(run, ms) });
  tellWindows(outbox);
  return outbox;
}

async function send(one: Waiting, bytes: ArrayBuffer | null): Promise<unknown> {
  if (client.csrfToken === "") await renew();
  const signal = AbortSignal.timeout(one.file === null ? PATIENCE_MS.words : PATIENCE_MS.file);
  if (one.file !== null) return client.upload(one.path, new Blob([bytes ?? new ArrayBuffer(0)], { type: one.file.type }), one.key, signal);
  return one.method === "PUT" ? client.put(one.path, one.body, one.key, signal) : client.post(one.path, one.body, one.key, signal);
}

/** After a time without a network the session is read anew; somebody else's sends nothing. */
async function renew(): Promise<void> {
  const before = me.session?.account.id;
  const session = await readSession().catch((error: unknown) => {
    if (error instanceof Problem && error.status === 401) client.onSignedOut();
    throw error;
  });
  if (session.account.id !== before) {
    location.reload();
    throw new Problem("network", 0, {});
  }
}

/** One window sends at a time; where there are no locks (plain HTTP) the keys alone keep things from being done twice. */
async function alone(run: () => Promise<void>): Promise<void> {
  if ("locks" in navigator) await navigator.locks.request(LOCK, run);
  else await run();
}

/** The windows of a browser show the same list. */
function tellWindows(outbox: Outbox): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => void outbox.hear();
  outbox.subscribe((news) => {
    if (news.kind === "changed") channel.postMessage(null);
  });
}
