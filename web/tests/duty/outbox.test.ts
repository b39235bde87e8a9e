import { expect, test } from "vitest";
import { Problem } from "../../src/shared/api/client";
import { MOST_FAULTS, Outbox, UNCLEAR_AFTER_MS, type OutboxNews, type OutboxSide } from "../../src/shared/kept/outbox";
import { PageStore, type Action, type Waiting } from "../../src/shared/kept/store";

const LI = 7;

function deed(name: string, task: number | null = 1): Action {
  return { does: name, method: "POST", path: `/tasks/${task ?? 0}/${name}`, body: {}, file: null, task, incident: 1, about: { zh: "", en: "", number: "" } };
}

function photo(task: number): Action {
  return { ...deed("photo_after", task), file: { type: "image/jpeg", size: 3 } };
}

/** A server on the other side of a network that can be cut: it answers a key twice alike and counts what it did. */
class Far {
  up = true;
  nowMs = 1_000;
  readonly did: string[] = [];
  /** Every call that reached it, with what it said. */
  readonly calls: [string, unknown][] = [];
  readonly bytes: (ArrayBuffer | null)[] = [];
  readonly known = new Set<string>();
  readonly retries: (() => void)[] = [];
  refuses: (one: Waiting) => Problem | null = () => null;
  /** The answers of so many calls are lost though what they asked was done. */
  losesAnswers = 0;
  renewed = 0;
  #alone: Promise<void> = Promise.resolve();

  readonly side: OutboxSide = {
    send: (one, bytes) => this.#take(one, bytes),
    renew: () => {
      this.renewed += 1;
      return Promise.resolve();
    },
    alone: (run) => {
      this.#alone = this.#alone.then(run);
      return this.#alone;
    },
    nowMs: () => this.nowMs,
    later: (run) => void this.retries.push(run),
  };

  #take(one: Waiting, bytes: ArrayBuffer | null): Promise<unknown> {
    if (!this.up) return Promise.reject(new Problem("network", 0, {}));
    this.calls.push([one.path, one.body]);
    const problem = this.refuses(one);
    if (problem !== null) return Promise.reject(problem);
    if (!this.known.has(one.key)) {
      this.known.add(one.key);
      this.did.push(one.does);
      this.bytes.push(bytes);
    }
    if (this.losesAnswers === 0) return Promise.resolve({ id: this.did.length });
    this.losesAnswers -= 1;
    return Promise.reject(new Problem("network", 0, {}));
  }
}

async function opened(far: Far, store = new PageStore(), account = LI): Promise<Outbox> {
  const outbox = new Outbox(store, far.side);
  await outbox.open(account);
  return outbox;
}

test("with a network a thing is sent at once and waits no more", async () => {
  const far = new Far();
  const outbox = await opened(far);
  await outbox.add(deed("take"));
  await outbox.flush();
  expect([far.did, outbox.items]).toEqual([["take"], []]);
});

test("without a network things wait, and are sent in their order when it is back", async () => {
  const far = new Far();
  far.up = false;
  const outbox = await opened(far);
  await outbox.add(photo(1), new Uint8Array([1, 2, 3]).buffer);
  await outbox.add(deed("finish"));
  await outbox.add(deed("take", 2));
  await outbox.flush();
  expect([outbox.unsent, far.did]).toEqual([3, []]);
  far.up = true;
  await outbox.flush();
  expect(far.did).toEqual(["photo_after", "finish", "take"]);
  expect(far.bytes[0]).toEqual(new Uint8Array([1, 2, 3]).buffer);
  expect(outbox.items).toEqual([]);
});

test("what waits is there for the next page of the same account, and for no other", async () => {
  const far = new Far();
  far.up = false;
  const store = new PageStore();
  await (await opened(far, store)).add(deed("finish"));
  const other = await opened(far, store, 8);
  expect(other.items).toEqual([]);
  far.up = true;
  await other.flush();
  expect(far.did).toEqual([]);
  const again = await opened(far, store);
  expect(again.unsent).toBe(1);
  await again.flush();
  expect(far.did).toEqual(["finish"]);
});

test("a thing whose answer was lost is done once, however often it is sent", async () => {
  const far = new Far();
  far.losesAnswers = 1;
  const outbox = await opened(far);
  await outbox.add(deed("finish"));
  await outbox.flush();
  await outbox.flush();
  expect([far.did, outbox.items]).toEqual([["finish"], []]);
});

