// Checks a form that the server rendered, before it is sent, and says what to correct.
//
// The page works without this file: the form posts, and the server answers with the same sentences.
// Nothing is said while the person types; nothing typed is ever erased or changed for them.

import { check, init } from "/pkg/index.js";
import { answers, use } from "./answers.js";
import { Page } from "./page.js";

for (const form of document.querySelectorAll("form[data-guichet]")) {
  leaveNothing(form);
  init({ procedures: [form.dataset.guichet] }).then(() => attach(form), () => {}); // without wasm the form is simply posted
}

function attach(form) {
  const page = new Page(form);
  const { guichet: procedure, today } = form.dataset;
  const judge = () => check(procedure, answers(form), { today, locale: document.documentElement.lang, submitted: true });

  /** Shows the questions that the answers call for, and takes back what is no longer to be corrected. */
  function follow(changed, beingTyped) {
    const report = judge();
    if (!report.error) page.follow(report, changed, beingTyped);
  }

  follow();
  form.dataset.ready = "";

  form.addEventListener("submit", (event) => {
    if (event.submitter?.name) return; // a button of the server's own: add, remove, use
    const report = judge();
    if (!report.error && page.stops(report)) event.preventDefault();
  });

  form.addEventListener("change", ({ target }) => {
    const field = target.closest("[data-field]");
    calmly(() => follow(field, field?.matches("[data-date]") ? field : undefined)); // a date is three controls
  });

  form.addEventListener("focusout", ({ target, relatedTarget }) => {
    const date = target.closest("[data-date]");
    if (date && !date.contains(relatedTarget)) calmly(() => follow(date));
  });

  form.addEventListener("click", (event) => {
    const suggestion = event.target.closest("[data-suggestion]");
    if (!suggestion) return;
    event.preventDefault();
    use(suggestion.closest("[data-field]"), suggestion.dataset.suggestion);
    follow();
  });
}

let released; // while a button or a finger is down, the promise that it will be up

addEventListener("pointerdown", () => {
  released = new Promise((up) => {
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, up, { once: true });
  });
}, true);

/** Leaving a field for a button moves the page: not before the button is pressed, or the click is lost. */
async function calmly(act) {
  await released;
  setTimeout(act);
}

/** On a shared computer the next person must not find these answers. */
function leaveNothing(form) {
  for (const link of document.querySelectorAll("[data-leave]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      form.remove();
      location.replace(link.href);
    });
  }
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
}
