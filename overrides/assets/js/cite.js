// Citing and sharing: buttons that copy, and for every finding the forms that the page gives for itself.
(() => {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "delen-status out-of-sight";

  async function copy(source, button) {
    const text = source.textContent.trim();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without a secure address (a folder on a stick) the old way is the only one.
      getSelection().selectAllChildren(source);
      document.execCommand("copy");
      getSelection().removeAllRanges();
    }
    status.textContent = `${source.dataset.kopie} is gekopieerd.`;
    button.textContent = "Gekopieerd";
    setTimeout(() => {
      button.textContent = "Kopieer";
      status.textContent = "";
    }, 3000);
  }

  function addButtons(root) {
    document.body.append(status);
    for (const source of root.querySelectorAll("[data-kopie]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "Kopieer";
      button.setAttribute("aria-label", `Kopieer: ${source.dataset.kopie.toLowerCase()}`);
      button.addEventListener("click", () => copy(source, button));
      source.parentElement.append(" ", button);
    }
  }

  // A site without an address of its own knows only here where it stands.
  function place(root, anchor) {
    const address = root.querySelector("code[data-kopie]");
    if (address.textContent.startsWith("/")) {
      address.textContent = new URL(anchor ? `#${anchor}` : location.pathname, location.href).href;
    }
  }

  function fill(node, slots, isTex) {
    if (node.nodeType === Node.TEXT_NODE) {
      node.data = node.data.replace(/\{(titel|label|plek)\}/g, (_, name) =>
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

  const template = document.getElementById("citeer-bevinding");
  for (const finding of template ? document.querySelectorAll("section.bevinding") : []) {
    const heading = finding.querySelector("h2, h3, h4");
    const title = heading.cloneNode(true);
    for (const link of title.querySelectorAll(".headerlink")) link.remove();
    const slots = {
      titel: title.textContent.trim(),
      label: finding.querySelector(".label").textContent.trim(),
      plek: heading.id,
    };
    const details = document.createElement("details");
    details.className = "citeren";
    const summary = document.createElement("summary");
    summary.textContent = "Citeer en deel";
    details.append(summary);
    // Made when it is asked for, so that a page with many findings stays light.
    details.addEventListener("toggle", () => {
      const forms = document.createDocumentFragment();
      forms.append(...template.cloneNode(true).childNodes);
      fill(forms, slots, false);
      place(forms, slots.plek);
      addButtons(forms);
      details.append(forms);
    }, { once: true });
    finding.append(details);
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
