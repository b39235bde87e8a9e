/** Does what a command says. Answers whether the line may be emptied. */

import { findPlaces, readIncidentByNumber } from "../shared/api/calls";
import type { LonLat, Place, Unit } from "../shared/api/types";
import { live } from "../shared/live/live";
import { me } from "../shared/session";
import { parsePlace } from "../shared/places/parse";
import { locale, setLocale, t, word } from "../shared/text/text";
import { parseCommand, statusWish, type Command, type CommandName } from "./commands";
import type { Desk } from "./desk";
import { mayCommand } from "./rights";

export interface View {
  goTo(at: LonLat, bbox?: [number, number, number, number] | null): void;
}

/** The command whose right a line needs. */
const NAMES: Partial<Record<Command["kind"], CommandName>> = { new: "new", send: "send", send_unit: "send", status: "st", close: "close", road: "road" };

export async function runLine(line: string, desk: Desk, view: View): Promise<boolean> {
  const command = parseCommand(line);
  const name = NAMES[command.kind];
  const allowed = name === undefined || mayCommand(name, (action) => me.may(action));
  const refusal = allowed ? await run(command, desk, view) : t("command.not_allowed");
  if (refusal === "") return true;
  desk.say(refusal, "bad");
  return false;
}

/** "" when done, else why not. */
async function run(command: Command, desk: Desk, view: View): Promise<string> {
  switch (command.kind) {
    case "nothing":
      return "";
    case "unknown":
      return t("command.unknown", { text: command.text });
    case "new":
      desk.openForm(command.text);
      return "";
    case "send": {
      if (desk.incident === null) return t("command.no_incident");
      if (!desk.recommending.choose(command.rank)) return t("command.no_rank", { n: command.rank });
      await desk.recommending.confirm();
      return "";
    }
    case "send_unit":
      return sendUnit(command.code, desk);
    case "status":
      return setStatus(command.code, command.word, desk);
    case "close": {
      if (desk.incident === null) return t("command.no_incident");
      if (command.reason === "") return t("command.no_reason");
      await desk.close(command.reason);
      return "";
    }
    case "road":
      desk.openPanel("closure");
      desk.closing.change({ remark: command.remark });
      return "";
    case "panel":
      desk.openPanel(command.panel);
      return "";
    case "go":
      return go(command.place, desk, view);
    case "incident":
      return openNumber(command.number, desk);
    case "lang":
      setLocale(command.locale ?? (locale() === "zh" ? "en" : "zh"));
      return "";
  }
}

async function openNumber(number: string, desk: Desk): Promise<string> {
  let id = [...live.state.incidents.values()].find((one) => one.number === number)?.id;
  const asked = await desk.attempt(async () => {
    id ??= (await readIncidentByNumber(number))?.id;
  });
  if (!asked) return "";
  if (id === undefined) return t("command.no_number", { number });
  await desk.openIncident(id);
  return "";
}

/** A unit by its code: a recommended one is sent, of another it is told what speaks against it. */
async function sendUnit(code: string, desk: Desk): Promise<string> {
  if (desk.incident === null) return t("command.no_incident");
  const unit = unitOf(code);
  if (unit === undefined) return t("command.no_unit", { code });
  const rank = (desk.recommending.ranking?.rows ?? []).findIndex((row) => row.entry.unit.id === unit.id && !row.gone) + 1;
  if (rank > 0 && desk.recommending.choose(rank)) await desk.recommending.confirm();
  else desk.overriding.open(unit.id);
  return "";
}

function unitOf(code: string): Unit | undefined {
  return [...live.state.units.values()].find((one) => one.code.toLowerCase() === code.toLowerCase());
}

async function setStatus(code: string, text: string, desk: Desk): Promise<string> {
  const unit = unitOf(code);
  if (unit === undefined) return t("command.no_unit", { code });
  const wish = statusWish(text);
  if (wish === null) return t("command.no_status", { text });
  if (wish.of === "assignment" && unit.assignment === null) return t("command.no_assignment", { code: unit.code });
  const done =
    wish.of === "assignment"
      ? await desk.stepAssignment(unit.assignment?.id ?? 0, wish.step)
      : await desk.stepUnit(unit.id, wish.step);
  if (done) {
    const status = wish.of === "assignment" ? word("assignment", wish.step) : word("status", wish.step);
    desk.say(t("command.status.done", { code: unit.code, status }));
  }
  return "";
}

async function go(text: string, desk: Desk, view: View): Promise<string> {
  const typed = parsePlace(text);
  if (typed?.kind === "coordinates") {
    view.goTo([typed.lon, typed.lat]);
    return "";
  }
  let places: Place[] = [];
  const asked = await desk.attempt(async () => {
    places = await findPlaces(text);
  });
  if (!asked) return "";
  const [first] = places;
  if (first === undefined) return t("command.no_place", { text });
  view.goTo([first.lon, first.lat], first.bbox);
  return "";
}
