/** How much of the talks one has not read, by incident, live through the feed. */

import { listUnread } from "../api/talk";
import { Problem } from "../api/client";
import { live, type LiveNews } from "../live/live";
import { me } from "../session";

class Unread {
  #counts = new Map<number, number>();
  #newest = new Map<number, number>();
  readonly #listeners = new Set<() => void>();
  #following = 0;
  #undo: () => void = () => undefined;

  of(incidentId: number): number {
    return this.#counts.get(incidentId) ?? 0;
  }

  /** Counts until the answer is called; parts that are redrawn with the feed need no listener. */
  follow(listener: () => void = () => undefined): () => void {
    if (!me.may("messages.read")) return () => undefined;
    this.#listeners.add(listener);
    this.#following += 1;
    if (this.#following === 1) {
      this.#undo = live.subscribe((news) => this.#hear(news));
      void this.refresh();
    }
    return () => {
      if (!this.#listeners.delete(listener)) return;
      this.#following -= 1;
      if (this.#following === 0) this.#undo();
    };
  }

  async refresh(): Promise<void> {
    try {
      const rows = await listUnread();
      this.#counts = new Map(rows.map((row) => [row.incident_id, row.unread]));
      this.#changed();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  #hear(news: LiveNews): void {
    const { message, message_read: mark } = news.body;
    const own = me.session?.account.id;
    if (news.kind === "snapshot") void this.refresh();
    if (message !== undefined) {
      this.#newest.set(message.incident_id, message.id);
      this.#counts.set(message.incident_id, message.account_id === own ? 0 : this.of(message.incident_id) + 1);
      this.#changed();
    }
    if (mark?.account_id !== own || mark === undefined) return;
    // A mark below what came meanwhile leaves something unread: the server knows how much.
    if (mark.last_message_id < (this.#newest.get(mark.incident_id) ?? 0)) void this.refresh();
    else this.#counts.delete(mark.incident_id);
    this.#changed();
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

export const unread = new Unread();
