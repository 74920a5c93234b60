/*
 * Stands in the place of the worker where none is wanted, such as the live preview, which may have the address at
 * which the published site was looked at: takes away what that one kept, and shows the page that is there.
 */
"use strict";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  const kept = (await caches.keys()).filter((name) => name.startsWith(`kennisbank ${registration.scope} `));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await registration.unregister();
  for (const client of await clients.matchAll({ type: "window" })) await client.navigate(client.url);
})()));
