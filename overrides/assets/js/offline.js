// Keeps the site on the device for when there is no network: a worker fetches it when the page is at rest. Only a
// published page names the manifest, so nothing happens in the live preview, in a course package or in a folder.
{
  const OFF = "offline-uit";
  const manifest = document.querySelector("link[rel=manifest]");
  const workers = navigator.serviceWorker; // Only where the address is secure.

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
  function tell(registration) {
    if (document.querySelector(".nieuwe-versie")) return;
    const bar = document.createElement("div");
    bar.className = "nieuwe-versie";
    bar.setAttribute("role", "status");
    bar.append("Er is een nieuwere versie van deze site. ",
      button("Toon die", () => {
        workers.addEventListener("controllerchange", () => location.reload(), { once: true });
        // While the bar stood here a still newer one may have come.
        registration.waiting?.postMessage("toon");
      }), " ",
      button("Later", () => bar.remove()));
    document.body.append(bar);
  }

  function watch(registration) {
    const told = (worker) => worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && workers.controller) tell(registration);
    });
    if (registration.waiting && workers.controller) tell(registration);
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

  globalThis.keptOffline = { button, keep, turn };

  if (manifest && workers && window.top === window) {
    const start = async () => {
      if (!isOff() && (workers.controller || !navigator.connection?.saveData)) await keep();
      document.dispatchEvent(new Event("offline"));
    };
    // Whatever a visitor came for goes before; what cannot be kept is read online, as before.
    const rest = () => (globalThis.requestIdleCallback ?? setTimeout)(() => start().catch(() => {}), { timeout: 10000 });
    if (document.readyState === "complete") rest();
    else addEventListener("load", rest);
  }
}
