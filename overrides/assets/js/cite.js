// Citing and sharing: buttons that copy, and below every finding what one can do with it, made when asked for.
(() => {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "delen-status out-of-sight";

  const element = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };

  const button = (words, act) => {
    const made = element("button", words);
    made.type = "button";
    made.addEventListener("click", () => act(made));
    return made;
  };

  // Gives a button that said that it copied its own words back.
  let restore = () => {};

  // Copies a text, and says so on the button and to who hears the page.
  async function copy(text, what, pressed) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without a secure address (a folder on a stick) the old way is the only one.
      const copied = element("pre", text);
      document.body.append(copied);
      getSelection().selectAllChildren(copied);
      document.execCommand("copy");
      copied.remove();
    }
    // Only the button that was pressed last says so; who presses twice still gets back the words that were there first.
    restore();
    const words = pressed.textContent;
    status.textContent = `${what} is gekopieerd.`;
    pressed.textContent = "Gekopieerd";
    restore = () => {
      clearTimeout(waiting);
      pressed.textContent = words;
      status.textContent = "";
      restore = () => {};
    };
    const waiting = setTimeout(restore, 3000);
  }

  function addButtons(root) {
    document.body.append(status);
    for (const source of root.querySelectorAll("[data-kopie]")) {
      const what = source.dataset.kopie;
      const made = button("Kopieer", (pressed) => copy(source.textContent.trim(), what, pressed));
      made.setAttribute("aria-label", `Kopieer: ${what.toLowerCase()}`);
      source.parentElement.append(" ", made);
    }
  }

  // A site without an address of its own knows only here where it stands.
  function place(root) {
    const address = root.querySelector("code[data-kopie]");
    if (address.textContent.startsWith("/")) address.textContent = new URL(location.pathname, location.href).href;
  }

  function fill(node, slots, isTex) {
    if (node.nodeType === Node.TEXT_NODE) {
      node.data = node.data.replace(/\{(titel|label|plek|herkomst)\}/g, (_, name) =>
        isTex && name !== "plek" ? slots[name].replace(/[&%$#_]/g, "\\$&") : slots[name]);
    } else {
      for (const child of node.childNodes) fill(child, slots, isTex || child.hasAttribute?.("data-tex"));
    }
  }

  const page = document.getElementById("citeer-en-deel");
  if (page) {
    place(page);
    page.addEventListener("toggle", () => addButtons(page), { once: true });
  }

  const DRESS = "h2, h3, aside, .kenmerken, .plaats, .gewijzigd, .headerlink";

  // What one reads of a finding, as plain text: paragraph by paragraph.
  function textOf(finding) {
    const copied = finding.cloneNode(true);
    for (const dress of copied.querySelectorAll(DRESS)) dress.remove();
    return [...copied.children].map((part) => part.textContent.trim().replace(/\s+/g, " ")).filter(Boolean).join("\n\n");
  }

  // The address of the page of a finding, on the site as the world knows it.
  function ownPage(href) {
    const here = document.querySelector("link[rel=canonical]")?.href ?? location.href;
    return new URL(href.replace(/index\.html$/, ""), here).href;
  }

  // The QR code of a finding; a site that does not know its address has none.
  function code({ plek, titel }) {
    const folder = document.getElementById("citeer-bevinding").dataset.qr;
    if (!folder) return [];
    const image = document.createElement("img");
    Object.assign(image, { src: `${folder}${plek}.svg`, alt: `QR-code: ${titel}`, width: 128, height: 128 });
    return [image];
  }

  // The report with the place in it, as a citation says it; a remark of the editors has none.
  function origin(finding) {
    const where = finding.querySelector(".plaats")?.textContent.trim().replace(/^Verslag, /, "");
    return where ? `; naar ${document.getElementById("citeer-bevinding").dataset.verslag}, ${where}` : "";
  }

  // Everything one can do with a finding: send it on, cite it, take it to class, say what is wrong with it.
  function panel(finding, slots) {
    const forms = document.createDocumentFragment();
    const given = document.getElementById("citeer-bevinding");
    forms.append(...given.cloneNode(true).childNodes);
    fill(forms, slots, false);
    const address = ownPage(finding.querySelector(".acties > a").getAttribute("href"));
    const apa = forms.querySelector("dd span[data-kopie]").textContent;
    // The citation says whose it is; the line before it, where it stands in the report.
    const where = finding.querySelector(".plaats")?.textContent.trim().replace(/^Verslag/, `Verslag ${given.dataset.verslag}`);
    const text = [slots.titel, textOf(finding), ...(where ? [`${where}.`] : []), apa].join("\n\n");
    const ways = element("p",
      button("Kopieer link", (pressed) => copy(address, "De link", pressed)), " ",
      button("Kopieer tekst met bron", (pressed) => copy(text, "De tekst met bron", pressed)));
    if (navigator.share) {
      // Who closes the share sheet has changed their mind, which is no fault.
      ways.append(" ", button("Deel via …", () => navigator.share({ title: slots.titel, url: address }).catch(() => {})));
    }
    const cite = element("details", element("summary", "Voor een verslag of scriptie (APA)"), forms);
    addButtons(cite);
    const own = finding.querySelector(":scope > .acties > a").cloneNode();
    own.hidden = false;
    own.append("Eigen pagina, om in te sluiten");
    const others = [own, page?.querySelector("a[href$='.pdf']"), ...finding.querySelectorAll(":scope > .improve > a")];
    const links = element("ul", ...others.filter(Boolean).map((link) => element("li", link === own ? own : link.cloneNode(true))));
    const made = element("aside", ways, links, cite, ...code(slots));
    made.className = "citeren";
    return made;
  }

  for (const finding of document.getElementById("citeer-bevinding") ? document.querySelectorAll("section.bevinding") : []) {
    const heading = finding.querySelector("h2, h3, h4");
    const slots = {
      titel: titleOf(heading),
      label: finding.querySelector(".label").textContent.trim(),
      plek: heading.id,
      herkomst: origin(finding),
    };
    const toggle = button("Deel", () => {
      const opened = finding.querySelector(":scope > .citeren") ?? panel(finding, slots);
      opened.hidden = opened.isConnected && !opened.hidden;
      if (!opened.isConnected) finding.append(opened);
      toggle.setAttribute("aria-expanded", String(!opened.hidden));
    });
    toggle.setAttribute("aria-expanded", "false");
    toggle.setAttribute("aria-label", `Deel: ${slots.titel}`);
    // Without a script it leads to the page of the finding, where the same can be done.
    const link = finding.querySelector(":scope > .acties > a");
    link.hidden = true;
    link.before(toggle);
  }

  // On the page with all addresses, an address may lie in a closed list.
  function reveal() {
    const target = placeOf(location.hash);
    const list = target?.closest(".adressen details");
    if (list && !list.open) {
      list.open = true;
      target.scrollIntoView();
    }
  }
  addEventListener("hashchange", reveal);
  reveal();
})();
