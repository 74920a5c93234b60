/* Sends a visitor on from an old address to the new one, and keeps the fragment. */
(() => {
  const go = () => {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // A `%` that stands for nothing leads nowhere, and the page itself has moved all the same.
    }
    const piece = id ? document.getElementById(id) : null;
    const link = piece?.matches(".verhuisd") ? piece.querySelector("[data-verhuisd]") : null;
    const page = document.querySelector("h1 + p > [data-verhuisd]");
    if (link) location.replace(link.href);
    else if (page) location.replace(page.href + (page.hash ? "" : location.hash));
  };
  addEventListener("hashchange", go);
  go();
})();
