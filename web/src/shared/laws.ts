/** The laws that incidents are under, by version: read once each, for the names that they give. */

import { client } from "./api/calls";
import { Problem } from "./api/client";
import type { components } from "./api/openapi";
import type { Incident, Stage } from "./api/types";
import { me } from "./session";
import { locale, word } from "./text/text";

type Detail = components["schemas"]["VersionDetail"];
type Definition = Detail["definition"];

export interface Under {
  law: string;
  law_version: number;
}

/** Ordinary order, until the law itself is known. */
const STAGES: readonly Stage[] = ["report", "accept", "assign", "handle", "feedback", "verify", "archive"];

class Laws {
  readonly #known = new Map<string, Definition | null>();
  readonly #listeners = new Set<() => void>();

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The law that an incident is under; null while it is not known. */
  of({ law, law_version }: Under): Definition | null {
    const key = `${law}/${law_version}`;
    if (!this.#known.has(key) && law_version > 0 && me.may("laws.read")) this.#read(key, law, law_version);
    return this.#known.get(key) ?? null;
  }

  /** The stages that an incident goes through, in their order. */
  stages(under: Under): readonly Stage[] {
    return this.of(under)?.stages.map((one) => one.stage) ?? STAGES;
  }

  stage(under: Under, stage: string): string {
    const rule = this.of(under)?.stages.find((one) => one.stage === stage);
    return rule === undefined ? word("stage", stage) : rule.label[locale()];
  }

  mark(under: Under, mark: string): string {
    const rule = this.of(under)?.marks.find((one) => one.mark === mark);
    return rule === undefined ? word("mark", mark) : rule.label[locale()];
  }

  action(under: Under, action: string): string {
    const rule = this.of(under)?.actions.find((one) => one.key === action);
    return rule === undefined ? action : rule.label[locale()];
  }

  level(under: Under, level: number): string {
    return this.of(under)?.levels[String(level)]?.[locale()] ?? String(level);
  }

  /** What the cards up to an alarm level ask for together, by kind of unit; empty where none does. */
  sends(incident: Pick<Incident, "category" | "priority"> & Under, level: number): Map<string, number> {
    const wanted = new Map<string, number>();
    for (const card of this.of(incident)?.run_cards ?? []) {
      if (card.category !== incident.category || card.level > level || !card.severities.includes(incident.priority)) continue;
      for (const [kind, count] of Object.entries(card.sends)) wanted.set(kind, (wanted.get(kind) ?? 0) + count);
    }
    return wanted;
  }

  #read(key: string, law: string, version: number): void {
    this.#known.set(key, null);
    client
      .get<Detail>(`/laws/${law}/versions/${version}`)
      .then((found) => {
        this.#known.set(key, found.definition);
        for (const listener of this.#listeners) listener();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        this.#known.delete(key);
      });
  }
}

export const laws = new Laws();
