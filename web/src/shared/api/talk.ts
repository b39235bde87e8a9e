/** The calls of the talk about an incident: words, photos, voice notes, read marks. */

import { client } from "./calls";
import type { components } from "./openapi";
import type { Message, ReadMark } from "./types";

type Schemas = components["schemas"];
export type TalkPage = Schemas["TalkView"];
export type Attachment = Schemas["AttachmentView"];

export async function readTalk(incidentId: number, after: number): Promise<TalkPage> {
  return client.get(`/incidents/${incidentId}/messages`, { after, limit: 200 });
}

export async function sendMessage(incidentId: number, said: { text?: string; attachment_id?: number }, key: string): Promise<Message> {
  return client.post(`/incidents/${incidentId}/messages`, said, key);
}

export async function sendPhoto(incidentId: number, file: Blob, key: string): Promise<Attachment> {
  return client.upload(`/incidents/${incidentId}/photos?kind=scene`, file, key);
}

export async function sendVoiceNote(incidentId: number, file: Blob, key: string): Promise<Attachment> {
  return client.upload(`/incidents/${incidentId}/voice-notes`, file, key);
}

export async function markRead(incidentId: number, messageId: number): Promise<ReadMark> {
  return client.post(`/incidents/${incidentId}/messages/read`, { message_id: messageId });
}

/** How much one has not read, by open incident; what is all read is left out. */
export async function listUnread(): Promise<{ incident_id: number; unread: number }[]> {
  return (await client.get<{ items: { incident_id: number; unread: number }[] }>("/messages/unread")).items;
}

export function contentOf(attachmentId: number): string {
  return `/api/v1/attachments/${attachmentId}/content`;
}

export function thumbnailOf(attachmentId: number): string {
  return `/api/v1/attachments/${attachmentId}/thumbnail`;
}
