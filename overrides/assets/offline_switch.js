/*
 * The switch on the page about the site: whether the site is kept on this device (`js/offline.js`), and how to change
 * that. Where nothing can be kept it stays away.
 */
(() => {
  "use strict";

  const { button, keep, turn } = globalThis.keptOffline;
  const place = document.querySelector("div.offline");
  const manifest = document.querySelector("link[rel=manifest]");

  async function show() {
    const registration = await navigator.serviceWorker.getRegistration(manifest.href);
    const text = document.createElement("p");
    text.setAttribute("role", "status");
    text.tabIndex = -1;
    const act = registration
      ? button("Haal de bewaarde pagina’s weg", async () => {
          turn(false);
          await registration.unregister();
          const names = (await caches.keys()).filter((name) => name.startsWith(`kennisbank ${registration.scope} `));
          await Promise.all(names.map((name) => caches.delete(name)));
          await show();
          place.firstChild.focus();
        })
      : button("Bewaar de pagina’s op dit apparaat", async () => {
          turn(true);
          await keep();
          await show();
          place.firstChild.focus();
        });
    text.textContent = registration
      ? "De pagina’s zijn bewaard op dit apparaat. Ze werken ook zonder internet."
      : "De pagina’s zijn niet bewaard op dit apparaat.";
    place.replaceChildren(text, act);
  }

  document.addEventListener("offline", show);
})();
