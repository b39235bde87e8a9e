/** Addresses within the page: going somewhere without loading it anew. */

const listeners = new Set<() => void>();

/** Goes to an address of this page; the same address again changes nothing. */
export function go(path: string): void {
  if (path !== location.pathname + location.search) history.pushState(null, "", path);
  tell();
}

/** Changes the address without a step back to what it was. */
export function rewrite(path: string): void {
  history.replaceState(null, "", path);
}

export function onRoute(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener("popstate", tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("popstate", tell);
  };
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}

/** A plain click on a link of the page; with a key held the browser opens it elsewhere. */
export function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const { currentTarget } = event;
  if (!(currentTarget instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  go(currentTarget.pathname + currentTarget.search);
}

/** The parts of an address: "/admin/accounts/12" → ["admin", "accounts", "12"]. */
export function parts(path: string): string[] {
  return path.split("/").filter((part) => part !== "").map(decoded);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
