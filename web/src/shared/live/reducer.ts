/** The state of the screen's world from the messages of the feed: pure. */

import type { Alert, Closure, Incident, Unit } from "../api/types";
import type { EtaRow, Fix, LiveMessage } from "./messages";

export interface LiveState {
  seq: number;
  units: ReadonlyMap<number, Unit>;
  /** Open incidents. */
  incidents: ReadonlyMap<number, Incident>;
  /** Versions at which incidents were closed of late: what is older and comes later is not news. */
  closed: ReadonlyMap<number, number>;
  /** Alerts that have not been cleared. */
  alerts: ReadonlyMap<number, Alert>;
  /** Closures that nobody has ended: they hold, will hold, or have run out of late. */
  closures: ReadonlyMap<number, Closure>;
  /** Arrivals by assignment. */
  etas: ReadonlyMap<number, EtaRow>;
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

export const EMPTY: LiveState = {
  seq: 0,
  units: new Map(),
  incidents: new Map(),
  closed: new Map(),
  alerts: new Map(),
  closures: new Map(),
  etas: new Map(),
};
const CLOSED_KEPT = 500;
const NOTHING: Touched = { units: [], incidents: [] };

export function reduce(state: LiveState, message: LiveMessage): Step {
  switch (message.kind) {
    case "snapshot":
      return {
        state: {
          seq: message.seq,
          units: new Map(message.units.map((unit) => [unit.id, unit])),
          incidents: new Map(message.incidents.filter(isOpen).map((one) => [one.id, one])),
          closed: state.closed,
          alerts: new Map(message.alerts.map((alert) => [alert.id, alert])),
          closures: new Map(message.closures.map((closure) => [closure.id, closure])),
          etas: new Map(message.etas.map((row) => [row[0], row])),
        },
        touched: { units: "all", incidents: "all" },
      };
    case "change": {
      const { unit, incident, alert, closure } = message.body;
      const seq = Math.max(state.seq, message.seq);
      const told = besides({ ...state, seq }, alert ? [alert] : [], closure ? [closure] : []);
      return replace(told, unit ? [unit] : [], incident ? [incident] : []);
    }
    case "answer":
      return replace(besides(state, message.alerts ?? [], message.closures ?? []), message.units, message.incidents);
    case "etas":
      return { state: { ...state, etas: new Map([...state.etas, ...message.etas.map((row) => [row[0], row] as const)]) }, touched: NOTHING };
    case "positions":
      return move(state, message.units);
    case "tick":
      return { state: { ...state, seq: Math.max(state.seq, message.seq) }, touched: NOTHING };
  }
}

function isOpen(incident: Incident): boolean {
  return incident.closed_at === null;
}

/** Alerts and closures by the same rule as units; what is over is left out. */
function besides(state: LiveState, alerts: Alert[], closures: Closure[]): LiveState {
  return {
    ...state,
    alerts: renewed(state.alerts, alerts, (alert) => alert.cleared_at !== null),
    closures: renewed(state.closures, closures, (closure) => closure.ended_at !== null),
  };
}

function renewed<T extends { id: number; version: number }>(known: ReadonlyMap<number, T>, news: T[], isOver: (one: T) => boolean): ReadonlyMap<number, T> {
  if (news.length === 0) return known;
  const result = new Map(known);
  for (const one of news) {
    if ((result.get(one.id)?.version ?? 0) > one.version) continue;
    if (isOver(one)) result.delete(one.id);
    else result.set(one.id, one);
  }
  return result;
}

/** Newer versions replace older ones; an older version that comes late is dropped. */
function replace(state: LiveState, changedUnits: Unit[], changedIncidents: Incident[]): Step {
  const touched = { units: [] as number[], incidents: [] as number[] };
  const units = new Map(state.units);
  const incidents = new Map(state.incidents);
  const closed = new Map(state.closed);
  for (const unit of changedUnits) {
    const known = units.get(unit.id);
    if (known !== undefined && known.version > unit.version) continue;
    units.set(unit.id, { ...unit, position: newest(known, unit) });
    touched.units.push(unit.id);
  }
  for (const incident of changedIncidents) {
    const known = incidents.get(incident.id)?.version ?? closed.get(incident.id) ?? 0;
    if (known > incident.version) continue;
    if (isOpen(incident)) {
      incidents.set(incident.id, incident);
      closed.delete(incident.id);
    } else {
      incidents.delete(incident.id);
      closed.set(incident.id, incident.version);
    }
    touched.incidents.push(incident.id);
  }
  return { state: { ...state, units, incidents, closed: latest(closed) }, touched };
}

/** The newest entries of a map that would otherwise grow for as long as the window is open. */
function latest(closed: Map<number, number>): ReadonlyMap<number, number> {
  return closed.size <= CLOSED_KEPT ? closed : new Map([...closed].slice(-CLOSED_KEPT));
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
