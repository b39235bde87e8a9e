/** The sheets of codes as they were read, with what their keys are called: one for the whole window. */

import { listAreas } from "../shared/api/calls";
import { listSheets, readSheetText, type Row, type Sheet } from "../shared/api/rules";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { locale, named, t } from "../shared/text/text";
import { rowsOf } from "./csv";

class Sheets {
  all: Sheet[] = [];
  problem = "";
  readonly #rows = new Map<string, Row[]>();
  readonly #areas = new Map<string, { name_zh: string; name_en: string }>();
  readonly #reading = new Set<string>();
  readonly #listeners = new Set<() => void>();

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    void this.#once("", async () => {
      this.all = await listSheets();
      if (me.may("areas.read")) for (const area of await listAreas("district")) this.#areas.set(area.code, area);
    });
    return () => this.#listeners.delete(listener);
  }

  /** The rows of a sheet; null until they are there. */
  rows(sheet: string): Row[] | null {
    if (!this.#rows.has(sheet)) void this.#once(sheet, async () => this.#rows.set(sheet, rowsOf(await readSheetText(sheet))));
    return this.#rows.get(sheet) ?? null;
  }

  /** What changed is read again. */
  forget(): void {
    this.#rows.clear();
    this.#reading.clear();
    this.#tell();
  }

  title(sheet: string): string {
    const found = this.all.find((one) => one.key === sheet);
    return found === undefined ? sheet : locale() === "zh" ? found.title_zh : found.title_en;
  }

  category(key: string): string {
    if (key === "*") return t("codes.any_category");
    const found = this.rows("codes")?.filter((row) => row["key"] === key).at(-1);
    return found === undefined ? key : nameOf(found);
  }

  code(list: string, key: string): string {
    const found = this.rows("codes")?.find((row) => row["list_key"] === list && row["key"] === key);
    return found === undefined ? key : nameOf(found);
  }

  list(key: string): string {
    const found = this.rows("code_lists")?.find((row) => row["key"] === key);
    return found?.["edition"] ?? key;
  }

  department(code: string): string {
    const found = this.rows("departments")?.find((row) => row["code"] === code);
    return found === undefined ? code : nameOf(found);
  }

  standard(key: string): string {
    const found = this.rows("standards")?.filter((row) => row["key"] === key).at(-1);
    return found === undefined ? key : inLanguage(found, "opening");
  }

  area(code: string): string {
    const found = this.#areas.get(code);
    return code === "" ? t("area.whole_city") : found === undefined ? code : named(found);
  }

  async #once(what: string, run: () => Promise<unknown>): Promise<void> {
    if (this.#reading.has(what)) return;
    this.#reading.add(what);
    this.problem = "";
    const read = await attempt(run, (text) => (this.problem = text));
    if (!read) this.#reading.delete(what);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const sheets = new Sheets();

export function nameOf(row: Row): string {
  return inLanguage(row, "name");
}

/** `opening_zh` or `opening_en`, the other one when it is missing. */
export function inLanguage(row: Row, field: string): string {
  return named({ name_zh: row[`${field}_zh`] ?? "", name_en: row[`${field}_en`] ?? "" });
}

/** "2026-07-01 – 2026-12-31"; without an end it goes on. */
export function days(startsOn: string | null | undefined, endsOn: string | null | undefined): string {
  if (!startsOn && !endsOn) return t("codes.always");
  return `${startsOn ? startsOn : "…"} – ${endsOn ? endsOn : t("codes.onward")}`;
}
