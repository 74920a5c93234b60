// On paper, the address of the page as the visitor knows it, when the build was not told where the site will be.
{
  const here = document.querySelector("[data-here]");
  if (here) here.textContent = location.origin + location.pathname;
}

// On every sheet the name of the site and the address of the page, in browsers that print what a style says of margins.
{
  const name = document.querySelector("meta[property='og:site_name']")?.content;
  const address = (document.querySelector("link[rel=canonical]")?.href ?? location.href).replace(/[?#].*/, "");
  const told = JSON.stringify([name, address].filter(Boolean).join(" · "));
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { @bottom-left { color: #444; content: ${told}; font: 8pt sans-serif; } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // Older browsers have no such sheets; the address stands at the end of the page.
  }
}

// And all that is folded away; browsers that do not know `::details-content` leave it out otherwise.
{
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("article details[class]:not(.citeren, [open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}

// A lesson alone: the style prints nothing but the one whose address is open.
for (const heading of document.querySelectorAll(".les > h2")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "md-button";
  button.textContent = "Print alleen dit";
  button.addEventListener("click", () => {
    location.hash = heading.id;
    print();
  });
  heading.parentElement.querySelector(".kenmerken").append(button);
}
