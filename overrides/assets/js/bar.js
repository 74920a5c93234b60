// A slim bar for who scrolls back up, deep in a page: its title, its contents, search, and the way to the top. It lies
// over the page and takes no room in it; what has the focus of the keyboard is never under it.
{
  const title = document.querySelector("article h1");
  const header = document.querySelector("body > .site-header");
  const search = document.querySelector("[data-search-open]");

  const make = (name, className, ...children) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };

  const icon = (path) => {
    const holder = document.createElement("span");
    holder.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;
    return holder.firstChild;
  };

  const button = (name, content, act) => {
    const made = make("button", "tool", content);
    made.type = "button";
    if (typeof content !== "string") made.setAttribute("aria-label", name);
    made.addEventListener("click", act);
    return made;
  };

  const build = () => {
    const line = make("div", "bar__line", make("p", "bar__title", titleOf(title)));
    const bar = make("nav", "bar", line);
    bar.setAttribute("aria-label", "Snel op deze pagina");
    bar.lang = "nl";
    bar.hidden = true;

    const listed = document.querySelector(".toc ol");
    if (listed) {
      const contents = make("div", "bar__contents", listed.cloneNode(true));
      contents.hidden = true;
      const opener = button("Inhoud", "Inhoud", () => {
        contents.hidden = !contents.hidden;
        opener.setAttribute("aria-expanded", String(!contents.hidden));
      });
      opener.setAttribute("aria-expanded", "false");
      line.append(opener);
      bar.append(contents);
      contents.addEventListener("click", ({ target }) => target.closest("a") && hide());
    }
    if (search) line.append(button("Zoeken", icon("M10.5 4a6.5 6.5 0 1 0 .01 0zM15.5 15.5l5 5"), () => search.click()));
    line.append(button("Naar boven", icon("M12 20V5M5.5 11.5L12 5l6.5 6.5"), () => {
      scrollTo(0, 0);
      document.getElementById("inhoud").focus({ preventScroll: true });
      hide();
    }));
    document.body.append(bar);

    function hide() {
      bar.hidden = true;
      for (const contents of bar.querySelectorAll(".bar__contents")) contents.hidden = true;
      for (const opener of bar.querySelectorAll("[aria-expanded]")) opener.setAttribute("aria-expanded", "false");
    }

    let last = scrollY;
    let far = 0; // How far one scrolled the same way.
    addEventListener("scroll", () => {
      const moved = scrollY - last;
      last = scrollY;
      far = Math.sign(moved) === Math.sign(far) ? far + moved : moved;
      const isBelow = scrollY > header.offsetHeight + 100;
      document.documentElement.classList.toggle("below-header", isBelow);
      if (!isBelow || far > 24) hide();
      else if (far < -24) bar.hidden = false;
    }, { passive: true });
    addEventListener("focusin", ({ target }) => {
      if (!bar.contains(target) && target.matches(":focus-visible")) hide();
    });
    addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && bar.contains(document.activeElement)) hide();
    });
  };

  if (title && header && document.querySelector(".site-header .menu-button")) build();
}
