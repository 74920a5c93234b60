// The place on the page that an address leads to. What follows its `#` may be anything, also a `%` that stands for nothing.
globalThis.placeOf = (hash) => {
  const id = hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(id));
  } catch {
    return document.getElementById(id);
  }
};

// The words of a heading, without the mark behind it that holds its address.
globalThis.titleOf = (heading) => {
  const copy = heading.cloneNode(true);
  for (const mark of copy.querySelectorAll(".headerlink")) mark.remove();
  return copy.textContent.trim();
};
