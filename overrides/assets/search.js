/*
 * The search box in the header: opens, asks the engine, and shows its answer.
 *
 * The pattern is the editable combobox with a listbox of the ARIA Authoring Practices Guide
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): focus stays in the field, the arrows choose.
 * The engine (`assets/engine/`) and the index are loaded when search is first used, as scripts, because
 * a page that was opened from a disk may load nothing else. The texts of results lie in pieces beside the index; a
 * piece is loaded when a result of it comes into view. What visitors ask with lies in pieces too; the engine says which
 * of them a query needs. The query stands in the address as `?q=`,
 * so that it can be shared and that Back returns to it.
 */
(() => {
  "use strict";

  const assets = new URL(".", document.currentScript.src);
  const site = new URL("..", assets);
  const box = document.querySelector("[data-search]");
  if (!box) return;

  const part = (name) => box.querySelector(`[data-search-${name}]`);
  const [input, panel, list, line, status, term, ways] =
    ["input", "panel", "results", "line", "status", "definition", "starts"].map(part);
  const [opener, closer, share, clear, suggestions, ghost, keys] =
    ["open", "close", "share", "clear", "suggestions", "ghost", "keys"].map(part);
  const hint = line.textContent;
  const ENGINE = ["engine.js", "index.js"];
  const MOST = 20;
  const PAUSE = 150; // Milliseconds without a key.

  let index = null; // The index, once it is loaded.
  let loading = null;
  let chosen = -1; // The result that the arrows have come to.
  let completion = "";
  let before = null; // What had the focus before search was opened.
  let reading = null; // Where one read then.
  let usesLetters = true; // Whether /, s and f open search.
  let later = 0;
  let announcing = 0;
  let looking = 0;

  /** Loads a script of search. */
  function fetched(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(`search/${name}`, assets);
      script.async = false;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  /** Loads the engine and the index, once. */
  function load() {
    loading = loading || Promise.all(ENGINE.map(fetched)).then(() => { index = globalThis.siteSearch.open(globalThis.searchData); });
    return loading.then(update, () => {
      loading = null;
      show("Zoeken lukt nu niet: de zoekindex is niet te laden. Probeer het later nog eens.");
    });
  }

  // The texts of results by the name of their piece, and the pieces that were asked for.
  const texts = {};
  globalThis.searchTexts = texts;
  const pieces = new Map();
  const excerpts = new WeakMap(); // What shows the excerpt of a result, by its option.
  const seen = new IntersectionObserver((entries) => {
    entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => {
      seen.unobserve(target);
      excerpts.get(target)();
    });
  }, { root: panel });

  /** Shows the excerpt of a result when its text is there; without it the result still leads somewhere. */
  function excerpt(option, { piece, excerpt: made }) {
    const shown = () => globalThis.searchView.fill(option, made(texts[piece]));
    if (texts[piece]) return shown();
    if (!pieces.has(piece)) pieces.set(piece, fetched(`texts/${piece}.js`));
    return pieces.get(piece).then(shown, () => pieces.delete(piece));
  }

  globalThis.searchAsked = {};
  const asked = new Map(); // The pieces with what visitors ask with, by name.

  /** Loads a piece with what visitors ask with; without it the words of the site itself still find something. */
  function askedWith(name) {
    const file = `asked/${index.data.version}-${name}.js`;
    if (!asked.has(name)) asked.set(name, fetched(file).catch(() => { globalThis.searchAsked[name] = []; }));
    return asked.get(name);
  }

  const isOpen = () => box.classList.contains("search--open");

  function open() {
    if (!isOpen()) {
      before = [input, document.body].includes(document.activeElement) ? null : document.activeElement;
      reading = scrollY === 0 ? null : document.elementFromPoint(innerWidth / 2, innerHeight / 4)?.closest("article *");
      box.classList.add("search--open");
      document.documentElement.classList.add("search-is-open");
      opener.setAttribute("aria-expanded", "true");
      load();
    }
    if (document.activeElement !== input) input.focus();
  }

  /** Closes the results; the query stays in the field. */
  function close(returnsFocus) {
    if (!isOpen()) return;
    box.classList.remove("search--open");
    document.documentElement.classList.remove("search-is-open");
    opener.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-expanded", "false");
    choose(-1);
    clearTimeout(later);
    if (returnsFocus) {
      input.blur();
      before?.focus({ preventScroll: true });
      if (before && document.activeElement === before) return;
      if (reading) startAt(reading);
      else opener.focus({ preventScroll: true });
    }
  }

  /** Lets the keyboard go on from a place that takes no focus itself. */
  function startAt(element) {
    const isReachable = element.hasAttribute("tabindex");
    if (!isReachable) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    if (isReachable) return;
    element.blur();
    element.removeAttribute("tabindex");
  }

  /** Keeps the query in the address, or takes it out. */
  function remember(query) {
    clearTimeout(later);
    const url = new URL(location.href);
    if (query) url.searchParams.set("q", query);
    else url.searchParams.delete("q");
    if (url.href === location.href) return;
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // Some browsers do not let a page from a disk change its address.
    }
  }

  /** Answers what is in the field. */
  function update() {
    const query = input.value.trim();
    [share, clear].forEach((button) => { button.hidden = !query; });
    if (!query || !index) {
      list.replaceChildren();
      list.hidden = true;
      suggestions.hidden = true;
      term.hidden = true;
      offer(false);
      complete("");
      choose(-1);
      input.setAttribute("aria-expanded", "false");
      show(query ? "De zoekindex wordt geladen …" : hint);
      return;
    }
    const view = globalThis.searchView;
    const answer = globalThis.siteSearch.search(index, input.value.trimStart(), MOST);
    complete(answer.completion);
    if (answer.wanted.length) {
      Promise.all(answer.wanted.map(askedWith)).then(update);
      return;
    }
    seen.disconnect();
    const options = answer.results.map((result, number) => {
      const option = view.option(result, number, site);
      excerpts.set(option, () => excerpt(option, result));
      if (texts[result.piece]) excerpt(option, result);
      return option;
    });
    list.replaceChildren(...view.groups(answer, options));
    define(answer.definition);
    offer(!answer.results.length && !answer.definition);
    // Who is still typing sees other results a moment later.
    clearTimeout(looking);
    looking = setTimeout(() => options.forEach((option) => seen.observe(option)), PAUSE);
    list.hidden = !options.length;
    choose(-1);
    suggest(answer.suggestions);
    input.setAttribute("aria-expanded", String(options.length > 0));
    panel.scrollTop = 0;
    show(view.summary(query, answer), !answer.isAnswered, view.spoken(answer));
  }

  /** Shows what the term that was typed means, or nothing when it is none. */
  function define(result) {
    term.hidden = !result;
    if (!result) return;
    const shown = globalThis.searchView.definition(result, site);
    term.replaceChildren(shown);
    excerpt(shown, { piece: result.piece, excerpt: result.whole });
  }

  /** Shows where to begin, or to go on for who found nothing. */
  function offer(isLost) {
    ways.hidden = !index || (!isLost && Boolean(input.value.trim()));
    if (!ways.hidden) ways.replaceChildren(...globalThis.searchView.starts(globalThis.siteSearch.starts(index), site, isLost));
  }

  /**
   * Shows a line above the results, in bold when something is absent and that is pressing, and tells it, and more, to
   * who cannot see it when typing pauses.
   */
  function show(text, isPressing = true, more = "") {
    line.textContent = text;
    line.hidden = !text;
    line.classList.toggle("search__line--absent", isPressing && text.startsWith("Over ‘"));
    clearTimeout(announcing);
    announcing = setTimeout(() => { status.textContent = isOpen() && text !== hint ? `${text} ${more}`.trim() : ""; }, 700);
  }

  function suggest(queries) {
    suggestions.hidden = !queries.length;
    suggestions.replaceChildren("Bedoelde je ", ...queries.flatMap((query, number) => {
      const button = globalThis.searchView.element("button", "search__suggestion", query);
      button.type = "button";
      button.addEventListener("click", () => ask(query));
      return number ? [" of ", button] : [button];
    }), "?");
  }

  function ask(query) {
    input.value = query;
    input.focus();
    update();
    remember(query);
  }

  /** Shows how the last word may go on; → takes it over. */
  function complete(query) {
    completion = query;
    ghost.replaceChildren();
    if (query) ghost.append(globalThis.searchView.element("span", "search__typed", input.value), query.slice(input.value.length));
  }

  /** The options of the list. */
  function all() {
    return [...list.querySelectorAll("[role=option]")];
  }

  function choose(number) {
    const options = all();
    if (options[chosen]) options[chosen].setAttribute("aria-selected", "false");
    chosen = options.length ? Math.max(-1, Math.min(number, options.length - 1)) : -1;
    if (chosen < 0) return input.removeAttribute("aria-activedescendant");
    options[chosen].setAttribute("aria-selected", "true");
    options[chosen].scrollIntoView({ block: "nearest" });
    return input.setAttribute("aria-activedescendant", options[chosen].id);
  }

  function onKey(event) {
    if (event.isComposing) return;
    const atEnd = input.selectionStart === input.value.length;
    const acts = {
      ArrowDown: () => (isOpen() ? choose(chosen + 1) : open()),
      ArrowUp: () => choose(chosen - 1),
      Enter: () => (all()[Math.max(chosen, 0)] || term.querySelector("a") || input).click(),
      Escape: () => { remember(""); close(true); },
      ArrowRight: completion && atEnd ? () => ask(completion) : null,
    };
    if (!acts[event.key] || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    acts[event.key]();
  }

  /** Opens search with /, s, f or Ctrl-K, unless someone is writing. */
  function onShortcut(event) {
    const isLetter = usesLetters && ["/", "s", "f"].includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isCombined = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const isWriting = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    if (!isCombined && (!isLetter || isWriting)) return;
    event.preventDefault();
    open();
    input.select();
  }

  /** Opens search with the query of the address, and closes it where there is none. */
  function follow() {
    const query = new URL(location.href).searchParams.get("q");
    if (query) {
      input.value = query;
      open();
      update();
    } else close(false);
  }

  input.addEventListener("click", open);
  input.addEventListener("keydown", onKey);
  input.addEventListener("input", () => {
    open();
    update();
    clearTimeout(later);
    later = setTimeout(() => remember(input.value.trim()), 500);
  });
  opener.addEventListener("click", open);
  closer.addEventListener("click", () => { remember(""); close(true); });
  clear.addEventListener("click", () => ask(""));
  share.addEventListener("click", () => {
    remember(input.value.trim());
    const copied = navigator.clipboard ? navigator.clipboard.writeText(location.href) : Promise.reject();
    copied.then(() => show("Het adres van deze zoekopdracht is gekopieerd."), () => show("Kopieer het adres uit de adresbalk."));
  });
  keys.addEventListener("click", () => {
    usesLetters = !usesLetters;
    keys.setAttribute("aria-pressed", String(usesLetters));
    try {
      if (usesLetters) localStorage.removeItem("letters");
      else localStorage.setItem("letters", "off");
    } catch {
      // A browser that keeps nothing forgets the choice on the next page.
    }
  });
  panel.addEventListener("click", (event) => {
    if (!event.target.closest("a")) return;
    remember(input.value.trim());
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) close(false);
  });
  box.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", onShortcut);
  document.addEventListener("focusin", (event) => { if (!box.contains(event.target)) close(false); });
  document.addEventListener("pointerdown", (event) => { if (!box.contains(event.target)) close(false); });
  addEventListener("popstate", follow);

  try {
    usesLetters = localStorage.getItem("letters") !== "off";
  } catch {
    // Then nothing was kept.
  }
  keys.setAttribute("aria-pressed", String(usesLetters));
  box.classList.add("search--ready");
  if (new URL(location.href).searchParams.has("q")) follow();
})();
