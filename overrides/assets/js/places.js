// The place on the page that an address leads to. What follows its `#` may be anything, also a `%` that stands for nothing.
globalThis.placeOf = (hash) => {
  const id = hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(id));
  } catch {
    return document.getElementById(id);
  }
};
