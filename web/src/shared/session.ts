/** Who is signed in, and what they may do: what one may not do is not offered. */

import type { Session } from "./api/types";

class Signed {
  session: Session | null = null;
  #actions: ReadonlySet<string> = new Set();

  take(session: Session): void {
    this.session = session;
    this.#actions = new Set(session.permissions.actions);
  }

  /** Whether some role gives an action; where it reaches is known to the server alone. */
  may(action: string): boolean {
    return this.#actions.has(action);
  }

  has(role: string): boolean {
    return this.session?.permissions.roles.some((one) => one.key === role) ?? false;
  }

  /** The zone of the city's clocks; before a city is loaded that of this machine. */
  get timezone(): string {
    return this.session?.city?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
}

export const me = new Signed();

/** What must be done in a session before anything else. */
export type Need = "new_password" | "second_factor" | "set_up_second_factor";

export function needOf(session: Session): Need | null {
  return (session as { assurance?: { need: Need | null } | null }).assurance?.need ?? null;
}
