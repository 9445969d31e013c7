// Checks a form of the page before it is sent, and says what to correct.
//
// The page works without this file: the form posts, and the server answers with the same sentences.
// Nothing is said while the person types; nothing typed is ever erased or changed for them.

import * as here from "../index.js";
import { answers, use } from "./answers.js";
import { Page } from "./page.js";

/** Attaches to the forms under `root` that have the attribute `data-guichet`, now and when they appear. */
export function observe(root = document, options = {}) {
  const attachAll = () => root.querySelectorAll("form[data-guichet]").forEach((form) => attach(form, options));
  attachAll();
  const observer = new MutationObserver(attachAll);
  observer.observe(root, { childList: true, subtree: true });
  return observer;
}

const attached = new WeakSet();

/** Attaches to one form; once is enough. When the checks cannot be loaded the form is simply posted. */
export async function attach(form, { guichet = here, ...options } = {}) {
  if (attached.has(form)) return;
  attached.add(form);
  try {
    await guichet.init({ procedures: [form.dataset.guichet], locale: options.locale ?? languageOf(form) });
  } catch {
    attached.delete(form);
    return;
  }
  await new Attached(form, guichet, options).start();
}

class Attached {
  constructor(form, guichet, { today = form.dataset.today, locale = languageOf(form) }) {
    this.form = form;
    this.page = new Page(form);
    this.check = () => guichet.check(form.dataset.guichet, answers(form), { today, locale, submitted: true });
  }

  /** The report on the answers as they are, or a failure: then the server is the one to say. */
  async judge() {
    try {
      return await this.check();
    } catch (error) {
      return { error };
    }
  }

  async start() {
    const { form } = this;
    form.noValidate = true; // `required` is for those who cannot see the page
    await this.follow();
    form.addEventListener("submit", (event) => this.submit(event), true);
    form.addEventListener("change", (event) => this.change(event));
    form.addEventListener("focusout", (event) => this.leave(event));
    form.addEventListener("click", (event) => this.click(event));
    form.dataset.ready = "";
  }

  /** The form is held until it has been looked at: the page's own listeners are told once it may leave. */
  async submit(event) {
    if (this.leaving || event.submitter?.formNoValidate) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.submitting) return;
    this.submitting = true;
    const report = await this.judge();
    const stops = !report.error && this.page.stops(report);
    this.tell(report);
    if (!stops) await this.send(event.submitter);
    this.submitting = false;
  }

  /** In a task of its own: a form cannot be sent again before it was held. */
  async send(submitter) {
    await new Promise((done) => setTimeout(done));
    this.leaving = true;
    this.form.requestSubmit(submitter);
    this.leaving = false;
  }

  change({ target }) {
    const field = target.closest("[data-field]");
    calmly(() => this.follow(field, field?.matches("[data-date]") ? field : undefined)); // a date is three controls
  }

  leave({ target, relatedTarget }) {
    const date = target.closest("[data-date]");
    if (date && !date.contains(relatedTarget)) calmly(() => this.follow(date));
  }

  click(event) {
    const suggestion = event.target.closest("[data-suggestion]");
    if (!suggestion) return;
    event.preventDefault();
    use(suggestion.closest("[data-field]"), suggestion.dataset.suggestion);
    this.follow();
  }

  /** Shows the questions that the answers call for, and takes back what is no longer to be corrected. */
  async follow(changed, beingTyped) {
    const asked = (this.asked = Symbol());
    const report = await this.judge();
    if (asked !== this.asked || this.submitting || report.error) return; // a later report says it all
    this.page.follow(report, changed, beingTyped);
    this.tell(report);
  }

  /** Whoever made the page may want to follow. */
  tell(report) {
    if (!report.error) this.form.dispatchEvent(new CustomEvent("guichet:report", { detail: report }));
  }
}

function languageOf(form) {
  return form.closest("[lang]")?.lang.startsWith("en") ? "en" : "fr";
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
