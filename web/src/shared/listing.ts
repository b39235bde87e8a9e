/** A list that is read page by page; the newest question wins. */

import { Problem } from "./api/client";
import { plainly } from "./problems";

export interface Page<T> {
  items: T[];
  next?: string | null;
}

export class Listing<T> {
  items: T[] | null = null;
  next: string | null = null;
  problem = "";
  reading = false;
  #asked = 0;
  readonly #read: (after?: string) => Promise<Page<T>>;
  readonly #changed: () => void;

  constructor(read: (after?: string) => Promise<Page<T>>, changed: () => void) {
    this.#read = read;
    this.#changed = changed;
  }

  /** Reads from the start; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    await this.#take(undefined);
  }

  async more(): Promise<void> {
    if (this.next !== null && !this.reading) await this.#take(this.next);
  }

  async #take(after: string | undefined): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.reading = true;
    this.problem = "";
    this.#changed();
    try {
      const page = await this.#read(after);
      if (asked !== this.#asked) return;
      this.items = after === undefined ? page.items : [...(this.items ?? []), ...page.items];
      this.next = page.next ?? null;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asked === this.#asked) this.problem = plainly(error);
    } finally {
      if (asked === this.#asked) this.reading = false;
      this.#changed();
    }
  }
}
