/** The calls about reports: a look before filing, who reported, what they were told. */

import { client } from "./calls";
import { newKey } from "./client";
import type { components } from "./openapi";

type Schemas = components["schemas"];
export type Source = Schemas["Source"];
export type Look = Schemas["Look"];
export type LookAsked = Pick<Schemas["AskedLook"], "lon" | "lat"> & Partial<Schemas["AskedLook"]>;
export type Suggested = Schemas["SuggestedCategory"];
export type Standard = Schemas["StandardView"];
export type Reporters = Schemas["ReporterList"];
export type Reporter = Schemas["ReporterRow"];

export async function lookAt(asked: LookAsked, signal: AbortSignal): Promise<Look> {
  return client.post("/intake/look", asked, newKey(), signal);
}

export async function readReporters(incidentId: number): Promise<Reporters> {
  return client.get(`/incidents/${incidentId}/reporters`);
}

export async function answerReporter(incidentId: number, told: { answer: string; everybody: boolean }, key: string): Promise<Reporters> {
  return client.post(`/incidents/${incidentId}/answer`, told, key);
}
