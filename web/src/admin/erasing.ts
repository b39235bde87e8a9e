/** Which rows an erasure names. Pure. */

export const SUBJECTS = ["members", "accounts", "incidents"] as const;
export type Subject = (typeof SUBJECTS)[number];
export type NamedRows = Record<Subject, number[]>;

/** What the interface takes of each kind at once. */
export const MOST_ROWS = 100;

/** Ids as somebody writes them: "12, 15" or "12、15"; null when something is no id, or there are too many. */
export function idsOf(text: string): number[] | null {
  const words = text.split(/[\s,，、;；]+/).filter((word) => word !== "");
  const ids = [...new Set(words.map((word) => (/^[1-9]\d{0,14}$/.test(word) ? Number(word) : NaN)))];
  return ids.some(Number.isNaN) || ids.length > MOST_ROWS ? null : ids;
}

/** The rows that were written and those that a number was found in, each once. */
export function joined(written: NamedRows, found: Partial<NamedRows>): NamedRows {
  const both = (subject: Subject): number[] => [...new Set([...written[subject], ...(found[subject] ?? [])])];
  return { members: both("members"), accounts: both("accounts"), incidents: both("incidents") };
}

export function countOf(rows: Partial<Record<string, readonly number[]>>): number {
  return Object.values(rows).reduce((sum, ids) => sum + (ids?.length ?? 0), 0);
}
