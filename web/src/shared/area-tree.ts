/** The tree of areas: which are open, which stands where, how the keys walk it. Pure. */

import type { AreaNode } from "./api/types";

export interface Shown {
  area: AreaNode;
  depth: number;
  open: boolean;
  /** Whether anything is below it, as far as its level tells. */
  inner: boolean;
}

const LOWEST = "grid";

export class AreaTree {
  readonly #byCode = new Map<string, AreaNode>();
  readonly #below = new Map<string | null, string[]>();
  readonly open = new Set<string>();

  /** Takes areas in; what was known stays. */
  take(areas: Iterable<AreaNode>): void {
    for (const area of areas) {
      if (this.#byCode.has(area.code)) continue;
      this.#byCode.set(area.code, area);
      const siblings = this.#below.get(area.parent_code) ?? [];
      siblings.push(area.code);
      this.#below.set(area.parent_code, siblings);
    }
  }

  get(code: string): AreaNode | undefined {
    return this.#byCode.get(code);
  }

  get size(): number {
    return this.#byCode.size;
  }

  has(parent: string): boolean {
    return this.#below.has(parent);
  }

  below(parent: string | null): AreaNode[] {
    return (this.#below.get(parent) ?? []).map((code) => this.#byCode.get(code)).filter((area): area is AreaNode => area !== undefined);
  }

  /** The widest that are known: the city, or what one may see of it. */
  get roots(): AreaNode[] {
    return [...this.#byCode.values()].filter(({ parent_code: parent }) => parent === null || !this.#byCode.has(parent));
  }

  /** From the widest down to the area itself. */
  chain(code: string): AreaNode[] {
    const found: AreaNode[] = [];
    for (let area = this.#byCode.get(code); area !== undefined; area = area.parent_code === null ? undefined : this.#byCode.get(area.parent_code)) {
      found.unshift(area);
    }
    return found;
  }

  /** Opens all that holds an area, so that it is seen. */
  reveal(code: string): void {
    for (const area of this.chain(code).slice(0, -1)) this.open.add(area.code);
  }

  /** The rows as they stand one below the other; with a text, those whose name or code has it and what holds them. */
  rows(text: string, named: (area: AreaNode) => string): Shown[] {
    const typed = text.trim().toLowerCase();
    const kept = typed === "" ? null : this.#holding(typed, named);
    const rows: Shown[] = [];
    const walk = (area: AreaNode, depth: number): void => {
      if (kept !== null && !kept.has(area.code)) return;
      const inner = area.level !== LOWEST;
      const open = inner && (kept === null ? this.open.has(area.code) : this.below(area.code).some((child) => kept.has(child.code)));
      rows.push({ area, depth, open, inner });
      if (open) for (const child of this.below(area.code)) walk(child, depth + 1);
    };
    for (const root of this.roots) walk(root, 0);
    return rows;
  }

  #holding(typed: string, named: (area: AreaNode) => string): Set<string> {
    const kept = new Set<string>();
    for (const area of this.#byCode.values()) {
      if (!named(area).toLowerCase().includes(typed) && !area.code.startsWith(typed)) continue;
      for (const one of this.chain(area.code)) kept.add(one.code);
    }
    return kept;
  }
}

/** What a key does at a row of the tree (WAI-ARIA, tree view). */
export type TreeStep = { kind: "at"; index: number } | { kind: "open" | "close" | "choose" } | null;

export function treeStep(key: string, at: number, rows: readonly Pick<Shown, "depth" | "open" | "inner">[]): TreeStep {
  const row = rows[at];
  if (row === undefined) return rows.length > 0 ? { kind: "at", index: 0 } : null;
  switch (key) {
    case "ArrowDown":
      return { kind: "at", index: Math.min(rows.length - 1, at + 1) };
    case "ArrowUp":
      return { kind: "at", index: Math.max(0, at - 1) };
    case "Home":
      return { kind: "at", index: 0 };
    case "End":
      return { kind: "at", index: rows.length - 1 };
    case "ArrowRight":
      if (row.inner && !row.open) return { kind: "open" };
      return (rows[at + 1]?.depth ?? 0) > row.depth ? { kind: "at", index: at + 1 } : null;
    case "ArrowLeft": {
      if (row.open) return { kind: "close" };
      for (let index = at - 1; index >= 0; index -= 1) if ((rows[index]?.depth ?? 0) < row.depth) return { kind: "at", index };
      return null;
    }
    case "Enter":
    case " ":
      return { kind: "choose" };
    default:
      return null;
  }
}
