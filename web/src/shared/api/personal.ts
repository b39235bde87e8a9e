/** The calls about personal data: looking behind a mask. */

import { client } from "./calls";

export interface Term {
  key: string;
  name_zh: string;
  name_en: string;
}

export async function listPurposes(): Promise<Term[]> {
  return (await client.get<{ items: Term[] }>("/reveals/purposes")).items;
}

export async function reveal(asked: { entity: string; entity_id: number; field: string; purpose: string; note: string }): Promise<{ value: string; revealed_at: string }> {
  return client.post("/reveals", asked);
}