test("two windows of a browser send a thing once", async () => {
  const far = new Far();
  far.up = false;
  const store = new PageStore();
  const one = await opened(far, store);
  await one.add(deed("take"));
  await one.add(deed("finish"));
  await one.flush();
  const two = await opened(far, store);
  const sent: string[] = [];
  const heard = (news: OutboxNews): void => {
    if (news.kind === "sent") sent.push(news.one.does);
  };
  one.subscribe(heard);
  two.subscribe(heard);
  far.up = true;
  await Promise.all([one.flush(), two.flush()]);
  expect([far.did, sent]).toEqual([["take", "finish"], ["take", "finish"]]);
});

test("what the server refuses stays with its cause, and what follows of its task is held back", async () => {
  const far = new Far();
  far.refuses = (one) => (one.does === "take" && one.task === 1 ? new Problem("task_taken", 409, { account_id: 9 }) : null);
  const outbox = await opened(far);
  await outbox.add(deed("take", 1));
  await outbox.add(deed("finish", 1));
  await outbox.add(deed("finish", 2));
  await outbox.flush();
  expect(far.did).toEqual(["finish"]);
  expect(outbox.refused.map((one) => [one.does, one.refusal?.code])).toEqual([["take", "task_taken"], ["finish", "held_back"]]);
  expect(outbox.refused[0]?.refusal?.body).toEqual({ account_id: 9 });
  await outbox.drop(outbox.refused[0]?.id ?? 0);
  expect(outbox.items).toEqual([]);
});

test("a photo that is refused holds nothing up", async () => {
  const far = new Far();
  far.refuses = (one) => (one.file === null ? null : new Problem("photo_elsewhere", 422, { distance_m: 40_000, limit_m: 2_000 }));
  const outbox = await opened(far);
  await outbox.add(photo(1), new ArrayBuffer(3));
  await outbox.add(deed("finish", 1));
  await outbox.flush();
  expect([far.did, outbox.refused.map((one) => one.refusal?.code)]).toEqual([["finish"], ["photo_elsewhere"]]);
});

test("a refused thing that is tried again goes with what waited for it, under new keys", async () => {
  const far = new Far();
  far.refuses = () => new Problem("action_refused", 409, {});
  const outbox = await opened(far);
  await outbox.add(deed("start"));
  await outbox.add(deed("finish"));
  await outbox.flush();
  const keys = outbox.items.map((one) => one.key);
  far.refuses = () => null;
  await outbox.again(outbox.items[0]?.id ?? 0);
  expect(far.did).toEqual(["start", "finish"]);
  expect(keys.some((key) => far.known.has(key))).toBe(false);
});

test.each([["network", 0], ["http_408", 408], ["rate_limited", 429], ["took_too_long", 503], ["not_signed_in", 401]])("%s is no refusal: it waits and is tried again", async (code, status) => {
  const far = new Far();
  far.refuses = () => new Problem(code, status, {});
  const outbox = await opened(far);
  await outbox.add(deed("finish"));
  await outbox.flush();
  expect([outbox.unsent, outbox.refused.length]).toEqual([1, 0]);
  expect(far.retries.length > 0).toBe(status !== 401);
  far.refuses = () => null;
  await outbox.flush();
  expect(far.did).toEqual(["finish"]);
});

test("a fault of the server's own is told after some tries, and lets what comes after pass", async () => {
  const far = new Far();
  far.refuses = (one) => (one.task === 1 ? new Problem("http_500", 500, {}) : null);
  const outbox = await opened(far);
  await outbox.add(deed("finish", 1));
  await outbox.add(deed("finish", 2));
  for (let turn = 0; turn <= MOST_FAULTS; turn += 1) await outbox.flush();
  expect([far.did, outbox.refused.map((one) => one.refusal?.status)]).toEqual([["finish"], [500]]);
});

test("a token that is not taken is renewed once", async () => {
  const far = new Far();
  far.refuses = () => (far.renewed === 0 ? new Problem("csrf", 403, {}) : null);
  const outbox = await opened(far);
  await outbox.add(deed("take"));
  await outbox.flush();
  expect([far.did, far.renewed]).toEqual([["take"], 1]);
});

test("what was tried longer ago than the server remembers is not sent again by itself", async () => {
  const far = new Far();
  far.losesAnswers = 9;
  const outbox = await opened(far);
  await outbox.add(deed("finish"));
  await outbox.flush();
  far.losesAnswers = 0;
  far.nowMs += UNCLEAR_AFTER_MS + 1;
  await outbox.flush();
  expect([far.did, outbox.refused.map((one) => one.refusal?.code)]).toEqual([["finish"], ["unclear"]]);
});

test("what is added while the last is being sent is sent too", async () => {
  const far = new Far();
  const outbox = await opened(far);
  outbox.subscribe((news) => {
    if (news.kind === "sent" && news.one.does === "take") void outbox.add(deed("finish"));
  });
  await outbox.add(deed("take"));
  await expect.poll(() => far.did).toEqual(["take", "finish"]);
});

