/** What citizens ask of the server: without a session, by number and code. */

import { Client } from "../shared/api/client";
import type { components } from "../shared/api/openapi";
import type { LonLat, Place } from "../shared/api/types";

type Schemas = components["schemas"];
export type PublicCity = Schemas["PublicCity"];
export type PublicCategory = Schemas["PublicCategory"];
export type SuggestedCategory = Schemas["SuggestedCategory"];
export type PublicStatus = Schemas["PublicStatus"];
export type PublicProof = Schemas["PublicProofView"];
export type PublicPhoto = Schemas["PublicPhoto"];
export type Receipt = Schemas["PublicReceipt"];
export type NewReport = Pick<Schemas["PublicReport"], "category" | "description" | "lon" | "lat"> & Partial<Schemas["PublicReport"]>;

const client = new Client();

export async function readCity(): Promise<PublicCity> {
  return client.get("/public/city");
}

export async function listCategories(): Promise<PublicCategory[]> {
  return (await client.get<{ items: PublicCategory[] }>("/public/categories")).items;
}

export async function suggest(description: string): Promise<SuggestedCategory[]> {
  return (await client.post<{ items: SuggestedCategory[] }>("/public/suggestions", { description })).items;
}

export async function findPlaces(text: string): Promise<Place[]> {
  return (await client.get<{ items: Place[] }>("/public/places", { q: text })).items;
}

export async function report(told: NewReport, key: string): Promise<Receipt> {
  return client.post("/public/reports", told, key);
}

export async function readReport({ number, code }: Receipt): Promise<PublicStatus> {
  return client.get(`/public/reports/${encodeURIComponent(number)}`, { code });
}

export async function dispute({ number, code }: Receipt, reason: string, key: string): Promise<PublicStatus> {
  return client.post(`/public/reports/${encodeURIComponent(number)}/dispute`, { code, reason }, key);
}

export async function readProof({ number, code }: Receipt): Promise<PublicProof> {
  return client.get(`/public/proofs/${encodeURIComponent(number)}`, { code });
}

/** Where the device was and when the file was made go along for files that do not say so themselves. */
export async function sendPhoto({ number, code }: Receipt, photo: File, at: LonLat | null, key: string): Promise<PublicPhoto> {
  const said = new URLSearchParams({ code, taken_at: new Date(photo.lastModified).toISOString() });
  if (at !== null) {
    said.set("lon", at[0].toFixed(6));
    said.set("lat", at[1].toFixed(6));
  }
  return client.upload(`/public/reports/${encodeURIComponent(number)}/photos?${said.toString()}`, photo, key);
}
