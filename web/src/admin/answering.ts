/** Who answers for an area: by a grant there, or for a wider area that holds it. Pure. */

import type { AccountRow, Grant } from "../shared/api/administration";

export interface Answering {
  account: AccountRow;
  grant: Grant;
  /** Whether the grant is for this very area. */
  own: boolean;
}

/** Those of the area itself first, then those of what holds it, the nearest before the wider. */
export function answering(accounts: readonly AccountRow[], chain: readonly string[]): Answering[] {
  const code = chain.at(-1);
  const distance = (area: string | null): number => (area === null ? chain.length : chain.length - 1 - chain.indexOf(area));
  return accounts
    .filter((account) => account.disabled_at === null)
    .flatMap((account) => account.grants.map((grant) => ({ account, grant, own: grant.area_code === code })))
    .filter(({ grant }) => grant.area_code === null || chain.includes(grant.area_code))
    .sort((a, b) => distance(a.grant.area_code) - distance(b.grant.area_code) || a.account.id - b.account.id);
}

/** How many accounts have a grant for each very area. */
export function countByArea(accounts: readonly AccountRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const account of accounts) {
    if (account.disabled_at !== null) continue;
    const codes = new Set(account.grants.map((grant) => grant.area_code).filter((code): code is string => code !== null));
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
