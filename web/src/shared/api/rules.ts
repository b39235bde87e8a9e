/** The calls about rules: laws with their versions, the working calendar, code lists. */

import { client } from "./calls";
import type { components } from "./openapi";

type Schemas = components["schemas"];
export type Law = Schemas["LawView"];
export type LawVersion = Schemas["VersionView"];
export type LawText = Omit<Schemas["VersionDetail"], "trial"> & { trial: Trial | null };
export type Definition = Schemas["DefinitionView"];
export type LawAction = Definition["actions"][number];
export type LawClock = Definition["clocks"][number];
export type LawLimit = Schemas["LimitView"];
export type LawDiagram = Schemas["LawDiagram"];
export type LawChange = Schemas["ChangeView"];
export type LawFault = Schemas["FaultView"];
export type Trial = Schemas["TrialView"];
export type Words = Schemas["Words"];
export type WorkingCalendar = Schemas["CalendarView"];
export type CalendarYear = Schemas["CalendarYearView"];
export type CalendarDay = Schemas["CalendarDayView"];
export type CodeList = Schemas["ListView"];
export type Code = Schemas["CodeView"];
export type Sheet = Schemas["SheetView"];
export type SheetReport = Schemas["SheetReportView"];
export type Template = Schemas["TemplateView"];
export type CheckedIdentifier = Schemas["CheckedIdentifier"];

/** A number, or the draft. */
export type VersionKey = number | "draft";

/** A row of a sheet by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

export async function listLaws(): Promise<Law[]> {
  return (await client.get<{ items: Law[] }>("/laws")).items;
}

export async function readLaw(law: string, version: VersionKey): Promise<LawText> {
  return client.get(`/laws/${law}/versions/${version}`);
}

export async function readDiagram(law: string, version: VersionKey): Promise<LawDiagram> {
  return client.get(`/laws/${law}/versions/${version}/diagram`);
}

export async function compareLaw(law: string, base: VersionKey, other: VersionKey): Promise<LawChange[]> {
  return (await client.get<{ changes: LawChange[] }>(`/laws/${law}/compare`, { base, other })).changes;
}

export async function checkLaw(text: string): Promise<LawFault[]> {
  return (await client.post<{ faults: LawFault[] }>("/laws/check", { text })).faults;
}

/** `replaces` is the digest of the draft that the text was made from, empty where there was none. */
export async function keepDraft(law: string, draft: { text: string; note: string; replaces: string }): Promise<LawVersion> {
  return client.put(`/laws/${law}/draft`, draft);
}

export async function discardDraft(law: string): Promise<void> {
  await client.post(`/laws/${law}/draft/discard`, {});
}

export async function tryDraft(law: string, incidents: number): Promise<Trial> {
  return client.post(`/laws/${law}/draft/try`, { incidents });
}

export async function publishDraft(law: string, draft: { digest: string; starts_at: string | null }): Promise<LawVersion> {
  return client.post(`/laws/${law}/draft/publish`, draft);
}

export async function readCalendar(): Promise<WorkingCalendar> {
  return client.get("/calendars/working");
}

/** The year as it is now, and how many running deadlines it moves. */
export async function replaceYear(year: number, file: { csv: string; source: string }): Promise<Schemas["YearLoaded"]> {
  return client.put(`/calendars/working/${year}`, file);
}

export async function listCodeLists(): Promise<CodeList[]> {
  return (await client.get<{ items: CodeList[] }>("/codes/lists")).items;
}

/** All codes of an edition, in their order. */
export async function readCodes(list: string): Promise<Code[]> {
  const found: Code[] = [];
  let after: string | undefined;
  do {
    const page = await client.get<{ items: Code[]; next: string | null }>(`/codes/lists/${encodeURIComponent(list)}`, { limit: 500, after });
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

export async function listSheets(): Promise<Sheet[]> {
  return (await client.get<{ items: Sheet[] }>("/codes/sheets")).items;
}

export async function readSheetText(sheet: string): Promise<string> {
  return client.get(`/codes/sheets/${sheet}`);
}

export function sheetAddress(sheet: string): string {
  return `/api/v1/codes/sheets/${sheet}`;
}

export function yearAddress(year: number): string {
  return `/api/v1/calendars/working/${year}/file`;
}

export async function takeSheet(sheet: string, content: string, dryRun: boolean, key: string): Promise<SheetReport> {
  return client.post(`/codes/sheets/${sheet}`, { content_base64: content, dry_run: dryRun }, key);
}

export async function listTemplates(): Promise<Template[]> {
  return (await client.get<{ items: Template[] }>("/codes/identifiers")).items;
}

export async function checkIdentifier(template: string, value: string): Promise<CheckedIdentifier> {
  return client.post("/codes/identifiers", { template, value });
}
