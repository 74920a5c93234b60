/*
 * Which words of the index are like a word that was typed.
 *
 * A word is looked up as typed, by stem, as part of a compound, as the beginning of a word that is still
 * being typed, and with typing errors. Each way says how alike two words are, from 0 to 1.
 *
 * The index is written by `scripts/exports/search_index.py`, which says what is in it.
 */
(() => {
  "use strict";

  const { tokens, stem, root, sound, errors, holds } = globalThis.searchWords;

  // How alike, by how they were found.
  const LIKE = {
    same: 1, stem: 0.95, sound: 0.85, root: 0.7, oneError: 0.7, twoErrors: 0.55, guess: 0.8, begun: 0.4,
    joined: 0.9, synonym: 0.65, split: 0.7, begin: 0.6, end: 0.25,
  };
  // What counts less: a compound beside the word itself.
  const BESIDE = 0.75;

  /** The words of the site, which are written as what each shares with the one before, and the rest. */
  function unfolded(coded) {
    let word = "";
    return Array.from(coded.matchAll(/([A-Z])([a-z0-9]*)/g), ([, shared, rest]) => {
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
    const records = rows(data.records);
    const weights = weighed(data, records);
    // Words that only synonyms have stand in no record, and yet may be what somebody types.
    const others = data.synonyms.flat().flatMap((phrase) => tokens(phrase).map(([word]) => word));
    const words = [...new Set([...weights.keys(), ...others])].sort();
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
      stop: new Set(data.stop.split(" ")),
      isKnown: (word) => index.stems.has(stem(word)) && !index.stop.has(word),
      phrases: new Map(),
      weights: new Map(),
      sequences: [],
    };
    data.synonyms.map((group) => group.map(roots)).forEach((group) => group.forEach((phrase) => {
      const others = group.filter((other) => other !== phrase);
      phrase.forEach((part) => index.phrases.set(part, [...(index.phrases.get(part) || []), { phrase, others }]));
    }));
    return index;
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
   */
  function alike(index, word, isUnfinished) {
    const found = new Map();
    const add = (ids, like) => (ids || []).forEach((id) => raise(found, id, like));
    const base = stem(word);
    add(index.stems.get(base), LIKE.stem);
    const isExact = found.size > 0;
    if (index.ids.has(word)) add([index.ids.get(word)], LIKE.same);
    if (word.length > 3) add(index.sounds.get(sound(word)), LIKE.sound);
    add(index.roots.get(root(word)), LIKE.root);
    index.words.forEach((other, id) => {
      if (other.length <= base.length) return;
      add([id], holds(other, word, base, index.isKnown) * (isExact ? BESIDE : 1));
      if (isUnfinished && word.length > 1 && other.startsWith(word)) {
        add([id], LIKE.begun + (0.5 * word.length) / other.length);
      }
    });
    if (!isExact && found.size < 3 && word.length > 3) mistyped(index, word, isUnfinished, add);
    // When nothing is quite the same, the nearest is what was meant.
    const most = Math.max(0, ...found.values());
    if (word.length > 5 && most >= LIKE.twoErrors && most < LIKE.stem) {
      const meant = most < LIKE.oneError ? LIKE.guess : LIKE.stem;
      found.forEach((like, id) => found.set(id, (like * meant) / most));
    }
    return found;
  }

  function mistyped(index, word, isUnfinished, add) {
    // In a short word only letters that changed places: with another letter it is soon another word.
    const most = word.length > 7 ? 2 : 1;
    const mostOther = word.length > 4 ? 2 * most : 0;
    const bits = letters(word);
    const heard = sound(word);
    index.words.forEach((other, id) => {
      if (other.length < 4) return;
      if (Math.abs(other.length - word.length) <= most && differing(bits, index.letters[id]) <= mostOther) {
        // The first letter is seldom wrong.
        const count = errors(heard, sound(other), heard[0] === sound(other)[0] ? most : 1);
        if (count <= 1 || (count <= most && heard[0] === sound(other)[0])) add([id], [LIKE.sound, LIKE.oneError, LIKE.twoErrors][count]);
      } else if (isUnfinished && word.length > 4 && other.length > word.length && other[0] === word[0]) {
        if (errors(word, other.slice(0, word.length), 1) <= 1) add([id], LIKE.begun);
      }
    });
  }

  globalThis.searchMatching = { LIKE, open, alike, roots, raise };
})();
