/** The indicators in their order, and by key: read once for the room. */

import { listIndicators, type Indicator } from "../shared/api/indicators";

export class Known {
  all: Indicator[] = [];
  byKey: ReadonlyMap<string, Indicator> = new Map();

  async read(): Promise<void> {
    if (this.all.length > 0) return;
    this.all = await listIndicators();
    this.byKey = new Map(this.all.map((one) => [one.key, one]));
  }

  /** In the order of the work: report, acceptance … times. */
  get groups(): string[] {
    return [...new Set(this.all.map((one) => one.group))];
  }

  in(group: string): Indicator[] {
    return this.all.filter((one) => one.group === group);
  }
}

export const known = new Known();
