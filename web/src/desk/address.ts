/** An incident that the address names, by its id or its number: "/?incident=17&tab=plans", "/?incident=261123-0007". */

import { client } from "../shared/api/calls";
import type { Page } from "../shared/listing";
import type { Incident } from "../shared/api/types";
import { live } from "../shared/live/live";
import { rewrite } from "../shared/routing";
import { t } from "../shared/text/text";
import type { Desk } from "./desk";

/** Opens it, archived or not; the address is as before afterwards, so that a reload begins anew. */
export async function openAddressed(desk: Desk, search: string): Promise<void> {
  const query = new URLSearchParams(search);
  const named = query.get("incident") ?? "";
  if (named === "") return;
  rewrite("/");
  const id = /^\d+$/.test(named) ? Number(named) : await idOf(desk, named);
  if (id !== null) await desk.openIncident(id, query.get("tab") ?? undefined);
}

async function idOf(desk: Desk, number: string): Promise<number | null> {
  for (const one of live.state.incidents.values()) if (one.number === number) return one.id;
  let id: number | null = null;
  await desk.attempt(async () => {
    const { items } = await client.get<Page<Incident>>("/incidents", { text: number, state: "all", limit: 20 });
    id = items.find((one) => one.number === number)?.id ?? null;
    if (id === null) desk.say(t("error.not_found"), "bad");
  });
  return id;
}
