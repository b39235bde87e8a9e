/** What available units cover: asked every few seconds, only while somebody looks at it. */

import { readCoverCells, readCoverage } from "./api/calls";
import { Problem } from "./api/client";
import type { CoverCells, Coverage, GroupCover } from "./api/types";

const EVERY_MS = 5_000;

/** Step of a cell: 0–2 thirds of the standard, 3 uncovered though planned for, 4 uncovered and not planned. */
export type CoverStep = 0 | 1 | 2 | 3 | 4;

export function coverStep(withinS: number | null, standardS: number, planned: number): CoverStep {
  if (withinS === null) return planned === 1 ? 3 : 4;
  const third = Math.ceil((withinS / standardS) * 3) - 1;
  return Math.max(0, Math.min(2, third)) as CoverStep;
}

/** Covered cells of those that stations are planned to cover or that are covered, in percent. */
export function coveredShare(group: Pick<GroupCover, "covered" | "lost">): number {
  const wanted = group.covered + group.lost;
  return wanted === 0 ? 0 : Math.floor((100 * group.covered) / wanted);
}

export class CoverageWatch {
  coverage: Coverage | null = null;
  cells: CoverCells | null = null;
  /** Whose cells are wanted, and how fine; null when totals are enough. */
  wish: { group: string; resolution: number } | null = null;
  onChange: () => void = () => undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #shown = "";

  get watching(): boolean {
    return this.#timer !== undefined;
  }

  start(): void {
    if (this.watching) return;
    this.#timer = setInterval(() => void this.look(), EVERY_MS);
    void this.look();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#shown = "";
  }

  /** The browser asks with the version that it has, and is told when it is still the same. */
  async look(): Promise<void> {
    if (document.hidden) return;
    try {
      const coverage = await readCoverage();
      const { wish } = this;
      const shown = `${coverage.version}/${wish?.group}/${wish?.resolution}`;
      if (shown === this.#shown) return;
      const cells = wish === null ? null : await readCoverCells(wish.group, wish.resolution);
      if (wish !== this.wish || !this.watching) return;
      this.#shown = shown;
      this.coverage = coverage;
      this.cells = cells;
      this.onChange();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
}
