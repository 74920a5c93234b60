/*
 * Asks the search engine of a built site, as a browser would run it: an array of queries comes in, an array of answers
 * goes out, each with its results, and the definition, as `page#anchor`.
 *
 * node ask.cjs SITE < queries.json
 */
"use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { runInThisContext } = require("node:vm");

const assets = join(process.argv[2], "assets", "search");
const load = (name) => runInThisContext(readFileSync(join(assets, `${name}.js`), "utf8"), { filename: name });
globalThis.searchAsked = {};
["engine", "index"].forEach(load);
const index = globalThis.siteSearch.open(globalThis.searchData);
const place = ({ address, anchor }) => `${address.replace(/\/$/, "")}#${anchor}`;
const answers = JSON.parse(readFileSync(0, "utf8")).map((query) => {
  let answer = globalThis.siteSearch.search(index, query, 20);
  while (answer.wanted.length) {
    answer.wanted.forEach((name) => load(`asked/${index.data.version}-${name}`));
    answer = globalThis.siteSearch.search(index, query, 20);
  }
  return {
    ...answer,
    definition: answer.definition ? place(answer.definition) : "",
    results: answer.results.map((result) => ({ place: place(result), isAside: result.isAside })),
  };
});
process.stdout.write(JSON.stringify(answers));
