/** The calls that screens make, each with its types. */

import { me } from "../session";
import { Client } from "./client";
import type {
  Alert,
  Allocation,
  AreaNode,
  Assigned,
  Assignment,
  AssignmentStep,
  Category,
  City,
  Closure,
  CoverCells,
  Coverage,
  Covered,
  Errand,
  ErrandResult,
  Incident,
  IncidentDetail,
  IncidentFiled,
  JudgedUnit,
  LoadCells,
  LonLat,
  MutualAid,
  NewIncident,
  Place,
  PlaceAt,
  Recommendation,
  Session,
  Shift,
  Unit,
  UnitStep,
} from "./types";

export const client = new Client();

interface Page<T> {
  items: T[];
  next?: string | null;
}

export async function readSession(): Promise<Session> {
  return remember(await client.get<Session>("/session"));
}

export async function signIn(
  secret: { token: string } | { name: string; password: string },
): Promise<Session> {
  return remember(await client.post<Session>("/session", secret));
}

export async function signOut(): Promise<void> {
  await client.delete("/session");
}

/** Writes carry the token of the newest answer; what one may do is known from it. */
export function remember(session: Session): Session {
  client.csrfToken = session.csrf_token ?? "";
  me.take(session);
  return session;
}

export async function listCategories(): Promise<Category[]> {
  return (await client.get<Page<Category>>("/categories", { limit: 500 })).items;
}

/** All pages of a list. */
export async function readAll<T>(path: string, query: Record<string, string>): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const page = await client.get<Page<T>>(path, { ...query, limit: 500, after });
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return items;
}

export async function listAreas(level: string): Promise<AreaNode[]> {
  return readAll<AreaNode>("/areas", { level });
}

export async function findPlaces(text: string, near?: [number, number]): Promise<Place[]> {
  const query = { q: text, limit: 8, near: near?.map((degrees) => degrees.toFixed(5)).join(",") };
  return (await client.get<Page<Place>>("/places", query)).items;
}

export async function whatIsAt(lon: number, lat: number): Promise<PlaceAt> {
  return client.get<PlaceAt>("/places/at", { lon: lon.toFixed(6), lat: lat.toFixed(6) });
}

export async function fileIncident(incident: NewIncident, key: string): Promise<IncidentFiled> {
  return client.post<IncidentFiled>("/incidents", incident, key);
}

export async function readIncident(id: number): Promise<IncidentDetail> {
  return client.get<IncidentDetail>(`/incidents/${id}`);
}

/** Null where one sees none of that number; what is over is found too. */
export async function readIncidentByNumber(number: string): Promise<Incident | null> {
  const page = await client.get<Page<Incident>>("/incidents", { state: "all", text: number, limit: 10 });
  return page.items.find((one) => one.number === number) ?? null;
}

export async function closeIncident(
  id: number,
  reason: string,
  version: number,
): Promise<Incident> {
  return client.post(`/incidents/${id}/close`, { reason, version });
}

export async function recommend(incidentId: number, k: number): Promise<Recommendation> {
  return client.get<Recommendation>(`/incidents/${incidentId}/recommendation`, { k });
}

/** The same for a place before anything is filed. */
export async function recommendFor(at: LonLat, category: string, k: number): Promise<Recommendation> {
  return client.post<Recommendation>("/recommendations", { lon: at[0], lat: at[1], category, k });
}

export async function assign(
  incidentId: number,
  choice: { unit_id: number; rank?: number; network_version?: string; override_reason?: string },
  key: string,
): Promise<Assigned> {
  return client.post<Assigned>(`/incidents/${incidentId}/assignments`, choice, key);
}

/** All that speaks against sending a unit, and how soon it would be there. */
export async function judgeUnit(incidentId: number, unitId: number): Promise<JudgedUnit> {
  return client.get<JudgedUnit>(`/incidents/${incidentId}/units/${unitId}`);
}

export async function setAssignmentStatus(
  id: number,
  status: AssignmentStep,
  reason?: string,
): Promise<Assigned> {
  return client.post(`/assignments/${id}/status`, reason === undefined ? { status } : { status, reason });
}

export async function readAssignment(id: number): Promise<Assignment> {
  return client.get<Assignment>(`/assignments/${id}`);
}

export async function setUnitStatus(id: number, status: UnitStep): Promise<Unit> {
  return client.post(`/units/${id}/status`, { status });
}

interface Shape {
  type: "LineString" | "Polygon";
  coordinates: unknown;
}

export async function previewClosure(geometry: Shape): Promise<Covered> {
  return client.post<Covered>("/closures/preview", { geometry });
}

export async function closeRoads(
  closure: { geometry: Shape; reason: string; starts_at?: string; ends_at: string | null; confirmed: boolean },
  key: string,
): Promise<Closure> {
  return client.post<Closure>("/closures", closure, key);
}

export async function endClosure(id: number): Promise<Closure> {
  return client.post<Closure>(`/closures/${id}/end`, {});
}

export async function readCoverage(): Promise<Coverage> {
  return client.get<Coverage>("/coverage");
}

export async function readCoverCells(group: string, resolution: number): Promise<CoverCells> {
  return client.get<CoverCells>("/layers/coverage/cells", { group, resolution });
}

export async function acknowledgeAlert(id: number): Promise<Alert> {
  return client.post<Alert>(`/alerts/${id}/acknowledge`, {});
}

export async function readLoadCells(
  resolution: number,
  hours: number,
  bbox: City["bbox"],
): Promise<LoadCells> {
  const box = bbox.map((degrees) => degrees.toFixed(5)).join(",");
  return client.get<LoadCells>("/layers/load/cells", { resolution, hours, bbox: box });
}

/** Who would go where so that all together wait least; nothing is written. */
export async function proposeAllocation(incidentIds: number[], reconsider: boolean): Promise<Allocation> {
  return client.post<Allocation>("/allocations", { incidents: incidentIds.map((id) => ({ incident_id: id })), reconsider });
}

export async function carryOut(items: Errand[], key: string): Promise<{ items: ErrandResult[]; done: number; refused: number }> {
  return client.post("/allocations/commit", { items }, key);
}

/** The shifts that run at any moment of a span. */
export async function listShifts(at: string, until: string): Promise<Shift[]> {
  return readAll<Shift>("/shifts", { at, until });
}

/** Times without an offset are of the city's clocks. */
export async function planShift(
  unitId: number,
  shift: { starts_at: string; ends_at: string; crew?: number; note?: string },
  key: string,
): Promise<Shift> {
  return client.post<Shift>(`/units/${unitId}/shifts`, shift, key);
}

export async function endShift(unitId: number, shiftId: number): Promise<void> {
  await client.delete(`/units/${unitId}/shifts/${shiftId}`);
}

export async function listAid(): Promise<MutualAid[]> {
  return readAll<MutualAid>("/mutual-aid", { state: "active" });
}

export async function grantAid(
  grant: { from_area: string; to_area: string; kinds: string[]; skills: string[]; ends_at: string | null; reason: string },
  key: string,
): Promise<MutualAid> {
  return client.post<MutualAid>("/mutual-aid", grant, key);
}

export async function endAid(id: number): Promise<MutualAid> {
  return client.post<MutualAid>(`/mutual-aid/${id}/end`, {});
}
