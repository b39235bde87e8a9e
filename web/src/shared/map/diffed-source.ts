/** A GeoJSON source of points that is only ever changed by differences, one in flight at a time. */

import type { GeoJSONFeatureDiff, GeoJSONSource } from "maplibre-gl";
import type { Feature, Point } from "geojson";
import type { LonLat } from "../api/types";

type Properties = Record<string, string | number | boolean | null>;

interface Wish {
  at: LonLat;
  properties: Properties;
}

export class DiffedSource {
  readonly #source: Pick<GeoJSONSource, "updateData">;
  readonly #shown = new Map<number, Wish>();
  readonly #wishes = new Map<number, Wish | null>();
  #flying = false;
  /** How long the last difference took to arrive, in ms: the pace that this machine can keep. */
  lastMs = 0;

  constructor(source: Pick<GeoJSONSource, "updateData">) {
    this.#source = source;
  }

  put(id: number, at: LonLat, properties: Properties): void {
    this.#wishes.set(id, { at, properties });
  }

  remove(id: number): void {
    if (this.#shown.has(id)) this.#wishes.set(id, null);
    else this.#wishes.delete(id);
  }

  ids(): number[] {
    return [...this.#shown.keys()];
  }

  get busy(): boolean {
    return this.#flying;
  }

  /** Sends what changed, unless the last difference is still on its way: then with the next flush. */
  async flush(): Promise<void> {
    if (this.#flying) return;
    const { add, update, remove } = this.#take();
    if (add.length + update.length + remove.length === 0) return;
    this.#flying = true;
    const startedMs = performance.now();
    try {
      await this.#source.updateData({ add, update, remove });
    } finally {
      this.lastMs = performance.now() - startedMs;
      this.#flying = false;
    }
    await this.flush();
  }

  #take(): { add: Feature[]; update: GeoJSONFeatureDiff[]; remove: number[] } {
    const add: Feature[] = [];
    const update: GeoJSONFeatureDiff[] = [];
    const remove: number[] = [];
    for (const [id, wish] of this.#wishes) {
      const shown = this.#shown.get(id);
      if (wish === null) {
        remove.push(id);
        this.#shown.delete(id);
        continue;
      }
      if (shown === undefined) add.push({ type: "Feature", id, geometry: point(wish.at), properties: wish.properties });
      else update.push(...difference(id, shown, wish));
      this.#shown.set(id, wish);
    }
    this.#wishes.clear();
    return { add, update, remove };
  }
}

function point(at: LonLat): Point {
  return { type: "Point", coordinates: at };
}

/** None when nothing changed: most units stand still most of the time. */
function difference(id: number, shown: Wish, wish: Wish): GeoJSONFeatureDiff[] {
  const moved = shown.at[0] !== wish.at[0] || shown.at[1] !== wish.at[1];
  const changed = Object.entries(wish.properties).filter(([key, value]) => shown.properties[key] !== value);
  const gone = Object.keys(shown.properties).filter((key) => !(key in wish.properties));
  if (!moved && changed.length === 0 && gone.length === 0) return [];
  return [
    {
      id,
      ...(moved ? { newGeometry: point(wish.at) } : {}),
      ...(gone.length > 0 ? { removeProperties: gone } : {}),
      addOrUpdateProperties: changed.map(([key, value]) => ({ key, value })),
    },
  ];
}
