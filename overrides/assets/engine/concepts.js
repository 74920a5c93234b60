/*
 * What a query is about: from words that were typed to records that answer them.
 *
 * Each word of a query is a concept: the words of the index that are like it, their synonyms, and what it
 * means together with the words beside it.
 */
(() => {
  "use strict";

  const { tokens, stem, root, compounds, halves } = globalThis.searchWords;
  const { LIKE, COMMON, alike, asking, learned, roots, raise } = globalThis.searchMatching;

  // What counts less: the words of a phrase that stand apart.
  const APART = 0.4;
  // The same for words that all stand in a text, of which the index does not tell where.
  const SOMEWHERE = 0.7;
  // What counts more: what is asked for with a word that the site has not.
  const SURE = 1.3;
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

  /** What a record is called, here and elsewhere, as roots: the title is the first. */
  function sequences(index, record) {
    if (!index.sequences[record]) {
      const { title, names } = index.records[record];
      index.sequences[record] = [title, ...names.split("; ")].filter((name, at) => name || !at).map(roots);
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

  /** The words of the index for a part of a phrase; “met” is none for “meten”. */
  function rooted(index, phrase, part) {
    return (index.roots.get(part) || []).filter((id) => phrase.length > 1 || !index.stop.has(index.words[id]));
  }

  /** What the records weigh for a phrase (roots); worked out once. */
  function weighPhrase(index, phrase) {
    const name = phrase.join(" ");
    if (!index.weights.has(name)) {
      const lists = phrase.map((part) => weigh(index, new Map(rooted(index, phrase, part).map((id) => [id, 1]))));
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
      else rooted(index, phrase, phrase[0]).forEach((id) => raise(concept.likes, id, like));
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
      if (!covered.length && phrase.length === 1) return; // “Met” is not “meet”.
      if (!covered.length) {
        // Words that mean nothing alone (“iets voor mij”) mean something together.
        covered = [{ word: "", place: found[0], likes: new Map(), weights: new Map(), phrases: [], best: 0 }];
        concepts.push(...covered);
      }
      if (phrase.length > 1) {
        covered.forEach((concept) => { concept.isGeneral = false; });
        covered.forEach(({ weights }) => weights.forEach((value, record) => weights.set(record, value * APART)));
        answer(index, covered, phrase, LIKE.same);
      }
      others.forEach((other) => answer(index, covered, other, LIKE.synonym));
      const isTold = others.some((other) => isToldOf(index, other));
      covered.filter(({ isKnown, weights }) => !isKnown && weights.size).forEach((concept) => {
        Object.assign(concept, { isKnown: true, isSilent: !isTold });
      });
    });
  }

  /** Whether the report treats a phrase (roots), and does not only leave it out. */
  function isToldOf(index, phrase) {
    return phrase.every((part) => (index.roots.get(part) || [])
      .some((id) => index.postings[id].length && !index.silent.has(index.words[id])));
  }

  /** The same of one part or of what means the same. */
  function isMeant(index, part) {
    const alone = (index.phrases.get(part) || []).filter(({ phrase }) => phrase.length === 1);
    return isToldOf(index, [part]) || alone.some(({ others }) => others.some((other) => isToldOf(index, other)));
  }

  /** Adds what words mean together: “risico jongeren”, “werkt … mee”. */
  function combine(index, concepts, all) {
    concepts.filter((concept) => concept.word && !concept.isName).forEach((concept, number, rest) => {
      const next = rest[number + 1];
      if (next && concept.word.length > 2 && next.word.length > 2) {
        [...compounds(concept.word, next.word), ...compounds(next.word, concept.word)].filter((whole) => index.ids.has(whole))
          .forEach((whole) => answerWord(index, [concept, next], whole, LIKE.joined));
      }
      PARTICLES.filter((particle) => all.includes(particle) && particle !== concept.word).forEach((particle) => {
        const whole = [particle + concept.word, particle + stem(concept.word)].find(index.isKnown);
        if (!whole) return;
        // With its loose part it is another verb, but for “uitschelden” and the like.
        const isSame = (index.phrases.get(root(concept.word)) || []).some(({ others }) => others.some((other) => other.join() === root(whole)));
        if (!isSame) concept.weights.forEach((value, record) => concept.weights.set(record, value * APART));
        answerWord(index, [concept], whole, LIKE.joined);
        concept.isKnown = true;
        // At the end it can be nothing else: “trekt er één voor”.
        if (all.at(-1) === particle) concept.isGeneral &&= index.general.has(stem(whole));
      });
    });
  }

  /**
   * Takes a compound that the site does not have apart. It is answered by what is called by both parts, or by one part
   * when the other says little (“jeugdreclassering”). What only has something of it may be of use, but is no answer.
   */
  function takeApart(index, concept) {
    if (PARTICLES.some((particle) => concept.word.startsWith(`${particle}ge`))) return; // A participle is no compound.
    const isShort = (part) => index.ids.has(part) && !index.stop.has(part) && !PARTICLES.includes(part);
    const isDerived = (part) => part.length > 5 && index.roots.has(root(part));
    const known = (part) => (part.length > 3 ? (index.isKnown(part) || isDerived(part)) && !index.lookalikes.has(learned(index, part)) : isShort(part));
    const isLoose = (part) => index.loose.has(stem(part));
    const all = halves(concept.word).flatMap(([heads, tail]) => heads.map((head) => [head, tail]));
    const subject = all.filter(([head, tail]) => isLoose(head) !== isLoose(tail)).map(([head, tail]) => (isLoose(head) ? tail : head))
      .filter((part) => part && known(part)).sort((one, other) => other.length - one.length)[0];
    const both = all.find(([head, tail]) => known(head) && known(tail) && root(head) !== root(tail));
    if (subject) answerWord(index, [concept], subject, LIKE.part);
    else if (both) answer(index, [concept], both.map(root), LIKE.split);
    const same = subject || !both ? [] : meaning(index, both.map(root));
    same.forEach((other) => answer(index, [concept], other, LIKE.synonym));
    concept.isKnown ||= Boolean(subject || same.length || (both && isCalled(index, both.map(root))));
    concept.isSilent = concept.isKnown && !(subject ? [subject] : both).every((part) => isMeant(index, root(part)));
    if (concept.isKnown) return;
    const ends = [all.map(([head]) => [head, LIKE.begin]).reverse(), all.map(([, tail]) => [tail, LIKE.end])];
    // Of “vuurwerk” it has nothing, though all of it is about work.
    const isPlain = (part) => isLoose(part) || index.trade.has(stem(part)) || index.general.has(stem(part));
    ends.forEach((parts) => parts.filter(([part]) => known(part) && !isPlain(part)).slice(0, 1)
      .forEach(([part, like]) => answerWord(index, [concept], part, like)));
  }

  /** What means the same as a phrase (roots): a “regelovertreder” is one of “regels overtreden”. */
  function meaning(index, parts) {
    return (index.phrases.get(parts[0]) || [])
      .filter(({ phrase }) => phrase.length === parts.length && phrase.every((part) => parts.includes(part))).flatMap(({ others }) => others);
  }

  /** Whether something is called by all of a phrase (roots). */
  function isCalled(index, phrase) {
    return index.records.some((_, record) => sequences(index, record).some((sequence) => places(sequence, phrase).length));
  }

  /** What a comparative is of: “gemotiveerder” asks for “gemotiveerd”. */
  function positive(index, word) {
    const isFound = (one) => index.isKnown(one) || index.asked.has(root(learned(index, one)));
    if (word.length < 8 || !/(er|ere|ste)$/.test(word) || index.ids.has(word) || index.stop.has(word) || isFound(word)) return word;
    return [word.replace(/ere?$/, ""), word.replace(/dere?$/, ""), word.replace(/ste$/, "")].find((one) => one !== word && isFound(one)) || word;
  }

  /** The words of a query: letters and figures apart (“18plus”), and letters that stand alone together (“p x q”). */
  function asked(index, query) {
    const parts = tokens(query).flatMap(([word, start, end]) => {
      if (index.ids.has(word) || !/\d/.test(word) || !/[a-z]/.test(word)) return [[word, start, end]];
      return Array.from(word.matchAll(/\d+|[a-z]+/g), (match) => [match[0], start + match.index, start + match.index + match[0].length]);
    });
    const letters = parts.filter(([word]) => word.length === 1).map(([word]) => word).join("");
    if (letters.length < 2 || !index.isKnown(letters)) return parts;
    const first = parts.findIndex(([word]) => word.length === 1);
    const last = parts.findLastIndex(([word]) => word.length === 1);
    return [...parts.filter(([word]) => word.length > 1), [letters, parts[first][1], parts[last][2]]];
  }

  /** The places in a query of the names of people that sources have, if any. */
  function named(index, all) {
    index.authors ||= index.records.filter(({ kind }) => index.data.kinds[kind] === "Bron")
      .flatMap(({ names }) => names.split("; ")).map((name) => tokens(name).map(([word]) => word)).filter((name) => name.length);
    const found = new Set();
    index.authors.forEach((name) => {
      all.forEach((_, first) => {
        if (name.every((word, at) => all[first + at] === word)) name.forEach((_word, at) => found.add(first + at));
      });
    });
    return found;
  }

  /**
   * The names among words of what the site has nothing on, though it has their words: where each begins, and its length.
   * The words of a name may stand apart and in any order, when nothing between them tells of another subject: who asks
   * how “ouders gaan scheiden” asks for “ouders scheiden”.
   */
  function absentNames(index, words) {
    const stems = words.map(stem);
    const taken = new Set();
    const isEmpty = (at) => index.stop.has(words[at]) || index.general.has(stems[at]) || index.trade.has(stems[at]);
    const isFree = (found) => found.every((at, part) => at >= 0 && !taken.has(at) && found.indexOf(at) === part);
    return [...index.absent].sort((one, other) => other.length - one.length).flatMap((name) => {
      const start = stems.findIndex((_, at) => name.every((part, behind) => stems[at + behind] === part));
      const found = name.map((part, behind) => (start < 0 ? stems.indexOf(part) : start + behind));
      const [first, last] = [Math.min(...found), Math.max(...found)];
      const between = stems.map((_, at) => at).slice(first + 1, last).filter((at) => !found.includes(at));
      // Apart, words that tell little make no name: “beter als we samen”.
      const isWhole = start >= 0 || (!found.some((at) => index.trade.has(stems[at])) && !found.every(isEmpty));
      if (!isFree(found) || !isWhole || !between.every(isEmpty)) return [];
      found.forEach((at) => taken.add(at));
      return [[first, last - first + 1]];
    });
  }

  /** Adds those names: their words lead to what is near. */
  function miss(index, concepts, parts) {
    absentNames(index, parts.map(([word]) => word)).forEach(([first, length]) => {
      const covered = concepts.filter(({ place }) => place >= first && place < first + length);
      covered.forEach((concept) => Object.assign(concept, { isKnown: true, isSilent: false, isGuess: false }));
      concepts.push({
        word: parts.slice(first, first + length).map(([word]) => word).join(" "), start: parts[first][1], end: parts[first + length - 1][2],
        likes: new Map(), weights: new Map(), phrases: [], best: 0, isName: true, isKnown: false,
      });
    });
  }

  /**
   * Whether a word is an abbreviation that the site does not have: “FASD” is no “vast”. Among words that are not in
   * capitals, it has to have it as an abbreviation: “BIG” is no “big”.
   */
  function isStrange(index, query, [word, start, end]) {
    if (!/^[A-Z]{2,5}$/.test(query.slice(start, end))) return false;
    return /[a-z]/.test(query) ? !index.capitals.has(word) : !index.ids.has(word) && tokens(query).length === 1;
  }

  /**
   * Takes a query apart in concepts.
   *
   * @returns for each concept the word typed, the words of the index that are like it (`likes`, by number), the
   *   phrases that are (`phrases`), the records that answer it (`weights`, by number), whether it `isGuess`,
   *   `isGeneral` (it tells little of what is looked for), `isKnown` to the site, and `isSilent`: known only as what
   *   the report does not treat
   */
  function understand(index, query) {
    const parts = asked(index, query);
    const all = parts.map(([word]) => positive(index, word));
    const isUnfinished = /[\p{L}\p{N}]$/u.test(query);
    const meaningful = all.filter((word) => !index.stop.has(word));
    meaningful.forEach((word) => learned(index, word));
    all.forEach((word, place) => { if (index.stop.has(word) && index.stop.has(all[place + 1])) learned(index, COMMON + word); });
    const names = named(index, all);
    const meant = all.map((word, place) => (names.has(place) ? "" : root(word)));
    const concepts = [];
    all.forEach((word, place) => {
      if (meaningful.length && index.stop.has(word)) return;
      const isName = names.has(place);
      const { likes, isGuess } = isName ? { likes: new Map([[index.ids.get(word), LIKE.same]]), isGuess: false }
        : isStrange(index, query, parts[place]) ? { likes: new Map(), isGuess: false } : alike(index, word, isUnfinished && place === all.length - 1);
      const [nearest, best] = [...likes].reduce((most, like) => (like[1] > most[1] ? like : most), [-1, 0]);
      // A word with a typing error stands for the nearest that is known.
      if (best >= LIKE.twoErrors && isGuess) meant[place] = root(index.words[nearest]);
      const weights = weigh(index, likes);
      concepts.push({
        word, place, likes, weights, phrases: [], best, isGuess, isName, start: parts[place][1], end: parts[place][2],
        isGeneral: index.stop.has(word) || (index.general.has(stem(word)) && !index.twins.has(word)) || /^\d+$|^.$/.test(word),
        isOfTrade: index.trade.has(stem(word)),
        isKnown: weights.size > 0 || index.lesson.has(stem(word)) || index.site.has(stem(word)), // There are lessons here, on this site.
        isSilent: weights.size > 0 && [...likes.keys()].every((id) => index.silent.has(index.words[id]) || !index.postings[id].length),
      });
    });
    widen(index, concepts, meant);
    combine(index, concepts, all);
    concepts.filter(({ word, isKnown, isGeneral }) => word && !isKnown && !isGeneral).forEach((concept) => takeApart(index, concept));
    concepts.filter(({ word, isName }) => word && !isName).forEach((concept) => askWith(index, concept));
    miss(index, concepts, parts);
    return concepts;
  }

  /**
   * Adds what visitors ask for with a word. That the site has it, is not said by that: only that the report leaves it
   * out, when all it asks for is what tells so.
   */
  function askWith(index, concept) {
    const asked = asking(index, concept.word);
    if (!concept.isKnown && asked.length && asked.every(([record]) => index.silences.has(record))) {
      Object.assign(concept, { isKnown: true, isSilent: true });
    }
    const worth = concept.weights.size ? 1 : SURE;
    asked.forEach(([record, value]) => {
      const weight = concept.weights.get(record) || 0;
      concept.weights.set(record, 1 - (1 - weight) * (1 - Math.min(1, worth * value)));
    });
  }

  globalThis.searchConcepts = { understand, absentNames, isStrange, sequences, places };
})();
