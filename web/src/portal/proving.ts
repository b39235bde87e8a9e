/** Looks whether a proof of closure is what was signed: in this browser, by its own arithmetic. */

import type { PublicProof } from "./calls";

export interface Looked {
  /** Whether the digest is that of the document; null where the browser does no such sums. */
  digest: boolean | null;
  /** Whether the signature is that of the key; null where it is not signed yet or nobody can tell. */
  signature: boolean | null;
}

export async function lookAt(proof: Pick<PublicProof, "document" | "sha256" | "signature" | "public_key">): Promise<Looked> {
  const document = new TextEncoder().encode(proof.document);
  // Browsers offer it over HTTPS only.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) return { digest: null, signature: null };
  const digest = hex(new Uint8Array(await subtle.digest("SHA-256", document))) === proof.sha256;
  return { digest, signature: await verified(subtle, document, proof) };
}

async function verified(subtle: SubtleCrypto, document: Uint8Array<ArrayBuffer>, { signature, public_key }: Pick<PublicProof, "signature" | "public_key">): Promise<boolean | null> {
  if (signature === null || public_key === null) return null;
  let key: CryptoKey;
  try {
    key = await subtle.importKey("raw", bytesOf(public_key), { name: "Ed25519" }, false, ["verify"]);
  } catch {
    return null;
  }
  return subtle.verify({ name: "Ed25519" }, key, bytesOf(signature), document);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16));
}
