// Explanations of terms and citations beside the words: for who points, taps or comes with the keyboard.
// They can be dismissed with Escape, one can move onto them, and they stay until one leaves (WCAG 1.4.13).
{
  const tip = document.createElement("div");
  let shown = null;
  let leaving = 0;
  let touched = false;

  // What explains a link: of a term what stands at the end of the page, of a citation the source at its foot. A link to
  // another place may have the same fragment.
  const explanation = (link) => {
    if (link.closest(".citaat")) return placeOf(link.hash);
    return link.matches("[href*='begrippen/']") && !link.closest("aside") ? placeOf(`#uitleg-${link.hash.slice(1)}`) : null;
  };

  const place = () => {
    const words = shown.getClientRects()[0];
    const room = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(words.left, room - tip.offsetWidth - 8));
    const below = words.bottom + tip.offsetHeight + 12 < innerHeight || words.top < tip.offsetHeight + 12;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(below ? words.bottom + 6 : words.top - tip.offsetHeight - 6) + scrollY}px`;
  };

  const hide = () => {
    clearTimeout(leaving);
    tip.hidden = true;
    shown = null;
  };

  const show = (link) => {
    clearTimeout(leaving);
    if (shown === link) return;
    shown = link;
    const copy = explanation(link).cloneNode(true);
    copy.querySelector(".naar-bronnen")?.remove();
    // The keyboard finds these links in the text itself; here only a mouse can reach them.
    for (const inner of copy.querySelectorAll("a")) inner.tabIndex = -1;
    const more = document.createElement("p");
    more.className = "more";
    more.textContent = "Tik nog eens op het woord om erheen te gaan.";
    tip.replaceChildren(...copy.childNodes, ...(touched ? [more] : []));
    tip.hidden = false;
    place();
  };

  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 250);
  };

  const listen = (link) => {
    link.setAttribute("aria-describedby", explanation(link).id);
    link.addEventListener("pointerenter", ({ pointerType }) => pointerType === "mouse" && show(link));
    link.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && leave());
    link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
    link.addEventListener("blur", hide);
    link.addEventListener("click", (event) => {
      if (!touched || shown === link) return;
      event.preventDefault();
      show(link);
    });
  };

  const links = [...document.querySelectorAll("article a[href*='#']")].filter(explanation);
  if (links.length) {
    tip.className = "tip";
    tip.hidden = true;
    // Who hears the page heard the explanation as the description of the link.
    tip.setAttribute("aria-hidden", "true");
    tip.addEventListener("pointerenter", () => clearTimeout(leaving));
    tip.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && leave());
    document.body.append(tip);
    links.forEach(listen);
    addEventListener("keydown", ({ key }) => key === "Escape" && hide());
    addEventListener("resize", hide);
    addEventListener("pointerdown", ({ pointerType, target }) => {
      touched = pointerType !== "mouse";
      if (shown && !tip.contains(target) && !shown.contains(target)) hide();
    }, true);
  }
}
