/*
 * Results: which records answer a query best, and how they are shown.
 *
 * A record scores by what it weighs for each concept of the query (BM25F, worked out at build time),
 * how rare the concept is, and how much of the query it answers. What its page answers besides counts
 * a little. The best are looked at again: words that stand together there as they do in the query count.
 */
(() => {
  "use strict";

  const { tokens, stem, root, errors } = globalThis.searchWords;
  const { LIKE, open, asking, roots, raise } = globalThis.searchMatching;
  const { understand, sequences, places } = globalThis.searchConcepts;
  const { translated } = globalThis.searchEnglish;

  const STRONG = 0.15; // From this weight on, a record is about a concept.
  const CALLED = 10; // What it is worth to be called what was typed: more than any sum of words.
  const TITLED = 0.8; // And to have several words of the query in the title, or in what else it is called.
  const NAMED = 0.8;
  const ABOUT_SITE = 0.35; // What weighs no more than this tells of the site itself.
  const PAGE = "Pagina";
  const TERM = "Begrip";
  const SITUATION = "Situatie";
  const SESSION = "Reflectie";
  const COVER = 3; // So many times its weight, and at most all, a concept counts as answered.
  const LEAST = 0.1; // What a record is worth that answers next to nothing of the query.
  const PAIR = 0.2; // What it is worth that visitors ask with two words together.
  const ARTICLES = ["de", "het", "een", "geen"];
  const SENTENCE = 4; // From so many words on, a query is one.
  const GENERAL = 0.3; // What a word that tells little counts beside the others.
  const REST_OF_PAGE = 0.1;
  const LOOKED_AT_AGAIN = 40;
  const CROWDED = 0.85; // What each next result of one page is worth beside those of other pages.
  const WORTH_SHOWING = 0.02; // As part of the best score.
  const OF_A_PAGE = 2; // Results of one page that are shown.
  const SEEN = 3; // What is seen first: so many results, the definition of a term among them.
  const NEAR = 3; // Results that are shown when what was asked is absent.
  const EXCERPT = 22; // Words.
  const BEFORE = 8; // Words before the first that was found, when a sentence begins there.
  const FEW = 4; // And when none does.

  /** What records are worth because visitors ask for them with two words that stand together in the query. */
  function askedTogether(index, query) {
    const parts = tokens(query).map(([word]) => (index.stop.has(word) ? word : root(word)));
    const found = new Map();
    new Set(parts.slice(1).map((part, before) => `${parts[before]} ${part}`)).forEach((pair) => {
      const records = index.pairs.get(pair) || [];
      records.forEach(([record]) => found.set(record, (found.get(record) || 0) + PAIR * Math.log(1 + index.records.length / 2 / records.length)));
    });
    return found;
  }

  /** Every record that answers something of the query (in Dutch), the best first: `[{ record, score }]`. */
  function rank(index, concepts, query, typed) {
    const { records } = index;
    const scores = new Map();
    const pages = new Map();
    let most = 0;
    concepts.forEach((concept) => {
      let strong = 0;
      concept.weights.forEach((value) => { if (value > STRONG) strong++; });
      concept.rarity = Math.log(1 + (records.length - strong + 0.5) / (strong + 0.5)) * (concept.isGeneral || concept.isOfTrade ? GENERAL : 1);
      most += concept.rarity;
      const best = new Map();
      concept.weights.forEach((value, record) => {
        raise(best, records[record].page, value);
        const score = scores.get(record) || { sum: 0, covered: 0 };
        score.sum += concept.rarity * value;
        score.covered += concept.rarity * Math.min(1, value * COVER);
        scores.set(record, score);
      });
      best.forEach((value, page) => pages.set(page, (pages.get(page) || 0) + concept.rarity * value));
    });
    const results = [];
    const pairs = askedTogether(index, query);
    pairs.forEach((_, record) => { if (!scores.has(record)) scores.set(record, { sum: 0, covered: 0 }); });
    const isAny = (some) => tokens(query).some(([word]) => some.has(stem(word)));
    const isLesson = isAny(index.lesson);
    const isSite = isAny(index.site);
    scores.forEach(({ sum, covered }, record) => {
      const { page } = records[record];
      const isWanted = (isLesson && index.material.has(page)) || (isSite && index.about.has(page));
      const weight = isWanted ? 1 : records[record].weight;
      const rest = REST_OF_PAGE * ((pages.get(page) || 0) - sum);
      const answers = (sum + rest) * (LEAST + ((1 - LEAST) * covered) / most);
      results.push({ record, score: (answers + (pairs.get(record) || 0)) * weight });
    });
    results.sort(better);
    const top = results.slice(0, LOOKED_AT_AGAIN);
    const asked = roots(query);
    const best = top.length ? top[0].score : 0;
    top.forEach((result) => { result.score *= 1 + together(index, concepts, result.record, asked); });
    const names = called(index, typed);
    results.filter(({ record }) => !top.some((result) => result.record === record) && names.has(record)).forEach((result) => top.push(result));
    top.forEach((result) => { result.score += names.get(result.record) || 0; });
    return [...spread(index, top.sort(better)), ...results.slice(LOOKED_AT_AGAIN).filter(({ record }) => !names.has(record))]
      .filter(({ score, record }) => score >= WORTH_SHOWING * best || names.has(record));
  }

  /** The records that are called what was typed, to the letter or all but for words that mean nothing. */
  function called(index, query) {
    const asked = plainly(index, query);
    const found = new Map();
    if (!asked.length) return found;
    index.records.forEach(({ title, names, kind, weight }, record) => {
      const isPage = index.data.kinds[kind] === PAGE;
      [title, ...names.split("; ")].forEach((name, at) => {
        if (tokens(name).map(([word]) => word).join(" ") === tokens(query).map(([word]) => word).join(" ")) raise(found, record, CALLED * (isPage ? 3 : at ? 2 : 2.5));
        else if (weight > ABOUT_SITE && plainly(index, name).join(" ") === asked.join(" ")) raise(found, record, CALLED * (isPage ? 2.5 : 1));
      });
    });
    return found;
  }

  /** The stems of a text, without words that mean nothing. */
  function plainly(index, text) {
    return tokens(text).map(([word]) => word).filter((word) => !index.stop.has(word)).map(stem);
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
    const [title] = sequences(index, record);
    let extra = title.join(" ") === asked.join(" ") ? 0.4 : 0;
    if (concepts.length < 2) return extra;
    const total = concepts.reduce((sum, { rarity }) => sum + rarity, 0);
    const worth = sequences(index, record).map((sequence, at) => {
      const found = new Set(sequence.map((part) => numbers.get(part)).filter((number) => number !== undefined));
      if (found.size < 2) return 0;
      const length = sequence.filter((part) => !index.emptyRoots.has(part)).length;
      const part = [...found].reduce((sum, number) => sum + concepts[number].rarity, 0) / total;
      const isWhole = asked.length > 1 && ` ${sequence.join(" ")} `.includes(` ${asked.join(" ")} `);
      return (at ? NAMED : TITLED) * part * Math.min(1, found.size / length) + (isWhole ? 0.3 : 0);
    });
    extra += Math.max(...worth);
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

  /** Where parts of a text stand that are in English: `[start, end] …`. */
  function spans(text, english) {
    return english.flatMap((part) => {
      const found = [];
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found.push([at, at + part.length]);
      return found;
    });
  }

  /** A text in pieces, `[piece, isMarked, isEnglish]`, with the words that answer the query marked. */
  function marked(text, found, english = [], start = 0, end = text.length) {
    const shown = found.filter((hit) => hit.worth && hit.start >= start && hit.end <= end);
    const foreign = spans(text, english);
    const edges = [start, ...shown.flatMap((hit) => [hit.start, hit.end]), ...foreign.flat().filter((at) => at > start && at < end), end];
    const cuts = [...new Set(edges)].sort((one, other) => one - other);
    return cuts.slice(1).map((to, before) => [
      text.slice(cuts[before], to), shown.some((hit) => hit.start <= cuts[before] && to <= hit.end),
      foreign.some(([first, last]) => first <= cuts[before] && to <= last),
    ]);
  }

  /** The stretch of a text in which most of the query is found, in pieces. */
  function excerpt(text, found, english) {
    let best = 0;
    let most = 0;
    for (let first = 0; first + EXCERPT <= found.length; first++) {
      const worth = new Map();
      found.slice(first, first + EXCERPT).forEach((hit) => raise(worth, hit.root, hit.worth));
      const sum = [...worth.values()].reduce((total, value) => total + value, 0);
      if (sum > most + 1e-9) [best, most] = [first, sum];
    }
    // What is found stands at its beginning, behind the words of its own sentence or a few: a small screen cuts the end.
    const hit = found.findIndex(({ worth }, at) => at >= best && worth);
    const isSentence = (at) => at === best || /[.?!:]/.test(text.slice(found[at - 1].end, found[at].start));
    const before = Array.from({ length: Math.min(BEFORE, hit - best) }, (_, back) => hit - 1 - back);
    if (most) best = [hit, ...before].find(isSentence) ?? Math.max(best, hit - FEW);
    best = Math.max(0, Math.min(best, found.length - EXCERPT));
    const last = Math.min(best + EXCERPT, found.length);
    const start = best ? found[best].start : 0;
    const end = last < found.length ? found[last - 1].end : text.length;
    return [...(best ? [["… ", false]] : []), ...marked(text, found, english, start, end), ...(end < text.length ? [[" …", false]] : [])];
  }

  /** A word as it is written, with its accents. */
  function written(index, id) {
    return index.data.accents[index.words[id]] || index.words[id];
  }

  /** The query without its typing errors, or nothing when it has none. */
  function corrected(index, concepts, query) {
    let text = query;
    concepts.filter(({ word }) => word).sort((one, other) => other.start - one.start).forEach((concept) => {
      const meant = intended(index, concept);
      if (meant !== undefined) text = text.slice(0, concept.start) + written(index, meant) + text.slice(concept.end);
    });
    return text === query ? "" : text;
  }

  /** The word that was meant by one with a typing error; nothing when it has none. */
  function intended(index, { word, likes, best, isGuess }) {
    const isNear = isGuess ? (_id, like) => like >= best && best >= LIKE.twoErrors
      // A letter that is doubled or not is the same to the stem; another ending is no error.
      : (id) => !index.ids.has(word) && !index.twins.has(word) && single(word) === single(index.words[id]);
    const [nearest] = [...likes].filter(([id, like]) => isNear(id, like)).map(([id]) => id)
      .sort((one, other) => errors(word, index.words[one], 3) - errors(word, index.words[other], 3));
    return nearest === undefined || index.words[nearest].startsWith(word) ? undefined : nearest;
  }

  function single(word) {
    return word.replace(/([^aeiou])\1+/g, "$1");
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

  /** Whether a record defines the term that was typed. */
  function isTerm(index, record, query) {
    const { kind, title, names } = index.records[record];
    const asked = plainly(index, query).join(" ");
    return index.data.kinds[kind] === TERM && [title, ...names.split("; ")].some((name) => plainly(index, name).join(" ") === asked);
  }

  /** A record as a result. */
  function show(index, concepts, record) {
    const { version, piece, pages, kinds, holders } = index.data;
    const { page, anchor, title, kind, holder } = index.records[record];
    return {
      ...pages[page], anchor, kind: kinds[kind], holder: holders[holder],
      title: marked(title, hits(index, concepts, title), index.data.foreign[record]),
      piece: `${version}-${Math.floor(record / piece)}`,
      excerpt: (texts) => {
        const [text, ...english] = texts[record % piece];
        return excerpt(text, hits(index, concepts, text), english);
      },
      whole: (texts) => {
        const [text, ...english] = texts[record % piece];
        return marked(text, [], english);
      },
    };
  }

  /**
   * Answers a query.
   *
   * @param index what `open` made
   * @param query what the visitor typed
   * @param limit the most results that are wanted
   * @returns `count`: how many records answer it; `results`: the best of them (a few when it is absent), page by page, each with the name of the
   *   piece that its text lies in, what makes an excerpt of that piece, and whether it `isAside`: not about what was
   *   asked; `definition`: of the term that was typed, as a result; `absent`: what the site has nothing on; `isNear`:
   *   whether visitors who ask with that are led to something near it all the same; `isAnswered`: whether what comes
   *   first is about most of the other words, so that what is absent can be told in passing; `silent`:
   *   what the report does not treat; `suggestions`: the query without typing errors; `completion`: the query with
   *   its last word finished; `wanted`: the names of the pieces with what visitors ask with that are not loaded yet,
   *   with which the answer may be another
   */
  function search(index, query, limit = 20) {
    index.wanted.clear();
    const { text, typed } = translated(index, query);
    const concepts = understand(index, text);
    const ranked = concepts.some(({ weights }) => weights.size) ? rank(index, concepts, text, query) : [];
    // Who it is about, is not what was asked, when more was.
    const isOnly = ({ isOfTrade }) => !isOfTrade || !concepts.some((other) => other.word && !other.isGeneral && !other.isOfTrade);
    const isTitle = called(index, text).size > 0; // Of a title no word is missed.
    const missed = (isTitle ? [] : concepts).filter((concept) => concept.word && !concept.isGeneral && !concept.isKnown && isOnly(concept) && !isLed(index, concept, ranked));
    const silent = concepts.filter((concept) => concept.word && !concept.isGeneral && concept.isSilent && isOnly(concept));
    const definition = ranked.find(({ record }) => isTerm(index, record, text));
    const others = ranked.filter((result) => result !== definition);
    const shown = withLessons(index, query, concepts, ranked, grouped(index, others, limit), SEEN - (definition ? 2 : 1));
    const results = shown.map((record) => ({
      ...show(index, concepts, record),
      isAside: missed.length + silent.length > 0 && !(isSituation(index, record) && silent.some(({ weights }) => weights.has(record))),
    }));
    // What tells that the report is silent comes before what is about other words.
    results.sort((one, other) => one.isAside - other.isAside);
    const isToldInPassing = !silent.length && (isAnswered(concepts, missed, ranked) || missed.every((concept) => isPhrased(index, concept, ranked, text)));
    const isNear = missed.some(({ word }) => asking(index, word).length);
    const correction = typed.size || missed.some(({ isName }) => isName) ? "" : corrected(index, concepts, query);
    const named = (some) => some.map(({ word, start, end }) => typed.get(word) || text.slice(start, end));
    return {
      count: others.length,
      results: isToldInPassing ? results : few(results, isNear || hasOthers(concepts, missed) || missed.some(({ weights }) => weights.size)),
      definition: definition && show(index, concepts, definition.record),
      absent: named(missed),
      isNear,
      isAnswered: isToldInPassing,
      silent: named(silent),
      suggestions: correction ? [correction] : [],
      completion: typed.size ? "" : completed(index, query),
      wanted: [...index.wanted],
    };
  }

  /** Of results that are not about what was asked, the nearest, if any is near. */
  function few(results, isAnyNear) {
    const about = results.filter(({ isAside }) => !isAside);
    return [...about, ...results.filter(({ isAside }) => isAside).slice(0, isAnyNear ? NEAR : 0)];
  }

  /** Whether more was asked than what is absent, that tells of a subject. */
  function hasOthers(concepts, missed) {
    return missed.length === 0 || concepts.some((concept) => concept.word && !concept.isGeneral && !concept.isOfTrade && !concept.isName && !missed.includes(concept));
  }

  /** Whether what comes first is about two words that mean something, and about more of them than are missed. */
  function isAnswered(concepts, missed, ranked) {
    const told = concepts.filter(({ word, isGeneral, isOfTrade, weights }) => word && !isGeneral && !isOfTrade && weights.get(ranked[0]?.record) > STRONG);
    const others = told.filter((concept) => !missed.includes(concept));
    return others.length > 1 && others.length > missed.length;
  }

  /** Whether a verb or an adjective asks for the very place that comes first: it is answered, by other words. */
  function isLed(index, { word }, ranked) {
    return index.everyday.has(word) && asking(index, word).some(([record]) => record === ranked[0]?.record);
  }

  /** Whether visitors ask for the place that comes first with a word of a sentence and one beside it. */
  function isPhrased(index, { start }, ranked, text) {
    const all = tokens(text);
    const at = all.findIndex(([, begin]) => begin === start);
    const parts = all.map(([word]) => (index.stop.has(word) ? word : root(word)));
    // What comes after an article is a subject.
    const pairs = [...(ARTICLES.includes(parts[at - 1]) ? [] : [`${parts[at - 1]} ${parts[at]}`]), `${parts[at]} ${parts[at + 1]}`];
    return all.length >= SENTENCE && pairs.some((pair) => (index.pairs.get(pair) || []).some(([record]) => record === ranked[0]?.record));
  }

  /** Whether a record tells what the report leaves out, as every situation does. */
  function isSituation(index, record) {
    return index.data.kinds[index.records[record].kind] === SITUATION;
  }

  /**
   * The records that are shown, with the lessons about just what was asked: the first of all when a lesson was asked
   * for, else one of them among what is seen first, for who gives one looks for it. Who asks for a lesson that no title
   * tells of, is led to one that uses what comes first.
   *
   * @param query what the visitor typed
   * @param shown the records that are shown, in their order
   * @param place where a lesson stands that was not asked for
   */
  function withLessons(index, query, concepts, ranked, shown, place) {
    const words = concepts.filter(({ word, isName }) => word && !isName).map((concept) => ({ ...concept, base: stem(concept.word) }));
    const isAsked = words.some(({ base }) => index.lesson.has(base));
    const others = words.filter(({ base }) => !index.lesson.has(base) && !index.giving.has(base));
    // What tells little, and who it is about, only count when there is nothing else.
    const subject = [({ isGeneral, isOfTrade }) => !isGeneral && !isOfTrade, ({ isGeneral }) => !isGeneral, () => true]
      .map((tells) => others.filter(tells)).find((some) => some.length);
    if (!subject) return words.some(({ base }) => index.called.has(base)) && index.data.list >= 0 ? [...new Set([index.data.list, ...shown])] : shown;
    const best = new Map(ranked.map(({ record }, at) => [record, at]));
    const order = (record) => best.get(record) ?? ranked.length;
    const about = [...index.lessons.keys()].map((record) => ({ record, told: told(index, record, subject) })).filter(({ told: [, all] }) => all)
      .sort((one, other) => other.told[0] - one.told[0] || isSession(index, one.record) - isSession(index, other.record) || order(one.record) - order(other.record))
      .map(({ record }) => record);
    const isGiven = isAsked || words.some(({ base }) => index.giving.has(base));
    if (about.length && isGiven) return [...new Set([...about.slice(0, OF_A_PAGE), ...shown])];
    const first = shown.find((record) => !index.material.has(index.records[record].page));
    // Of a sentence, one word tells of no title.
    const isTitle = about.length && (tokens(query).length < SENTENCE || subject.length > 1);
    const lesson = isTitle ? about[0] : isAsked ? [...index.lessons].find(([, uses]) => uses.includes(first))?.[0] : undefined;
    if (lesson === undefined || shown.slice(0, place + 1).some((record) => index.lessons.has(record))) return shown;
    const rest = shown.filter((record) => record !== lesson);
    return [...rest.slice(0, place), lesson, ...rest.slice(place)];
  }

  /** Whether a lesson is a session to reflect, which a team has by itself. */
  function isSession(index, record) {
    return index.data.kinds[index.records[record].kind].startsWith(SESSION);
  }

  /** How many of some concepts the title of a lesson has, and whether it has all of them together with its page. */
  function told(index, record, concepts) {
    const { title, page } = index.records[record];
    const has = (text) => {
      const ids = tokens(text).map(([word]) => index.ids.get(word));
      return concepts.map(({ likes }) => ids.some((id) => likes.get(id) >= LIKE.root));
    };
    const own = has(title);
    const around = has(index.data.pages[page].pageTitle);
    return [own.filter(Boolean).length, own.every((isThere, at) => isThere || around[at])];
  }

  /** The best records, page by page: the page of the best first, and no more than a few of each. */
  function grouped(index, ranked, limit) {
    const pages = new Map();
    ranked.slice(0, limit).forEach(({ record }) => {
      const { page } = index.records[record];
      pages.set(page, [...(pages.get(page) || []), record]);
    });
    return [...pages.values()].flatMap((records) => records.slice(0, OF_A_PAGE));
  }

  /** Where to begin, or to go on when nothing is found: `questions`, `topics` and `elsewhere`, as results. */
  function starts(index) {
    const kinds = { [SITUATION]: "questions", [PAGE]: "topics" };
    const found = { questions: [], topics: [], elsewhere: [] };
    index.data.starts.forEach((record) => {
      const { kind } = index.records[record];
      found[kinds[index.data.kinds[kind]] || "elsewhere"].push(show(index, [], record));
    });
    return found;
  }

  globalThis.siteSearch = { open, search, starts };
})();
