import { takeOverMessage, type BuildQuestion } from "../../../shared/protocol/service-worker-messages";

/*
 * Keeps the built program on this device, so that a closed tab opens again without the server: only where the browser
 * allows it, on https and localhost. What people write is none of its business: nothing of the API, of downloads or
 * of the socket passes through here.
 *
 * A page comes from the server while it answers, so that nobody is ever held on an old version; the kept one is for
 * when it does not. Files with a hash in their name are the same wherever they come from.
 */

declare const self: ServiceWorkerGlobalScope;

/** Addresses of all built files, put in by the build. */
declare const builtFiles: readonly string[];
/** Another one for every build that differs. */
declare const buildId: string;

const keptFiles: ReadonlySet<string> = new Set(builtFiles);
const cachePrefix = "rembuk-program-";
const cacheName = cachePrefix + buildId;
const keptPage = "/index.html";
const hashedFiles = "/assets/";

/** Somebody waits for the page: a server that needs longer is as good as away. */
const pageLimitMs = 3000;

/** What the server answers by itself. */
const notPages = /^\/(?:api|socket\.io|healthz)(?:\/|$)/u;

self.addEventListener("install", (event) => event.waitUntil(keepProgram()));

self.addEventListener("activate", (event) =>
  event.waitUntil(forgetOldVersions().then(() => self.clients.claim())),
);

self.addEventListener("message", (event) => {
  const data: BuildQuestion | typeof takeOverMessage = event.data;
  if (data === takeOverMessage) void self.skipWaiting();
  else event.ports[0]?.postMessage(keptFiles.has(data.entry));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (!notPages.test(pathname) && !keptFiles.has(pathname)) event.respondWith(openPage(request));
  } else if (keptFiles.has(pathname) || pathname.startsWith(hashedFiles)) {
    event.respondWith(keptFile(request));
  }
});

/** All or nothing: a version with a hole in it is not used. */
async function keepProgram(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all([...keptFiles].map((file) => keepFile(cache, file)));
}

async function keepFile(cache: Cache, file: string): Promise<void> {
  const isHashed = file.startsWith(hashedFiles);
  const known = isHashed ? await caches.match(file) : undefined;
  if (known === undefined) await cache.add(new Request(file, { cache: isHashed ? "default" : "reload" }));
  else await cache.put(file, known);
}

/** The version before stays: tabs that were opened with it still fetch parts of it, and the server has them no more. */
async function forgetOldVersions(): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && name !== cacheName);
  await Promise.all(versions.slice(0, -1).map((name) => caches.delete(name)));
}

async function openPage(request: Request): Promise<Response> {
  const fetched = fetch(request).then(
    (response) => (response.status < 500 ? response : null),
    () => null,
  );
  const soon = await Promise.race([fetched, after(pageLimitMs)]);
  if (soon !== null) return soon;
  const cache = await caches.open(cacheName);
  return (await cache.match(keptPage)) ?? (await fetched) ?? Response.error();
}

async function keptFile(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = (await cache.match(request.url)) ?? (await caches.match(request.url));
  return kept ?? fetch(request);
}

function after(delayMs: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), delayMs));
}
