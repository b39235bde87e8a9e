/** What stands in the fields of a form. */

/** The text of a field, trimmed; empty for none or a file. */
export function fieldOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value.trim() : "";
}
