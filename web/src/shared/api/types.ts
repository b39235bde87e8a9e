/** The values of docs/interface.md. */

export type Locale = "zh" | "en";
export type LonLat = [number, number];
export interface LineString {
  type: "LineString";
  coordinates: LonLat[];
}

export interface City {
  name_zh: string;
  name_en: string;
  bbox: [number, number, number, number];
  center: LonLat;
  timezone: string;
  attribution: string[];
  notice_zh: string;
  notice_en: string;
  basemap: string;
  training: boolean;
}

export interface Session {
  account: { id: number; name: string; kind: string; locale: string };
  csrf_token: string;
  city: City;
}

export interface Category {
  key: string;
  name_zh: string;
  name_en: string;
  major: string;
  priority: Priority;
  skills: string[];
  limit_s: number;
}

export type PlaceKind = "area" | "facility" | "street" | "address" | "coordinates" | "cell";
export interface Place {
  kind: PlaceKind;
  key: string;
  name_zh: string;
  name_en: string;
  detail_zh: string;
  detail_en: string;
  lon: number;
  lat: number;
  bbox: [number, number, number, number] | null;
  training: boolean;
}

export interface Area {
  code: string;
  level: string;
  name_zh: string;
  name_en: string;
  generated: boolean;
}

export interface Warning {
  code?: string;
  message?: string;
  [field: string]: unknown;
}

export interface PlaceAt {
  lon: number;
  lat: number;
  cell: string;
  areas: Area[];
  road: { name: string | null; distance_m: number; road_class: string } | null;
  warnings: (Warning | string)[];
}

export type UnitStatus =
  | "off_duty"
  | "available"
  | "assigned"
  | "en_route"
  | "on_scene"
  | "returning"
  | "out_of_service";

export interface Position {
  lon: number;
  lat: number;
  heading_deg: number | null;
  speed_mps: number | null;
  accuracy_m: number | null;
  fix_at: string;
}

export interface Unit {
  id: number;
  code: string;
  name_zh: string;
  name_en: string;
  kind: string;
  skills: string[];
  crew: number;
  status: UnitStatus;
  status_at: string;
  station_id: number | null;
  area_code: string | null;
  training: boolean;
  version: number;
  position: Position | null;
  assignment: { id: number; incident_id: number; incident_number: string } | null;
}

export type Priority = 1 | 2 | 3;
export type Stage = "report" | "accept" | "assign" | "handle" | "feedback" | "verify" | "archive";

export interface Incident {
  id: number;
  number: string;
  category: string;
  description: string;
  address: string | null;
  priority: Priority;
  stage: Stage;
  source: string;
  lon: number;
  lat: number;
  cell: string;
  areas: Area[];
  reported_at: string;
  reported_by: string;
  stage_at: string;
  due_at: string;
  closed_at: string | null;
  closed_reason: string | null;
  training: boolean;
  version: number;
  units: { assignment_id: number; unit_id: number; unit_code: string; status: UnitStatus }[];
}

export interface Assignment {
  id: number;
  incident_id: number;
  unit_id: number;
  unit_code: string;
  assigned_at: string;
  assigned_by: string;
  en_route_at: string | null;
  on_scene_at: string | null;
  ended_at: string | null;
  outcome: string | null;
  end_reason: string | null;
  travel_time_s: number | null;
  distance_m: number | null;
  eta: string | null;
  route: LineString | null;
  network_version: string | null;
  rank: number | null;
  override_reason: string | null;
  training: boolean;
}

export type AssignmentStep = "en_route" | "on_scene" | "done" | "cancelled";
export type UnitStep = "available" | "off_duty" | "out_of_service";

export interface Reason {
  code: string;
  [field: string]: unknown;
}

export interface RecommendedUnit {
  rank: number;
  unit: Unit;
  travel_time_s: number;
  distance_m: number;
  eta: string;
  route: LineString | null;
  reasons: Reason[];
}

export interface Recommendation {
  lon: number;
  lat: number;
  category: string;
  skills: string[];
  asked_at: string;
  network: { version: string; arcs: number };
  units: RecommendedUnit[];
  excluded: { unit_id: number; unit_code: string; cause: string; detail: unknown }[];
  excluded_counts: Record<string, number>;
  shortfall: { skill: string; needed: number; available: number }[];
  certificate: {
    eligible: number;
    asked: number;
    excluded_by_bound: number;
    bound_s: number | null;
    v_max_mps: number;
    network_version: string;
    exact: boolean;
  };
  warnings?: (Warning | string)[];
}

export interface LoadCells {
  resolution: number;
  from: string;
  until: string;
  cells: [string, number][];
}

export interface NewIncident {
  category: string;
  description: string;
  priority?: Priority;
  lon: number;
  lat: number;
  crs?: string;
  address?: string;
  source?: string;
}

export interface IncidentFiled {
  incident: Incident;
  warnings: (Warning | string)[];
}

export type IncidentDetail = Incident & { assignments?: Assignment[] };

export interface Assigned {
  assignment: Assignment;
  unit: Unit;
  incident: Incident;
}
