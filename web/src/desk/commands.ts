/** The command line's language: text in, command out. Pure. */

import type { AssignmentStep, UnitStep } from "../shared/api/types";

export type Command =
  | { kind: "nothing" }
  | { kind: "new"; text: string }
  | { kind: "send"; rank: number }
  | { kind: "send_unit"; code: string }
  | { kind: "status"; code: string; word: string }
  | { kind: "close"; reason: string }
  | { kind: "road"; remark: string }
  | { kind: "panel"; panel: "plan" | "shifts" | "aid" }
  | { kind: "go"; place: string }
  | { kind: "incident"; number: string }
  | { kind: "lang"; locale: "zh" | "en" | null }
  | { kind: "unknown"; text: string };

export const COMMAND_NAMES = ["new", "send", "st", "close", "road", "plan", "shifts", "aid", "go", "lang"] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Other words for the commands; typed after the slash. */
const SYNONYMS: ReadonlyMap<string, CommandName> = new Map([
  ["新建", "new"],
  ["n", "new"],
  ["派", "send"],
  ["派遣", "send"],
  ["s", "send"],
  ["status", "st"],
  ["状态", "st"],
  ["结案", "close"],
  ["归档", "close"],
  ["封路", "road"],
  ["block", "road"],
  ["统派", "plan"],
  ["allocate", "plan"],
  ["班次", "shifts"],
  ["排班", "shifts"],
  ["互助", "aid"],
  ["支援", "aid"],
  ["去", "go"],
  ["到", "go"],
  ["语言", "lang"],
]);

/** As people are told it: the day and a serial. */
const INCIDENT_NUMBER = /^[/、]?\s*(\d{6}-\d{4,})$/;

/** "/send 2" → send 2; an incident's number is that incident; other text without a slash is a place to look for. */
export function parseCommand(line: string): Command {
  const text = line.trim();
  if (text === "" || text === "/") return { kind: "nothing" };
  const number = INCIDENT_NUMBER.exec(text)?.[1];
  if (number !== undefined) return { kind: "incident", number };
  if (!text.startsWith("/") && !text.startsWith("、")) return { kind: "go", place: text };
  const [, word = "", rest = ""] = /^[/、]\s*(\S+)\s*(.*)$/s.exec(text) ?? [];
  const name = commandName(word);
  switch (name) {
    case "new":
      return { kind: "new", text: rest };
    case "send": {
      const rank = Number(rest);
      if (/^[1-9]\d?$/.test(rest)) return { kind: "send", rank };
      return /^\S*\D\S*$/.test(rest.trim()) ? { kind: "send_unit", code: rest.trim() } : { kind: "unknown", text };
    }
    case "st": {
      const [, code, status] = /^(\S+)\s+(\S+)$/.exec(rest.trim()) ?? [];
      if (code === undefined || status === undefined) return { kind: "unknown", text };
      return { kind: "status", code, word: status };
    }
    case "close": {
      const road = /^(?:road|封路)(?:\s+(.*))?$/s.exec(rest.trim());
      return road === null ? { kind: "close", reason: rest.trim() } : { kind: "road", remark: road[1]?.trim() ?? "" };
    }
    case "road":
      return { kind: "road", remark: rest.trim() };
    case "plan":
    case "shifts":
    case "aid":
      return { kind: "panel", panel: name };
    case "go":
      return rest === "" ? { kind: "nothing" } : { kind: "go", place: rest };
    case "lang":
      return { kind: "lang", locale: rest === "zh" || rest === "en" ? rest : null };
    case null:
      return { kind: "unknown", text };
  }
}

export function commandName(word: string): CommandName | null {
  const name = word.toLowerCase();
  const known = COMMAND_NAMES.find((one) => one === name);
  return known ?? SYNONYMS.get(name) ?? null;
}

export type StatusWish =
  | { of: "assignment"; step: AssignmentStep }
  | { of: "unit"; step: UnitStep };

/** One table of statuses with synonyms in both languages. */
const STATUS_SYNONYMS: readonly [StatusWish, readonly string[]][] = [
  [{ of: "assignment", step: "en_route" }, ["route", "enroute", "en_route", "go", "途中", "出发", "上路"]],
  [{ of: "assignment", step: "on_scene" }, ["scene", "on_scene", "arrived", "here", "现场", "到场", "到达"]],
  [{ of: "assignment", step: "done" }, ["done", "finished", "clear", "完成", "处置完毕"]],
  [{ of: "assignment", step: "cancelled" }, ["recall", "cancel", "cancelled", "撤回", "撤销", "取消"]],
  [{ of: "unit", step: "available" }, ["free", "available", "可派", "待命", "上班"]],
  [{ of: "unit", step: "off_duty" }, ["off", "off_duty", "下班", "离岗"]],
  [{ of: "unit", step: "out_of_service" }, ["out", "out_of_service", "broken", "停用", "故障"]],
];
const STATUS_WORDS = new Map(STATUS_SYNONYMS.flatMap(([wish, words]) => words.map((word) => [word, wish] as const)));

export function statusWish(word: string): StatusWish | null {
  return STATUS_WORDS.get(word.toLowerCase()) ?? null;
}

export function statusWords(): string[] {
  return STATUS_SYNONYMS.flatMap(([, words]) => words);
}
