/** The store in the browser's own database: it is there after a reload without a network. */

import type { Kept, Store, Waiting } from "./store";

const NAME = "muster";
const VERSION = 1;
const KEPT = "kept";
const WAITING = "waiting";
const BYTES = "bytes";

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's database gave no reason"));
  });
}

/** A write counts when its transaction is through. */
function through(transaction: IDBTransaction): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("the browser's database refused"));
  });
  // Who waits for one of its requests first hears of the failure there.
  ended.catch(() => undefined);
  return ended;
}

export class BrowserStore implements Store {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
    // A newer page may want to change the shape: this one reads on after its next load.
    database.onversionchange = () => database.close();
  }

  /** Fails where the browser keeps nothing, as in some private windows. */
  static async open(): Promise<BrowserStore> {
    const asked = indexedDB.open(NAME, VERSION);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(KEPT);
      asked.result.createObjectStore(WAITING, { keyPath: "id", autoIncrement: true });
      asked.result.createObjectStore(BYTES);
    };
    return new BrowserStore(await done(asked));
  }

  async read(name: string): Promise<Kept | undefined> {
    return (await done(this.#begin("readonly", KEPT).objectStore(KEPT).get(name))) as Kept | undefined;
  }

  async keep(name: string, kept: Kept): Promise<void> {
    const change = this.#begin("readwrite", KEPT);
    change.objectStore(KEPT).put(kept, name);
    await through(change);
  }

  async forget(): Promise<void> {
    const change = this.#begin("readwrite", KEPT);
    change.objectStore(KEPT).clear();
    await through(change);
  }

  async list(account: number): Promise<Waiting[]> {
    const all = (await done(this.#begin("readonly", WAITING).objectStore(WAITING).getAll())) as Waiting[];
    return all.filter((one) => one.account === account);
  }

  async add(one: Omit<Waiting, "id">, bytes: ArrayBuffer | null): Promise<number> {
    const change = this.#begin("readwrite", WAITING, BYTES);
    const ended = through(change);
    const id = (await done(change.objectStore(WAITING).add(one))) as number;
    if (bytes !== null) change.objectStore(BYTES).put(bytes, id);
    await ended;
    return id;
  }

  /** What another window has sent meanwhile is not brought back. */
  async put(one: Waiting): Promise<void> {
    const change = this.#begin("readwrite", WAITING);
    const ended = through(change);
    const waiting = change.objectStore(WAITING);
    if ((await done(waiting.getKey(one.id))) !== undefined) waiting.put(one);
    await ended;
  }

  async bytes(id: number): Promise<ArrayBuffer | undefined> {
    return (await done(this.#begin("readonly", BYTES).objectStore(BYTES).get(id))) as ArrayBuffer | undefined;
  }

  async remove(id: number): Promise<void> {
    const change = this.#begin("readwrite", WAITING, BYTES);
    change.objectStore(WAITING).delete(id);
    change.objectStore(BYTES).delete(id);
    await through(change);
  }

  #begin(mode: IDBTransactionMode, ...names: string[]): IDBTransaction {
    return this.#database.transaction(names, mode, { durability: "strict" });
  }
}
