/*
 * What a query is about: from words that were typed to records that answer them.
 *
 * Each word of a query is a concept: the words of the index that are like it, their synonyms, and what it
 * means together with the words beside it.
 */
(() => {
  "use strict";

  const { tokens, root, compounds, split, ends } = globalThis.searchWords;
  const { LIKE, alike, roots, raise } = globalThis.searchMatching;

  // What counts less: the words of a phrase that stand apart.
  const APART = 0.4;
  // The same for words that all stand in a text, of which the index does not tell where.
  const SOMEWHERE = 0.7;
  // The loose parts of Dutch verbs: “meewerken” becomes “werkt … mee”.
  const PARTICLES = "aan achter af bij door in los mee na om onder op over tegen terug toe uit vast voor weg".split(" ");

  /** What the records weigh for a set of words, from 0 to 1, by their numbers. */
  function weigh(index, likes) {
    const weights = new Map();
    likes.forEach((like, id) => {
      const list = index.postings[id];
      for (let at = 0; at < list.length; at += 2) {
        const value = like * list[at + 1];
        weights.set(list[at], 1 - (1 - (weights.get(list[at]) || 0)) * (1 - value));
      }
    });
    return weights;
  }

  /** What a record is called, as roots: its title, and what it is called elsewhere. */
  function sequences(index, record) {
    if (!index.sequences[record]) {
      const { title, names } = index.records[record];
      index.sequences[record] = [title, names].map(roots);
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
        const isCalled = !others.length || sequences(index, record).some((sequence) => places(sequence, phrase).length);
        const sum = others.reduce((total, list) => total + list.get(record), value);
        weights.set(record, ((isCalled ? 1 : SOMEWHERE) * sum) / phrase.length);
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
      if (next?.word) {
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

  globalThis.searchConcepts = { understand, sequences, places };
})();
