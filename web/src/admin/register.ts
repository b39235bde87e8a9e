/** What the administrators' screens share: roles and accounts, read once and again after a change. */

import { listAccounts, listRoles, type AccountRow, type Grant, type RoleRow } from "../shared/api/administration";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { named } from "../shared/text/text";

class Register {
  accounts: AccountRow[] | null = null;
  problem = "";
  #roles: ReadonlyMap<string, RoleRow> = new Map();
  readonly #listeners = new Set<() => void>();

  /** Reads what is not known yet; the listener hears of every change until the answer is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    void this.refresh();
    return () => this.#listeners.delete(listener);
  }

  get roles(): RoleRow[] {
    return [...this.#roles.values()];
  }

  role(key: string): RoleRow | undefined {
    return this.#roles.get(key);
  }

  roleName(key: string): string {
    const role = this.#roles.get(key);
    return role === undefined ? key : named(role);
  }

  /** The name of an action that some role gives, its key when none does. */
  actionName(key: string): string {
    for (const role of this.#roles.values()) {
      const action = role.actions.find((one) => one.key === key);
      if (action !== undefined) return named(action);
    }
    return key;
  }

  async refresh(): Promise<void> {
    this.problem = "";
    await attempt(
      async () => {
        const [accounts, roles] = await Promise.all([
          me.may("accounts.read") ? listAccounts() : Promise.resolve([]),
          this.#roles.size === 0 && me.may("roles.read") ? listRoles() : Promise.resolve(this.roles),
        ]);
        this.accounts = accounts;
        this.#roles = new Map(roles.map((role) => [role.key, role]));
      },
      (text) => (this.problem = text),
    );
    this.#tell();
  }

  /** Takes one account as the server has just answered it. */
  take(account: AccountRow): void {
    const others = (this.accounts ?? []).filter((one) => one.id !== account.id);
    this.accounts = [...others, account].sort((a, b) => a.id - b.id);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const register = new Register();

/** "江汉区"; the whole city where a grant names no area. */
export function areaName(grant: Pick<Grant, "area_code" | "area_zh" | "area_en">, wholeCity: string): string {
  if (grant.area_code === null) return wholeCity;
  return named({ name_zh: grant.area_zh ?? grant.area_code, name_en: grant.area_en ?? grant.area_code });
}
