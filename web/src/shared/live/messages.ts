/** What the live feed says (docs/interface.md, "The live feed"). */

import type { Alert, Assignment, Closure, Incident, Message, ReadMark, Speed, Task, Unit } from "../api/types";

export interface Snapshot {
  kind: "snapshot";
  at: string;
  seq: number;
  units: Unit[];
  incidents: Incident[];
  alerts: Alert[];
  closures: Closure[];
  etas: EtaRow[];
  /** Told by another window of this browser, which last heard the server this long ago. */
  silentMs?: number;
}

export interface Change {
  kind: "change";
  seq: number;
  at: string;
  topic: string;
  body: ChangeBody;
}

export interface ChangeBody {
  incident?: Incident;
  unit?: Unit;
  assignment?: Assignment;
  alert?: Alert;
  closure?: Closure;
  speed?: Speed;
  task?: Task;
  message?: Message;
  message_read?: ReadMark;
  /** A photo or voice note that was added; whose names and places are shown is asked for by its reader. */
  attachment?: { id: number; incident_id: number };
  /** A plan that was started or stopped. */
  plan_run?: { id: number; incident_id: number; key: string; version: number; drill: boolean; started_at: string; stopped_at: string | null };
  /** Of a notice no more than whose it is: what it says is asked for by its reader. */
  notice?: { id: number; account_id: number; rule: string };
}

/** unit id, lon, lat, heading_deg, speed_mps, fix_at in ms since 1970. */
export type Fix = [number, number, number, number | null, number | null, number];

export interface Positions {
  kind: "positions";
  at: string;
  units: Fix[];
}

/** assignment id, arrival in ms since 1970, metres left; null where no way leads on. */
export type EtaRow = [number, number | null, number | null];

export interface Etas {
  kind: "etas";
  at: string;
  etas: EtaRow[];
}

export interface Tick {
  kind: "tick";
  at: string;
  seq: number;
}

/** An answer to this browser's own command, shown before the feed repeats it. */
export interface Answer {
  kind: "answer";
  units: Unit[];
  incidents: Incident[];
  alerts?: Alert[];
  closures?: Closure[];
}

export type LiveMessage = Snapshot | Change | Positions | Etas | Tick | Answer;

export const EVENT_NAMES = ["snapshot", "change", "positions", "etas", "tick"] as const;

/** Reads one server-sent event; null when it cannot be read, so that one bad event stops nothing. */
export function readMessage(kind: (typeof EVENT_NAMES)[number], data: string): LiveMessage | null {
  try {
    const body: unknown = JSON.parse(data);
    if (typeof body !== "object" || body === null) return null;
    return { ...body, kind } as LiveMessage;
  } catch {
    return null;
  }
}
