/*
 * What a query is about: from words that were typed to records that answer them.
 *
 * Each word of a query is a concept. It is looked up as typed, by stem, as part of a compound, as the
 * beginning of a word that is still being typed, with typing errors, and by its synonyms. Each way
 * says how alike two words are, from 0 to 1.
 *
 * The index is written by `scripts/exports/search/index.py`, which says what is in it.
 */
(function () {
  "use strict";

  const { tokens, stem, root, sound, errors, compounds, split, ends, holds } = globalThis.searchWords;

  // How alike, by how they were found.
  const LIKE = {
    same: 1, stem: 0.95, sound: 0.85, root: 0.7, oneError: 0.7, twoErrors: 0.55, guess: 0.8, begun: 0.4,
    joined: 0.9, synonym: 0.65, split: 0.7, begin: 0.6, end: 0.25,
  };
  // What counts less: a compound beside the word itself, and the words of a phrase that stand apart.
  const BESIDE = 0.75;
  const APART = 0.4;
  // The loose parts of Dutch verbs: “meewerken” becomes “werkt … mee”.
  const PARTICLES = "aan achter af bij door in los mee na om onder op over tegen terug toe uit vast voor weg".split(" ");

  /**
   * Makes an index ready to be searched; done once.
   *
   * @param data the index as the build wrote it
   */
  function open(data) {
    const words = data.words.split(" ");
    const index = {
      data,
      words,
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

  /** What the records weigh for a set of words, from 0 to 1, by their numbers. */
  function weigh(index, likes) {
    const weights = new Map();
    likes.forEach((like, id) => {
      const list = index.data.postings[id];
      for (let at = 0, record = 0; at < list.length; at += 2) {
        record += list[at];
        const value = (like * list[at + 1]) / 100;
        weights.set(record, 1 - (1 - (weights.get(record) || 0)) * (1 - value));
      }
    });
    return weights;
  }

  /** A record as roots: its title, its text, and what it is called elsewhere. */
  function sequences(index, record) {
    if (!index.sequences[record]) {
      const { title, text, names } = index.data.records[record];
      index.sequences[record] = [title, text, names].map(roots);
    }
    return index.sequences[record];
  }

  /** The places in a sequence where all of a phrase stands close together, in any order; none when it does not. */
  function places(sequence, phrase) {
    const reach = phrase.length + (phrase.length > 1 ? 2 : 0);
    for (let first = 0; first < sequence.length; first++) {
      if (!phrase.includes(sequence[first])) continue;
      const stretch = sequence.slice(first, first + reach);
      const found = phrase.map((part) => stretch.indexOf(part));
      if (!found.includes(-1)) return found.map((at) => first + at);
    }
    return [];
  }

  /** What the records weigh for a phrase (roots); worked out once. */
  function weighPhrase(index, phrase) {
    const name = phrase.join(" ");
    if (!index.weights.has(name)) {
      const lists = phrase.map((part) => weigh(index, new Map((index.roots.get(part) || []).map((id) => [id, 1]))));
      const [least, ...others] = lists.sort((one, other) => one.size - other.size);
      const weights = new Map();
      least.forEach((value, record) => {
        if (!others.every((list) => list.has(record))) return;
        if (others.length && !sequences(index, record).some((sequence) => places(sequence, phrase).length)) return;
        weights.set(record, others.reduce((sum, list) => sum + list.get(record), value) / phrase.length);
      });
      index.weights.set(name, weights);
    }
    return index.weights.get(name);
  }

  /** Lets a phrase (roots) answer concepts as well, as far as it is like them. */
  function answer(index, concepts, phrase, like) {
    concepts.forEach((concept) => {
      weighPhrase(index, phrase).forEach((value, record) => raise(concept.weights, record, like * value));
      if (phrase.length > 1) concept.phrases.push([phrase, like]);
      else (index.roots.get(phrase[0]) || []).forEach((id) => raise(concept.likes, id, like));
    });
  }

  /** Lets a word that was not typed as such answer concepts, and its synonyms as well. */
  function answerWord(index, concepts, word, like) {
    answer(index, concepts, [root(word)], like);
    (index.phrases.get(root(word)) || []).filter(({ phrase }) => phrase.length === 1)
      .forEach(({ others }) => others.forEach((other) => answer(index, concepts, other, like * LIKE.synonym)));
  }

  /** Adds the synonyms of what was meant (roots). */
  function widen(index, concepts, meant) {
    const fitting = new Set(meant.flatMap((part) => index.phrases.get(part) || []));
    fitting.forEach(({ phrase, others }) => {
      const found = places(meant, phrase);
      if (!found.length) return;
      let covered = concepts.filter((concept) => found.includes(concept.place));
      if (!covered.length) {
        // Words that mean nothing alone (“iets voor mij”) mean something together.
        covered = [{ word: "", place: found[0], likes: new Map(), weights: new Map(), phrases: [], best: 0 }];
        concepts.push(...covered);
      }
      if (phrase.length > 1) {
        covered.forEach(({ weights }) => weights.forEach((value, record) => weights.set(record, value * APART)));
        answer(index, covered, phrase, LIKE.same);
      }
      others.forEach((other) => answer(index, covered, other, LIKE.synonym));
    });
  }

  /** Adds what words mean together (“risico jongeren”, “werkt … mee”) and in parts (“ketenpartner”, “nakomen”). */
  function combine(index, concepts, all) {
    concepts.filter((concept) => concept.word).forEach((concept, number) => {
      const { word } = concept;
      const next = concepts[number + 1];
      if (next && next.word) {
        [...compounds(word, next.word), ...compounds(next.word, word)].filter(index.isKnown)
          .forEach((whole) => answerWord(index, [concept, next], whole, LIKE.joined));
      }
      PARTICLES.forEach((particle) => {
        const rest = word.slice(particle.length);
        if (all.includes(particle) && index.isKnown(particle + word)) {
          answerWord(index, [concept], particle + word, LIKE.joined);
        } else if (word.startsWith(particle) && rest.length > 3 && index.isKnown(rest)) {
          answer(index, [concept], [particle, root(rest)], LIKE.split);
        }
      });
      if (concept.best < LIKE.sound) {
        const parts = split(word, index.isKnown).slice(0, 2);
        parts.forEach((both) => answer(index, [concept], both.map(root), LIKE.split));
        if (!concept.weights.size) {
          // Failing that, what it begins or ends with. The first part tells most: “agressietraining”.
          ends(word, index.isKnown).forEach((end) => answerWord(index, [concept], end, word.startsWith(end) ? LIKE.begin : LIKE.end));
        }
      }
    });
  }

  /**
   * Takes a query apart in concepts.
   *
   * @returns for each concept the word typed, the words of the index that are like it (`likes`, by
   *   number), the phrases that are (`phrases`), and the records that answer it (`weights`, by number)
   */
  function understand(index, query) {
    const all = tokens(query).map(([word]) => word);
    const isUnfinished = /[\p{L}\p{N}]$/u.test(query);
    const meaningful = all.filter((word) => !index.stop.has(word));
    const meant = all.map(root);
    const concepts = [];
    all.forEach((word, place) => {
      if (meaningful.length && index.stop.has(word)) return;
      const likes = alike(index, word, isUnfinished && place === all.length - 1);
      const [nearest, best] = [...likes].reduce((most, like) => (like[1] > most[1] ? like : most), [-1, 0]);
      // A word with a typing error stands for the nearest that is known.
      if (best >= LIKE.twoErrors) meant[place] = root(index.words[nearest]);
      concepts.push({ word, place, likes, weights: weigh(index, likes), phrases: [], best });
    });
    widen(index, concepts, meant);
    combine(index, concepts, all);
    return concepts;
  }

  globalThis.searchConcepts = { open, understand, sequences, places, roots, raise };
})();
