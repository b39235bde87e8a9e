/** The page itself without a network: a service worker of this page's address alone, and word of a newer page. */

const WORKER = "/sw.js";
const SCOPE = "/duty";
const ASK_EVERY_MS = 15 * 60_000;


/** Only a built page over HTTPS or of this very machine has a worker; elsewhere the page needs a network to load. */
export async function registerShell(): Promise<void> {
  offerInstalling();
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    const worker = await activated(await navigator.serviceWorker.register(WORKER, { scope: SCOPE, updateViaCache: "none" }));
    worker?.postMessage({ keep: performance.getEntriesByType("resource").map((entry) => entry.name) });
  } catch {
    // A browser that refuses it still shows the page while there is a network.
  }
}

/** The worker at work; `ready` would wait for ever where the page was opened by another address. */
async function activated(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const coming = registration.installing ?? registration.waiting;
  if (coming === null) return registration.active;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (coming.state === "activated" || coming.state === "redundant") resolve();
    };
    coming.addEventListener("statechange", look);
    look();
  });
  return registration.active;
}

/** Phones may put the page beside their other applications. */
function offerInstalling(): void {
  if (document.querySelector("link[rel=manifest]") !== null) return;
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = "/duty.webmanifest";
  document.head.append(link);
}

export class Shell {
  #askedMs = performance.now();
  #outdated = false;

  /** Whether the server has a newer page than the one that is open; asked at most every quarter of an hour. */
  async isOutdated(): Promise<boolean> {
    const nowMs = performance.now();
    if (this.#outdated || !import.meta.env.PROD || nowMs - this.#askedMs < ASK_EVERY_MS) return this.#outdated;
    this.#askedMs = nowMs;
    try {
      const answer = await fetch(SCOPE, { cache: "no-store", credentials: "same-origin" });
      if (answer.ok) this.#outdated = !(await answer.text()).includes(ownEntry());
    } catch {
      // Without a network there is nothing newer to be had.
    }
    return this.#outdated;
  }
}

/** The file that this page was started by: another build has another name. */
function ownEntry(): string {
  const source = document.querySelector<HTMLScriptElement>("script[type=module]")?.src ?? "";
  return source === "" ? "" : new URL(source).pathname;
}
