/** One's own notices: what is new, and reading on; live through the feed. */

import { listNotices, readNotices, type Notice } from "../api/notices";
import { Problem } from "../api/client";
import { live, type LiveNews } from "../live/live";
import { plainly } from "../problems";
import { me } from "../session";

export class Notices {
  /** Newest first; null before the first answer. */
  items: Notice[] | null = null;
  unread = 0;
  next: string | null = null;
  problem = "";
  #asked = 0;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Follows the feed until the answer is called. */
  follow(): () => void {
    void this.refresh();
    return live.subscribe((news) => this.#hear(news));
  }

  #hear(news: LiveNews): void {
    const mine = news.body.notice?.account_id === me.session?.account.id && news.body.notice !== undefined;
    if (mine || news.kind === "snapshot") void this.refresh();
  }

  async refresh(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    await this.#attempt(async () => {
      const page = await listNotices();
      if (asked !== this.#asked) return;
      this.items = page.items;
      this.next = page.next;
      this.unread = page.unread;
    });
  }

  async more(): Promise<void> {
    const { next } = this;
    if (next === null) return;
    await this.#attempt(async () => {
      const page = await listNotices(next);
      this.items = [...(this.items ?? []), ...page.items];
      this.next = page.next;
    });
  }

  /** Notes all that are listed as read; what has come since stays new. */
  async readAll(): Promise<void> {
    const newest = this.items?.[0]?.id;
    if (newest === undefined || this.unread === 0) return;
    await this.#attempt(async () => {
      await readNotices(newest);
      await this.refresh();
    });
  }

  async #attempt(run: () => Promise<void>): Promise<void> {
    this.problem = "";
    try {
      await run();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = plainly(error);
    }
    this.#changed();
  }
}
