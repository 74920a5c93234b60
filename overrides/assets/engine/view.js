/*
 * How an answer to a query looks: a sentence about it, each result as a link under its page, and where else to go.
 */
(() => {
  "use strict";

  const MOST = 3; // Words that are named.

  /**
   * What is not there, in a sentence, or that nothing was found; nothing when there are results that show themselves.
   */
  function summary(query, { count, definition, absent, silent }) {
    const missing = [
      absent.length ? `Over ${named(absent)} staat hier niets.` : "",
      silent.length ? `Over ${named(silent)} zegt het verslag niets.` : "",
    ].filter(Boolean).join(" ");
    if (missing) return missing;
    return count || definition ? "" : `Niets gevonden voor ‘${query}’. Probeer een ander woord of minder woorden.`;
  }

  /** How many results are shown, for who cannot see them. */
  function spoken({ results }) {
    return results.length ? `${results.length} ${results.length === 1 ? "resultaat" : "resultaten"}.` : "";
  }

  /** Words in a row: “‘a’, ‘b’ en ‘c’”. */
  function named(words) {
    const all = [...new Set(words)].slice(0, MOST).map((word) => `‘${word}’`);
    return all.length > 1 ? `${all.slice(0, -1).join(", ")} en ${all.at(-1)}` : all.join("");
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /** A text in pieces, the marked ones as marks, and those in English for who hears them read. */
  function marked(pieces) {
    return pieces.map(([text, isMarked, isEnglish]) => {
      if (!isMarked && !isEnglish) return text;
      const made = element(isMarked ? "mark" : "span", "", text);
      if (isEnglish) made.lang = "en";
      return made;
    });
  }

  /** The address of a result. */
  function target({ address, anchor }, site) {
    // A page from a disk has no server to find the file of a folder.
    const file = location.protocol === "file:" && /(^|\/)$/.test(address) ? "index.html" : "";
    return new URL(`${address}${file}#${anchor}`, site);
  }

  /**
   * One result as a link that is an option of the list.
   *
   * @param site the address of the site, from which the addresses of results count
   */
  function option(result, number, site) {
    const link = element("a", "search__result",
      element("span", "search__title", ...marked(result.title)), " ",
      element("span", "search__place", [result.holder, result.kind].filter(Boolean).join(" · ")), " ",
      element("span", "search__excerpt"));
    link.href = target(result, site);
    link.id = `search-result-${number}`;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    return link;
  }

  /**
   * The results as groups of options, each under the title of its page; first those that are about what was asked.
   *
   * @param options the options of the results, in their order
   */
  function groups({ results, absent, silent, isNear }, options) {
    const missing = named([...absent, ...silent]);
    const made = [];
    let last = {};
    results.forEach(({ pageTitle, isAside }, number) => {
      if (isAside && !last.isAside) {
        made.push(element("p", "search__aside", isNear ? "Wel hier het dichtst bij:" : "Wel over je andere woorden:"));
        made.at(-1).setAttribute("role", "presentation");
      }
      if (pageTitle !== last.pageTitle || isAside !== last.isAside) {
        const heading = element("span", "search__page", pageTitle);
        heading.setAttribute("aria-hidden", "true");
        last = { pageTitle, isAside, group: element("div", "search__group", heading) };
        last.group.setAttribute("role", "group");
        last.group.setAttribute("aria-label", isAside ? `${pageTitle}, niet over ${missing}` : pageTitle);
        made.push(last.group);
      }
      last.group.append(options[number]);
    });
    return made;
  }

  /** The definition of the term that was typed, as a link to it; its text comes when it is loaded. */
  function definition(result, site) {
    const link = element("a", "search__result search__definition",
      element("span", "search__page", "Begrip"), " ",
      element("span", "search__title", ...marked(result.title)), " ",
      element("span", "search__excerpt"));
    link.href = target(result, site);
    return link;
  }

  /** Where to begin, or to go on: lists of links under a heading. */
  function starts({ questions, topics, elsewhere }, site, isLost) {
    const list = (heading, results) => [
      element("h2", "search__heading", heading),
      element("ul", "search__links", ...results.map((result) => {
        const link = element("a", "", ...marked(result.title));
        link.href = target(result, site);
        return element("li", "", link);
      })),
    ];
    return [
      ...(isLost ? list("Misschien helpt dit verder", elsewhere) : []),
      ...list("Veel gevraagd", questions),
      ...list("Onderwerpen", topics),
    ];
  }

  /** Puts the excerpt in a result, in pieces as the engine gives them. */
  function fill(shown, pieces) {
    shown.querySelector(".search__excerpt").replaceChildren(...marked(pieces));
  }

  globalThis.searchView = { element, fill, option, groups, definition, starts, spoken, summary };
})();
