// The menu opens and closes by itself; it must also close when the focus leaves it, or it would cover what has it.
{
  const menu = document.getElementById("menu");
  const button = document.querySelector(".menu-button");
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && relatedTarget !== button && !menu.contains(relatedTarget)) menu.hidePopover?.();
  });
}
