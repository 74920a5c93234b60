// On paper, the address of the page as the visitor knows it, when the build was not told where the site will be.
{
  const here = document.querySelector("[data-here]");
  if (here) here.textContent = location.origin + location.pathname;
}
