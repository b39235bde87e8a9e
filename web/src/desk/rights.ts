/** What the desk offers by what one may do: a right that is missing has no button, no key and no command. Pure. */

import type { CommandName } from "./commands";

/** What a command of the line needs; any of the actions is enough, none means everybody. */
const COMMAND_NEEDS: Record<CommandName, readonly string[]> = {
  new: ["incidents.file"],
  send: ["assignments.make"],
  st: ["units.status", "assignments.progress"],
  close: ["incidents.close"],
  road: ["closures.make"],
  plan: ["allocations.plan"],
  shifts: ["shifts.read"],
  aid: ["mutual_aid.read"],
  go: [],
  lang: [],
};

/** The same of the keys, by the phrase that tells of each. */
const KEY_NEEDS: Readonly<Record<string, readonly string[]>> = {
  "help.n": ["incidents.file"],
  "help.pick": ["assignments.make"],
  "help.enter": ["assignments.make"],
  "help.r": ["recommendations.read"],
  "help.z": ["assignments.make"],
  "help.d": ["incidents.act"],
  "help.c": ["closures.read"],
  "help.a": ["alerts.read"],
  "help.p": ["allocations.plan"],
  "help.s": ["shifts.read"],
  "help.m": ["mutual_aid.read"],
};

type May = (action: string) => boolean;

function enough(needs: readonly string[], may: May): boolean {
  return needs.length === 0 || needs.some(may);
}

export function mayCommand(name: CommandName, may: May): boolean {
  return enough(COMMAND_NEEDS[name], may);
}

export function mayKey(phrase: string, may: May): boolean {
  return enough(KEY_NEEDS[phrase] ?? [], may);
}
