/** The departments of the city by code: read once, when somebody first needs a name. */

import { listDepartments, type Department } from "./api/handling";
import { Problem } from "./api/client";
import { me } from "./session";
import { named } from "./text/text";

class Departments {
  #known: ReadonlyMap<string, Department> | null = null;
  #reading = false;
  readonly #listeners = new Set<() => void>();

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Those that are in force, by name; null while they are not known. */
  get all(): Department[] | null {
    this.#read();
    return this.#known === null ? null : [...this.#known.values()].filter((one) => one.in_force).sort((a, b) => named(a).localeCompare(named(b)));
  }

  /** A department's name; its code while that is not known. */
  name(code: string): string {
    this.#read();
    const known = this.#known?.get(code);
    return known === undefined ? code : named(known);
  }

  #read(): void {
    if (this.#known !== null || this.#reading || !me.may("codes.read")) return;
    this.#reading = true;
    listDepartments()
      .then((found) => {
        this.#known = new Map(found.map((one) => [one.code, one]));
        for (const listener of this.#listeners) listener();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
      })
      .finally(() => (this.#reading = false));
  }
}

export const departments = new Departments();
