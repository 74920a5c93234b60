/*
 * Dutch words for search: folding, stems, sounds, parts of compounds and typing errors.
 *
 * Everything here works on a single word and knows nothing of the index, but for the Dutch that the index brings.
 */
(() => {
  "use strict";

  // What may stand between the parts of a compound, as in reclasseringSwerker and groepENopstand.
  const LINKS = ["", "s", "en", "e", "n"];
  let rules = {}; // By kind: patterns, each with what comes instead.
  let irregular = new Map(); // The stems of the inflections that the rules do not know.

  /**
   * Learns Dutch from the index (`scripts/exports/search_dutch.py` says what it is), before anything else is asked.
   */
  function learn(data) {
    rules = Object.fromEntries(Object.entries(data.rules).map(([kind, all]) =>
      [kind, all.map(([pattern, instead]) => [new RegExp(pattern, "g"), instead])]));
    irregular = new Map();
    learnForms(data.forms);
  }

  /** Learns inflections that the rules do not know. */
  function learnForms(coded) {
    coded.split(";").forEach((line) => {
      const [base, ...forms] = line.split(" ");
      forms.forEach((form) => irregular.set(form, base));
    });
  }

  function changed(kind, word) {
    return rules[kind].reduce((left, [pattern, instead]) => left.replace(pattern, instead), word);
  }

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

  /** The stem of a folded word, which all its inflections share. */
  function stem(word) {
    return irregular.get(word) || (word.length < 4 || /\d/.test(word) ? word : changed("stem", word));
  }

  /** What a noun shares with its verb: “begeleiding”, “begeleider” and “begeleid” have one root. */
  function root(word) {
    return changed("root", stem(word));
  }

  /** How a folded word sounds; words that are easily confused in writing sound the same. */
  function sound(word) {
    return changed("sound", word);
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

  /** The first part of a compound, with and without the letters that may link it to the second. */
  function heads(text) {
    return LINKS.filter((link) => text.endsWith(link)).map((link) => text.slice(0, text.length - link.length));
  }

  /**
   * The ways to take a word apart in two, the longest last part first: `[first parts, last part]`. Shorter parts are too
   * often there by chance; three letters may be a word before a long last part (“rolwisseling”) or behind a long first
   * part (“hulpverlenersrol”).
   */
  function halves(word) {
    return Array.from({ length: Math.max(0, word.length - 5) }, (_, cut) => [word.slice(0, cut + 3), word.slice(cut + 3)])
      .filter(([begin, tail]) => begin.length > 3 || tail.length > 5)
      .map(([begin, tail]) => [heads(begin).filter((head) => head.length > (tail.length > 3 ? 2 : 4)), tail]);
  }

  globalThis.searchWords = { learn, learnForms, tokens, stem, root, sound, errors, compounds, heads, halves };
})();
