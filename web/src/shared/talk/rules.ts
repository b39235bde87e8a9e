/** Order, marks and days of a talk. Pure. */

import type { Message, ReadMark } from "../api/types";

/** Both by id, each message once; a later telling of a message replaces an earlier one. */
export function joined(known: readonly Message[], news: readonly Message[]): Message[] {
  const byId = new Map([...known, ...news].map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => a.id - b.id);
}

/** A mark never goes back. */
export function withMark(reads: readonly ReadMark[], mark: ReadMark): ReadMark[] {
  const before = reads.find((one) => one.account_id === mark.account_id);
  if (before !== undefined && before.last_message_id >= mark.last_message_id) return [...reads];
  return [...reads.filter((one) => one !== before), mark];
}

export function ownMark(reads: readonly ReadMark[], accountId: number): number {
  return reads.find((one) => one.account_id === accountId)?.last_message_id ?? 0;
}

/** Who else has read a message: neither its sender nor who looks. */
export function readersOf(message: Message, reads: readonly ReadMark[], accountId: number): ReadMark[] {
  return reads.filter((one) => one.last_message_id >= message.id && one.account_id !== accountId && one.account_id !== message.account_id);
}

/** The first message of others that had not been read when the talk was opened; null where all had. */
export function firstNew(messages: readonly Message[], readUntil: number, accountId: number): number | null {
  return messages.find((one) => one.id > readUntil && one.account_id !== accountId)?.id ?? null;
}
