// The menu opens and closes by itself; it must also close when the focus leaves it, or it would cover what has it.
if (document.getElementById("menu")) {
  const menu = document.getElementById("menu");
  const button = document.querySelector(".menu-button");
  const nav = button.parentElement;
  let close = () => menu.hidePopover();

  // Browsers from before the popover (Safari 16, Firefox 115) get one that is made here; see header.css.
  if (!("popover" in HTMLElement.prototype)) {
    const show = (isOpen) => {
      menu.classList.toggle("open", isOpen);
      button.setAttribute("aria-expanded", isOpen);
    };
    close = () => show(false);
    close();
    nav.classList.add("scripted");
    button.addEventListener("click", () => show(!menu.classList.contains("open")));
    addEventListener("keydown", ({ key }) => key === "Escape" && close());
    addEventListener("pointerdown", ({ target }) => nav.contains(target) || close());
  }
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && relatedTarget !== button && !menu.contains(relatedTarget)) close();
  });
}
