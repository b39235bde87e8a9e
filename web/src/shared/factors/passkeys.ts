/** Passkeys: what the server says in JSON as what the browser wants in bytes, and back. */

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  const bytes = new Uint8Array(plain.length);
  for (let at = 0; at < plain.length; at += 1) bytes[at] = plain.charCodeAt(at);
  return bytes;
}

export function textOf(bytes: ArrayBuffer): string {
  const plain = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

interface Descriptor {
  id: string;
  type: "public-key";
  transports?: AuthenticatorTransport[];
}

/** Options as the server writes them (WebAuthn level 3, JSON forms). */
export type JsonOptions = Record<string, unknown> & {
  challenge: string;
  user?: { id: string; name: string; displayName: string };
  excludeCredentials?: Descriptor[];
  allowCredentials?: Descriptor[];
};

function descriptors(list: Descriptor[] | undefined): PublicKeyCredentialDescriptor[] {
  return (list ?? []).map((one) => ({ ...one, id: bytesOf(one.id) }));
}

export function creationOptions(json: JsonOptions): PublicKeyCredentialCreationOptions {
  const user = json.user ?? { id: "", name: "", displayName: "" };
  return {
    ...(json as unknown as PublicKeyCredentialCreationOptions),
    challenge: bytesOf(json.challenge),
    user: { ...user, id: bytesOf(user.id) },
    excludeCredentials: descriptors(json.excludeCredentials),
  };
}

export function requestOptions(json: JsonOptions): PublicKeyCredentialRequestOptions {
  return {
    ...(json as unknown as PublicKeyCredentialRequestOptions),
    challenge: bytesOf(json.challenge),
    allowCredentials: descriptors(json.allowCredentials),
  };
}

export type Lack = "connection" | "number" | "browser";

/** Browsers have passkeys only where the connection is safe, and only for a name: an address in numbers has none. */
export function passkeysLack(): Lack | null {
  if (isNumeric(location.hostname)) return "number";
  if (!isSecureContext) return "connection";
  return typeof PublicKeyCredential === "function" ? null : "browser";
}

export function passkeysWork(): boolean {
  return passkeysLack() === null;
}

/** The same page by the name of this very machine; null when it is opened from another one. */
export function byNameHere({ hostname, protocol, port, pathname }: Pick<Location, "hostname" | "protocol" | "port" | "pathname">): string | null {
  if (!/^(127(\.\d+){3}|\[?::1\]?)$/.test(hostname)) return null;
  return `${protocol}//localhost${port === "" ? "" : `:${port}`}${pathname}`;
}

/** Whether a host is an IPv4 or IPv6 address. */
export function isNumeric(host: string): boolean {
  return host.includes(":") || /^[\d.]+$/.test(host);
}

/** The person turned away, or the device has no such passkey: nothing happened. */
export class PasskeyDeclined extends Error {}

async function ceremony(run: Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const made = await run;
    if (made instanceof PublicKeyCredential) return made;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new PasskeyDeclined(error.name);
  }
  throw new PasskeyDeclined("none");
}

export async function makePasskey(json: JsonOptions): Promise<Record<string, unknown>> {
  const made = await ceremony(navigator.credentials.create({ publicKey: creationOptions(json) }));
  const answer = made.response as AuthenticatorAttestationResponse;
  return written(made, {
    clientDataJSON: textOf(answer.clientDataJSON),
    attestationObject: textOf(answer.attestationObject),
    transports: answer.getTransports(),
  });
}

export async function usePasskey(json: JsonOptions): Promise<Record<string, unknown>> {
  const used = await ceremony(navigator.credentials.get({ publicKey: requestOptions(json) }));
  const answer = used.response as AuthenticatorAssertionResponse;
  return written(used, {
    clientDataJSON: textOf(answer.clientDataJSON),
    authenticatorData: textOf(answer.authenticatorData),
    signature: textOf(answer.signature),
    userHandle: answer.userHandle === null ? null : textOf(answer.userHandle),
  });
}

function written(key: PublicKeyCredential, response: Record<string, unknown>): Record<string, unknown> {
  return {
    id: key.id,
    rawId: textOf(key.rawId),
    type: key.type,
    authenticatorAttachment: key.authenticatorAttachment,
    clientExtensionResults: key.getClientExtensionResults(),
    response,
  };
}
