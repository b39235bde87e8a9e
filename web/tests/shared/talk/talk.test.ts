// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Message, ReadMark, Session } from "../../../src/shared/api/types";
import type { LiveNews } from "../../../src/shared/live/live";
import { me } from "../../../src/shared/session";
import { firstNew, joined, ownMark, readersOf, withMark } from "../../../src/shared/talk/rules";
import { Talk, carrying, type Said } from "../../../src/shared/talk/talk";

const message = (id: number, account_id: number, text = ""): Message => ({ id, incident_id: 1, account_id, text }) as Message;
const mark = (account_id: number, last_message_id: number, name = ""): ReadMark => ({ incident_id: 1, account_id, last_message_id, name }) as ReadMark;
const news = (body: LiveNews["body"]): LiveNews => ({ kind: "change", topic: "", body, road: null, touched: { units: [], incidents: [] } });

/** The server: the outer world of this test. */
let answers: (Response | null)[];
let sent: { path: string; key: string | null; body: unknown }[];

beforeEach(() => {
  sessionStorage.clear();
  me.take({ account: { id: 9 }, permissions: { actions: [], roles: [] } } as unknown as Session);
  answers = [];
  sent = [];
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    sent.push({ path, key: new Headers(init.headers).get("Idempotency-Key"), body: init.body });
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError("unreachable"));
  });
});

afterEach(() => {
  carrying.by = null;
  vi.unstubAllGlobals();
});

test("a message is there once, in its order, however often and late it is told", () => {
  expect(joined([message(1, 9), message(3, 9)], [message(2, 8), message(3, 9)]).map((one) => one.id)).toEqual([1, 2, 3]);
});

test("a mark never goes back", () => {
  const marks = withMark(withMark([], mark(8, 5)), mark(8, 3));
  expect([ownMark(marks, 8), ownMark(marks, 9)]).toEqual([5, 0]);
});

test("who has read a message is neither its sender nor who looks", () => {
  const marks = [mark(7, 4, "Li"), mark(8, 4, "Wu"), mark(9, 4, "me"), mark(6, 3, "Ma")];
  expect(readersOf(message(4, 8), marks, 9).map((one) => one.name)).toEqual(["Li"]);
});

test("the line of what is new stands before the first message of others that was not read", () => {
  const talk = [message(1, 8), message(2, 9), message(3, 9), message(4, 8)];
  expect([firstNew(talk, 1, 9), firstNew(talk, 4, 9)]).toEqual([4, null]);
});

test("what did not arrive is kept with its key, and the same key says it when it is sent again", async () => {
  const talk = new Talk(1);
  await talk.say({ text: " 已到场 ", file: null, kind: "text" });
  const [failed] = talk.outgoing;
  expect([failed?.state, failed?.text]).toEqual(["failed", "已到场"]);
  answers = [Response.json(message(5, 9, "已到场"), { status: 201 })];
  await talk.retry(failed?.key ?? "");
  expect(new Set(sent.map((one) => one.key)).size).toBe(1);
  expect([talk.outgoing, talk.messages?.map((one) => one.id)]).toEqual([[], [5]]);
});

test("a photo that arrived is not sent twice when its words did not", async () => {
  const talk = new Talk(1);
  answers = [Response.json({ id: 77 }, { status: 201 })];
  await talk.say({ text: "", file: new Blob(["x"], { type: "image/png" }), kind: "photo" });
  answers = [Response.json(message(6, 9), { status: 201 })];
  await talk.retry(talk.outgoing[0]?.key ?? "");
  expect(sent.map((one) => one.path.replace(/^.*incidents/, ""))).toEqual(["/1/photos?kind=scene", "/1/messages", "/1/messages"]);
  expect(sent[2]?.body).toBe(JSON.stringify({ attachment_id: 77 }));
});

test("words that are not sent after all come back where nothing else was begun", async () => {
  const talk = new Talk(1);
  await talk.say({ text: "甲", file: null, kind: "text" });
  talk.discard(talk.outgoing[0]?.key ?? "");
  expect([talk.draft, talk.outgoing]).toEqual(["甲", []]);
  expect(new Talk(1).draft).toBe("甲");
  expect(new Talk(2).draft).toBe("");
});

test("what the feed tells of this incident is shown, of others it is not", async () => {
  const talk = new Talk(1);
  answers = [Response.json({ items: [message(1, 8)], next: null, reads: [], unread: 1 })];
  await talk.open();
  talk.hear(news({ message: message(2, 8) }));
  talk.hear(news({ message: { ...message(3, 8), incident_id: 2 } }));
  talk.hear(news({ message_read: mark(8, 2) }));
  expect([talk.messages?.map((one) => one.id), ownMark(talk.reads, 8)]).toEqual([[1, 2], 2]);
});

test("where a page keeps what is said nothing is sent past it, unless it cannot be kept", async () => {
  const kept: Said[] = [];
  let room = true;
  carrying.by = { carry: (_, said) => (room && kept.push(said), Promise.resolve(room)), carried: () => [], follow: () => () => undefined };
  const talk = new Talk(1);
  const photo = new Blob(["x"], { type: "image/png" });
  await talk.say({ text: " 这里 ", file: photo, kind: "photo" });
  expect([kept, sent, talk.outgoing]).toEqual([[{ text: "这里", file: photo, kind: "photo" }], [], []]);
  room = false;
  await talk.say({ text: "甲", file: null, kind: "text" });
  expect([sent.length, talk.outgoing.map((one) => one.text)]).toEqual([1, ["甲"]]);
});

test("what was sent from elsewhere is shown once, and not before the talk was read", async () => {
  const talk = new Talk(1);
  talk.take(message(2, 9));
  expect(talk.messages).toBeNull();
  answers = [Response.json({ items: [message(1, 8)], next: null, reads: [], unread: 1 })];
  await talk.open();
  talk.take(message(2, 9));
  talk.hear(news({ message: message(2, 9) }));
  expect(talk.messages?.map((one) => one.id)).toEqual([1, 2]);
});

test("a talk that was opened without a network is read when the feed is back", async () => {
  const talk = new Talk(1);
  await talk.open();
  expect([talk.messages, talk.problem === ""]).toEqual([null, false]);
  answers = [Response.json({ items: [message(1, 8)], next: null, reads: [mark(9, 1)], unread: 0 })];
  talk.hear({ ...news({}), kind: "snapshot" });
  await expect.poll(() => talk.messages?.map((one) => one.id)).toEqual([1]);
  expect([talk.problem, talk.readUntil]).toEqual(["", 1]);
});
