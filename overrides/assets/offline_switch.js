/*
 * The switch on the page about the site: whether the site is kept on this device (`js/offline.js`), and how to change
 * that. Where nothing can be kept it stays away.
 */
(() => {
  "use strict";

  const { button, keep, turn } = globalThis.keptOffline;
  const place = document.querySelector("div.offline");
  const manifest = document.querySelector("link[rel=manifest]");

  /** Our own registration, if there is one: another site may have one for the whole host. */
  async function registered() {
    const scope = new URL(".", manifest.href).href;
    const found = await navigator.serviceWorker.getRegistration(scope);
    return found?.scope === scope ? found : null;
  }

  async function takeAway(registration) {
    turn(false);
    await registration.unregister();
    const names = (await caches.keys()).filter((name) => name.startsWith(`kennisbank ${registration.scope} `));
    await Promise.all(names.map((name) => caches.delete(name)));
    await show();
    place.firstChild.focus();
  }

  async function bringBack() {
    turn(true);
    await keep();
    await show();
    place.firstChild.focus();
  }

  async function show() {
    const registration = await registered();
    const isKept = Boolean(registration?.active ?? registration?.waiting);
    const coming = isKept ? null : registration?.installing;
    coming?.addEventListener("statechange", show, { once: true });
    const text = document.createElement("p");
    text.setAttribute("role", "status");
    text.tabIndex = -1;
    if (isKept) text.textContent = "De pagina’s zijn bewaard op dit apparaat. Ze werken ook zonder internet.";
    else if (coming) text.textContent = "De pagina’s worden nu bewaard op dit apparaat.";
    else text.textContent = "De pagina’s zijn niet bewaard op dit apparaat.";
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren(text, isKept || coming
      ? button("Haal de bewaarde pagina’s weg", () => takeAway(registration))
      : button("Bewaar de pagina’s op dit apparaat", bringBack));
    if (hadFocus) text.focus();
  }

  document.addEventListener("offline", show);
})();
