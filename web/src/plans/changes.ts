/** What is different between two plans, value by value. Pure. */

export interface ValueChange {
  path: string;
  /** Null where there was, or is, nothing. */
  before: string | null;
  after: string | null;
}

/** Leaves of a document by their paths; tasks and resources stand under their own key, so that an insertion shifts nothing. */
function leaves(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (Array.isArray(value)) value.forEach((one, place) => leaves(one, `${path}.${keyOf(one) ?? place}`, into));
  else if (typeof value === "object" && value !== null) {
    for (const [name, one] of Object.entries(value)) leaves(one, path === "" ? name : `${path}.${name}`, into);
  } else if (value !== null && value !== undefined) into.set(path, typeof value === "string" ? value : JSON.stringify(value));
  return into;
}

function keyOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  const { key, kind } = value as { key?: unknown; kind?: unknown };
  return typeof key === "string" ? key : typeof kind === "string" ? kind : null;
}

export function changesBetween(before: unknown, after: unknown): ValueChange[] {
  const was = leaves(before, "", new Map());
  const is = leaves(after, "", new Map());
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths.filter((path) => was.get(path) !== is.get(path)).map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }));
}
