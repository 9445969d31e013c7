// Checks a form of the page before it is sent, and says what to correct.
//
// The page works without this file: the form posts, and the server answers with the same sentences.
// Nothing is said while the person types; nothing typed is ever erased or changed for them.

import { misused, taken } from "../guard.js";
import * as here from "../index.js";
import { answers, pathOf } from "./answers.js";
import { calmly, task, watchPresses } from "./calmly.js";
import { derive } from "./derived.js";
import { giveBack } from "./fields.js";
import { repeats } from "./groups.js";
import { judgeFiles } from "./uploads.js";
import { Page } from "./page.js";
import { presetOf } from "./presets.js";
import { wordsOf } from "./words.js";

/** Attaches to the forms under `root` that have the attribute `data-guichet`, now and when they appear. */
export function observe(root = document, options) {
  return plainly(() => {
    const given = optionsOf(options);
    const attachAll = () => root.querySelectorAll("form[data-guichet]").forEach((form) => attach(form, given));
    const observer = new MutationObserver(attachAll);
    observer.observe(root, { childList: true, subtree: true });
    attachAll();
    return observer;
  });
}

const attached = new WeakSet();

/** Attaches to one form; once is enough. When the checks cannot be loaded the form is simply posted. */
export async function attach(form, options) {
  const { guichet, ...given } = plainly(() => (isForm(form), optionsOf(options)));
  if (attached.has(form)) return;
  attached.add(form);
  try {
    await guichet.init({ procedures: [form.dataset.guichet], locale: given.locale ?? languageOf(form) });
  } catch (problem) {
    attached.delete(form);
    if (problem?.code === "unknown") throw problem; // a name written wrong is for the one who wrote it
    return;
  }
  await new Attached(form, guichet, given).start();
}

/** The engine itself says it, of a form of any document: nothing can stand before it. */
function isForm(it) {
  if (Object.getOwnPropertyDescriptor(Element.prototype, "localName").get.call(it) !== "form") throw new TypeError();
}

/** The options, each read once. */
function optionsOf(options) {
  const { guichet = here, preset, today, locale } = taken(options, ["guichet", "preset", "today", "locale"]);
  const checks = typeof guichet.init === "function" && typeof guichet.check === "function";
  if (!checks || ![undefined, "fr", "en"].includes(locale)) throw new TypeError();
  return { guichet, preset: preset == null ? undefined : presetOf(preset), today, locale };
}

function plainly(read) {
  try {
    return read();
  } catch (cause) {
    throw misused(cause);
  }
}

class Attached {
  constructor(form, guichet, { preset = form.dataset.preset, today = form.dataset.today, locale = languageOf(form) }) {
    this.form = form;
    this.guichet = guichet;
    this.circumstances = { today, locale };
    this.locale = locale;
    this.underWay = 0;
    this.page = new Page(form, presetOf(preset), wordsOf(form, locale));
    this.check = () => guichet.check(form.dataset.guichet, answers(form), { today, locale, submitted: true });
  }

  async start() {
    const { form } = this;
    watchPresses();
    form.noValidate = true; // `required` is for those who cannot see the page
    await this.follow();
    form.addEventListener("submit", (event) => this.submit(event), true);
    form.addEventListener("change", (event) => this.change(event));
    form.addEventListener("focusout", (event) => this.leave(event));
    form.addEventListener("click", (event) => this.click(event));
    new MutationObserver(() => this.notice()).observe(form, { childList: true, subtree: true });
    form.dataset.ready = "";
  }

  /** The form is held until it has been looked at: the page's own listeners are told once it may leave. */
  submit(event) {
    const { submitter } = event;
    if (this.leaving) return;
    if (submitter?.formNoValidate) {
      if (repeats(this.form, submitter)) hold(event);
      else giveBack(this.form);
      return;
    }
    hold(event);
    if (!this.submitting) this.during(() => this.look(submitter));
  }

  async look(submitter) {
    this.submitting = true;
    const report = await this.judge();
    const stopped = !report.error && this.page.stops(report);
    if (!report.error) this.tell(report);
    if (!stopped) await this.send(submitter);
    this.submitting = false;
    await task(); // the page may have asked for another look
  }

  /** In a task of its own: a form cannot be sent again before it was held. */
  async send(submitter) {
    await task();
    this.leaving = true;
    this.form.requestSubmit(submitter);
    this.leaving = false;
  }

  change({ target }) {
    if (target.type === "file") return this.during(() => this.upload(target));
    const field = this.page.fieldOf(target);
    this.during(() => calmly(() => this.follow(field, field?.isDate ? field : undefined))); // a date is three controls
  }

  /** Files are looked at as soon as they are chosen: the person is waiting. */
  async upload(control) {
    const report = await judgeFiles(this.guichet, control, this.form.dataset.guichet, this.circumstances);
    if (report) this.page.markFiles(control, report);
  }

  leave({ target, relatedTarget }) {
    const field = this.page.fieldOf(target);
    if (field?.isDate && !field.controls.includes(relatedTarget)) this.during(() => calmly(() => this.follow(field)));
  }

  click(event) {
    const pressed = event.target.closest("button");
    if (pressed?.type === "button" && repeats(this.form, pressed)) return;
    const button = event.target.closest("[data-suggestion]");
    const field = button && this.page.fieldAround(button);
    if (!field) return;
    event.preventDefault();
    field.use(button.dataset.suggestion);
    this.during(() => this.follow());
  }

  /** Questions that appear, or go, are followed as an answer is. */
  notice() {
    const names = namesOf(this.form);
    if (names !== this.names) this.during(() => this.follow());
  }

  /** Shows the questions that the answers call for, and takes back what is no longer to be corrected. */
  async follow(changed, beingTyped) {
    const asked = (this.asked = Symbol());
    this.names = namesOf(this.form);
    const report = await this.judge();
    if (asked !== this.asked || this.submitting || report.error) return; // a later report says it all
    this.page.follow(report, changed, beingTyped);
    this.tell(report);
  }

  /** While the answers are looked at the form says so, to the page and to its tests. */
  async during(act) {
    this.underWay += 1;
    this.form.dataset.busy = "";
    try {
      await act();
    } finally {
      this.underWay -= 1;
      if (!this.underWay) delete this.form.dataset.busy;
    }
  }

  /** What follows from the answers; the page may want to know as well. */
  tell(report) {
    derive(this.form, report, this.locale);
    this.form.dispatchEvent(new CustomEvent("guichet:report", { detail: report, bubbles: true }));
  }

  /** The report on the answers as they are, or a failure: then the server is the one to say. */
  async judge() {
    try {
      return await this.check();
    } catch (error) {
      return { error };
    }
  }
}

function hold(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function namesOf(form) {
  return [...form.elements].map(pathOf).filter(Boolean).join();
}

function languageOf(form) {
  return form.closest("[lang]")?.lang.startsWith("en") ? "en" : "fr";
}
