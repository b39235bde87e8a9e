/** Signing out: what was kept goes; what was not sent is asked about; without a network it is made up for later. */

import { readSession, signOut } from "../api/calls";
import { Problem } from "../api/client";
import { me } from "../session";
import { keeping } from "./kept";

const OWED = "muster-leaving";
const WAITING = "/duty/waiting";

/** Signs out, unless something waits to be sent: then that is shown first. */
export async function leave(): Promise<void> {
  const account = me.session?.account.id;
  if (account !== undefined && (await keeping.waiting(account)) > 0 && location.pathname !== WAITING) {
    location.assign(WAITING);
    return;
  }
  await keeping.forget();
  let home = "/";
  try {
    await signOut();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === "network") {
      owe();
      home = "/duty"; // the one page that is there without a network
    }
  }
  location.assign(home);
}

/** Who signed out without a network is signed out at the server as soon as it is reached. */
export async function payOwed(): Promise<void> {
  if (!isOwed()) return;
  try {
    await readSession();
    await signOut();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === "network") throw error;
  }
  localStorage.removeItem(OWED);
}

function isOwed(): boolean {
  try {
    return localStorage.getItem(OWED) !== null;
  } catch {
    return false;
  }
}

function owe(): void {
  try {
    localStorage.setItem(OWED, "1");
  } catch {
    // A browser that keeps nothing has kept nothing that somebody else could see.
  }
}
