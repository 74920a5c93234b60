/*
 * Which words of the index are like a word that was typed.
 *
 * A word is looked up as typed, by stem, as part of a compound, and, when it is none of these, as the beginning of a
 * word that is still being typed or with typing errors. Each way says how alike two words are, from 0 to 1. What is a
 * word of its own that the site does not have, is like nothing.
 *
 * The index is written by `scripts/exports/search_index.py`, which says what is in it.
 */
(() => {
  "use strict";

  const { learn, learnForms, tokens, stem, root, sound, errors, heads } = globalThis.searchWords;

  // How alike, by how they were found.
  const LIKE = {
    same: 1, stem: 0.95, tail: 0.85, sound: 0.85, root: 0.7, head: 0.55, oneError: 0.7, twoErrors: 0.55, guess: 0.8,
    begun: 0.4, joined: 0.9, synonym: 0.65, split: 0.7, part: 0.8, begin: 0.6, end: 0.25,
  };
  // What counts less: a compound beside the word itself.
  const BESIDE = 0.75;
  // What the name of a piece begins with when it is of two stop words.
  const COMMON = "-";
  // And when it is of words in English.
  const ENGLISH = "~";

  /** The words of the site, which are written as what each shares with the one before, and the rest. */
  function unfolded(coded) {
    let word = "";
    return Array.from(coded.matchAll(/([A-Z])([a-z0-9 ]*)/g), ([, shared, rest]) => {
      word = word.slice(0, shared.charCodeAt(0) - 65) + rest;
      return word;
    });
  }

  /** The records in whose text a word stands, and how often: `[[record, count] …]`. */
  function counted(coded, distances) {
    let record = 0;
    return Array.from(coded.matchAll(/(,*)([^,*])(\**)/g), ([, rows, distance, more]) => {
      record += rows.length * distances.length + distances.indexOf(distance);
      return [record, 1 + more.length];
    });
  }

  /** What every word weighs in every record (BM25F): `[record, weight, record, weight …]` by word. */
  function weighed(data, records) {
    const count = records.map(() => ({}));
    const length = records.map((record) => ({ text: record.length }));
    records.forEach((record, number) => {
      const short = {
        title: record.title, names: record.names, heading: data.headings[record.heading], page: data.pages[record.page].pageTitle,
      };
      Object.entries(short).forEach(([field, text]) => {
        const all = tokens(text);
        length[number][field] = all.length;
        all.forEach(([word]) => add(count[number], word, field, 1));
      });
    });
    const lists = data.postings.split(" ");
    unfolded(data.words).forEach((word, id) => {
      counted(lists[id], data.distances).forEach(([record, times]) => add(count[record], word, "text", times));
    });
    const fields = Object.entries(data.fields).map(([field, [worth, correction]]) => {
      const average = Math.max(1, length.reduce((sum, lengths) => sum + lengths[field], 0) / records.length);
      return [field, worth, correction / average, 1 - correction];
    });
    const weights = new Map();
    count.forEach((words, number) => Object.entries(words).forEach(([word, counts]) => {
      const sum = fields.reduce((total, [field, worth, longer, least]) =>
        total + (worth * (counts[field] || 0)) / (least + longer * length[number][field] || 1), 0);
      if (!weights.has(word)) weights.set(word, []);
      weights.get(word).push(number, sum / (data.saturation + sum));
    }));
    return weights;
  }

  /** The records that are a lesson, each with those that it uses, which are written as distances. */
  function lessons(coded) {
    return new Map(coded.split(";").filter(Boolean).map((line) => {
      const [record, ...distances] = line.split(" ").map(Number);
      return [record, distances.map((_, at) => distances.slice(0, at + 1).reduce((sum, distance) => sum + distance))];
    }));
  }

  function add(counts, word, field, times) {
    if (!Object.hasOwn(counts, word)) counts[word] = {};
    const known = counts[word];
    known[field] = (known[field] || 0) + times;
  }

  /** The records, which are written in columns, as objects. */
  function rows({ anchor, ...columns }) {
    const all = { ...columns, anchor: anchor.split(" ") };
    return columns.title.map((_, row) => Object.fromEntries(Object.entries(all).map(([name, column]) => [name, column[row]])));
  }

  /**
   * Makes an index ready to be searched; done once.
   *
   * @param data the index as the build wrote it
   */
  function open(data) {
    learn(data);
    const records = rows(data.records);
    const weights = weighed(data, records);
    // Words that only synonyms have stand in no record, and yet may be what somebody types.
    const others = data.synonyms.flat().flatMap((phrase) => tokens(phrase).map(([word]) => word));
    const words = [...new Set([...weights.keys(), ...others])].sort();
    const stop = unfolded(data.stop);
    const index = {
      data,
      words,
      records,
      postings: words.map((word) => weights.get(word) || []),
      ids: new Map(words.map((word, id) => [word, id])),
      stems: grouped(words, stem),
      roots: grouped(words, root),
      sounds: grouped(words, sound),
      letters: words.map(letters),
      parts: new Map(),
      stop: new Set(stop),
      general: new Set(unfolded(data.general)),
      trade: set(data.trade),
      loose: set(data.parts),
      lesson: set(`${data.lesson} ${data.called}`),
      called: set(data.called),
      giving: set(data.giving),
      lessons: lessons(data.lessons),
      material: new Set(data.material),
      site: set(data.site),
      about: new Set(data.about),
      silent: set(data.silent),
      twins: set(data.twins),
      emptyRoots: new Set(stop.map(root)),
      lookalikes: new Set(),
      isKnown: (word) => index.stems.has(stem(word)) && !index.stop.has(word),
      phrases: new Map(),
      weights: new Map(),
      sequences: [],
      // What visitors ask with, in pieces that are loaded when they are wanted.
      pieces: data.asked.split(" ").reverse(),
      known: new Set(),
      wanted: new Set(),
      asked: new Map(),
      pairs: new Map(),
      everyday: new Set(),
      // What is searched with instead of English, and the words by which a query is known to be in English.
      english: new Map(),
      // Names of what the site has nothing on, as stems.
      absent: [],
      markers: set(data.english[0]),
      shared: set(data.english[1]),
      silences: new Set(data.silences),
      capitals: new Set([...data.capitals.split(" "), ...others]),
    };
    taken(data).forEach(([head, tail]) => {
      const id = index.ids.get(head + tail);
      heads(head).forEach((part) => keep(index.parts, stem(part), [id, LIKE.head]));
      keep(index.parts, stem(tail), [id, LIKE.tail]);
    });
    data.synonyms.map((group) => group.map(roots)).forEach((group) => group.forEach((phrase) => {
      const others = group.filter((other) => other !== phrase);
      phrase.forEach((part) => keep(index.phrases, part, { phrase, others }));
    }));
    return index;
  }

  function set(words) {
    return new Set(words.split(" "));
  }

  /** What the records weigh for what visitors ask with, by its root: `[[record, weight] …]`; nothing when it is not loaded. */
  function asking(index, word) {
    const part = root(learned(index, word));
    return index.asked.get(learned(index, part)) || [];
  }

  /** The records that are asked for: `[[record, weight] …]`. */
  function leading({ data: { distances } }, coded) {
    let record = 0;
    return Array.from(coded.matchAll(/(,*)([^,])(\d)/g), ([, rows, distance, level]) => {
      record += rows.length * distances.length + distances.indexOf(distance);
      return [record, (Number(level) + 0.5) / 10];
    });
  }

  /** Takes in the piece that a word stands in, the last that begins before it, or asks for it when it is not loaded yet. */
  function learned(index, word) {
    const name = index.pieces.find((begin) => begin <= word);
    const piece = globalThis.searchAsked?.[name];
    if (!name || index.known.has(name)) return word;
    if (!piece) {
      index.wanted.add(name);
      return word;
    }
    const [coded = "", postings = "", forms = "", pairs = "", together = "", everyday = "", english = "", lookalikes = "", absent = ""] = piece;
    everyday.split(" ").forEach((one) => index.everyday.add(one));
    unfolded(coded).forEach((part, at) => index.asked.set(part, leading(index, postings.split(" ")[at])));
    unfolded(pairs).forEach((pair, at) => index.pairs.set(pair, counted(together.split(" ")[at], index.data.distances)));
    english.split(";").map((line) => line.split("=")).forEach(([text, dutch]) => index.english.set(text, dutch));
    unfolded(lookalikes).forEach((base) => index.lookalikes.add(base));
    learnForms(forms);
    unfolded(absent).forEach((one) => index.absent.push(one.split(" ").map(stem)));
    index.known.add(name);
    return word;
  }

  /** The compounds of the site, each taken apart: `[first part, last part]`. */
  function taken({ words, cuts, compounds }) {
    const inTexts = unfolded(words).map((word, number) => [word, cuts.charCodeAt(number) - 65])
      .filter(([, cut]) => cut).map(([word, cut]) => [word.slice(0, cut), word.slice(cut)]);
    return [...inTexts, ...compounds.split(" ").map((word) => word.split("-"))];
  }

  function keep(lists, key, value) {
    if (!lists.has(key)) lists.set(key, []);
    lists.get(key).push(value);
  }

  function grouped(words, key) {
    const groups = new Map();
    words.forEach((word, id) => groups.set(key(word), [...(groups.get(key(word)) || []), id]));
    return groups;
  }

  /** The letters of a word as bits: two words with few errors between them differ in few. */
  function letters(word) {
    return [...word].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 97) % 26), 0);
  }

  function differing(one, other) {
    let count = 0;
    for (let bits = one ^ other; bits; bits &= bits - 1) count++;
    return count;
  }

  /** The roots of the words of a text, in their order. */
  function roots(text) {
    return tokens(text).map(([word]) => root(word));
  }

  function raise(values, key, value) {
    if (value > (values.get(key) || 0)) values.set(key, value);
  }

  /**
   * The words of the index that are like a word: their numbers, each with how alike.
   *
   * @param isUnfinished whether it may be the beginning of a longer word
   * @returns `likes`, and `isGuess`: whether it is only like what may have been meant
   */
  function alike(index, word, isUnfinished) {
    const likes = new Map();
    const add = (ids, like) => (ids || []).forEach((id) => { if (!index.stop.has(index.words[id])) raise(likes, id, like); });
    const base = stem(word);
    if (index.twins.has(word)) return { likes, isGuess: false };
    if (index.ids.has(word)) likes.set(index.ids.get(word), LIKE.same);
    // A short word is soon another: “wet” is not “weet”.
    add((index.stems.get(base) || []).filter((id) => word.length > 3 || index.words[id].startsWith(word)), LIKE.stem);
    const isExact = likes.size > 0;
    if (word.length > 3) {
      add(index.roots.get(root(word)), LIKE.root);
      (index.parts.get(base) || []).forEach(([id, like]) => raise(likes, id, like * (isExact ? BESIDE : 1)));
    }
    const isKnown = likes.size > 0;
    // A number is no beginning of another, and what is a word of its own is no slip.
    if (isExact || /\d/.test(word)) return { likes, isGuess: false };
    if (index.lookalikes.has(learned(index, base)) || index.general.has(base)) return { likes, isGuess: false };
    if (!isKnown && word.length > 3) add(index.sounds.get(sound(word)), LIKE.sound);
    if (index.asked.has(root(word))) return { likes, isGuess: !isKnown && likes.size > 0 };
    if (isUnfinished && word.length > 1) begun(index, word, add);
    if (!isKnown && word.length > 3) mistyped(index, word, add);
    // When nothing is quite the same, the nearest is what was meant.
    const most = Math.max(0, ...likes.values());
    if (!isKnown && word.length > 5 && most >= LIKE.twoErrors) {
      const meant = most < LIKE.oneError ? LIKE.guess : LIKE.stem;
      likes.forEach((like, id) => likes.set(id, (like * meant) / most));
    }
    return { likes, isGuess: !isKnown };
  }

  function begun(index, word, add) {
    index.words.forEach((other, id) => {
      if (other.length > word.length && other.startsWith(word)) add([id], LIKE.begun + (0.5 * word.length) / other.length);
    });
  }

  /** How many typing errors a word may have: in a short one, another letter soon makes another word. */
  function slips(heard) {
    return heard.length >= 9 ? 2 : heard.length >= 5 ? 1 : 0;
  }

  /**
   * Whether two words with few errors between them may be the same: with another consonant a short one is another word,
   * and a long one with two others.
   */
  function isSlip(heard, other) {
    if (heard.length < 8) return heard.length !== other.length || strays(heard, other) === 0;
    return strays(heard, other) <= 2;
  }

  /** How many consonants two words do not share. */
  function strays(one, other) {
    const counts = {};
    [...one].forEach((letter) => { counts[letter] = (counts[letter] || 0) + 1; });
    [...other].forEach((letter) => { counts[letter] = (counts[letter] || 0) - 1; });
    return Object.entries(counts).reduce((sum, [letter, count]) => sum + ("aeiouy".includes(letter) ? 0 : Math.abs(count)), 0);
  }

  function mistyped(index, word, add) {
    const heard = sound(word);
    const most = slips(heard);
    const bits = letters(word);
    index.words.forEach((other, id) => {
      if (other.length < 4 || other[0] !== word[0] && sound(other)[0] !== heard[0]) return;
      if (Math.abs(other.length - word.length) <= most + 1 && differing(bits, index.letters[id]) <= 2 * most + 2) {
        const count = errors(heard, sound(other), Math.max(1, most));
        if (count <= most ? isSlip(heard, sound(other)) : count === 1 && bits === index.letters[id]) add([id], [LIKE.sound, LIKE.oneError, LIKE.twoErrors][count]);
      }
    });
  }

  globalThis.searchMatching = { LIKE, COMMON, ENGLISH, open, alike, asking, learned, roots, raise };
})();
