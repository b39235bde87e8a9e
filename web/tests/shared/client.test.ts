import { afterEach, describe, expect, test, vi } from "vitest";
import { Client, Problem } from "../../src/shared/api/client";

/** A network that gives up in the middle of an answer. */
function breakingOff(error: Error): void {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"items":'));
      stream.error(error);
    },
  });
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { headers: { "Content-Type": "application/json" } })));
}

afterEach(() => vi.unstubAllGlobals());

describe("an answer that breaks off", () => {
  test("is told as a request that was called off, where it was", async () => {
    const controller = new AbortController();
    breakingOff(new DOMException("signal is aborted without reason", "AbortError"));
    controller.abort();
    const asked = new Client().post("/intake/look", {}, "key", controller.signal);
    await expect(asked).rejects.toMatchObject({ code: "aborted" });
    await expect(asked).rejects.toBeInstanceOf(Problem);
  });

  test("is told as a lost network, where nobody called it off", async () => {
    breakingOff(new TypeError("network error"));
    await expect(new Client().get("/units")).rejects.toMatchObject({ code: "network", status: 0 });
  });

  test("that is no JSON is a fault of ours and stays one", async () => {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("<p>", { headers: { "Content-Type": "application/json" } })));
    await expect(new Client().get("/units")).rejects.toBeInstanceOf(SyntaxError);
  });
});
