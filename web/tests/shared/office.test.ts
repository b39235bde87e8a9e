// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import { Problem } from "../../src/shared/api/client";
import { bytesOf, byNameHere, creationOptions, isNumeric, textOf } from "../../src/shared/factors/passkeys";
import { proven } from "../../src/shared/factors/step-up";
import { inGroups } from "../../src/shared/factors/totp-setup";
import { firstPath, offered } from "../../src/shared/frame/sections";
import { Listing } from "../../src/shared/listing";
import { plainly, waitOf } from "../../src/shared/problems";
import { secondsLeft } from "../../src/shared/reveal";
import { go, onRoute, parts } from "../../src/shared/routing";
import { stampOf } from "../../src/shared/stamp-field";
import { setLocale } from "../../src/shared/text/text";
import { screenAt } from "../../src/screens";
import { codeOf, heading } from "../../src/sign-in/steps";

const may = (...actions: string[]) => (action: string): boolean => actions.includes(action);

describe("sections", () => {
  test("only those that one may use are offered; one's own security to everybody", () => {
    expect(offered(may())).toEqual(["security"]);
    expect(offered(may("accounts.read", "roles.read"))).toEqual(["security", "accounts", "roles", "areas", "deliveries"]);
    expect(offered(may("audit.read", "roles.read", "elements.read"))).toEqual(["security", "roles", "elements", "audit"]);
    expect(offered(may(), (role) => role === "member")).toEqual(["duty", "security"]);
  });

  test("a dispatcher begins at the desk, an administrator at what they administer", () => {
    expect([firstPath(may("feed.read")), firstPath(may("accounts.read")), firstPath(may("audit.read")), firstPath(may())]).toEqual(["/", "/admin/accounts", "/admin/audit", "/security"]);
  });
});

test("who is of a department alone begins at its tasks, who dispatches too at the desk", () => {
  const holds = (...roles: string[]) => (role: string): boolean => roles.includes(role);
  const first = (...roles: string[]): string => firstPath(may("feed.read", "tasks.read"), holds(...roles));
  expect([first("department"), first("department", "member"), first("department", "dispatcher")]).toEqual(["/tasks", "/tasks", "/"]);
  expect(offered(may("tasks.read"), holds("department"))).toEqual(["tasks", "security"]);
});

describe("where one begins", () => {
  const has = (...roles: string[]) => (role: string): boolean => roles.includes(role);

  test("a member in the field begins at their duty, a member who also works at a desk at the desk", () => {
    expect(firstPath(may("feed.read"), has("member"))).toBe("/duty");
    expect(firstPath(may("feed.read"), has("member", "dispatcher"))).toBe("/");
    expect(firstPath(may("feed.read"), has("dispatcher"))).toBe("/");
  });
});

describe("times that are typed", () => {
  test("a day and a time are taken, with a space or a T between", () => {
    expect(["2026-11-23 08:00", " 2026-11-23T08:00 "].map(stampOf)).toEqual(["2026-11-23T08:00", "2026-11-23T08:00"]);
  });

  test("what is no time is none", () => {
    expect(["", "2026-11-23", "11/23/2026 08:00", "2026-11-23 25:00", "2026-13-01 08:00"].map(stampOf)).toEqual([null, null, null, null, null]);
  });
});

describe("where there are passkeys", () => {
  const at = (hostname: string, port = "8600") => byNameHere({ hostname, port, protocol: "http:", pathname: "/security" });

  test("this very machine has a name", () => {
    expect([at("127.0.0.1"), at("127.0.1.1"), at("[::1]", "")]).toEqual(["http://localhost:8600/security", "http://localhost:8600/security", "http://localhost/security"]);
  });

  test("another machine's name is not known here", () => {
    expect([at("192.168.1.5"), at("10.127.0.0"), at("muster.example")]).toEqual([null, null, null]);
  });
});

describe("addresses", () => {
  test.each([
    ["/", false, "desk"],
    ["/desk", false, "desk"],
    ["/wall", false, "wall"],
    ["/", true, "wall"],
    ["/admin/accounts/7", false, "admin"],
    ["/security", false, "security"],
    ["/administration", false, "desk"],
  ])("%s, kiosk %s: %s", (path, kiosk, room) => {
    expect(screenAt(path, kiosk)).toBe(room);
  });

  test("are taken apart, a broken escape as it stands", () => {
    expect(parts("/admin/areas/%E6%B1%9F/")).toEqual(["admin", "areas", "江"]);
    expect(parts("/admin/%zz")).toEqual(["admin", "%zz"]);
  });

  test("going somewhere is told to whom it concerns until they leave", () => {
    let told = 0;
    const undo = onRoute(() => (told += 1));
    go("/admin/roles");
    undo();
    go("/admin/areas");
    expect([told, location.pathname]).toEqual([1, "/admin/areas"]);
  });
});

