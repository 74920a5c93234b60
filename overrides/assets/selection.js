/*
 * One's own selection, on its page: the chosen findings whole, in an order one sets, under a title one types.
 *
 * All of it stands in the address (`?b=` the findings, `?t=` the title), so that the link is the selection; of a
 * lesson it is just the id (`#les-…`), so that one can say it aloud. Without either the page shows what was chosen on
 * this device (`js/selecting.js`). What came in a link of someone else is there to be read; who wants to change it
 * makes it one's own, or changes it in the address only. The texts lie in scripts beside this one, one a topic,
 * because a page that was opened from a disk may load nothing else.
 */
(() => {
  "use strict";

  const assets = new URL(".", document.currentScript.src);
  const site = new URL("..", assets);
  const holder = document.querySelector("div.selectie");
  if (!holder) return;

  const LONG = 2000; // Characters of a link, after which some programs break it.
  const LONGEST_TITLE = 120;
  const pageTitle = document.querySelector("h1");
  const ownTitle = pageTitle.textContent;
  const { read, write, query } = globalThis.ownSelection;
  const isFile = location.protocol === "file:";
  const pieces = {};
  globalThis.selectionPieces = pieces;
  const loading = new Map();
  let places = null; // Where every finding stands, what a lesson names, and what old ids became.
  let shown = { ids: [], title: "" };
  let isOwn = true;
  let isRead = false; // A link of someone else, to read and to print.
  let lesson = ""; // The id of the lesson whose findings these are, as long as they are read.
  let told = []; // What the visitor must know of the link they came with.

  /** An element with attributes and children; what is a function listens to clicks. */
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === "function") made.addEventListener("click", value);
      else if (value !== false) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...children);
    return made;
  }

  /** Loads a script of the selection, once. */
  function fetched(name) {
    if (!loading.has(name)) {
      loading.set(name, new Promise((resolve, reject) => {
        const script = element("script", { src: new URL(`selection/${name}.js`, assets) });
        script.addEventListener("load", resolve);
        script.addEventListener("error", () => {
          loading.delete(name);
          reject(new Error(name));
        });
        document.head.append(script);
      }));
    }
    return loading.get(name);
  }

  /** Where something on the site stands: for here, or for elsewhere by the address that the site is known by. */
  function address(path, isForElsewhere) {
    if (isForElsewhere && places.site) return new URL(path, places.site).href;
    const made = new URL(path, site);
    // A page from a disk has no server to find the file of a folder.
    if (isFile && made.pathname.endsWith("/")) made.pathname += "index.html";
    return made.href;
  }

  const linkOf = (selection) => address("selectie/", true) + (lesson ? `#${lesson}` : query(selection));

  const topicOf = (id) => Object.keys(places.topics).find((name) => places.topics[name].includes(id));

  /** The finding with an id, with the piece that it lies in. */
  function found(id) {
    const piece = pieces[topicOf(id)];
    return { piece, finding: piece.findings.find(({ record }) => record.id === id) };
  }

  /** What ids lead to today, and which of them lead nowhere or have become another; a link may hold any text as one. */
  function known(ids) {
    const former = new Map(Object.entries(places.former));
    const now = ids.map((id) => (topicOf(id) ? id : former.get(id)));
    return {
      ids: [...new Set(now.filter(Boolean))],
      unknown: ids.filter((_, at) => !now[at]),
      moved: ids.filter((id, at) => now[at] && now[at] !== id),
    };
  }

  /** Our own HTML, as it was written when the site was built, as nodes; its links lead where they must. */
  function nodes(html, isForElsewhere) {
    const made = new DOMParser().parseFromString(html, "text/html").body;
    for (const link of made.querySelectorAll("a[href]")) {
      const target = link.getAttribute("href");
      if (target.startsWith("#bron-") && isForElsewhere) link.replaceWith(...link.childNodes);
      else if (!target.startsWith("#bron-")) link.href = /^[a-z]+:/.test(target) ? target : address(target, isForElsewhere);
    }
    return [...made.childNodes];
  }

  /** The sources that the chosen findings name, each once, in the order of their authors. */
  function sources() {
    const all = new Map();
    for (const { piece, finding } of shown.ids.map(found)) {
      for (const key of finding.record.bronnen) if (piece.sources[key]) all.set(key, piece.sources[key]);
    }
    return [...all].sort(([, one], [, other]) => one.localeCompare(other, "nl"));
  }

  /** The place with the title of the report, whose word it begins with, for who meets a finding elsewhere. */
  const inReport = ({ plaats }) => plaats.replace("Verslag", places.report);

  const heading = () => shown.title || "Mijn selectie";
  const place = ({ piece, finding }, isForElsewhere) => address(`${piece.address}#${finding.record.id}`, isForElsewhere);

  function label(finding) {
    const { holder: who, icon } = places.labels[finding.label];
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    for (const [name, value] of Object.entries({ viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" })) svg.setAttribute(name, value);
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", icon);
    path.setAttribute("fill-rule", "evenodd");
    svg.append(path);
    return element("span", { class: `label label--${who}` }, svg, finding.record.wie_label);
  }

  function shownFinding(id, at) {
    const one = found(id);
    const { record, html } = one.finding;
    const about = (words) => `${words}: ${record.titel}`;
    const button = (words, sign, act, isOff) =>
      element("button", { type: "button", "aria-label": about(words), title: words, "data-act": words, disabled: isOff, act }, sign);
    return element("li", {},
      element("section", { class: `bevinding bevinding--${record.wie}`, "data-wie": record.wie },
        element("h3", {}, element("a", { href: place(one) }, record.titel)),
        element("p", { class: "kenmerken" }, element("span", { class: "nummer" }, `Bevinding ${at + 1}`), label(one.finding), element("span", { class: "soort" }, places.kinds[record.soort])),
        ...nodes(html),
        ...(record.plaats ? [element("p", { class: "plaats" }, inReport(record))] : []),
        element("p", { class: "plaats selectie-adres" }, place(one, true)),
        ...(isRead ? [] : [element("p", { class: "selectie-knoppen" },
          button("Omhoog", "↑ Omhoog", () => move(at, -1), at === 0),
          button("Omlaag", "↓ Omlaag", () => move(at, 1), at === shown.ids.length - 1),
          button("Haal weg", "Haal weg", () => take(at), false))])));
  }

  function move(at, by) {
    const ids = [...shown.ids];
    const [id] = ids.splice(at, 1);
    ids.splice(at + by, 0, id);
    const act = `[data-act=${by < 0 ? "Omhoog" : "Omlaag"}]`;
    const height = () => list().children[at + by].querySelector(act).getBoundingClientRect().top;
    const before = list().children[at].querySelector(act).getBoundingClientRect().top;
    change({ ...shown, ids });
    const item = list().children[at + by];
    const wanted = item.querySelector(act);
    (wanted.disabled ? item.querySelector("[data-act]:not(:disabled)") : wanted).focus({ preventScroll: true });
    // The page goes along with the card, so that its button stays below the pointer for the next press.
    scrollBy({ top: height() - before, behavior: "instant" });
    say(`Staat nu op plaats ${at + by + 1} van ${ids.length}.`);
  }

  function take(at) {
    const { record } = found(shown.ids[at]).finding;
    change({ ...shown, ids: shown.ids.filter((_, other) => other !== at) });
    const items = list()?.children ?? [];
    (items[Math.min(at, items.length - 1)]?.querySelector("[data-act='Haal weg']") ?? holder.querySelector("a, button"))?.focus();
    say(`Weggehaald: ${record.titel}.`);
  }

  const list = () => holder.querySelector(".selectie-lijst");
  const status = element("p", { role: "status", class: "selectie-stand" });
  const say = (text) => { status.textContent = text; };

  /** Keeps a change: in the address always, and on this device when the selection is one's own. */
  function change(selection) {
    shown = selection;
    if (isOwn) write(selection);
    remember();
    draw();
  }

  /** A print and a bookmark take the name of the page, so it is that of the selection. */
  function name() {
    document.title = [heading(), ...document.title.split(" · ").slice(-1)].join(" · ");
  }

  function remember() {
    try {
      history.replaceState({ isOwn }, "", location.pathname + (shown.ids.length || shown.title ? query(shown) : ""));
    } catch {
      // Opened from a disk, a page may not change its address in every browser; the link stands in its field.
    }
  }

  /** The selection as a text with nothing of the page in it: to paste, with every address in full. */
  function asText() {
    const body = element("div", {}, element("h1", {}, heading()));
    for (const [at, one] of shown.ids.map(found).entries()) {
      const { record, html } = one.finding;
      const kind = places.kinds[record.soort];
      body.append(
        element("h2", {}, record.titel),
        element("p", {}, `Bevinding ${at + 1} · `, element("strong", {}, record.wie_label), ` · ${kind.toLowerCase()}`),
        ...nodes(html, true),
        ...(record.plaats ? [element("p", {}, element("em", {}, inReport(record)))] : []),
        element("p", {}, element("a", { href: place(one, true) }, place(one, true))));
    }
    const cited = sources();
    if (cited.length) body.append(element("h2", {}, "Bronnen"), element("ul", {}, ...cited.map(([, html]) => element("li", {}, ...nodes(html, true)))));
    body.append(element("p", {}, credit()), element("p", {}, element("a", { href: linkOf(shown) }, linkOf(shown))));
    return body;
  }

  function plain(body) {
    const lines = [];
    for (const block of body.querySelectorAll("h1, h2, p, li, pre, td, th")) {
      if (block.querySelector("p, li")) continue; // Its own text is that of what is in it.
      if (block.matches("h1, h2")) lines.push("");
      lines.push(`${block.matches("li") ? "- " : ""}${block.textContent.replace(/\s+/g, " ").trim()}`);
    }
    return `${lines.join("\n").trim()}\n`;
  }

  const credit = () => `Bron: ${places.name}, naar het verslag ${places.report}, versie van ${new Date(`${places.version}T12:00:00`).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" })}, ${places.licence.name}.`;

  /** Without a secure address the old way is the only one; it takes what is on the page. */
  function copyOld(body) {
    body.className = "selectie-kopie";
    document.body.append(body);
    getSelection().selectAllChildren(body);
    const isDone = document.execCommand("copy");
    getSelection().removeAllRanges();
    body.remove();
    return isDone;
  }

  async function copyText() {
    const body = asText();
    try {
      await navigator.clipboard.write([new ClipboardItem({
        "text/html": new Blob([body.innerHTML], { type: "text/html" }),
        "text/plain": new Blob([plain(body)], { type: "text/plain" }),
      })]);
    } catch {
      if (!copyOld(body)) return say("Kopiëren lukt niet in deze browser. Print de selectie, of kopieer haar met de hand.");
    }
    return say("Gekopieerd. Plak het in Word, in je dia’s of in een mail.");
  }

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(linkOf(shown));
    } catch {
      if (!copyOld(element("p", {}, linkOf(shown)))) return say("Kopiëren lukt niet in deze browser. Neem het adres uit de adresbalk.");
    }
    return say("De link is gekopieerd.");
  }

  /** The chosen findings as they stand in the data of the site. */
  function records() {
    return shown.ids.map((id) => {
      const one = found(id);
      const { id: name, titel, tekst, ...rest } = one.finding.record;
      return { id: name, titel, tekst, onderwerp: { id: one.piece.id, titel: one.piece.title }, adres: places.site ? place(one, true) : `${one.piece.address}#${name}`, ...rest };
    });
  }

  function give(text, type, ending) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const name = heading().toLowerCase().normalize("NFD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    element("a", { href: url, download: `${name || "selectie"}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }

  /** A file in the form of `bevindingen.json`, so that its schema holds for it. */
  function giveData() {
    const data = { $schema: places.schema, naam: `${places.name}: ${heading()}`, versie: places.version, licentie: places.licence.address, bevindingen: records() };
    give(`${JSON.stringify(data, null, 2)}\n`, "application/json", "json");
  }

  /** A file in the form of `bevindingen.csv`: what a Dutch spreadsheet opens by itself. */
  function giveTable() {
    const rows = records().map(({ onderwerp, ...rest }) => ({ ...rest, onderwerp: onderwerp.id, onderwerp_titel: onderwerp.titel }));
    const cell = (value) => {
      const said = Array.isArray(value) ? value.join(" ") : value;
      const text = /^[=+@\t\r-]/.test(said) ? `'${said}` : said; // No spreadsheet takes it for a formula.
      return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    const lines = [places.columns, ...rows.map((row) => places.columns.map((name) => cell(row[name])))];
    give(`\ufeff${lines.map((line) => `${line.join(";")}\r\n`).join("")}`, "text/csv", "csv");
  }

  const button = (words, act) => element("button", { type: "button", act }, words);

  /** What most come for, above the findings and once more below them. */
  const acts = () => element("p", { class: "selectie-knoppen" },
    button("Print", () => print()),
    button("Kopieer voor Word of dia’s", copyText),
    button("Kopieer de link", copyLink),
    ...(isRead ? [button("Zelf aanpassen", adapt)] : []));

  function tools() {
    const link = linkOf(shown);
    const field = element("input", { type: "text", readonly: true, value: link, id: "selectie-link" });
    const isLong = link.length > LONG;
    return element("div", { class: "selectie-uit" },
      element("p", { class: "selectie-veld" },
        element("label", { for: "selectie-link" }, "Link naar deze selectie"), field),
      element("p", { class: "selectie-knoppen" },
        button("Haal op als tabel (CSV)", giveTable),
        button("Haal op als data (JSON)", giveData)),
      ...(isLong ? [element("p", { class: "selectie-let-op" }, `Deze link is ${link.length.toLocaleString("nl-NL")} tekens lang. Boven de ${LONG.toLocaleString("nl-NL")} breken sommige programma’s hem af. Maak er liever twee selecties van.`)] : []),
      ...(isFile && !places.site ? [element("p", { class: "selectie-let-op" }, "Deze site staat op je eigen apparaat. De link werkt alleen hier.")] : []));
  }

  function titleField() {
    const field = element("input", { type: "text", id: "selectie-titel", maxlength: LONGEST_TITLE, autocomplete: "off", value: shown.title });
    field.addEventListener("input", () => {
      shown = { ...shown, title: field.value.trim() };
      if (isOwn) write(shown);
      remember();
      name();
      // The field itself stays, or typing would end.
      for (const part of holder.querySelectorAll(".selectie-kop, .selectie-uit, .selectie-herkomst")) part.replaceWith(...fresh(part));
    });
    return element("p", { class: "selectie-veld" }, element("label", { for: "selectie-titel" }, "Titel van je selectie"), field);
  }

  const top = () => element("h2", { class: "selectie-kop", id: "gekozen" }, heading());
  const origin = () => element("div", { class: "selectie-herkomst" }, element("p", {}, credit()), element("p", { class: "selectie-adres" }, `Deze selectie: ${linkOf(shown)}`));
  const fresh = (part) => [part.matches(".selectie-kop") ? top() : part.matches(".selectie-uit") ? tools() : origin()];

  function takeOver(selection) {
    isOwn = true;
    lesson = "";
    change(selection);
    say("Dit is nu je eigen selectie.");
  }

  /** From reading to changing: who has no selection gets this one, and who has keeps it until they say otherwise. */
  function adapt() {
    isRead = false;
    lesson = "";
    if (read().ids.length) change(shown);
    else takeOver(shown);
    holder.querySelector("#selectie-titel").focus();
  }

  /** A selection of someone else, beside one's own: what one may do with it. */
  function ofOthers() {
    const own = read();
    const rest = shown.ids.filter((id) => !own.ids.includes(id));
    const acts = rest.length ? [button("Voeg toe aan mijn selectie", () => takeOver({ ids: [...own.ids, ...rest], title: own.title }))] : [];
    acts.push(button(`Toon mijn eigen selectie (${own.ids.length})`, async () => {
      isOwn = true;
      await show(own);
      remember();
    }));
    return element("div", { class: "selectie-let-op" },
      element("p", {}, "Deze selectie komt uit een link. Wat je hier verandert, staat alleen in het adres van deze pagina."),
      element("p", { class: "selectie-knoppen" }, ...acts));
  }

  function empty() {
    const way = (path, words) => element("a", { href: address(path) }, words);
    return element("div", { class: "selectie-leeg" },
      element("p", {}, element("strong", {}, "Je selectie is nog leeg.")),
      element("p", {}, "Zo begin je: ga naar ", way("bevindingen/", "alle bevindingen"), ", naar een ", way("situaties/", "situatie"), " of naar een onderwerp. Tik bij een bevinding op ‘In mijn selectie’. Kom daarna hier terug."));
  }

  function draw() {
    const count = shown.ids.length;
    const cited = sources();
    name();
    holder.classList.toggle("selectie--lezen", isRead);
    pageTitle.textContent = lesson ? "Bevindingen bij een les" : isRead ? "Gedeelde selectie" : ownTitle;
    holder.replaceChildren(
      ...told.map((text) => element("p", { class: "selectie-let-op" }, text)),
      ...(isOwn || isRead ? [] : [ofOthers()]),
      ...(count ? [
        // What is said has its room, so that nothing moves under who taps twice.
        ...(isRead ? [top(), acts(), status] : [titleField(), acts(), status, top()]),
        element("ol", { class: "selectie-lijst" }, ...shown.ids.map(shownFinding)),
        ...(cited.length ? [element("h2", { class: "selectie-bronnen" }, "Bronnen"),
          element("ul", { class: "bronnenlijst" }, ...cited.map(([key, html]) => element("li", { id: `bron-${key}` }, ...nodes(html))))] : []),
        origin(),
        acts(),
        ...(isRead ? [] : [tools()]),
        ...(isOwn ? [element("p", { class: "selectie-knoppen" }, button("Maak de selectie leeg", () => {
          change({ ids: [], title: "" });
          say("Je selectie is leeg.");
        }))] : []),
      ] : [status, empty()]));
  }

  /** Shows a selection once the texts of its findings are there. */
  async function show(selection) {
    const { ids, unknown, moved } = known(selection.ids);
    told = [];
    if (moved.length) {
      const what = moved.length === 1 ? "Eén bevinding heeft een ander adres gekregen of is samengevoegd" : `${moved.length} bevindingen hebben een ander adres gekregen of zijn samengevoegd`;
      told.push(`${what}. Hier staat wat ervan geworden is.`);
    }
    if (unknown.length) told.push(`Niet gevonden op deze site: ${unknown.join(", ")}. Misschien is de link niet heel overgekomen.`);
    await Promise.all([...new Set(ids.map(topicOf))].map(fetched));
    shown = { ids, title: selection.title };
    draw();
  }

  /** The lesson that the address names, `null` for one that is not there, and nothing where it names none. */
  function named() {
    // A telephone begins with a capital, and behind what is copied from a sentence stands its stop.
    const [, typed] = /^#(?:%20|\s)*([a-z\d-]+)/i.exec(location.hash) ?? [];
    if (!typed || new URLSearchParams(location.search).has("b")) return undefined;
    const lessons = new Map(Object.entries(places.lessons));
    const id = typed.toLowerCase();
    const now = lessons.has(id) ? id : new Map(Object.entries(places.formerLessons)).get(id);
    if (now) return { id: now, ...lessons.get(now) };
    // A place on this page is no lesson, nor is a source that is not listed now.
    return document.getElementById(typed) || id.startsWith("bron-") ? undefined : null;
  }

  async function start() {
    await fetched("places");
    places = globalThis.selectionPlaces;
    const asked = named();
    lesson = asked ? asked.id : "";
    if (asked) {
      isOwn = false;
      isRead = true;
      return show({ ids: asked.findings, title: asked.title });
    }
    const given = new URLSearchParams(location.search);
    const linked = {
      ids: [...new Set((given.get("b") ?? "").split(",").map((id) => id.trim()).filter(Boolean))],
      // By whole signs: half of one cannot stand in an address.
      title: [...(given.get("t") ?? "").trim()].slice(0, LONGEST_TITLE).join(""),
    };
    const own = read();
    // With Back one comes to the address of what was one's own then.
    const wasOwn = Boolean(history.state?.isOwn) && own.ids.length > 0;
    isOwn = !linked.ids.length || query(linked) === query(own) || wasOwn;
    isRead = !isOwn && known(linked.ids).ids.length > 0;
    await show(isOwn ? own : linked);
    if (asked === null) {
      // The address stays, so that it can be put right.
      told = ["Er is geen les met dit adres. Kijk of elke letter en elk streepje klopt."];
      draw();
    } else if (isOwn) remember();
  }

  /** Goes along when another lesson is typed; who follows a link to a source stays with the lesson. */
  function go() {
    if (!places) return;
    if (named() !== undefined) start().then(() => scrollTo(0, 0), fail);
    else if (lesson) {
      try {
        history.replaceState(history.state, "", `#${lesson}`);
      } catch {
        // As above.
      }
    }
  }

  function fail() {
    holder.replaceChildren(element("p", {}, "De bevindingen zijn nu niet te laden. Probeer het later nog eens."));
  }

  /** Shows one's own selection again where it was changed on another page. */
  function follow() {
    if (places && isOwn && query(read()) !== query(shown)) show(read()).then(remember, () => {});
  }

  addEventListener("storage", follow);
  addEventListener("pageshow", ({ persisted }) => persisted && follow());
  addEventListener("hashchange", go);
  start().catch(fail);
})();
