/*
 * Queries in English: what is known of their words is searched for in Dutch.
 */
(() => {
  "use strict";

  const { tokens, stem, root } = globalThis.searchWords;
  const { ENGLISH, learned } = globalThis.searchMatching;
  const { absentNames, isStrange } = globalThis.searchConcepts;

  const LONGEST = 4; // Words of a phrase.
  const TITLE = 3; // So many words of the title of one source are no question, but that title.

  /** Whether a word is Dutch that search knows. Of the sources, many are in English. */
  function isDutch(index, word) {
    const found = places(index, word);
    const isOurs = index.ids.has(word) && (!found.length || found.some((record) => !isSource(index, record)));
    return isOurs || index.stop.has(word) || index.general.has(stem(word)) || index.asked.has(root(word));
  }

  function isSource(index, record) {
    return index.data.kinds[index.records[record].kind] === "Bron";
  }

  /** The records in which a word stands. */
  function places(index, word) {
    return (index.postings[index.ids.get(word)] || []).filter((_, at) => at % 2 === 0);
  }

  /** Whether all words stand in one source. */
  function isTitle(index, words) {
    const [first, ...others] = words.map((word) => places(index, word));
    return words.length >= TITLE && first.some((record) => isSource(index, record) && others.every((all) => all.includes(record)));
  }

  /** The words of a query, those that are a phrase in English together: `[words …]`. */
  function phrases(index, words) {
    const found = [];
    for (let at = 0; at < words.length; at += found.at(-1).length) {
      const parts = Array.from({ length: LONGEST }, (_, fewer) => words.slice(at, at + LONGEST - fewer));
      found.push(parts.find((part) => index.english.has(part.join(" "))) || [words[at]]);
    }
    return found;
  }

  /**
   * A query in Dutch. A word of both languages is taken for English only when most of the others are.
   *
   * @returns `text`: the query, in Dutch as far as it is English; `typed`: by Dutch word, what was typed for it
   */
  function translated(index, query) {
    const words = tokens(query).map(([word]) => word);
    const isMarked = words.some((word) => index.markers.has(word));
    if (!isMarked && words.some((word) => index.stop.has(word) && !index.shared.has(word))) return { text: query, typed: new Map() };
    // Of a sentence in English, the words in Dutch are loaded, and the others of a sentence in Dutch are not.
    if (!isMarked) words.forEach((word) => learned(index, word));
    words.filter((word) => isMarked || !isDutch(index, word)).forEach((word) => learned(index, ENGLISH + word));
    if (absentNames(index, words).length) return { text: query, typed: new Map() };
    // What is not loaded yet is asked for first; what it would be taken for, need not be loaded at all.
    if (isMarked && index.wanted.size) return { text: "", typed: new Map() };
    const kept = new Set(tokens(query).filter((token) => isStrange(index, query, token)).map(([word]) => word));
    const isForeign = (part) => part.some((word) => word.length > 1 && !isDutch(index, word)) && index.english.has(part.join(" "));
    const parts = phrases(index, words).filter((part) => !kept.has(part[0]));
    const english = parts.filter(isForeign);
    const typed = new Map();
    if (!english.length || isTitle(index, words.filter((word) => !index.stop.has(word)))) return { text: query, typed };
    const isEnglish = english.flat().length > parts.filter((part) => !index.english.has(part.join(" "))).flat().filter((word) => isDutch(index, word)).length;
    const text = phrases(index, words).map((part) => {
      if (kept.has(part[0])) return part[0].toUpperCase();
      const dutch = isEnglish || isForeign(part) ? index.english.get(part.join(" ")) : undefined;
      if (dutch) dutch.split(" ").forEach((word) => typed.set(word, part.join(" ")));
      return dutch || part.join(" ");
    });
    return { text: text.join(" "), typed };
  }

  globalThis.searchEnglish = { translated };
})();
