/** Roles by what they may do, turned into actions by who may do them. Pure. */

import type { GradeName, RoleRow } from "../shared/api/administration";

export interface MatrixRow {
  key: string;
  name_zh: string;
  name_en: string;
  /** Up to which grade, by role. */
  grades: ReadonlyMap<string, GradeName>;
}

/** Rows in the order in which roles name them; with a text those that have it, with a role its own. */
export function matrix(roles: readonly RoleRow[], text: string, role: string, named: (row: MatrixRow) => string): MatrixRow[] {
  const rows = new Map<string, MatrixRow & { grades: Map<string, GradeName> }>();
  for (const one of roles) {
    for (const { key, name_zh, name_en, grade } of one.actions) {
      const row = rows.get(key) ?? { key, name_zh, name_en, grades: new Map<string, GradeName>() };
      row.grades.set(one.key, grade);
      rows.set(key, row);
    }
  }
  const typed = text.trim().toLowerCase();
  return [...rows.values()].filter(
    (row) => (typed === "" || row.key.includes(typed) || named(row).toLowerCase().includes(typed)) && (role === "" || row.grades.has(role)),
  );
}
