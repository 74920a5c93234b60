// The pages of the package in a frame, and what of them a learning environment is told, in SCORM 1.2:
// whether every page was opened and every question answered, the score, the time, and where one was.
// Nothing else is kept or sent. SCORM 1.2 Run-Time Environment, sections 3.3 and 3.4.
(() => {
  "use strict";
  const pages = JSON.parse(document.getElementById("paginas").textContent);
  const frame = document.getElementById("pagina");
  const progress = document.getElementById("stand");
  const list = document.getElementById("lijst");
  const started = Date.now();
  const LONGEST = 4096; // Of cmi.suspend_data.

  // What was done: numbers of pages that were opened, and by question ("page.number") 1 for right and 0 for wrong.
  const state = { page: 0, opened: new Set(), answers: new Map() };
  let api = null;
  let isOpen = false;
  let isReview = false; // Who reads again what was done keeps the score: another answer would lower it.

  function find(start) {
    let here = start;
    for (let step = 0; here && step < 20; step += 1) {
      try {
        if (here.API) return here.API;
      } catch {
        return null; // A window of another site.
      }
      if (here.parent === here) return null;
      here = here.parent;
    }
    return null;
  }

  function ask(name) {
    return isOpen ? String(api.LMSGetValue(name) ?? "") : "";
  }

  function set(name, value) {
    if (isOpen) api.LMSSetValue(name, String(value));
  }

  // A page a letter, a question a letter: far below what fits, also for a site ten times as large.
  function packed() {
    const opened = pages.map((_, number) => (state.opened.has(number) ? "1" : "0")).join("");
    const answers = pages.map((page, number) =>
      Array.from({ length: page.questions }, (_, at) => state.answers.get(`${number}.${at}`) ?? "-").join(""),
    );
    return ["1", state.page, opened, answers.join(",")].join("|").slice(0, LONGEST);
  }

  function take(text) {
    const [version, page, opened = "", answers = ""] = text.split("|");
    if (version !== "1") return;
    [...opened].forEach((mark, number) => {
      if (mark === "1" && pages[number]) state.opened.add(number);
    });
    answers.split(",").forEach((marks, number) => {
      [...marks].forEach((mark, at) => {
        if (mark !== "-" && at < (pages[number]?.questions ?? 0)) state.answers.set(`${number}.${at}`, mark);
      });
    });
    if (pages[page]) state.page = Number(page);
  }

  function duration() {
    const seconds = Math.floor((Date.now() - started) / 1000);
    const two = (value) => String(value).padStart(2, "0");
    const hours = String(Math.min(Math.floor(seconds / 3600), 9999)).padStart(4, "0");
    return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }

  const total = pages.reduce((sum, page) => sum + page.questions, 0);

  function tell() {
    const right = [...state.answers.values()].filter((mark) => mark === "1").length;
    // A list of terms is there to look something up: nobody need open it.
    const asked = [...pages.keys()].filter((number) => pages[number].asked);
    const opened = asked.filter((number) => state.opened.has(number)).length;
    const isComplete = opened === asked.length && state.answers.size === total;
    progress.textContent = [
      asked.length > 1 ? `${opened} van ${asked.length} pagina’s geopend` : "",
      total ? `${state.answers.size} van ${total} vragen beantwoord, ${right} goed` : "",
      isComplete ? "klaar" : "",
      isReview ? "nalezen: je score blijft staan" : "",
    ]
      .filter(Boolean)
      .join(" · ");
    [...list.querySelectorAll("a")].forEach((link, number) => {
      link.toggleAttribute("data-geopend", state.opened.has(number));
      if (number === state.page) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    if (!isOpen || isReview) return;
    let status = isComplete ? "completed" : "incomplete";
    if (total && state.answers.size) {
      const score = Math.round((100 * right) / total);
      set("cmi.core.score.min", 0);
      set("cmi.core.score.max", 100);
      set("cmi.core.score.raw", score);
      // Only the environment decides whether there is something to pass.
      const mastery = Number.parseFloat(ask("cmi.student_data.mastery_score"));
      if (isComplete && !Number.isNaN(mastery)) {
        status = score >= mastery ? "passed" : "failed";
      }
    }
    set("cmi.core.lesson_status", status);
    set("cmi.core.lesson_location", pages[state.page].path);
    set("cmi.suspend_data", packed());
    set("cmi.core.session_time", duration());
    set("cmi.core.exit", isComplete ? "" : "suspend");
    api.LMSCommit("");
  }

  function begin() {
    api = find(window) ?? find(window.opener) ?? find(window.top.opener);
    isOpen = Boolean(api) && String(api.LMSInitialize("")) === "true";
    if (!isOpen) return;
    isReview = ask("cmi.core.lesson_mode") === "review";
    take(ask("cmi.suspend_data"));
  }

  function end() {
    if (!isOpen) return;
    tell();
    api.LMSFinish("");
    isOpen = false;
  }

  // Of two windows of one learner, what was done in either counts, whichever is closed last.
  const others = "BroadcastChannel" in window ? new BroadcastChannel(`kennisbank-scorm-${location.pathname}`) : null;
  if (others) {
    others.onmessage = (event) => {
      const page = state.page;
      take(event.data);
      state.page = page;
      tell();
    };
  }

  function changed() {
    tell();
    others?.postMessage(packed());
  }

  // What was answered another time is told at the question, and what is kept of answers below them.
  function show(page, number) {
    const quiz = page.querySelector(".zelftoets");
    if (!quiz) return;
    [...quiz.querySelectorAll(":scope > ol > li")].forEach((question, at) => {
      const mark = state.answers.get(`${number}.${at}`);
      const verdict = question.querySelector("[role=status]");
      if (mark && verdict && !verdict.textContent) {
        verdict.textContent = `Eerder beantwoord: ${mark === "1" ? "goed" : "niet goed"}.`;
      }
    });
    if (!isOpen || quiz.querySelector(":scope > [data-bewaard]")) return;
    const kept = page.createElement("p");
    kept.dataset.bewaard = "";
    kept.textContent =
      "Je leeromgeving bewaart welke pagina’s je opende, welke vragen je goed had en hoe lang je bezig was.";
    quiz.append(kept);
  }

  function arrived() {
    const here = frame.contentWindow.location.pathname;
    const number = pages.findIndex((page) => here.endsWith(`/${page.path}`));
    if (number < 0) return;
    state.page = number;
    state.opened.add(number);
    frame.title = pages[number].title;
    document.title = pages[number].title;
    show(frame.contentDocument, number);
    frame.contentDocument.addEventListener("zelftoets", (event) => {
      state.answers.set(`${number}.${event.detail.number}`, event.detail.isRight ? "1" : "0");
      changed();
    });
    changed();
  }

  // Of a single page there is nothing to choose.
  list.closest("details").hidden = pages.length === 1;
  begin();
  frame.addEventListener("load", arrived);
  // `pagehide` comes once, also where `beforeunload` does not come at all.
  window.addEventListener("pagehide", end);
  const wanted = pages[state.page].path;
  if (frame.getAttribute("src") === wanted) {
    if (frame.contentDocument?.readyState === "complete") arrived();
  } else {
    frame.src = wanted;
  }
})();
