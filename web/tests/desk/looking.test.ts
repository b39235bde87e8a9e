import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Looking, type Written } from "../../src/desk/intake/looking";
import type { Look } from "../../src/shared/api/intake";

const HERE: Written = {
  place: { at: [114.3, 30.6], text: "", address: "", warnings: [] },
  category: null,
  description: "",
  source: "phone",
  standards: [],
};

interface Asked {
  body: { description: string; source: string; category?: string };
  signal: AbortSignal;
  answer: (look: Partial<Look>, status?: number) => void;
}

/** The server: the outer world of this test. */
let asked: Asked[];
let heard: number;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  heard = 0;
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    return new Promise<Response>((resolve, reject) => {
      const signal = init.signal as AbortSignal;
      signal.addEventListener("abort", () => reject(new DOMException("called off", "AbortError")));
      const answer: Asked["answer"] = (look, status = 200) => resolve(Response.json(status === 200 ? { suggestions: [], proposal: null, duplicates: [], ...look } : { code: "store_unavailable" }, { status }));
      asked.push({ body: JSON.parse(init.body as string) as Asked["body"], signal, answer });
    });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const duplicate = (incident_id: number, open: boolean): Look["duplicates"][number] => ({ incident_id, open }) as Look["duplicates"][number];

function looking(): Looking {
  return new Looking(() => (heard += 1));
}

test("one question is asked when the writing rests, not one a letter", async () => {
  const one = looking();
  for (const description of ["垃", "垃圾", "垃圾没人清"]) {
    one.follow({ ...HERE, description });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(asked).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(300);
  expect(asked.map(({ body }) => [body.description, body.source])).toEqual([["垃圾没人清", "phone"]]);
});

test("an answer to an earlier text is called off, and shown by nobody", async () => {
  const one = looking();
  one.follow({ ...HERE, description: "垃圾" });
  await vi.advanceTimersByTimeAsync(300);
  one.follow({ ...HERE, description: "漏水" });
  await vi.advanceTimersByTimeAsync(300);
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  asked[1]?.answer({ duplicates: [duplicate(7, true)] });
  await vi.advanceTimersByTimeAsync(0);
  expect([one.duplicates.map((found) => found.incident_id), one.asking, one.problem]).toEqual([[7], false, ""]);
});

test("what is known stays while the words change, and goes with the place", async () => {
  const one = looking();
  one.follow({ ...HERE, description: "垃圾" });
  await vi.advanceTimersByTimeAsync(300);
  asked[0]?.answer({ duplicates: [duplicate(7, false), duplicate(8, true)] });
  await vi.advanceTimersByTimeAsync(0);
  one.follow({ ...HERE, description: "垃圾没人清" });
  expect(one.duplicates.map((found) => found.incident_id)).toEqual([8, 7]);
  one.follow({ ...HERE, place: null });
  expect([one.answer, one.asking]).toEqual([null, false]);
});

test("a refusal is told in words, and the next look asks anew", async () => {
  const one = looking();
  one.follow({ ...HERE, description: "垃圾" });
  await vi.advanceTimersByTimeAsync(300);
  asked[0]?.answer({}, 503);
  await vi.advanceTimersByTimeAsync(0);
  expect(one.problem).not.toBe("");
  expect(heard).toBe(1);
  one.follow({ ...HERE, description: "垃圾没人清" });
  expect(one.problem).toBe("");
});
