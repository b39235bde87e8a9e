/**
 * The service worker of /duty: it serves the page from the network where there is one, else as it was last loaded.
 *
 * Nothing of /api ever comes by it, and no other page: it keeps the page and the files that the build names, one
 * build at a time. Built as /sw.js, by itself.
 */

interface Waitable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Waitable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Messaging extends Waitable {
  readonly data: unknown;
}

interface Worker {
  readonly location: Location;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(kind: "install" | "activate", run: (event: Waitable) => void): void;
  addEventListener(kind: "fetch", run: (event: Fetching) => void): void;
  addEventListener(kind: "message", run: (event: Messaging) => void): void;
}

const worker = self as unknown as Worker;
const PAGE = "/duty";
const LIST = "/duty-shell.json";
const ASSETS = "/assets/";
/** The cache of a build is named by it. */
const PREFIX = "muster-shell-";
/** A network that gives no page for so long is none. */
const PATIENCE_MS = 4_000;

interface List {
  build: string;
  files: string[];
}

worker.addEventListener("install", (event) => {
  event.waitUntil(keepNewest().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener("message", (event) => {
  const { keep } = (event.data ?? {}) as { keep?: unknown };
  if (Array.isArray(keep)) event.waitUntil(keepBesides(keep.filter((one) => typeof one === "string")));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (pathname.startsWith(ASSETS) || pathname === "/icon.svg") event.respondWith(asset(request));
});

/** The server's own page; the kept one only where no network gives it in time. */
async function page(event: Fetching): Promise<Response> {
  const served = fetch(event.request);
  event.waitUntil(served.then((answer) => (answer.ok ? keepNewest() : undefined)).catch(() => undefined));
  try {
    const answer = await Promise.race([served, tooLate()]);
    return answer.status < 500 ? answer : ((await kept(PAGE)) ?? answer);
  } catch {
    return (await kept(PAGE)) ?? (await served);
  }
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("no answer in time")), PATIENCE_MS));
}

/** Names of files change with what is in them: what was kept is what is asked for. */
async function asset(request: Request): Promise<Response> {
  return (await kept(request)) ?? fetch(request);
}

async function kept(asked: Request | string): Promise<Response | undefined> {
  for (const name of await builds()) {
    const found = await (await caches.open(name)).match(asked);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function builds(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

/** Keeps the newest build whole, and only then lets the one before go. */
async function keepNewest(): Promise<void> {
  const answer = await fetch(LIST, { cache: "no-store" });
  if (!answer.ok) throw new Error(`the list of the page's files is ${answer.status}`);
  const { build, files } = (await answer.json()) as List;
  const name = PREFIX + build;
  const before = await builds();
  if (!before.includes(name)) {
    try {
      await (await caches.open(name)).addAll([new Request(PAGE, { cache: "no-store" }), ...files]);
    } catch (error) {
      await caches.delete(name);
      throw error;
    }
  }
  for (const old of before) if (old !== name) await caches.delete(old);
}

/** What a page has loaded beside: letters of its fonts above all. */
async function keepBesides(addresses: string[]): Promise<void> {
  const [name] = await builds();
  if (name === undefined) return;
  const cache = await caches.open(name);
  for (const address of addresses) {
    const { origin, pathname } = new URL(address);
    if (origin !== worker.location.origin || !pathname.startsWith(ASSETS) || (await cache.match(address)) !== undefined) continue;
    await cache.add(address).catch(() => undefined);
  }
}
