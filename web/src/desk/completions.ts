/** What the command line offers for what is typed so far. Pure except for places, which are passed in. */

import type { Incident, Place, Unit } from "../shared/api/types";
import { categoryName } from "../shared/context";
import { coordinates } from "../shared/format/format";
import { parsePlace } from "../shared/places/parse";
import { me } from "../shared/session";
import { named, t, word } from "../shared/text/text";
import { COMMAND_NAMES, commandName, statusWish, statusWords, type CommandName } from "./commands";
import { placeDetail } from "./place-words";
import { mayCommand } from "./rights";

export type Completion =
  | { kind: "command"; key: string; text: string; detail: string; line: string }
  | { kind: "unit"; key: string; text: string; detail: string; unit: Unit; line: string | null }
  | { kind: "incident"; key: string; text: string; detail: string; incident: Incident }
  | { kind: "place"; key: string; text: string; detail: string; place: Place }
  | { kind: "point"; key: string; text: string; detail: string; lon: number; lat: number };

export interface Known {
  units: Iterable<Unit>;
  incidents: Iterable<Incident>;
  places: Place[];
}

const MOST = 8;

export function complete(line: string, known: Known): Completion[] {
  const text = line.trimStart();
  if (text === "") return [];
  if (!text.startsWith("/") && !text.startsWith("、")) return completePlace(text.trim(), known);
  const [, head = "", gap = "", rest = ""] = /^[/、](\S*)(\s*)(.*)$/s.exec(text) ?? [];
  const name = commandName(head);
  if (name === null || gap === "") return completeCommands(head);
  if (name === "st") return completeStatus(rest, known.units);
  if (name === "send") return /^\s*\d?\s*$/.test(rest) ? [] : unitLines("send", rest.trim(), known.units);
  if (name === "go") return rest.trim() === "" ? [] : completePlace(rest.trim(), known);
  return [];
}

/** The text for which places should be looked up; "" when none should. */
export function placeQuery(line: string): string {
  const text = line.trim();
  if (text === "") return "";
  if (!text.startsWith("/") && !text.startsWith("、")) return text;
  const [, head = "", rest = ""] = /^[/、](\S+)\s+(.*)$/s.exec(text) ?? [];
  return commandName(head) === "go" ? rest.trim() : "";
}

function completeCommands(head: string): Completion[] {
  const offered = COMMAND_NAMES.filter((name) => mayCommand(name, (action) => me.may(action)));
  return offered.filter((name) => name.startsWith(head.toLowerCase()) || commandName(head) === name).map((name) => ({
    kind: "command" as const,
    key: name,
    text: t(`command.${name}.args` as const),
    detail: t(`command.${name}` as const),
    line: lineFor(name),
  }));
}

function lineFor(name: CommandName): string {
  return `/${name} `;
}

/** Units whose code holds what was typed, each with the line that names it. */
function unitLines(command: CommandName, typed: string, units: Iterable<Unit>): Completion[] {
  return matchUnits(typed, units).map((unit) => ({
    kind: "unit" as const,
    key: unit.code,
    text: unit.code,
    detail: `${word("kind", unit.kind)} · ${word("status", unit.status)}`,
    unit,
    line: `/${command} ${unit.code} `,
  }));
}

function completeStatus(rest: string, units: Iterable<Unit>): Completion[] {
  const [, code = "", gap = "", typed = ""] = /^(\S*)(\s*)(\S*)$/.exec(rest) ?? [];
  if (gap === "") {
    return unitLines("st", code, units);
  }
  const seen = new Set<string>();
  return statusWords()
    .filter((status) => status.startsWith(typed.toLowerCase()))
    .filter((status) => {
      const step = statusWish(status)?.step ?? "";
      return !seen.has(step) && seen.add(step);
    })
    .map((status) => {
      const wish = statusWish(status);
      const list = wish?.of === "assignment" ? "assignment" : "status";
      return {
        kind: "command" as const,
        key: status,
        text: status,
        detail: word(list, wish?.step ?? status),
        line: `/st ${code} ${status}`,
      };
    });
}

function completePlace(text: string, known: Known): Completion[] {
  const typed = parsePlace(text);
  const result: Completion[] = [];
  if (typed?.kind === "coordinates") {
    const { lon, lat } = typed;
    result.push({ kind: "point", key: text, text: coordinates(lon, lat), detail: t("place.kind.coordinates"), lon, lat });
  }
  for (const place of known.places) {
    if (typed !== null && place.kind === "coordinates") continue;
    const text = place.kind === "cell" ? t("place.cell", { cell: place.key }) : named(place);
    result.push({ kind: "place", key: `${place.kind}/${place.key}`, text, detail: placeDetail(place), place });
  }
  for (const unit of matchUnits(text, known.units).slice(0, 3)) {
    const detail = `${t("place.kind.unit")} · ${word("kind", unit.kind)} · ${word("status", unit.status)}`;
    result.push({ kind: "unit", key: `unit/${unit.code}`, text: unit.code, detail, unit, line: null });
  }
  for (const incident of known.incidents) {
    if (!incident.number.includes(text)) continue;
    const detail = `${t("place.kind.incident")} · ${categoryName(incident.category)}`;
    result.push({ kind: "incident", key: `incident/${incident.number}`, text: incident.number, detail, incident });
    if (result.length >= MOST) break;
  }
  return result.slice(0, MOST);
}

export function matchUnits(typed: string, units: Iterable<Unit>): Unit[] {
  const wish = typed.toLowerCase();
  const found: Unit[] = [];
  for (const unit of units) {
    if (unit.code.toLowerCase().includes(wish)) found.push(unit);
    if (found.length >= MOST) break;
  }
  return found;
}
