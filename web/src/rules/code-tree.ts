/** The codes of an edition as a tree: which are open, which a search keeps. Pure. */

import type { Code } from "../shared/api/rules";

export interface CodeRow {
  code: Code;
  depth: number;
  open: boolean;
  inner: boolean;
}

/** The rows as they stand one below the other; with a text, those whose name or key has it and what holds them. */
export function codeRows(codes: readonly Code[], open: ReadonlySet<string>, text: string): CodeRow[] {
  const known = new Map(codes.map((one) => [one.key, one]));
  const below = new Map<string, Code[]>();
  for (const code of codes) {
    const parent = known.has(code.parent_key) ? code.parent_key : "";
    below.set(parent, [...(below.get(parent) ?? []), code]);
  }
  const typed = text.trim().toLowerCase();
  const kept = typed === "" ? null : keptBy(typed, codes, known);
  const rows: CodeRow[] = [];
  const walk = (code: Code, depth: number): void => {
    if (kept !== null && !kept.has(code.key)) return;
    const inside = below.get(code.key) ?? [];
    const shown = inside.length > 0 && (kept === null ? open.has(code.key) : inside.some((one) => kept.has(one.key)));
    rows.push({ code, depth, open: shown, inner: inside.length > 0 });
    if (shown) for (const one of inside) walk(one, depth + 1);
  };
  for (const root of below.get("") ?? []) walk(root, 0);
  return rows;
}

function keptBy(typed: string, codes: readonly Code[], known: ReadonlyMap<string, Code>): Set<string> {
  const kept = new Set<string>();
  for (const code of codes) {
    if (![code.key, code.name_zh, code.name_en].some((one) => one.toLowerCase().includes(typed))) continue;
    for (let one: Code | undefined = code; one !== undefined && !kept.has(one.key); one = known.get(one.parent_key)) kept.add(one.key);
  }
  return kept;
}

/** How something with days of force stands on a day; both ends are in force. */
export function standingOn(day: string, startsOn: string | null | undefined, endsOn: string | null | undefined): "in_force" | "coming" | "over" {
  if (startsOn && startsOn > day) return "coming";
  return endsOn && endsOn < day ? "over" : "in_force";
}
