// The questions of a GIFT file as another program reads them: `node gift.cjs FILE`.
const { readFileSync } = require("node:fs");
const { parse } = require("gift-pegjs");

console.log(JSON.stringify(parse(readFileSync(process.argv[2], "utf8"))));
