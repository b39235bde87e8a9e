/** The calls about oneself: signing in, second factors, sessions, who looked up one's track. */

import { client, remember } from "./calls";
import type { JsonOptions } from "../factors/passkeys";
import type { Session } from "./types";

export interface Factors {
  totp: { confirmed_at: string; last_used_at: string | null } | null;
  passkeys: { id: number; name: string; created_at: string; last_used_at: string | null; regressed_at: string | null }[];
  recovery_codes_left: number;
}

export interface OwnSession {
  id: number;
  current: boolean;
  device: string | null;
  address: string | null;
  method: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  second_factor_at: string | null;
}

export interface LookUp {
  id: number;
  looked_at: string;
  looked_by: string;
  unit_id: number;
  since: string;
  until: string;
  purpose: string;
  note: string;
  points: number;
}

interface FactorAdded {
  recovery_codes: string[];
  session: Session;
}

type Credential = Record<string, unknown>;

/** The name of the outside provider that one can sign in by, null where there is none. */
export async function readProvider(): Promise<string | null> {
  return (await client.get<{ name: string | null }>("/session/oidc")).name;
}

/** Where the browser goes to sign in by it. */
export async function beginWithProvider(): Promise<string> {
  return (await client.post<{ url: string }>("/session/oidc", {})).url;
}

export async function signInOptions(): Promise<JsonOptions> {
  return client.post<JsonOptions>("/session/passkey-options", {});
}

export async function signInWithPasskey(passkey: Credential): Promise<Session> {
  return remember(await client.post<Session>("/session", { passkey }));
}

export async function stepUpOptions(): Promise<JsonOptions> {
  return client.post<JsonOptions>("/session/step-up/options", {});
}

/** A code of the app, a recovery code, or what a passkey has signed. */
export async function prove(proof: { code: string } | { passkey: Credential }): Promise<Session> {
  return remember(await client.post<Session>("/session/step-up", proof));
}

export async function readFactors(): Promise<Factors> {
  return client.get<Factors>("/second-factors");
}

export async function beginTotp(): Promise<{ secret: string; uri: string; qr: string }> {
  return client.post("/second-factors/totp", {});
}

export async function confirmTotp(code: string): Promise<string[]> {
  return added(await client.post<FactorAdded>("/second-factors/totp/confirm", { code }));
}

export async function removeTotp(): Promise<void> {
  await client.delete("/second-factors/totp");
}

export async function newRecoveryCodes(): Promise<string[]> {
  return (await client.post<{ recovery_codes: string[] }>("/second-factors/recovery-codes", {})).recovery_codes;
}

export async function passkeyOptions(): Promise<JsonOptions> {
  return client.post<JsonOptions>("/second-factors/passkeys/options", {});
}

export async function keepPasskey(name: string, credential: Credential): Promise<string[]> {
  return added(await client.post<FactorAdded>("/second-factors/passkeys", { name, credential }));
}

/** The session has a new token with a new factor. */
function added({ recovery_codes: codes, session }: FactorAdded): string[] {
  remember(session);
  return codes;
}

export async function removePasskey(id: number): Promise<void> {
  await client.delete(`/second-factors/passkeys/${id}`);
}

export async function changePassword(change: { password: string; current_password?: string }): Promise<Session> {
  return remember(await client.patch<Session>("/session", change));
}

export async function listSessions(): Promise<OwnSession[]> {
  return (await client.get<{ items: OwnSession[] }>("/sessions")).items;
}

export async function endSession(id: number): Promise<void> {
  await client.delete(`/sessions/${id}`);
}

export async function endOtherSessions(): Promise<void> {
  await client.delete("/sessions");
}

export async function listLookUps(): Promise<LookUp[]> {
  return (await client.get<{ items: LookUp[] }>("/tracks/lookups")).items;
}
