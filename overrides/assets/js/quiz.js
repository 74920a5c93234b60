// The self-check: plain questions and answers become questions to answer. Nothing is kept or sent.
(() => {
  const quiz = document.querySelector(".zelftoets");
  if (!quiz) return;
  const questions = [...quiz.querySelectorAll(":scope > ol > li")];
  const right = new Set();
  const folded = quiz.closest("details");
  // In a frame, as in a course package, one came for the questions.
  if (folded && parent !== window) folded.open = true;

  const score = document.createElement("p");
  score.setAttribute("role", "status");
  score.className = "zelftoets-stand";

  function tell() {
    const answered = questions.filter((question) => question.querySelector("[data-uitslag]")).length;
    score.textContent = answered ? `${right.size} goed van de ${answered} die je hebt nagekeken.` : "";
  }

  questions.forEach((question, number) => {
    const text = question.querySelector("p");
    const list = question.querySelector("ul");
    const answer = question.querySelector("details");
    const fieldset = document.createElement("fieldset");
    const legend = document.createElement("legend");
    // A number that the style sets is not read by everyone.
    legend.append(`${number + 1}. `, ...text.childNodes);
    fieldset.append(legend);

    for (const item of list.children) {
      const label = document.createElement("label");
      const choice = document.createElement("input");
      choice.type = "radio";
      choice.name = `zelftoets-${number}`;
      choice.value = item.hasAttribute("data-goed") ? "goed" : "fout";
      label.append(choice, " ", item.textContent);
      fieldset.append(label);
    }

    const check = document.createElement("button");
    check.type = "button";
    check.textContent = "Kijk na";
    const verdict = document.createElement("p");
    verdict.setAttribute("role", "status");
    check.addEventListener("click", () => {
      const chosen = fieldset.querySelector("input:checked");
      if (!chosen) {
        verdict.textContent = "Kies eerst een antwoord.";
        return;
      }
      right[chosen.value === "goed" ? "add" : "delete"](number);
      // Whoever shows this page in a frame of its own, such as a course package, can listen.
      document.dispatchEvent(
        new CustomEvent("zelftoets", { detail: { number, isRight: chosen.value === "goed" } }),
      );
      verdict.textContent = chosen.value === "goed" ? "Goed." : "Niet goed. Het antwoord staat hieronder.";
      verdict.dataset.uitslag = chosen.value;
      answer.open = true;
      tell();
    });

    // A verdict speaks of the answer that was checked: with another answer it would tell a lie.
    fieldset.addEventListener("change", () => {
      right.delete(number);
      verdict.textContent = "";
      delete verdict.dataset.uitslag;
      tell();
    });

    text.remove();
    list.replaceWith(fieldset);
    fieldset.after(check, verdict);
  });

  const again = document.createElement("button");
  again.type = "button";
  again.textContent = "Begin opnieuw";
  again.addEventListener("click", () => {
    right.clear();
    for (const question of questions) {
      for (const choice of question.querySelectorAll("input")) choice.checked = false;
      const verdict = question.querySelector("[role=status]");
      verdict.textContent = "";
      delete verdict.dataset.uitslag;
      question.querySelector("details").open = false;
    }
    tell();
    questions[0].querySelector("input").focus();
  });
  const promise = document.createElement("p");
  promise.textContent = "Je antwoorden staan alleen in het adres van deze pagina.";
  quiz.append(score, again);
  // In a frame it may be a course package, whose environment is told the score.
  if (parent === window) quiz.append(promise);
})();
