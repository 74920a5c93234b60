// A drawing that is wider than the window can be moved sideways, by the keyboard too.
for (const figure of document.querySelectorAll(".drawings > figure")) {
  if (figure.scrollWidth > figure.clientWidth) {
    figure.tabIndex = 0;
    figure.setAttribute("role", "group");
    figure.setAttribute("aria-labelledby", figure.querySelector("svg").getAttribute("aria-labelledby"));
  }
}
