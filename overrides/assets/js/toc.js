// The table of contents: open where it stands beside the text, and following the heading one is reading.
{
  const toc = document.querySelector(".toc");
  const beside = matchMedia("(min-width: 76em)");

  const open = () => {
    toc.querySelector("details").open = beside.matches;
  };

  const follow = () => {
    const links = [...toc.querySelectorAll("a")];
    const headings = links.map((link) => placeOf(link.hash));
    const isPast = (heading) => heading?.offsetParent && heading.getBoundingClientRect().top < innerHeight / 3;
    const show = () => {
      const last = headings.findLastIndex(isPast);
      toc.querySelectorAll(".here").forEach((item) => item.classList.remove("here"));
      for (let item = links[last]?.closest("li"); item; item = item.parentElement.closest("li")) item.classList.add("here");
    };
    let waiting = false;
    addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        show();
      });
    }, { passive: true });
    toc.classList.add("follows");
    show();
  };

  if (toc) {
    open();
    beside.addEventListener("change", open);
    follow();
  }
}
