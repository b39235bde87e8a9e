/** The calls about notices: one's own, where one is reached outside, and what goes there. */

import { client } from "./calls";
import type { components } from "./openapi";

type Schemas = components["schemas"];
export type Notice = Schemas["NoticeView"];
export type NoticePage = Schemas["NoticePage"];
export type Contact = Schemas["ContactView"];
export type ContactChannel = "email" | "sms";
export type Delivery = Schemas["DeliveryView"];
export type DeliveryPage = Schemas["DeliveryPage"];
export type DeliveryState = Schemas["DeliveryState"];

export async function listNotices(after?: string): Promise<NoticePage> {
  return client.get("/notices", { limit: 50, after });
}

export async function readNotices(upTo: number): Promise<void> {
  await client.post("/notices/read", { up_to: upTo });
}

export async function listContacts(): Promise<Contact[]> {
  return (await client.get<{ items: Contact[] }>("/notices/contacts")).items;
}

export async function setContact(channel: ContactChannel, address: string | null): Promise<Contact> {
  return client.put(`/notices/contacts/${channel}`, { address });
}

export async function listDeliveries(state: DeliveryState, after?: string): Promise<DeliveryPage> {
  return client.get("/notices/deliveries", { state, limit: 50, after });
}

export async function sendAgain(id: number): Promise<Delivery> {
  return client.post(`/notices/deliveries/${id}/send-again`, {});
}
