/** CSV as spreadsheets write it, and files as the server takes them. */

import type { CalendarDay, Row } from "../shared/api/rules";

/** Cells by row; quotes may hold commas, quotes and breaks. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const plain = text.replace(/^\uFEFF/, "");
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === ",") {
      row.push(cell);
      cell = "";
    } else if (sign === "\n") {
      rows.push([...row, cell.replace(/\r$/, "")]);
      row = [];
      cell = "";
    } else cell += sign;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/** Rows by the names of their columns; an apostrophe that keeps a spreadsheet from computing goes. */
export function rowsOf(text: string): Row[] {
  const [names = [], ...rows] = cellsOf(text);
  return rows.filter((row) => row.some((cell) => cell !== "")).map((row) => Object.fromEntries(names.map((name, at) => [name, (row[at] ?? "").replace(/^'(?=[=+\-@＝＋－＠])/, "")])));
}

/** The days of a calendar file as far as they can be read; what is wrong with it the server says. */
export function calendarDays(text: string): CalendarDay[] {
  return rowsOf(text)
    .filter((row) => /^\d{4}-\d{2}-\d{2}$/.test(row["day"]?.trim() ?? "") && /^(holiday|make_up)$/.test(row["kind"]?.trim() ?? ""))
    .map((row) => ({
      day: row["day"]?.trim() ?? "",
      kind: row["kind"]?.trim() === "make_up" ? "make_up" : "holiday",
      name_zh: row["name_zh"]?.trim() ?? "",
      name_en: row["name_en"]?.trim() ?? "",
    }));
}

/** Text of a file: UTF-8, or what Chinese spreadsheets write. */
export function decoded(bytes: Uint8Array): { text: string; encoding: "UTF-8" | "GBK" } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: new TextDecoder("gb18030").decode(bytes), encoding: "GBK" };
  }
}

/** Bytes in base64, in pieces that a call can take. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
