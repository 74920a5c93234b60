/*
 * How an answer to a query looks: a sentence about it, and each result as a link.
 */
(() => {
  "use strict";

  /** What was found, in a sentence; `most` is how many are shown. */
  function summary(query, { count, unknown }, most) {
    if (!count) return `Niets gevonden voor ‘${query}’. Probeer een ander woord of minder woorden.`;
    const shown = count > most ? `, de beste ${most} staan hier` : "";
    const missing = unknown.length ? `. Niet op deze site: ${unknown.map((word) => `‘${word}’`).join(", ")}` : "";
    return `${count} ${count === 1 ? "resultaat" : "resultaten"}${shown}${missing}.`;
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /** A text in pieces, the marked ones as marks. */
  function marked(pieces) {
    return pieces.map(([text, isMarked]) => (isMarked ? element("mark", "", text) : text));
  }

  /**
   * One result as a link that is an option of the list.
   *
   * @param site the address of the site, from which the addresses of results count
   */
  function option(result, number, site) {
    const link = element("a", "search__result",
      element("span", "search__title", ...marked(result.title)), " ",
      element("span", "search__place", [...new Set([result.pageTitle, result.holder, result.kind])].filter(Boolean).join(" · ")), " ",
      element("span", "search__excerpt"));
    // A page from a disk has no server to find the file of a folder.
    const file = location.protocol === "file:" && /(^|\/)$/.test(result.address) ? "index.html" : "";
    link.href = new URL(`${result.address}${file}#${result.anchor}`, site);
    link.id = `search-result-${number}`;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    return link;
  }

  /** Puts the excerpt in a result, in pieces as the engine gives them. */
  function fill(option, pieces) {
    option.querySelector(".search__excerpt").replaceChildren(...marked(pieces));
  }

  globalThis.searchView = { element, fill, option, summary };
})();
