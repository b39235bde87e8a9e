import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Category, City, Session } from "../../src/shared/api/types";
import { setContext } from "../../src/shared/context";
import { Draft } from "../../src/desk/draft";

const PIPE: Category = {
  key: "emergency:pipe_burst",
  name_zh: "供水管爆裂",
  name_en: "Burst water main",
  law: "",
  major: "emergency",
  major_zh: "应急突发",
  major_en: "Emergency",
  priority: 1,
  skills: ["water_supply"],
  crew: 2,
  limit_s: 3_600,
};
const HERE = { lon: 114.27, lat: 30.58, cell: "8b40a6800000fff", areas: [], road: null, warnings: [] };

/** The server: the outer world of this test. */
let answers: { status: number; body: unknown }[];
let sent: Headers[];

beforeEach(() => {
  setContext({} as Session, { timezone: "Asia/Shanghai" } as City, [PIPE]);
  answers = [];
  sent = [];
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    if (address.includes("/places/at")) return Promise.resolve(Response.json(HERE));
    sent.push(new Headers(init.headers));
    const answer = answers.shift();
    if (answer === undefined) return Promise.reject(new TypeError("unreachable"));
    return Promise.resolve(Response.json(answer.body, { status: answer.status }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function written(): Promise<Draft> {
  const draft = new Draft(() => undefined);
  draft.open("路面供水管爆裂");
  await draft.choosePoint([114.27, 30.58]);
  return draft;
}

test("a report that was left is there when the form opens again", async () => {
  const draft = await written();
  draft.open("");
  expect(draft.description).toBe("路面供水管爆裂");
  expect(draft.category).toBe(PIPE);
  expect(draft.place?.at).toEqual([114.27, 30.58]);
});

test("what was filed is not in the next report", async () => {
  const draft = await written();
  answers = [{ status: 201, body: { incident: { id: 1 }, warnings: [] } }];
  expect(await draft.file()).not.toBeNull();
  draft.open("");
  expect([draft.description, draft.category, draft.place]).toEqual(["", null, null]);
});

test("a suggestion never replaces the category that a person chose", async () => {
  const draft = await written();
  const other = { ...PIPE, key: "other", name_zh: "其他", name_en: "Other" };
  draft.chooseCategory(other);
  draft.describe("供水管爆裂了");
  expect(draft.category).toBe(other);
});

test("a send whose answer was lost is repeated under the same key, a refused one under another", async () => {
  const draft = await written();
  expect(await draft.file()).toBeNull();
  answers = [{ status: 422, body: { code: "outside_service_area" } }];
  expect(await draft.file()).toBeNull();
  answers = [{ status: 201, body: { incident: { id: 1 }, warnings: [] } }];
  await draft.file();
  const keys = sent.map((headers) => headers.get("Idempotency-Key"));
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[1]);
});

test("what is missing is asked for in the order of the fields, and no longer once it is there", async () => {
  const draft = new Draft(() => undefined);
  draft.open("");
  await draft.file();
  expect(draft.problemField).toBe("place");
  draft.describe("路面冒水");
  expect(draft.problemField).toBe("place");
  await draft.choosePoint([114.27, 30.58]);
  expect([draft.problem, draft.problemField]).toEqual(["", ""]);
});

test("a refusal is not shown any more when what was refused has been changed", async () => {
  const draft = await written();
  answers = [{ status: 422, body: { code: "outside_service_area" } }];
  await draft.file();
  expect(draft.problem).not.toBe("");
  await draft.choosePoint([114.3, 30.6]);
  expect(draft.problem).toBe("");
});

test("the facility that was pointed at becomes the address", async () => {
  const draft = new Draft(() => undefined);
  draft.open("");
  await draft.choosePoint([114.27, 30.58], { name_zh: "汉口消防站", name_en: "Hankou fire station" });
  expect(draft.place?.address).toBe("汉口消防站");
});

test("a place typed as coordinates is found without the server, also when its list was closed meanwhile", async () => {
  const draft = new Draft(() => undefined);
  draft.open("");
  const searching = draft.search("114.3050,30.5930");
  draft.closeSearch();
  const [first] = await searching;
  expect([first?.lon, first?.lat]).toEqual([114.305, 30.593]);
});

test("a report says by which door it came and who reported, and the door stays for the next", async () => {
  const draft = await written();
  const bodies: unknown[] = [];
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    bodies.push(JSON.parse(init.body as string));
    return Promise.resolve(Response.json({ incident: { id: 1 }, warnings: [] }, { status: 201 }));
  });
  draft.chooseSource("phone");
  draft.nameReporter("reporterName", { target: { value: " 王芳 " } } as unknown as Event);
  await draft.file({ incident: 7, reason: "同一件事" });
  expect(bodies).toMatchObject([{ source: "phone", reporter_name: "王芳", same_as: { incident: 7, reason: "同一件事" } }]);
  expect(bodies[0]).not.toHaveProperty("reporter_phone");
  expect([draft.source, draft.reporterName]).toEqual(["phone", ""]);
});
