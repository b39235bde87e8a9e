/** Values with every field, for tests to change one at a time. */

import type { Incident, RecommendedUnit, Unit } from "../src/shared/api/types";

export function aUnit(changes: Partial<Unit> = {}): Unit {
  return {
    id: 1,
    code: "江岸-03",
    name_zh: "江岸给水抢修三队",
    name_en: "Jiang'an water repair 3",
    kind: "water_repair",
    skills: ["water_supply"],
    crew: 4,
    status: "available",
    status_at: "2026-11-22T06:00:00Z",
    on_duty: true,
    shift_until: null,
    station_id: null,
    area_code: "420102",
    serves: null,
    training: true,
    version: 1,
    position: {
      lon: 114.3,
      lat: 30.6,
      heading_deg: 90,
      speed_mps: 8,
      accuracy_m: 5,
      fix_at: "2026-11-22T06:00:00Z",
    },
    assignment: null,
    ...changes,
  };
}

export function anIncident(changes: Partial<Incident> = {}): Incident {
  return {
    id: 1,
    number: "261122-0001",
    category: "emergency:pipe_burst",
    description: "路面冒水",
    address: null,
    priority: 1,
    stage: "accept",
    source: "phone",
    lon: 114.27,
    lat: 30.58,
    cell: "8b40a6800000fff",
    areas: [],
    reported_at: "2026-11-22T06:00:00Z",
    reported_by: "坐席",
    stage_at: "2026-11-22T06:00:00Z",
    due_at: "2026-11-22T07:00:00Z",
    closed_at: null,
    closed_reason: null,
    training: true,
    version: 1,
    law: "emergency",
    law_version: 1,
    department_code: null,
    duty_grid_code: null,
    marks: [],
    held: false,
    supervised: false,
    merged_into: null,
    paused_at: null,
    alarm_level: 1,
    outcome: null,
    units: [],
    ...changes,
  };
}

export function aRecommendedUnit(id: number, travelTimeS: number): RecommendedUnit {
  return {
    rank: 1,
    unit: aUnit({ id, code: `U-${id}` }),
    travel_time_s: travelTimeS,
    distance_m: travelTimeS * 8,
    eta: "2026-11-22T06:05:00Z",
    route: { type: "LineString", coordinates: [] },
    reasons: [],
  };
}
