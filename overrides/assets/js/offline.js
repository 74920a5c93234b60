// Keeps the site on the device for when there is no network: a worker fetches it when the page is at rest. Only a
// published page names the manifest, so nothing happens in the live preview, in a course package or in a folder.
{
  const OFF = "offline-uit";
  const manifest = document.querySelector("link[rel=manifest]");
  const workers = navigator.serviceWorker; // Only where the address is secure.
  const place = document.querySelector("div.offline");

  const isOff = () => {
    try {
      return localStorage.getItem(OFF) !== null;
    } catch {
      return true; // Who keeps nothing keeps no site.
    }
  };

  const turn = (on) => {
    try {
      if (on) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "1");
    } catch {
      // As it is, then.
    }
  };

  const button = (words, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  };

  // A newer version waits until the visitor asks for it: a page does not change under who reads it.
  function tell(worker) {
    if (document.querySelector(".nieuwe-versie")) return;
    const bar = document.createElement("div");
    bar.className = "nieuwe-versie";
    bar.setAttribute("role", "status");
    bar.append("Er is een nieuwere versie van deze site. ",
      button("Toon die", () => {
        workers.addEventListener("controllerchange", () => location.reload(), { once: true });
        worker.postMessage("toon");
      }), " ",
      button("Later", () => bar.remove()));
    document.body.append(bar);
  }

  function watch(registration) {
    const told = (worker) => worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && workers.controller) tell(worker);
    });
    if (registration.waiting && workers.controller) tell(registration.waiting);
    told(registration.installing);
    registration.addEventListener("updatefound", () => told(registration.installing));
    // A page on a phone may stay open for days.
    document.addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
  }

  async function keep() {
    const registration = await workers.register(new URL("sw.js", manifest.href), { updateViaCache: "none" });
    watch(registration);
    return registration;
  }

  async function show() {
    const registration = await workers.getRegistration(manifest.href);
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

  if (manifest && workers && window.top === window) {
    const start = async () => {
      if (!isOff() && (workers.controller || !navigator.connection?.saveData)) await keep();
      if (place) await show();
    };
    // Whatever a visitor came for goes before; what cannot be kept is read online, as before.
    const rest = () => (globalThis.requestIdleCallback ?? setTimeout)(() => start().catch(() => {}), { timeout: 10000 });
    if (document.readyState === "complete") rest();
    else addEventListener("load", rest);
  }
}
