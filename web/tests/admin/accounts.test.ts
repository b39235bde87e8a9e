import { expect, test } from "vitest";
import { NO_FILTER, endsInTime, filterAccounts, grantable, mustEnd, timeOf } from "../../src/admin/accounts";
import { answering, countByArea } from "../../src/admin/answering";
import { countByGrade, filterElements } from "../../src/admin/elements";
import { matrix } from "../../src/admin/matrix";
import type { AccountRow, ElementRow, Grant, RoleRow } from "../../src/shared/api/administration";

function aGrant(changes: Partial<Grant> = {}): Grant {
  return {
    id: 1,
    account_id: 1,
    role: "dispatcher",
    area_code: null,
    area_zh: null,
    area_en: null,
    grade: "L2",
    starts_at: "2026-11-22T08:00:00Z",
    ends_at: null,
    granted_at: "2026-11-22T08:00:00Z",
    granted_by: "王工",
    ended_at: null,
    ended_by: null,
    ...changes,
  };
}

function anAccount(id: number, changes: Partial<AccountRow> = {}): AccountRow {
  return {
    id,
    sign_in_name: `person-${id}`,
    display_name: `人员 ${id}`,
    kind: "person",
    locale: "zh",
    created_at: "2026-11-01T00:00:00Z",
    disabled_at: null,
    grants: [],
    ...changes,
  };
}

function aRole(key: string, changes: Partial<RoleRow> = {}): RoleRow {
  return { key, name_zh: key, name_en: key, kinds: ["person", "system"], highest_grade: "L3", alone: false, actions: [], ...changes };
}

const ids = (rows: readonly { id: number }[]): number[] => rows.map((row) => row.id);

test("accounts are found by either name, state, kind and role", () => {
  const accounts = [
    anAccount(1, { display_name: "王安全", grants: [aGrant()] }),
    anAccount(2, { sign_in_name: "gps-feed", kind: "system" }),
    anAccount(3, { disabled_at: "2026-11-20T00:00:00Z", grants: [aGrant()] }),
  ];
  expect(ids(filterAccounts(accounts, NO_FILTER))).toEqual([1, 2]);
  expect(ids(filterAccounts(accounts, { ...NO_FILTER, text: " GPS" }))).toEqual([2]);
  expect(ids(filterAccounts(accounts, { ...NO_FILTER, text: "安全" }))).toEqual([1]);
  expect(ids(filterAccounts(accounts, { ...NO_FILTER, state: "disabled" }))).toEqual([3]);
  expect(ids(filterAccounts(accounts, { ...NO_FILTER, state: "without_role" }))).toEqual([2]);
  expect(ids(filterAccounts(accounts, { ...NO_FILTER, state: "all", role: "dispatcher" }))).toEqual([1, 3]);
  expect(ids(filterAccounts(accounts, { ...NO_FILTER, kind: "system" }))).toEqual([2]);
});

test("a grant holds from its start, and its end is not in it", () => {
  const grant = aGrant({ starts_at: "2026-11-22T08:00:00Z", ends_at: "2026-11-22T20:00:00Z" });
  const at = (time: string): number => Date.parse(`2026-11-22T${time}Z`);
  expect([timeOf(grant, at("07:59:59")), timeOf(grant, at("08:00:00")), timeOf(grant, at("19:59:59")), timeOf(grant, at("20:00:00"))]).toEqual(["coming", "running", "running", "over"]);
  expect(timeOf(aGrant({ ends_at: null }), at("23:00:00"))).toBe("running");
});

test("an administrator's role goes with no other, and roles are offered to the kinds that may have them", () => {
  const roles = [aRole("dispatcher"), aRole("planner"), aRole("audit_administrator", { alone: true, kinds: ["person"] }), aRole("security_administrator", { alone: true, kinds: ["person"] })];
  const offered = (held: string[], kind: AccountRow["kind"] = "person"): [string, string | null][] =>
    grantable(roles, { kind }, held.map((role) => ({ role }))).map(({ role, excludedBy }) => [role.key, excludedBy]);
  expect(offered([])).toEqual([["dispatcher", null], ["planner", null], ["audit_administrator", null], ["security_administrator", null]]);
  expect(offered(["dispatcher"])).toEqual([["dispatcher", null], ["planner", null], ["audit_administrator", "dispatcher"], ["security_administrator", "dispatcher"]]);
  expect(offered(["audit_administrator"])).toEqual([
    ["dispatcher", "audit_administrator"],
    ["planner", "audit_administrator"],
    ["audit_administrator", null],
    ["security_administrator", "audit_administrator"],
  ]);
  expect(offered([], "system").map(([key]) => key)).toEqual(["dispatcher", "planner"]);
});

