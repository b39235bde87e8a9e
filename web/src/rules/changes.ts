/** What differs between two versions of a law, gathered by what it is about. Pure. */

import type { LawChange } from "../shared/api/rules";

export interface ChangedField {
  field: string;
  /** Of a list only what came and went; a list in another order has both empty. */
  list: boolean;
  before: string[];
  after: string[];
}

export interface ChangedThing {
  /** "actions", "clocks", …; "law" for what stands by itself. */
  area: string;
  key: string;
  what: "new" | "gone" | "changed";
  fields: ChangedField[];
}

const AREAS = ["stages", "clocks", "marks", "actions", "requests", "levels", "notices"];
/** What only repeats the name of the thing. */
const REPEATED = new Set(["key", "stage", "mark", "kind"]);
const LISTS = new Set(["sources", "roles", "fields", "guards", "effects", "permits", "raises", "run_cards"]);

export function gathered(changes: readonly LawChange[]): ChangedThing[] {
  const things = new Map<string, { area: string; key: string; fields: ChangedField[]; changes: LawChange[] }>();
  for (const change of changes) {
    const { area, key, field } = placed(change.path);
    const name = `${area}.${key}`;
    const thing = things.get(name) ?? { area, key, fields: [], changes: [] };
    things.set(name, thing);
    thing.changes.push(change);
    if (!REPEATED.has(field)) thing.fields.push(fieldOf(field, change));
  }
  return [...things.values()].map(({ changes: its, ...thing }) => ({ ...thing, what: whatOf(its) }));
}

function placed(path: string): { area: string; key: string; field: string } {
  const [area = "", key = "", ...rest] = path.split(".");
  if (AREAS.includes(area) && rest.length > 0) return { area, key, field: rest.join(".") };
  return { area: "law", key: area, field: key === "" ? area : key };
}

/** A thing is new when it says its own name now and did not before. */
function whatOf(changes: readonly LawChange[]): ChangedThing["what"] {
  const own = changes.find(({ path }) => REPEATED.has(path.split(".")[2] ?? "") || /^(levels|notices)\.[^.]+\.zh$/.test(path));
  if (own === undefined) return "changed";
  if (own.before === null) return "new";
  return own.after === null ? "gone" : "changed";
}

function fieldOf(field: string, { before, after }: LawChange): ChangedField {
  const list = LISTS.has(field);
  const old = before === null ? [] : list ? apart(before) : [before];
  const now = after === null ? [] : list ? apart(after) : [after];
  if (!list) return { field, list, before: old, after: now };
  return { field, list, before: old.filter((one) => !now.includes(one)), after: now.filter((one) => !old.includes(one)) };
}

/** "a; b=[c; d]" → ["a", "b=[c; d]"]: parts of a list, brackets kept together. */
export function apart(said: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let part = "";
  for (const sign of said) {
    if (sign === "[" || sign === "{") depth += 1;
    if (sign === "]" || sign === "}") depth -= 1;
    if (sign === ";" && depth === 0) {
      found.push(part.trim());
      part = "";
    } else part += sign;
  }
  if (part.trim() !== "") found.push(part.trim());
  return found;
}

export interface Called {
  name: string;
  of: string;
  options: Record<string, string>;
}

/** A guard or effect as it is written out: "name=create_task options={kind: verify, to: department}". */
export function called(said: string): Called {
  const name = /name=(\w+)/.exec(said)?.[1] ?? said;
  const of = /(?:argument|of)=([^\s{]+)/.exec(said)?.[1] ?? "";
  const inner = /options=\{(.*)\}/.exec(said)?.[1] ?? "";
  const pairs = inner.split(", ").map((pair) => pair.split(": "));
  return { name, of, options: Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair.length === 2)) };
}
