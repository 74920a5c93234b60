// What should not be on a page, as a visitor meets it: a line for each.
() => {
  const did = [];
  const ours = [
    "section.bevinding > .kenmerken .label", "section.begrip > .kenmerken .label", "section.situatie .label",
    "section.spanning .label", "aside.uitleg .label", "aside.doen .label", "form.filter .label", "section.group .label",
    "table.overview .label", "section.les > .kenmerken .label", "section.reflectie > .kenmerken .label", "#tip .label", ".tip .label", "[role=tooltip] .label",
  ].join();
  const known = [
    "aside.uitleg", ".out-of-sight", "details", "head", "script", "style", "title", "desc", "[popover]", ".search",
    "#citeer-bevinding", "template", "noscript", ".printed-address", ".headerlink", ".eerder", "svg", "option",
    ".tabbed-set", ".task-list-control", "aside.improve", "section.bevinding > .kenmerken", "section > aside.acties", "table.overview .whose", ".plaats > .al-genoemd",
  ].join();
  const tools = "form.filter, .search, .site-header, details.citeren, .bevinding > aside.citeren, aside.acties, .in-selectie, .bar, .offline, .les > .kenmerken, .zelftoets, .delen, .tabbed-set, .task-list-control";
  for (const node of document.querySelectorAll("*")) {
    const name = node.localName;
    for (const { name: attribute, value } of node.attributes) {
      if (attribute.startsWith("on")) did.push(`runs: ${attribute} at ${name}`);
      const leads = /^(href|src|action|formaction|xlink:href|data)$/.test(attribute);
      if (leads && /^[\s\0-\x20]*(javascript|vbscript|data):/i.test(value)) did.push(`runs: ${value.slice(0, 40)}`);
      if (attribute === "style" && node.closest("article")) did.push(`hides: style at ${name}`);
      if ((attribute === "target" && !node.closest("aside.wegen, aside.eyebrow")) || attribute === "ping") did.push(`runs: ${attribute} at ${name}`);
    }
    if (/^(iframe|object|embed|frame|frameset|base|applet|portal|audio|video|template|math)$/.test(name)) {
      did.push(`runs: <${name}>`);
    }
    if (/^(form|input|button|select|textarea)$/.test(name) && !node.closest(tools)) did.push(`submits: <${name}>`);
    if (node.closest("article") && !node.closest(known) && node.textContent.trim()) {
      const isSeen = node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!isSeen || parseFloat(getComputedStyle(node).fontSize) < 4) {
        did.push(`hides: <${name} class="${node.getAttribute("class") ?? ""}"> ${node.textContent.trim().slice(0, 40)}`);
      }
    }
    if (node.matches(".label") && !node.matches(ours)) did.push(`poses: label at ${name}`);
    if (node.matches(".bevinding:not(section), [class*=bevinding--]:not(section)")) did.push(`poses: ${name}`);
    const titled = ":scope > :is(h1, h3)[id]";
    if (node.matches("section.bevinding") && !node.querySelector(`${titled} + .kenmerken > .label, ${titled} + .headerlink + .kenmerken > .label`)) {
      did.push("poses: section");
    }
  }
  if (document.title === "" || document.querySelectorAll("main").length !== 1) did.push("hides: the frame");
  return did;
}
