/*
 * Results: which records answer a query best, and how they are shown.
 *
 * A record scores by what it weighs for each concept of the query (BM25F, worked out at build time),
 * how rare the concept is, and how much of the query it answers. What its page answers besides counts
 * a little. The best are looked at again: words that stand together there as they do in the query count.
 */
(() => {
  "use strict";

  const { tokens, root, sound, errors } = globalThis.searchWords;
  const { open, roots, raise } = globalThis.searchMatching;
  const { understand, sequences, places } = globalThis.searchConcepts;

  const STRONG = 0.15; // From this weight on, a record is about a concept.
  const REST_OF_PAGE = 0.3;
  const LOOKED_AT_AGAIN = 40;
  const CROWDED = 0.85; // What each next result of one page is worth beside those of other pages.
  const WORTH_SHOWING = 0.02; // As part of the best score.
  const EXCERPT = 30; // Words.

  /** Every record that answers something of the query, the best first: `[{ record, score }]`. */
  function rank(index, concepts, query) {
    const { records } = index;
    const scores = new Map();
    const pages = new Map();
    let most = 0;
    concepts.forEach((concept) => {
      let strong = 0;
      concept.weights.forEach((value) => { if (value > STRONG) strong++; });
      concept.rarity = Math.log(1 + (records.length - strong + 0.5) / (strong + 0.5));
      most += concept.rarity;
      const best = new Map();
      concept.weights.forEach((value, record) => {
        raise(best, records[record].page, value);
        const score = scores.get(record) || { sum: 0, covered: 0 };
        score.sum += concept.rarity * value;
        score.covered += concept.rarity * Math.min(1, value * 3);
        scores.set(record, score);
      });
      best.forEach((value, page) => pages.set(page, (pages.get(page) || 0) + concept.rarity * value));
    });
    const results = [];
    scores.forEach(({ sum, covered }, record) => {
      const { page, weight } = records[record];
      const rest = REST_OF_PAGE * (pages.get(page) - sum);
      results.push({ record, score: (sum + rest) * (0.1 + (0.9 * covered) / most) * weight });
    });
    results.sort(better);
    const top = results.slice(0, LOOKED_AT_AGAIN);
    const asked = roots(query);
    top.forEach((result) => { result.score *= 1 + together(index, concepts, result.record, asked); });
    return [...spread(index, top.sort(better)), ...results.slice(LOOKED_AT_AGAIN)]
      .filter(({ score }) => score >= WORTH_SHOWING * top[0].score);
  }

  function better(one, other) {
    return other.score - one.score || one.record - other.record;
  }

  /** What a record deserves extra because the words of the query stand together in it. */
  function together(index, concepts, record, asked) {
    const numbers = new Map();
    concepts.forEach(({ likes }, number) => likes.forEach((like, id) => {
      if (like >= 0.55) numbers.set(root(index.words[id]), number);
    }));
    const [title, names] = sequences(index, record);
    let extra = title.join(" ") === asked.join(" ") ? 0.4 : 0;
    [[title, 0.35], [names, 0.3]].forEach(([sequence, worth]) => {
      if (asked.length > 1 && ` ${sequence.join(" ")} `.includes(` ${asked.join(" ")} `)) extra += worth;
      if (concepts.length < 2) return;
      const hits = sequence.map((part) => numbers.get(part));
      const pairs = concepts.slice(1).filter((_, number) =>
        hits.some((hit, at) => hit === number && hits.slice(Math.max(0, at - 4), at + 5).includes(number + 1)));
      extra += (worth * pairs.length) / (concepts.length - 1);
    });
    return extra;
  }

  /** Puts other pages between the results of one page, as far as they are nearly as good. */
  function spread(index, results) {
    const shown = new Map();
    results.forEach((result) => {
      const { page } = index.records[result.record];
      result.turn = result.score * CROWDED ** (shown.get(page) || 0);
      shown.set(page, (shown.get(page) || 0) + 1);
    });
    return results.sort((one, other) => other.turn - one.turn || one.record - other.record);
  }

  /** The words of a text, each with its place and what it is worth for the query. */
  function hits(index, concepts, text) {
    const all = tokens(text);
    const sequence = all.map(([word]) => root(word));
    const worth = all.map(([word]) => {
      const id = index.ids.get(word);
      return Math.max(0, ...concepts.map(({ likes, rarity }) => (likes.get(id) || 0) * rarity));
    });
    concepts.forEach(({ phrases, rarity }) => phrases.forEach(([phrase, like]) => {
      places(sequence, phrase).forEach((at) => { worth[at] = Math.max(worth[at], like * rarity); });
    }));
    return all.map(([, start, end], at) => ({ root: sequence[at], start, end, worth: worth[at] }));
  }

  /** A text in pieces, `[piece, isMarked]`, with the words that answer the query marked. */
  function marked(text, found, start = 0, end = text.length) {
    const pieces = [];
    let from = start;
    found.filter((hit) => hit.worth && hit.start >= start && hit.end <= end).forEach((hit) => {
      if (hit.start > from) pieces.push([text.slice(from, hit.start), false]);
      pieces.push([text.slice(hit.start, hit.end), true]);
      from = hit.end;
    });
    if (from < end) pieces.push([text.slice(from, end), false]);
    return pieces;
  }

  /** The stretch of a text in which most of the query is found, in pieces. */
  function excerpt(text, found) {
    let best = 0;
    let most = 0;
    for (let first = 0; first + EXCERPT <= found.length; first++) {
      const worth = new Map();
      found.slice(first, first + EXCERPT).forEach((hit) => raise(worth, hit.root, hit.worth));
      const sum = [...worth.values()].reduce((total, value) => total + value, 0);
      if (sum > most + 1e-9) [best, most] = [first, sum];
    }
    // A few words of what comes before, so that it reads as a sentence.
    best = Math.max(0, Math.min(best, found.length - EXCERPT));
    const last = Math.min(best + EXCERPT, found.length);
    const start = best ? found[best].start : 0;
    const end = last < found.length ? found[last - 1].end : text.length;
    return [...(best ? [["… ", false]] : []), ...marked(text, found, start, end), ...(end < text.length ? [[" …", false]] : [])];
  }

  /** A word as it is written, with its accents. */
  function written(index, id) {
    return index.data.accents[index.words[id]] || index.words[id];
  }

  /** The query without its typing errors, or nothing when there are none to be sure of. */
  function corrected(index, concepts, query) {
    let text = query;
    tokens(query).map((token, place) => [token, concepts.find((concept) => concept.word && concept.place === place)])
      .reverse()
      .forEach(([[word, start, end], concept]) => {
        if (!concept || !concept.best || index.words.some((other) => other.startsWith(word))) return;
        const near = [...concept.likes].filter(([, like]) => like >= concept.best)
          .map(([id]) => ({ id, count: errors(word, index.words[id], 2) }))
          .sort((one, other) => one.count - other.count)[0];
        const meant = index.words[near.id];
        // Another ending is no error, a doubled letter too many or too few is.
        const isEnding = index.isKnown(word) && single(word) !== single(meant);
        if (isEnding || errors(sound(word), sound(meant), 2) > 2) return;
        text = text.slice(0, start) + written(index, near.id) + text.slice(end);
      });
    return text === query ? "" : text;
  }

  function single(word) {
    return word.replace(/(.)\1+/g, "$1");
  }

  /** The words of the site that come nearest to a word that it does not have. */
  function nearest(index, word) {
    const most = Math.min(3, Math.floor(word.length / 3));
    return index.words
      .map((other, id) => ({ id, count: index.stop.has(other) || !index.postings[id].length ? 9 : errors(word, other, most) }))
      .filter(({ count }) => count <= most)
      .sort((one, other) => one.count - other.count || one.id - other.id)
      .slice(0, 3)
      .map(({ id }) => written(index, id));
  }

  /** What the visitor is likely to be typing: the most used word that begins with the last one. */
  function completed(index, query) {
    const [word, , end] = tokens(query).pop() || ["", 0, 0];
    if (word.length < 3 || end !== query.length || index.isKnown(word)) return "";
    let best = -1;
    index.words.forEach((other, id) => {
      const isLonger = other.startsWith(word) && other.length > word.length && written(index, id).length === other.length;
      if (isLonger && (best < 0 || index.postings[id].length > index.postings[best].length)) best = id;
    });
    return best < 0 || !index.postings[best].length ? "" : query + written(index, best).slice(word.length);
  }

  /**
   * Answers a query.
   *
   * @param index what `open` made
   * @param query what the visitor typed
   * @param limit the most results that are wanted
   * @returns `count`: how many records answer it; `results`: the best of them, each with the name of the
   *   piece that its text lies in, and what makes an excerpt of that piece; `unknown`: words that
   *   nothing answers; `suggestions`: what may have been meant; `completion`: the query with its last
   *   word finished
   */
  function search(index, query, limit = 20) {
    const concepts = understand(index, query);
    const ranked = concepts.some(({ weights }) => weights.size) ? rank(index, concepts, query) : [];
    const { version, piece, pages, kinds, holders } = index.data;
    const results = ranked.slice(0, limit).map(({ record }) => {
      const { page, anchor, title, kind, holder } = index.records[record];
      return {
        ...pages[page], anchor, kind: kinds[kind], holder: holders[holder],
        title: marked(title, hits(index, concepts, title)),
        piece: `${version}-${Math.floor(record / piece)}`,
        excerpt: (texts) => excerpt(texts[record % piece], hits(index, concepts, texts[record % piece])),
      };
    });
    const unknown = concepts.filter(({ weights }) => !weights.size).map(({ word }) => word);
    const correction = corrected(index, concepts, query);
    const suggestions = correction ? [correction] : results.length ? [] : unknown.flatMap((word) => nearest(index, word)).slice(0, 3);
    return { count: ranked.length, results, unknown, suggestions, completion: completed(index, query) };
  }

  globalThis.siteSearch = { open, search };
})();
