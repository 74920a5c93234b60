// What one opened on a page, and what one answered in its self-check, stand in the address: so they are there after
// Back and after reloading, and for whoever gets the link. Nothing is kept elsewhere.
{
  const all = [...document.querySelectorAll("article .gevouwen, article details[class]:not(.citeren, .gevouwen), .adressen details")];
  const choices = () => [...document.querySelectorAll(".zelftoets > ol > li")].map((question) => {
    const inputs = [...question.querySelectorAll("input[type=radio]")];
    return inputs.length ? inputs : null;
  });

  const write = (name, value) => {
    const url = new URL(location.href);
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
    if (url.href === location.href) return;
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // Opened from a disk, a page may not change its address in every browser.
    }
  };

  // By number, in the order of the page; those that are open by themselves only count when they were closed.
  const began = all.map((details) => details.open);
  const keep = () => write("open", all.flatMap((details, number) => (details.open === began[number] ? [] : [number])).join("."));
  const keepAnswers = () => {
    const given = choices().map((inputs) =>
      inputs?.[0].closest("li").querySelector("[data-uitslag]") ? inputs.findIndex((input) => input.checked) : -1);
    write("toets", given.some((at) => at >= 0) ? given.map((at) => (at < 0 ? "-" : at)).join("") : "");
  };

  const read = () => {
    const query = new URL(location.href).searchParams;
    const changed = new Set((query.get("open") ?? "").split(".").filter(Boolean).map(Number));
    all.forEach((details, number) => {
      details.open = began[number] !== changed.has(number);
    });
    const answers = query.get("toets") ?? "";
    choices().forEach((inputs, number) => {
      const input = /\d/.test(answers[number]) && inputs?.[Number(answers[number])];
      if (!input) return;
      input.checked = true;
      inputs[0].closest("li").querySelector("fieldset + button")?.click();
    });
  };

  if (all.length) {
    read();
    for (const details of all) details.addEventListener("toggle", () => !matchMedia("print").matches && keep());
    document.querySelector(".zelftoets")?.addEventListener("change", keepAnswers);
    document.querySelector(".zelftoets")?.addEventListener("click", () => setTimeout(keepAnswers));
  }
}
