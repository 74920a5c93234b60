// On paper, the address of the page as the visitor knows it, when the build was not told where the site will be.
{
  const here = document.querySelector("[data-here]");
  if (here) here.textContent = location.origin + location.pathname;
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
  heading.nextElementSibling.append(button);
}
