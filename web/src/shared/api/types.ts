/** Short names for the values of the interface; their shapes are generated from its OpenAPI document. */

import type { components } from "./openapi";

type Schemas = components["schemas"];

export type Locale = Schemas["Locale"];
export type LonLat = [number, number];
export type LineString = Schemas["LineView"];
export type Session = Schemas["SessionAnswer"];
export type Account = Schemas["AccountAnswer"];
export type City = Schemas["ServedCity"];
export type Priority = 1 | 2 | 3;
export type Category = Prioritised<Schemas["CategoryView"]>;
export type Place = Schemas["PlaceView"];
export type PlaceAt = Schemas["PlaceAt"];
export type Warning = Schemas["PlaceWarning"];
export type Area = Schemas["AreaView"];
export type AreaNode = Schemas["AreaNode"];
export type UnitStatus = Schemas["UnitStatus"];
export type Unit = Schemas["UnitView"];
export type Stage = Schemas["Stage"];
export type Incident = Prioritised<Schemas["IncidentView"]>;
export type IncidentDetail = Prioritised<Schemas["IncidentDetail"]>;
export type IncidentFiled = Omit<Schemas["IncidentFiled"], "incident"> & { incident: Incident };
export type NewIncident = Pick<Schemas["IncidentReport"], "category" | "description" | "lon" | "lat" | "source"> &
  Partial<Schemas["IncidentReport"]>;
export type Assignment = Schemas["AssignmentView"];
export type AssignmentStep = Schemas["Progress"]["status"];
export type Assigned = Omit<Schemas["AssignmentAnswer"], "incident"> & { incident: Incident };
export type UnitStep = Extract<UnitStatus, "available" | "off_duty" | "out_of_service">;
export type Recommendation = Schemas["RecommendationView"];
export type RecommendedUnit = Schemas["RecommendedUnit"];
export type Reason = RecommendedUnit["reasons"][number];
export type Exclusion = Schemas["Exclusion"];
export type JudgedUnit = Schemas["JudgedUnit"];
export type Allocation = Schemas["AllocationView"];
export type PlannedSlot = Schemas["PlannedSlot"];
export type Errand = Schemas["AskedErrand"];
export type ErrandResult = Schemas["ErrandResult"];
export type Shift = Schemas["ShiftView"];
export type MutualAid = Schemas["AidView"];
export type Closure = Schemas["ClosureView"];
export type Speed = Schemas["SpeedView"];
export type Covered = Schemas["CoveredView"];
export type Alert = Schemas["AlertView"];
export type Coverage = Schemas["CoverageView"];
export type GroupCover = Schemas["GroupCoverView"];
export type CoverCells = Schemas["CoverCells"];
export type LoadCells = Schemas["LoadCells"];
export type Task = Schemas["TaskView"];
export type Message = Schemas["MessageView"];
export type ReadMark = Schemas["ReadMarkView"];

/** The document says integer; the database holds 1, 2 or 3. */
type Prioritised<T extends { priority: number }> = Omit<T, "priority"> & { priority: Priority };