test("a refusal of what another window sent is told in this one too, once", async () => {
  const far = new Far();
  far.up = false;
  const store = new PageStore();
  const outbox = await opened(far, store);
  const other = await opened(far, store);
  await outbox.add(deed("take"));
  const told: string[] = [];
  outbox.subscribe((news) => {
    if (news.kind === "refused") told.push(news.one.refusal?.code ?? "");
  });
  far.up = true;
  far.refuses = () => new Problem("not_yours", 409, {});
  await other.flush();
  await outbox.reload();
  await outbox.reload();
  expect(told).toEqual(["not_yours"]);
});

function said(text: string): Action {
  const file = { type: "image/jpeg", size: 3 };
  return { ...deed("say_photo", null), path: "/incidents/1/photos?kind=scene", body: null, file, says: { path: "/incidents/1/messages", text, key: "words" } };
}

test("a photo of a talk goes first, then the words that name it, each once, whatever answer is lost", async () => {
  const far = new Far();
  const outbox = await opened(far);
  far.losesAnswers = 2;
  await outbox.add(said("看这里"), new Uint8Array([1, 2, 3]).buffer);
  await outbox.flush();
  await outbox.flush();
  await outbox.flush();
  expect(far.calls).toEqual([
    ["/incidents/1/photos?kind=scene", null],
    ["/incidents/1/photos?kind=scene", null],
    ["/incidents/1/photos?kind=scene", null],
    ["/incidents/1/messages", { text: "看这里", attachment_id: 1 }],
  ]);
  expect([far.did.length, outbox.items]).toEqual([2, []]);
});

test("a photo that is at the server is not sent again when its words were not taken", async () => {
  const far = new Far();
  const store = new PageStore();
  const outbox = await opened(far, store);
  far.refuses = (one) => (one.file === null ? new Problem("network", 0, {}) : null);
  await outbox.add(said(""), new ArrayBuffer(3));
  await outbox.flush();
  expect(outbox.unsent).toBe(1);
  far.refuses = () => null;
  const reloaded = await opened(far, store);
  await reloaded.flush();
  expect(far.calls.filter(([path]) => path.includes("photos")).length).toBe(1);
  expect(far.calls.at(-1)?.[1]).toEqual({ attachment_id: 1 });
  expect(reloaded.items).toEqual([]);
});

test("however often it is asked for without a network, one later try is set", async () => {
  const far = new Far();
  far.up = false;
  const outbox = await opened(far);
  await outbox.add(deed("take"));
  await outbox.flush();
  await outbox.flush();
  await outbox.flush();
  expect(far.retries.length).toBe(1);
  far.up = true;
  far.retries[0]?.();
  await expect.poll(() => far.did).toEqual(["take"]);
});

class FullStore extends PageStore {
  override add(): Promise<number> {
    return Promise.reject(new DOMException("the quota has been exceeded", "QuotaExceededError"));
  }
}

test("what the device has no room for is not done, and says so", async () => {
  const far = new Far();
  const outbox = await opened(far, new FullStore());
  expect([await outbox.add(photo(1), new ArrayBuffer(3)), outbox.fault, far.did]).toEqual([false, "full", []]);
});

test("what another window has sent is told as gone, and is no news to that window", async () => {
  const far = new Far();
  far.up = false;
  const store = new PageStore();
  const here = await opened(far, store);
  const there = await opened(far, store);
  await here.add(deed("take"));
  await here.flush();
  await there.hear();
  far.up = true;
  await there.flush();
  const told: [string, string[]][] = [];
  here.subscribe((news) => told.push([news.kind, news.kind === "elsewhere" ? news.gone.map((one) => one.does) : []]));
  await here.hear();
  expect(told).toEqual([["elsewhere", ["take"]]]);
});

test("what is added while the list is read for another window's sake is told", async () => {
  const far = new Far();
  far.up = false;
  const here = await opened(far);
  const told: string[] = [];
  here.subscribe((news) => told.push(news.kind));
  await Promise.all([here.hear(), here.add(deed("take"))]);
  expect(told).toContain("changed");
});

test("a refused thing that another window tries already is not given another key", async () => {
  const far = new Far();
  far.refuses = () => new Problem("action_refused", 409, {});
  const store = new PageStore();
  const here = await opened(far, store);
  await here.add(deed("take"));
  await here.flush();
  const there = await opened(far, store);
  far.refuses = () => null;
  far.losesAnswers = 1;
  await there.again(there.items[0]?.id ?? 0);
  await here.again(here.items[0]?.id ?? 0);
  expect([far.did, here.items]).toEqual([["take"], []]);
});
