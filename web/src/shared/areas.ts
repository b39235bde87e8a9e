/** Names of areas by their codes: read once, and again when the city is loaded anew. */

import { listAreas } from "./api/calls";
import { Problem } from "./api/client";
import type { AreaNode } from "./api/types";
import { live } from "./live/live";
import { named, t } from "./text/text";

/** Those that people name; below a street nobody is responsible for more than it. */
const LEVELS = ["city", "district", "street"] as const;

class Areas {
  #byCode: ReadonlyMap<string, AreaNode> = new Map();
  #reading = false;
  readonly #listeners = new Set<() => void>();

  /** Follows the feed until the answer is called; the listener hears that names have come. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#byCode.size === 0) void this.#read();
    const undo = live.subscribe((news) => {
      if (news.topic === "data.loaded") void this.#read();
    });
    return () => {
      undo();
      this.#listeners.delete(listener);
    };
  }

  take(areas: Iterable<AreaNode>): void {
    this.#byCode = new Map([...areas].map((area) => [area.code, area]));
    for (const listener of this.#listeners) listener();
  }

  /** The city and its districts: between these units help each other. */
  get wide(): AreaNode[] {
    return [...this.#byCode.values()].filter((area) => area.level !== "street");
  }

  /** The city, its districts and their streets. */
  get all(): AreaNode[] {
    return [...this.#byCode.values()];
  }

  /** The name of an area; its code while the name is not known. */
  name(code: string): string {
    const area = this.#byCode.get(code);
    return area === undefined ? code : named(area);
  }

  /** Where a unit is responsible; null stands for the whole city. */
  served(code: string | null): string {
    return code === null ? t("area.whole_city") : this.name(code);
  }

  /** Whether an area lies in one of others, null being the whole city; so is one that is not known here. */
  within(code: string | null, holders: readonly (string | null)[]): boolean {
    if (holders.includes(null)) return true;
    let at = code;
    while (at !== null) {
      if (holders.includes(at)) return true;
      const area = this.#byCode.get(at);
      if (area === undefined) return true;
      at = area.parent_code;
    }
    return false;
  }

  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      this.take((await Promise.all(LEVELS.map((level) => listAreas(level)))).flat());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    } finally {
      this.#reading = false;
    }
  }
}

export const areas = new Areas();
