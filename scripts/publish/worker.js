/*
 * Keeps the site for who has no network. Its first line, SITE, is written when the site is published: a version, and
 * every file with the hash of its content.
 *
 * A version is kept whole or not at all, so that its pages, style and search belong together: every file is held
 * against its hash. What did not change is taken from the version before. Nothing is kept of the visitor.
 */
"use strict";

const PREFIX = `kennisbank ${registration.scope} `;
const NAME = PREFIX + SITE.version;
const LIST = "sw.js?bestanden"; // In the cache: the hashes of what lies in it.
const AT_ONCE = 6;

const isKept = (path) => Object.hasOwn(SITE.files, path);
const addressOf = (path) => new URL(path, registration.scope).href;

/** The version before this one, when it was kept whole; what came of others only takes room. */
async function before() {
  let found = null;
  for (const name of (await caches.keys()).filter((one) => one.startsWith(PREFIX) && one !== NAME)) {
    const cache = await caches.open(name);
    const list = await cache.match(addressOf(LIST));
    if (list) found = { cache, files: await list.json() };
    else await caches.delete(name);
  }
  return found;
}

/** A file from the network, of this version and no other: what stands between here and the host may have an older one. */
async function fetched(address, hash) {
  const response = await fetch(address, { cache: "no-cache", credentials: "same-origin" });
  if (!response.ok || response.redirected) throw new Error(`${address}: ${response.status}`);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!found.startsWith(hash)) throw new Error(`${address}: of another version`);
  return response;
}

async function keep() {
  const cache = await caches.open(NAME);
  const old = await before();
  const waiting = Object.entries(SITE.files);
  const next = async () => {
    for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
      const [path, hash] = entry;
      const address = addressOf(path);
      if (await cache.match(address)) continue; // An earlier try came so far.
      const known = old?.files[path] === hash ? await old.cache.match(address) : null;
      await cache.put(address, known ?? await fetched(address, hash));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  await cache.put(addressOf(LIST), new Response(JSON.stringify(SITE.files)));
}

async function clear() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

/** What an address of the site is called in the list: a page by its folder. */
function pathOf(url) {
  const path = url.href.slice(registration.scope.length).replace(/[?#].*$/, "");
  return path.replace(/(^|\/)index\.html$/, "$1");
}

const MISSING = `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Geen internet</title><h1>Geen internet</h1>
<p>Dit staat niet op je apparaat. De pagina’s van de kennisbank wel.</p><p><a href="${registration.scope}">Naar de startpagina</a></p>`;

/** What is kept at a path; nothing where the browser threw it away or cannot open it, for then there is the network. */
async function keptAt(path) {
  try {
    return await caches.match(addressOf(path), { cacheName: NAME });
  } catch {
    return undefined;
  }
}

async function answer(request, path) {
  const kept = isKept(path) ? await keptAt(path) : undefined;
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== "navigate") throw error;
    if (isKept(`${path}/`)) return Response.redirect(addressOf(`${path}/`) + new URL(request.url).search);
    return new Response(MISSING, {
      status: 503,
      headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'none'" },
    });
  }
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("message", ({ data }) => data === "toon" && skipWaiting());
addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const isOurs = url.href.startsWith(registration.scope) && event.request.method === "GET";
  // Only what is kept, and pages, of which one can say that they are not.
  if (isOurs && (isKept(pathOf(url)) || event.request.mode === "navigate")) {
    event.respondWith(answer(event.request, pathOf(url)));
  }
});
