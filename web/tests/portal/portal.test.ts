import { generateKeyPairSync, createHash, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { grouped, worthAsking } from "../../src/portal/categories";
import { tidyCode, tidyNumber } from "../../src/portal/numbers";
import { lookAt } from "../../src/portal/proving";
import { photoFault } from "../../src/shared/photos";

describe("numbers and codes as people type them", () => {
  test.each([
    ["261123-0042", "261123-0042"],
    ["２６１１２３－００４２", "261123-0042"],
    [" 261123 0042 ", "261123-0042"],
    ["261123—0042", "261123-0042"],
    ["2611230042", "261123-0042"],
    ["abc", "abc"],
    ["", ""],
  ])("the number %j is %j", (typed, tidy) => {
    expect(tidyNumber(typed)).toBe(tidy);
  });

  test("blanks and full-width letters of a code do not count", () => {
    expect(tidyCode(" ７k2m 9q4t01 ")).toBe("7k2m9q4t01");
  });
});

describe("categories", () => {
  const category = (key: string, major: string): Parameters<typeof grouped>[0][number] => ({ key, name_zh: key, name_en: key, major, major_zh: major, major_en: major });

  test("stand under their majors, both in the order of the list", () => {
    const groups = grouped([category("b:1", "b"), category("a:1", "a"), category("b:2", "b")]);
    expect(groups.map((one) => [one.key, one.items.map((item) => item.key)])).toEqual([
      ["b", ["b:1", "b:2"]],
      ["a", ["a:1"]],
    ]);
  });

  test("are asked for when there is something new to ask", () => {
    expect(worthAsking("", "井")).toBe(false);
    expect(worthAsking("", "井盖")).toBe(true);
    expect(worthAsking("井盖没有", "井盖没有了")).toBe(false);
    expect(worthAsking("井盖没有", "井盖没有了，很危险")).toBe(true);
    expect(worthAsking("井盖没有", "路灯没有")).toBe(true);
    expect(worthAsking("井盖", "井盖  ")).toBe(false);
  });
});

test("what is no photo, or too large, is not sent", () => {
  const file = (type: string, size: number): Pick<File, "type" | "size"> => ({ type, size });
  expect(photoFault(file("image/jpeg", 12 * 1024 * 1024))).toBeNull();
  expect(photoFault(file("image/jpeg", 12 * 1024 * 1024 + 1))).toBe("size");
  expect(photoFault(file("image/heic", 5))).toBe("kind");
  expect(photoFault(file("text/html", 5))).toBe("kind");
});

describe("a proof that is looked at in the browser", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  // The last 32 bytes of the SubjectPublicKeyInfo are the key (RFC 8410).
  const public_key = publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("hex");
  const document = '{"format":"muster-closure-proof-1","number":"261123-0042","items":"处置"}';
  const sha256 = createHash("sha256").update(document).digest("hex");
  const signature = sign(null, Buffer.from(document), privateKey).toString("hex");

  test("agrees with what Node's own cryptography signed", async () => {
    expect(await lookAt({ document, sha256, signature, public_key })).toEqual({ digest: true, signature: true });
  });

  test("shows one changed letter", async () => {
    const changed = document.replace("0042", "0043");
    expect(await lookAt({ document: changed, sha256, signature, public_key })).toEqual({ digest: false, signature: false });
  });

  test("says nothing of a signature that has not come yet", async () => {
    expect(await lookAt({ document, sha256, signature: null, public_key: null })).toEqual({ digest: true, signature: null });
  });
});
