/** A GeoJSON source that is only ever changed by differences, one in flight at a time. */

import type { GeoJSONFeatureDiff, GeoJSONSource } from "maplibre-gl";
import type { Feature, Geometry } from "geojson";

type Properties = Record<string, string | number | boolean | null>;

interface Wish {
  geometry: Geometry;
  properties: Properties;
}

export class DiffedSource {
  readonly #source: GeoJSONSource;
  readonly #shown = new Map<number, Properties>();
  readonly #wishes = new Map<number, Wish | null>();
  #flying = false;
  /** How long the last difference took to arrive, in ms: the pace that this machine can keep. */
  lastMs = 0;

  constructor(source: GeoJSONSource) {
    this.#source = source;
  }

  put(id: number, geometry: Geometry, properties: Properties): void {
    this.#wishes.set(id, { geometry, properties });
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
    if (this.#flying || this.#wishes.size === 0) return;
    const add: Feature[] = [];
    const update: GeoJSONFeatureDiff[] = [];
    const remove: number[] = [];
    for (const [id, wish] of this.#wishes) {
      const shown = this.#shown.get(id);
      if (wish === null) {
        remove.push(id);
        this.#shown.delete(id);
      } else if (shown === undefined) {
        add.push({ type: "Feature", id, geometry: wish.geometry, properties: wish.properties });
        this.#shown.set(id, wish.properties);
      } else {
        update.push(difference(id, shown, wish));
        this.#shown.set(id, wish.properties);
      }
    }
    this.#wishes.clear();
    this.#flying = true;
    const startedMs = performance.now();
    try {
      await this.#source.updateData({ add, update, remove });
    } finally {
      this.lastMs = performance.now() - startedMs;
      this.#flying = false;
    }
    if (this.#wishes.size > 0) await this.flush();
  }
}

function difference(id: number, shown: Properties, wish: Wish): GeoJSONFeatureDiff {
  const changed = Object.entries(wish.properties).filter(([key, value]) => shown[key] !== value);
  return {
    id,
    newGeometry: wish.geometry,
    addOrUpdateProperties: changed.map(([key, value]) => ({ key, value })),
  };
}
