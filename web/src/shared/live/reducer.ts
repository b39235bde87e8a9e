/** The state of the screen's world from the messages of the feed: pure. */

import type { Incident, Unit } from "../api/types";
import type { Fix, LiveMessage } from "./messages";

export interface LiveState {
  seq: number;
  units: ReadonlyMap<number, Unit>;
  /** Open incidents. */
  incidents: ReadonlyMap<number, Incident>;
}

/** Whether anything on the screens was made for training. */
export function showsTraining(state: LiveState): boolean {
  const made = (one: Unit | Incident): boolean => one.training;
  return [...state.units.values()].some(made) || [...state.incidents.values()].some(made);
}

/** What a message touched; "all" after a snapshot. */
export interface Touched {
  units: readonly number[] | "all";
  incidents: readonly number[] | "all";
}

export interface Step {
  state: LiveState;
  touched: Touched;
}

export const EMPTY: LiveState = { seq: 0, units: new Map(), incidents: new Map() };
const NOTHING: Touched = { units: [], incidents: [] };

export function reduce(state: LiveState, message: LiveMessage): Step {
  switch (message.kind) {
    case "snapshot":
      return {
        state: {
          seq: message.seq,
          units: new Map(message.units.map((unit) => [unit.id, unit])),
          incidents: new Map(message.incidents.filter(isOpen).map((one) => [one.id, one])),
        },
        touched: { units: "all", incidents: "all" },
      };
    case "change": {
      const { unit, incident } = message.body;
      const seq = Math.max(state.seq, message.seq);
      return replace({ ...state, seq }, unit ? [unit] : [], incident ? [incident] : []);
    }
    case "answer":
      return replace(state, message.units, message.incidents);
    case "positions":
      return move(state, message.units);
    case "tick":
      return { state: { ...state, seq: Math.max(state.seq, message.seq) }, touched: NOTHING };
  }
}

function isOpen(incident: Incident): boolean {
  return incident.closed_at === null;
}

/** Newer versions replace older ones; an older version that comes late is dropped. */
function replace(state: LiveState, units: Unit[], incidents: Incident[]): Step {
  const touchedUnits: number[] = [];
  const touchedIncidents: number[] = [];
  let nextUnits = state.units;
  let nextIncidents = state.incidents;
  for (const unit of units) {
    const known = nextUnits.get(unit.id);
    if (known !== undefined && known.version > unit.version) continue;
    nextUnits = new Map(nextUnits).set(unit.id, { ...unit, position: newest(known, unit) });
    touchedUnits.push(unit.id);
  }
  for (const incident of incidents) {
    const known = nextIncidents.get(incident.id);
    if (known !== undefined && known.version > incident.version) continue;
    const copy = new Map(nextIncidents);
    if (isOpen(incident)) copy.set(incident.id, incident);
    else copy.delete(incident.id);
    nextIncidents = copy;
    touchedIncidents.push(incident.id);
  }
  return {
    state: { ...state, units: nextUnits, incidents: nextIncidents },
    touched: { units: touchedUnits, incidents: touchedIncidents },
  };
}

function newest(known: Unit | undefined, unit: Unit): Unit["position"] {
  const before = known?.position ?? null;
  if (before === null || unit.position === null) return unit.position ?? before;
  return Date.parse(before.fix_at) > Date.parse(unit.position.fix_at) ? before : unit.position;
}

function move(state: LiveState, fixes: Fix[]): Step {
  const units = new Map(state.units);
  const touched: number[] = [];
  for (const [id, lon, lat, headingDeg, speedMps, fixAtMs] of fixes) {
    const unit = units.get(id);
    if (unit === undefined) continue;
    if (unit.position !== null && Date.parse(unit.position.fix_at) > fixAtMs) continue;
    const position = {
      lon,
      lat,
      heading_deg: headingDeg ?? unit.position?.heading_deg ?? null,
      speed_mps: speedMps,
      accuracy_m: unit.position?.accuracy_m ?? null,
      fix_at: new Date(fixAtMs).toISOString(),
    };
    units.set(id, { ...unit, position });
    touched.push(id);
  }
  return { state: { ...state, units }, touched: { units: touched, incidents: [] } };
}
