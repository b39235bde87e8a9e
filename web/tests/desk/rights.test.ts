import { expect, test } from "vitest";
import { COMMAND_NAMES } from "../../src/desk/commands";
import { mayCommand, mayKey } from "../../src/desk/rights";

const may = (...actions: string[]) => (action: string): boolean => actions.includes(action);

test("who may only look is offered what looks", () => {
  const reader = may("shifts.read", "closures.read", "mutual_aid.read", "incidents.read", "units.read");
  expect(COMMAND_NAMES.filter((name) => mayCommand(name, reader))).toEqual(["shifts", "aid", "go", "lang"]);
});

test("a status is said by who reports progress, or who sets units' statuses", () => {
  expect([mayCommand("st", may("assignments.progress")), mayCommand("st", may("units.status")), mayCommand("st", may("units.read"))]).toEqual([true, true, false]);
});

test("a key that does nothing for somebody is not told of", () => {
  expect(["help.n", "help.pick", "help.jk", "help.c"].filter((key) => mayKey(key, may("closures.read")))).toEqual(["help.jk", "help.c"]);
});
