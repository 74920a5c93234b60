// The references of CSL-JSON by citeproc-js, which Zotero and Mendeley use: `node cite.cjs STYLE LOCALE ITEMS`.
const { readFileSync } = require("node:fs");
const CSL = require("citeproc");

const [style, locale, file] = process.argv.slice(2);
const items = new Map(JSON.parse(readFileSync(file, "utf8")).map((item) => [item.id, item]));
const engine = new CSL.Engine(
  { retrieveLocale: () => readFileSync(locale, "utf8"), retrieveItem: (id) => items.get(id) },
  readFileSync(style, "utf8"),
);
engine.setOutputFormat("text");
engine.updateItems([...items.keys()]);
const [{ entry_ids: ids }, entries] = engine.makeBibliography();
console.log(JSON.stringify(Object.fromEntries(ids.map(([id], at) => [id, entries[at].trim()]))));
