/** Who would go, before the report is filed: asked anew whenever place or category is another. */

import { recommendFor } from "../shared/api/calls";
import { Problem } from "../shared/api/client";
import type { Recommendation } from "../shared/api/types";
import type { Draft } from "./draft";
import { explain } from "./problems";

const COUNT = 3;

export class Preview {
  answer: Recommendation | null = null;
  answeredMs = 0;
  problem = "";
  /** Place and category that the answer is, or will be, of; "" while one is missing. */
  asked = "";
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  follow(draft: Pick<Draft, "place" | "category">): void {
    const { place, category } = draft;
    const asked = place === null || category === null ? "" : `${place.at.join()} ${category.key}`;
    if (asked === this.asked) return;
    this.asked = asked;
    this.answer = null;
    this.problem = "";
    if (place !== null && category !== null) void this.#ask(asked, place.at, category.key);
  }

  /** The roads are in another state. */
  again(draft: Pick<Draft, "place" | "category">): void {
    if (this.asked === "") return;
    this.asked = "";
    this.follow(draft);
  }

  async #ask(asked: string, at: [number, number], category: string): Promise<void> {
    try {
      const answer = await recommendFor(at, category, COUNT);
      if (asked !== this.asked) return;
      this.answer = answer;
      this.answeredMs = Date.now();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asked === this.asked) this.problem = explain(error);
    }
    this.#changed();
  }
}