describe("a refusal", () => {
  afterEach(() => setLocale("zh"));

  test("says for how long one must wait", () => {
    setLocale("en");
    const problem = new Problem("too_many_attempts", 429, { retry_after_s: 79.2 });
    expect(waitOf(problem)).toBe(80);
    expect(plainly(problem)).toBe("Too many attempts. Try again in 1 min.");
  });

  test("of a field is said in the words of the field", () => {
    setLocale("en");
    expect(plainly(new Problem("refused", 422, { field: "ends_at", detail: "…" }))).toMatch(/^It must end after/);
    expect(plainly(new Problem("invalid", 422, { errors: [{ field: "note", message: "too short" }] }))).toMatch(/^Say in a sentence/);
    expect(plainly(new Problem("invalid", 422, { errors: [{ field: "odd", message: "too short" }] }))).toBe("Not done: odd: too short");
  });

  test("by the server's own fault tells the id and nothing else", () => {
    setLocale("en");
    expect(plainly(new Problem("internal", 500, { request_id: "r-17", detail: "secret" }))).toContain("r-17");
    expect(plainly(new Problem("internal", 500, { request_id: "r-17", detail: "secret" }))).not.toContain("secret");
  });
});

describe("a step that needs a fresh proof", () => {
  const refusing = (times: number) => {
    let calls = 0;
    return (): Promise<string> => {
      calls += 1;
      return calls <= times ? Promise.reject(new Problem("step_up_required", 403, {})) : Promise.resolve(`call ${calls}`);
    };
  };

  test("asks for it and does the step again", async () => {
    let asked = 0;
    const ask = (): Promise<boolean> => Promise.resolve((asked += 1) > 0);
    expect([await proven(refusing(1), ask), asked]).toEqual(["call 2", 1]);
    expect([await proven(refusing(0), ask), asked]).toEqual(["call 1", 1]);
  });

  test("is refused to who turns away, and asks once only", async () => {
    await expect(proven(refusing(1), () => Promise.resolve(false))).rejects.toMatchObject({ code: "step_up_required" });
    await expect(proven(refusing(9), () => Promise.resolve(true))).rejects.toMatchObject({ code: "step_up_required" });
  });
});

describe("passkeys", () => {
  test("bytes and text without padding are the same both ways (RFC 4648, 10 and 5)", () => {
    expect(textOf(new TextEncoder().encode("foob").buffer)).toBe("Zm9vYg");
    expect(new TextDecoder().decode(bytesOf("Zm9vYg"))).toBe("foob");
    expect([...bytesOf("-_8")]).toEqual([0xfb, 0xff]);
  });

  test("are for names, not for addresses in numbers", () => {
    expect(["localhost", "muster.city.example", "127.0.0.1", "[::1]"].map(isNumeric)).toEqual([false, false, true, true]);
  });

  test("options keep what they say besides", () => {
    const options = creationOptions({ challenge: "AQI", user: { id: "Aw", name: "w", displayName: "W" }, timeout: 120_000, excludeCredentials: [{ id: "BA", type: "public-key" }] });
    expect([...new Uint8Array(options.challenge as ArrayBuffer)]).toEqual([1, 2]);
    expect([options.timeout, [...new Uint8Array(options.excludeCredentials?.[0]?.id as ArrayBuffer)]]).toEqual([120_000, [4]]);
  });
});

test("a list keeps what it shows while it is read, and the newest question wins", async () => {
  const answers: ((page: { items: number[]; next: string | null }) => void)[] = [];
  const listing = new Listing<number>(() => new Promise((resolve) => answers.push(resolve)), () => undefined);
  const first = listing.refresh();
  const second = listing.refresh();
  answers[1]?.({ items: [1, 2], next: "2" });
  answers[0]?.({ items: [9], next: null });
  await Promise.all([first, second]);
  expect([listing.items, listing.next]).toEqual([[1, 2], "2"]);
  const more = listing.more();
  answers[2]?.({ items: [3], next: null });
  await more;
  expect([listing.items, listing.next, listing.reading]).toEqual([[1, 2, 3], null, false]);
});

test("a secret is read in fours, a whole sign-in address serves as its code, a step has its heading", () => {
  expect(inGroups("JBSWY3DPEHPK3PXP")).toBe("JBSW Y3DP EHPK 3PXP");
  expect([codeOf("http://h/#sign-in=abc"), codeOf("abc")]).toEqual(["abc", "abc"]);
  expect([heading(null), heading("second_factor")]).toEqual(["app.name", "sign_in.second_factor.title"]);
});

test("a revealed value stands for whole seconds and is hidden at its time", () => {
  expect([secondsLeft(30_000, 0), secondsLeft(30_000, 29_001), secondsLeft(30_000, 30_000), secondsLeft(30_000, 31_000)]).toEqual([30, 1, 0, 0]);
});
