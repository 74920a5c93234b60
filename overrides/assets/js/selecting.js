// One's own selection of findings: a button at each of them. It is kept on this device only, and goes elsewhere in a
// link that holds all of it (see selection.js, which shows it).
{
  const KEY = "selectie";
  const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  let memory = null; // Where a browser keeps nothing, as long as this page is open.

  globalThis.ownSelection = {
    read() {
      let kept = memory;
      try {
        kept = JSON.parse(localStorage.getItem(KEY)) ?? memory;
      } catch {
        // What cannot be read is no selection.
      }
      const ids = Array.isArray(kept?.ids) ? kept.ids.filter((id) => ID.test(id)) : [];
      return { ids: [...new Set(ids)], title: typeof kept?.title === "string" ? kept.title : "" };
    },

    write(selection) {
      memory = selection;
      try {
        if (selection.ids.length || selection.title) localStorage.setItem(KEY, JSON.stringify(selection));
        else localStorage.removeItem(KEY);
        memory = null;
      } catch {
        // Then the link is all there is.
      }
    },

    // What follows the address of the page that shows a selection.
    query: ({ ids, title }) => `?b=${ids.join(",")}${title ? `&t=${encodeURIComponent(title)}` : ""}`,
  };

  // Only where the menu leads to that page: not in a course package, and not on a site that has none.
  const way = document.querySelector('.menu a[href$="selectie/"], .menu a[href$="selectie/index.html"]');
  const { read, write, query } = globalThis.ownSelection;
  const buttons = [];
  const link = document.createElement("a");
  const status = document.createElement("p");
  link.className = "naar-selectie";
  status.setAttribute("role", "status");
  status.className = "out-of-sight";

  const words = (count) => `${count} ${count === 1 ? "bevinding" : "bevindingen"}`;

  function show() {
    const chosen = read();
    for (const { button, ids } of buttons) {
      button.setAttribute("aria-pressed", ids.every((id) => chosen.ids.includes(id)));
    }
    link.textContent = `Mijn selectie (${chosen.ids.length})`;
    link.href = new URL(query(chosen), way.href);
    if (!chosen.ids.length) link.remove();
    else if (!link.isConnected) document.querySelector("article")?.append(link);
  }

  function press(button, ids) {
    const chosen = read();
    const isIn = ids.every((id) => chosen.ids.includes(id));
    const others = chosen.ids.filter((id) => !ids.includes(id));
    chosen.ids = isIn ? others : [...new Set([...chosen.ids, ...ids])];
    write(chosen);
    // It stands in the corner of the screen; who goes by keyboard meets it behind the button that was pressed.
    button.after(link);
    show();
    document.body.append(status);
    status.textContent = `${isIn ? "Eruit" : "Erbij"}. In je selectie: ${words(chosen.ids.length)}.`;
  }

  function add(place, text, about, ids) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "in-selectie";
    button.append(...text);
    button.setAttribute("aria-label", `${button.textContent}: ${about}`);
    button.addEventListener("click", () => press(button, ids));
    place.append(" ", button);
    buttons.push({ button, ids });
  }

  // The line below a block with what one can do with it.
  function line(block) {
    const known = block.querySelector(":scope > .acties");
    if (known) return known;
    const made = document.createElement("aside");
    made.className = "acties";
    block.append(made);
    return made;
  }

  // Where there is hardly room, the first words give way.
  function oneOf() {
    const wide = document.createElement("span");
    wide.textContent = "In mijn ";
    return [wide, "selectie"];
  }

  // The page of the selection needs no way to itself.
  if (way && !document.querySelector("div.selectie")) {
    for (const finding of document.querySelectorAll("section.bevinding")) {
      const heading = finding.querySelector("h1, h2, h3, h4");
      add(line(finding), oneOf(), titleOf(heading), [heading.id]);
    }
    for (const item of document.querySelectorAll(".findings li")) {
      const finding = item.querySelector("a");
      add(item.querySelector(".kenmerken"), oneOf(), finding.textContent, [finding.hash.slice(1)]);
    }
    for (const block of document.querySelectorAll("section.situatie, section.spanning")) {
      // Browsers as old as Firefox 115 know no `:has`.
      const led = [...block.querySelectorAll("li > a:first-child")]
        .filter((lead) => [...lead.parentElement.children].some((one) => one.matches(".label")))
        .map(({ hash }) => hash.slice(1));
      const ids = [...new Set(led)];
      if (ids.length) add(line(block), [`Deze ${ids.length > 1 ? `${ids.length} ` : ""}in mijn selectie`], titleOf(block.querySelector("h2, h3")), ids);
    }
    show();
    addEventListener("storage", show);
    addEventListener("pageshow", ({ persisted }) => persisted && show());
  }
}
