import { expect, test } from "vitest";
import type { Alert } from "../../src/shared/api/types";
import { alertOrder, alertText, unseen } from "../../src/shared/alerts";

function anAlert(id: number, changes: Partial<Alert> = {}): Alert {
  return {
    id,
    kind: "cover_lost",
    subject: `fire/${id}`,
    level: "warning",
    lon: 114.3,
    lat: 30.6,
    cell: "8b40a6800000fff",
    area_code: null,
    raised_at: "2026-11-22T06:00:00Z",
    cleared_at: null,
    acknowledged_at: null,
    acknowledged_by: null,
    body: { group: "fire", standard_s: 300, cells: ["a", "b"] },
    training: false,
    version: 1,
    ...changes,
  };
}

test("what nobody has seen comes first, then the graver, then the newer", () => {
  const alerts = [
    anAlert(1, { acknowledged_at: "2026-11-22T06:01:00Z", level: "critical" }),
    anAlert(2),
    anAlert(3, { raised_at: "2026-11-22T06:05:00Z" }),
    anAlert(4, { level: "critical" }),
  ];
  expect(alertOrder(alerts).map((one) => one.id)).toEqual([4, 3, 2, 1]);
  expect(unseen(alerts).map((one) => one.id)).toEqual([2, 3, 4]);
});

test("lost cover says of whom, how much and within which time", () => {
  expect(alertText(anAlert(1))).toBe("消防：2 格 5 分钟内无人可到");
});

test("a closed way says how much longer the way round is, or that there is none", () => {
  const body = { unit_code: "E1", incident_number: "261122-0001", before_s: 250, after_s: 372 };
  const closed = anAlert(1, { kind: "route_closed", body });
  expect(alertText(closed)).toBe("E1 去 261122-0001 的路已封，改道：4:10 → 6:12");
  expect(alertText({ ...closed, body: { ...body, after_s: null } })).toContain("无路可绕");
});
