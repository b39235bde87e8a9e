/** Where a phone keeps what it has read and what waits to be sent: in the browser, or for this page alone. */

/** Why the server did not do it. */
export interface Refusal {
  code: string;
  status: number;
  body: Record<string, unknown>;
  atMs: number;
}

/** Words of a talk that name the file which is sent before them. */
export interface Saying {
  path: string;
  text: string;
  /** An idempotency key of its own. */
  key: string;
}

/** Something to do at the server, now or when there is a network again. */
export interface Action {
  /** A word of the list `waiting.does`. */
  does: string;
  method: "POST" | "PUT";
  path: string;
  body: unknown;
  /** What kind of file is sent instead of `body`, and its bytes' number. */
  file: { type: string; size: number } | null;
  /** What is said with the file as soon as the server has it: left out where nothing is. */
  says?: Saying;
  task: number | null;
  incident: number | null;
  /** What it is about, for who reads the list of what waits. */
  about: { zh: string; en: string; number: string };
}

export interface Waiting extends Action {
  /** Grows: what was done first is sent first. */
  id: number;
  account: number;
  /** The idempotency key: however often it is sent, it is done once. */
  key: string;
  madeMs: number;
  /** When it was first tried, null while it was not: the server may have done it since. */
  triedMs: number | null;
  /** How often the server itself failed at it. */
  faults: number;
  /** What its file is at the server, once it is there: it is not sent again. */
  attachment?: number;
  refusal: Refusal | null;
}

/** An answer as it was read. */
export interface Kept {
  account: number;
  atMs: number;
  value: unknown;
}

export interface Store {
  read(name: string): Promise<Kept | undefined>;
  keep(name: string, kept: Kept): Promise<void>;
  /** Forgets all answers; what waits to be sent stays. */
  forget(): Promise<void>;
  /** What an account has waiting, oldest first. */
  list(account: number): Promise<Waiting[]>;
  /** Keeps it with the bytes of its file; the id that it gets. */
  add(one: Omit<Waiting, "id">, bytes: ArrayBuffer | null): Promise<number>;
  /** Changes one that is still there. */
  put(one: Waiting): Promise<void>;
  bytes(id: number): Promise<ArrayBuffer | undefined>;
  remove(id: number): Promise<void>;
}

/** Keeps for as long as the page is open: where the browser keeps nothing, and in tests. */
export class PageStore implements Store {
  readonly #kept = new Map<string, Kept>();
  readonly #waiting = new Map<number, Waiting>();
  readonly #bytes = new Map<number, ArrayBuffer>();
  #last = 0;

  read(name: string): Promise<Kept | undefined> {
    return Promise.resolve(this.#kept.get(name));
  }

  keep(name: string, kept: Kept): Promise<void> {
    this.#kept.set(name, structuredClone(kept));
    return Promise.resolve();
  }

  forget(): Promise<void> {
    this.#kept.clear();
    return Promise.resolve();
  }

  list(account: number): Promise<Waiting[]> {
    const own = [...this.#waiting.values()].filter((one) => one.account === account);
    return Promise.resolve(own.sort((a, b) => a.id - b.id).map((one) => structuredClone(one)));
  }

  add(one: Omit<Waiting, "id">, bytes: ArrayBuffer | null): Promise<number> {
    this.#last += 1;
    if (bytes !== null) this.#bytes.set(this.#last, bytes);
    this.#waiting.set(this.#last, structuredClone({ ...one, id: this.#last }));
    return Promise.resolve(this.#last);
  }

  put(one: Waiting): Promise<void> {
    if (this.#waiting.has(one.id)) this.#waiting.set(one.id, structuredClone(one));
    return Promise.resolve();
  }

  bytes(id: number): Promise<ArrayBuffer | undefined> {
    return Promise.resolve(this.#bytes.get(id));
  }

  remove(id: number): Promise<void> {
    this.#waiting.delete(id);
    this.#bytes.delete(id);
    return Promise.resolve();
  }
}
