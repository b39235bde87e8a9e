/** A look at the report while it is written: what it may be, whose it is, what may be the same. */

import { Problem } from "../../shared/api/client";
import { lookAt, type Look, type LookAsked } from "../../shared/api/intake";
import type { Duplicate } from "../../shared/api/handling";
import type { Draft } from "../draft";
import { explain } from "../problems";

const AFTER_MS = 250;

/** What a look is asked with. */
export type Written = Pick<Draft, "place" | "category" | "description" | "source" | "standards">;

export class Looking {
  /** Of what was written a moment ago; null while nothing is known of this place and category. */
  answer: Look | null = null;
  problem = "";
  /** Whether the answer is still of an earlier text. */
  asking = false;
  #asked = "";
  #about = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #calling: AbortController | null = null;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Those that a report can be added to come first; nothing is chosen by itself. */
  get duplicates(): Duplicate[] {
    const found = this.answer?.duplicates ?? [];
    return [...found.filter((one) => one.open), ...found.filter((one) => !one.open)];
  }

  /** Asks when the writing rests; an answer that nobody waits for any more is called off. */
  follow(written: Written): void {
    const asked = askedOf(written);
    const key = asked === null ? "" : JSON.stringify(asked);
    if (key === this.#asked) return;
    this.#asked = key;
    this.#callOff();
    const about = asked === null ? "" : `${asked.lon} ${asked.lat} ${asked.category ?? ""}`;
    if (about !== this.#about) this.answer = null;
    this.#about = about;
    this.problem = "";
    this.asking = asked !== null;
    if (asked !== null) this.#timer = setTimeout(() => void this.#ask(asked), AFTER_MS);
  }

  async #ask(asked: LookAsked): Promise<void> {
    const calling = new AbortController();
    this.#calling = calling;
    try {
      const answer = await lookAt(asked, calling.signal);
      if (calling !== this.#calling) return;
      this.answer = answer;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (calling !== this.#calling || error.code === "aborted") return;
      this.answer = null;
      this.problem = explain(error);
    }
    this.asking = false;
    this.#changed();
  }

  #callOff(): void {
    clearTimeout(this.#timer);
    this.#calling?.abort();
    this.#calling = null;
  }
}

/** Without a place nothing can be said. */
function askedOf({ place, category, description, source, standards }: Written): LookAsked | null {
  if (place === null) return null;
  const [lon, lat] = place.at;
  return {
    lon,
    lat,
    description: description.trim(),
    source,
    ...(category === null ? {} : { category: category.key }),
    ...(standards.length === 0 ? {} : { standards: [...standards] }),
  };
}