test("a role that shows the most sensitive data is given for a task, thirty days at most", () => {
  const action = (key: string, grade: RoleRow["highest_grade"]): RoleRow["actions"][number] => ({ key: key as RoleRow["actions"][number]["key"], name_zh: key, name_en: key, grade });
  const officer = aRole("personal_data_officer", { highest_grade: "L4", actions: [action("personal.reveal", "L4")] });
  const auditor = aRole("audit_administrator", { highest_grade: "L4", actions: [action("audit.read", "L4")] });
  const operator = aRole("operator", { highest_grade: "L3", actions: [action("personal.reveal", "L3")] });
  expect([mustEnd(officer, "L4"), mustEnd(officer, "L3"), mustEnd(auditor, "L4"), mustEnd(operator, "L3"), mustEnd(undefined, "L4")]).toEqual([true, false, false, false, false]);
  const now = Date.parse("2026-11-23T00:00:00Z");
  expect(endsInTime(null, null, now)).toBe(false);
  expect(endsInTime(null, "2026-12-23T00:00:00Z", now)).toBe(true);
  expect(endsInTime(null, "2026-12-23T00:01:00Z", now)).toBe(false);
  expect(endsInTime("2026-12-01T00:00:00Z", "2026-12-31T00:00:00Z", now)).toBe(true);
});

test("for an area answer those with a grant there first, then those of what holds it, then the whole city", () => {
  const accounts = [
    anAccount(1, { grants: [aGrant({ area_code: null })] }),
    anAccount(2, { grants: [aGrant({ area_code: "420102" })] }),
    anAccount(3, { grants: [aGrant({ area_code: "420102001" })] }),
    anAccount(4, { grants: [aGrant({ area_code: "420103" })] }),
    anAccount(5, { grants: [aGrant({ area_code: "420102001" })], disabled_at: "2026-11-20T00:00:00Z" }),
  ];
  const found = answering(accounts, ["4201", "420102", "420102001"]);
  expect(found.map(({ account, own }) => [account.id, own])).toEqual([[3, true], [2, false], [1, false]]);
  expect([...countByArea(accounts)]).toEqual([["420102", 1], ["420102001", 1], ["420103", 1]]);
});

test("what roles may do is turned into who may do it", () => {
  const roles = [
    aRole("operator", { actions: [{ key: "incidents.file", name_zh: "上报事件", name_en: "File incidents", grade: "L3" }] }),
    aRole("driver", {
      actions: [
        { key: "incidents.file", name_zh: "上报事件", name_en: "File incidents", grade: "L2" },
        { key: "incidents.close", name_zh: "结案归档", name_en: "Close incidents", grade: "L2" },
      ],
    }),
  ];
  const english = (row: { name_en: string }): string => row.name_en;
  const rows = matrix(roles, "", "", english);
  expect(rows.map((row) => [row.key, [...row.grades]])).toEqual([
    ["incidents.file", [["operator", "L3"], ["driver", "L2"]]],
    ["incidents.close", [["driver", "L2"]]],
  ]);
  expect(matrix(roles, "close", "", english).map((row) => row.key)).toEqual(["incidents.close"]);
  expect(matrix(roles, "", "operator", english).map((row) => row.key)).toEqual(["incidents.file"]);
});

test("data elements are found by every word, in either language, by grade and by being sealed", () => {
  const term = { key: "k", name_zh: "指挥中心", name_en: "Command centre" };
  const element = (key: string, grade: ElementRow["grade"], title: string, sealed: boolean): ElementRow => ({
    element: key,
    title_zh: title,
    title_en: key,
    purpose_zh: "核实与回访",
    purpose_en: "Ask back",
    basis: term,
    owner: term,
    grade,
    keep_days: 180,
    keep_after: "closed_at",
    at_end: "clear",
    mask: "phone",
    sealed,
  });
  const elements = [element("incidents.reporter_phone", "L3", "报案人电话", true), element("shifts.note", "L2", "班次备注", false)];
  const found = (text: string, more: { grade?: ElementRow["grade"] | ""; sealed?: boolean } = {}): string[] =>
    filterElements(elements, { text, grade: "", sealed: false, ...more }).map((one) => one.element);
  expect(found("ask  PHONE")).toEqual(["incidents.reporter_phone"]);
  expect(found("备注 指挥")).toEqual(["shifts.note"]);
  expect(found("", { grade: "L3" })).toEqual(["incidents.reporter_phone"]);
  expect(found("", { sealed: true })).toEqual(["incidents.reporter_phone"]);
  expect(countByGrade(elements).get("L3")).toBe(1);
});
