// Choosing among all findings. The choice stands in the address, so that it can be kept and sent to someone.
{
  const form = document.querySelector(".filter");

  // Tells what is left in words; the browser reads them aloud, since they stand in an output.
  const tell = (count) => {
    const output = form.querySelector("output");
    const total = Number(output.dataset.total);
    if (count === total) output.value = `${total} bevindingen`;
    else if (count) output.value = `${count} van de ${total} bevindingen`;
    else output.value = "Geen enkele bevinding past bij deze keuze";
  };

  const FACETS = ["wie", "onderwerp", "soort"];

  // Tells at each option how many findings it would leave with what is chosen elsewhere.
  const recount = (fits) => {
    const items = [...document.querySelectorAll(".group li")];
    const left = (name, value) => items.filter((item) => item.dataset[name] === value && fits(item, name)).length;
    for (const box of form.querySelectorAll("input")) box.closest("label").querySelector("span").textContent = left(box.name, box.value);
    for (const option of form.querySelectorAll("option[value]:not([value=''])")) {
      option.textContent = option.textContent.replace(/\d+\)$/, `${left(option.closest("select").name, option.value)})`);
    }
  };

  const apply = () => {
    const chosen = new FormData(form);
    const fits = (item, besides) => FACETS.every((name) => {
      const values = chosen.getAll(name).filter(Boolean);
      return name === besides || !values.length || values.includes(item.dataset[name]);
    });
    recount(fits);
    let count = 0;
    for (const group of document.querySelectorAll(".group")) {
      const items = [...group.querySelectorAll("li")];
      for (const item of items) item.hidden = !fits(item, "");
      const left = items.filter((item) => !item.hidden).length;
      group.hidden = !left;
      const entry = document.querySelector(`.toc a[href="#${group.querySelector("h2").id}"]`);
      if (entry) entry.closest("li").hidden = !left;
      count += left;
    }
    tell(count);
  };

  const keep = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    // What else is kept there stays.
    for (const [name, value] of new URLSearchParams(location.search)) if (!form.elements[name]) query.append(name, value);
    try {
      history.replaceState(null, "", location.pathname + (`${query}` && `?${query}`));
    } catch {
      // Opened from a disk, a page may not change its address in every browser.
    }
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const box of form.querySelectorAll("input")) box.checked = query.getAll(box.name).includes(box.value);
    for (const list of form.querySelectorAll("select")) {
      const wanted = query.get(list.name) ?? "";
      list.value = [...list.options].some(({ value }) => value === wanted) ? wanted : "";
    }
    apply();
  };

  if (form) {
    form.addEventListener("change", () => {
      apply();
      keep();
    });
    form.addEventListener("reset", () => setTimeout(() => {
      apply();
      keep();
    }));
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("popstate", read);
    read();
  }
}
