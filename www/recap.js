// The answers to read over, made from the page itself: the service makes the same ones.

/** Fills the last screen with what was answered, step by step. */
export function fill(form) {
  for (const answers of form.querySelectorAll("[data-answers]")) {
    const screen = form.querySelector(`[data-screen="${answers.dataset.answers}"]`);
    const fields = [...screen.querySelectorAll("[data-field]")].filter((field) => !field.hidden);
    const rows = fields.map((field) => [field, answerOf(field, form.dataset.yes)]).filter(([, answer]) => answer);
    answers.hidden = !rows.length;
    answers.querySelector("dl").replaceChildren(...rows.map(([field, answer]) => row(field, answer)));
  }
}

function row(field, answer) {
  const row = document.createElement("div");
  const label = field.querySelector(":scope > legend, :scope > label, .choice > label").textContent;
  row.append(element("dt", label), "number" in field.dataset ? numbered(answer) : element("dd", answer));
  return row;
}

/** A number is whole on the screen, and hidden but for its end on paper. */
function numbered(answer) {
  const told = element("dd", "");
  const [screen, paper] = [element("span", answer), element("span", masked(answer))];
  screen.className = "screen";
  paper.className = "paper";
  paper.ariaHidden = "true";
  told.append(screen, paper);
  return told;
}

function answerOf(field, yes) {
  if (field.matches("[data-date]")) {
    const parts = [...field.querySelectorAll("[data-part]")].map(({ value }) => value);
    return parts.some(Boolean) ? parts.join("/") : "";
  }
  const chosen = field.querySelector("input:checked");
  if (chosen) return chosen.type === "radio" ? field.querySelector(`label[for="${CSS.escape(chosen.id)}"]`).textContent : yes;
  const control = field.querySelector("input[type=text], select");
  if (!control?.value) return "";
  return control.matches("select") ? control.selectedOptions[0].textContent : control.value;
}

/** All but the last three letters and digits are hidden. */
function masked(answer) {
  let left = answer.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return answer.replace(/[\p{L}\p{N}]/gu, (char) => ((left -= 1) >= 3 ? "•" : char));
}

function element(name, textContent) {
  return Object.assign(document.createElement(name), { textContent });
}
