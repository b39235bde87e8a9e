/** Mutual aid: units of one area may serve in another, until when and why. */

import { endAid, grantAid, listAid } from "../shared/api/calls";
import { Problem, newKey } from "../shared/api/client";
import type { MutualAid } from "../shared/api/types";
import { getContext } from "../shared/context";
import { live, type LiveNews } from "../shared/live/live";
import { t } from "../shared/text/text";
import { endOf, type PlainSpan } from "./closing-times";
import { explain } from "./problems";

/** How long a grant is in force, as closures are. */
export const AID_SPANS: readonly PlainSpan[] = ["four_hours", "today", "open"];
type Fields = Pick<Aiding, "from" | "to" | "reason" | "span">;

export class Aiding {
  grants: MutualAid[] | null = null;
  from = "";
  to = "";
  reason = "";
  span: PlainSpan = "four_hours";
  readonly kinds = new Set<string>();
  readonly skills = new Set<string>();
  problem = "";
  sending = false;
  #asked = 0;
  #key = newKey();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  open(): void {
    this.problem = "";
    void this.read();
  }

  change(changes: Partial<Fields>): void {
    Object.assign(this, changes);
    this.#touched();
  }

  toggle(list: "kinds" | "skills", key: string, on: boolean): void {
    if (on) this[list].add(key);
    else this[list].delete(key);
    this.#touched();
  }

  #touched(): void {
    this.problem = "";
    this.#key = newKey();
    this.#changed();
  }

  async read(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const grants = await listAid();
      if (asked === this.#asked) this.grants = grants;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asked === this.#asked) this.problem = explain(error);
    }
    this.#changed();
  }

  hear(news: LiveNews): void {
    if (news.topic.startsWith("mutual_aid.") && this.grants !== null) void this.read();
  }

  get missing(): string {
    if (this.from === "" || this.to === "") return t("aid.needs.areas");
    if (this.from === this.to) return t("aid.needs.two");
    return this.reason.trim() === "" ? t("aid.needs.reason") : "";
  }

  /** Null when it was refused or something is missing, and `problem` says why. */
  async grant(): Promise<MutualAid | null> {
    this.problem = this.missing;
    if (this.problem !== "" || this.sending) {
      this.#changed();
      return null;
    }
    this.sending = true;
    this.#changed();
    const endMs = endOf(this.span, live.nowMs, getContext().city.timezone);
    const limits = { kinds: [...this.kinds], skills: [...this.skills], ends_at: endMs === null ? null : new Date(endMs).toISOString() };
    try {
      const grant = await grantAid({ from_area: this.from, to_area: this.to, reason: this.reason.trim(), ...limits }, this.#key);
      this.reason = "";
      this.kinds.clear();
      this.skills.clear();
      void this.read();
      return grant;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = explain(error);
      return null;
    } finally {
      this.#key = newKey();
      this.sending = false;
      this.#changed();
    }
  }

  async end(id: number): Promise<void> {
    await endAid(id);
    await this.read();
  }
}
