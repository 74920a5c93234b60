/*
 * Dutch words for search: folding, stems, sounds, compounds and typing errors.
 *
 * Everything here works on a single word and knows nothing of the index. The stems are light on
 * purpose: they take plurals and verb endings away and leave the rest to the synonyms that editors
 * keep. Heavier stemming (Snowball) made search on these pages worse rather than better.
 */
(() => {
  "use strict";

  // What may stand between the parts of a compound, as in reclasseringSwerker and groepENopstand.
  const LINKS = ["", "s", "en", "e", "n"];
  // What makes another verb rather than a compound: “houding” is no part of “verhouding”.
  const PREFIXES = new Set(
    "aan achter af be bij door er ge her in mee mis na om on ont onder op over toe tegen terug uit ver voor weg".split(" ")
  );
  // “Gewerkt”, “afgerekend”: a participle, with what a separable verb begins with.
  const PARTICIPLE = /^(aan|af|bij|door|in|mee|om|op|over|toe|uit|voor|weg)?ge(.{4,})[dt]$/;
  // Letters that sound alike in Dutch, and so are often typed for each other.
  const SOUNDS = [[/ij|ei/g, "y"], [/au/g, "ou"], [/ph/g, "f"], [/ck|c(?![eiyh])|q/g, "k"], [/c(?=[eiy])/g, "s"],
    [/ch/g, "g"], [/x/g, "ks"], [/ie$/, "y"], [/th/g, "t"], [/dt?$/, "t"], [/z/g, "s"], [/v/g, "f"], [/(.)\1+/g, "$1"]];

  /** Lower case, without accents. */
  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  }

  /** The words of a text, folded, each with its place: `[word, start, end]`. */
  function tokens(text) {
    // Letter by letter and of the same length, so that a place in the folded text is a place in the text.
    const plain = text.replace(/[^\0-\x7f]/g, (letter) => fold(letter).slice(0, letter.length).padEnd(letter.length)).toLowerCase();
    return Array.from(plain.matchAll(/[a-z0-9]+/g), (match) => [match[0], match.index, match.index + match[0].length]);
  }

  /** The stem of a folded word: without the endings of plurals, adjectives and verbs. */
  function stem(word) {
    if (word.length < 4 || /\d/.test(word)) return word;
    let base = word.replace(/heden$/, "heid");
    base = base.replace(/(?<=.{4})(?:tje|pje|je)s?$/, "");
    base = base.replace(/(?<=.(?:e[lrmn]|ie|al|ar|or|m|p|b|[gt]e))s$/, "").replace(/(?<=.{3})(?:en|e)$/, "");
    base = base.replace(/(?<=.{3}[b-df-hj-np-tv-xz])t$|(?<=.{3}[b-df-hj-mp-tv-xz])d$/, "");
    return base.replace(/([a-z])\1+/g, "$1").replace(/v$/, "f").replace(/z$/, "s");
  }

  /** What a noun or participle shares with its verb: “begeleiding”, “begeleider” and “begeleid” have one root. */
  function root(word) {
    const [, particle = "", verb] = word.match(PARTICIPLE) || [];
    const base = verb ? stem(`${particle}${verb}en`) : stem(word).replace(/(?<=.{5})(?:ing|er|heid)$|(?<=.{4})(?:i|ief)$/, "");
    return base.replace(/v$/, "f").replace(/z$/, "s");
  }

  /** How a folded word sounds; words that are easily confused in writing sound the same. */
  function sound(word) {
    return SOUNDS.reduce((heard, [letters, instead]) => heard.replace(letters, instead), word);
  }

  /**
   * The number of typing errors between two words: a letter too many, too few, wrong or swapped.
   * Stops counting above `most`.
   */
  function errors(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        row.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  /** The compounds that two words may make. */
  function compounds(head, tail) {
    return LINKS.map((link) => head + link + tail);
  }

  /** The ways to take a word apart in two words that `isKnown`, the longest last part first. */
  function split(word, isKnown) {
    const found = [];
    for (let cut = 3; cut <= word.length - 3; cut++) {
      const tail = word.slice(cut);
      if (!isKnown(tail)) continue;
      const head = heads(word.slice(0, cut)).find((part) => part.length > 2 && !PREFIXES.has(part) && isKnown(part));
      if (head) found.push([head, tail]);
    }
    return found;
  }

  /** The longest words that `isKnown` with which a word begins and ends. */
  function ends(word, isKnown) {
    const cuts = Array.from({ length: Math.max(0, word.length - 6) }, (_, index) => index + 3);
    const tail = cuts.map((cut) => word.slice(cut)).find((part) => part.length > 3 && isKnown(part));
    const head = cuts.reverse().flatMap((cut) => heads(word.slice(0, cut + 1))).find((part) => part.length > 3 && isKnown(part));
    return [head, tail].filter(Boolean);
  }

  /** The first part of a compound with and without the letters that may link it to the second. */
  function heads(text) {
    return LINKS.filter((link) => text.endsWith(link)).map((link) => text.slice(0, text.length - link.length));
  }

  /**
   * How much a word of the site has of a word that was typed, as one of its parts: 0 when it has not.
   * The last part of a Dutch compound says what it is, so that counts most.
   *
   * @param word a word of the site
   * @param part the word that was typed
   * @param base the stem of that word
   * @param isKnown whether something is a word of the site
   */
  function holds(word, part, base, isKnown) {
    if (base.length < 3 || word.length < base.length + 3) return 0;
    const at = word.lastIndexOf(part.slice(0, 3));
    if (at < 0) return 0;
    if (at > 2 && stem(word.slice(at)) === base) {
      const before = heads(word.slice(0, at));
      if (before.some((head) => head.length > 2 && !PREFIXES.has(head) && isKnown(head))) return 0.85;
      if (base.length > 4 && at > 3 && !before.some((head) => PREFIXES.has(head))) return 0.6;
    }
    if (base.length < 4 || !word.startsWith(part.slice(0, 3))) return 0;
    let most = 0;
    for (let cut = word.length - 3; cut > 3; cut--) {
      if (!heads(word.slice(0, cut)).some((head) => stem(head) === base)) continue;
      if (isKnown(word.slice(cut))) return 0.55;
      if (cut > 4) most = 0.45;
    }
    return most;
  }

  globalThis.searchWords = { tokens, stem, root, sound, errors, compounds, split, ends, holds };
})();
