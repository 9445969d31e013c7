// One screen at a time: which one is shown, which comes next, and what the page says of where it is.

import { fill } from "./recap.js";

const RECAP = "_recap";

export class Walk {
  constructor(form) {
    this.form = form;
    this.words = form.dataset;
    this.screens = [...form.querySelectorAll("[data-screen]")];
    this.step = form.elements.namedItem("_step");
    this.heading = document.querySelector("[data-title]").dataset.title;
  }

  /** The checks answer: from now on nothing is fetched to go on. */
  start() {
    this.put(this.step.value);
    this.form.addEventListener("submit", (event) => this.turn(event));
  }

  /** After each report: steps that ask nothing are no steps. */
  follow(report) {
    this.report = report;
    const asked = this.screens.filter(isAsked);
    for (const [rank, screen] of asked.entries()) {
      const progress = this.words.progress.replace("{rank}", rank + 1).replace("{count}", asked.length);
      screen.querySelector("[data-progress]").textContent = progress;
      const coming = screen.querySelector("[data-coming]");
      if (coming) coming.textContent = this.words.coming + titleOf(asked[rank + 1]);
    }
    this.dress();
  }

  /** The answers of this screen are right: the next one, or the first that has something left to say. */
  turn(event) {
    const { submitter } = event;
    if (submitter?.name === "_goto") {
      event.preventDefault();
      return this.show(submitter.value);
    }
    if (submitter?.formNoValidate || this.isLast) return;
    event.preventDefault();
    const asked = this.screens.filter(isAsked);
    const here = asked.indexOf(this.current);
    const next = asked[here + 1];
    const left = this.unfinished(next.dataset.screen === RECAP ? asked : asked.slice(0, here));
    this.show((left ?? next).dataset.screen);
    if (left) setTimeout(() => this.form.requestSubmit()); // it is said there; while a form is sent it cannot be sent again
  }

  /** The first of these screens that a report has something new to say of. */
  unfinished(screens) {
    const seen = this.form.elements.namedItem("_seen").value.split(" ");
    const stops = ({ severity, path, rule, code }) =>
      severity === "error" || (severity === "warning" && !seen.includes(`${path}:${rule ?? code}`));
    const paths = new Set(this.report.issues.filter(stops).map(({ path }) => path));
    return screens.find((screen) => [...screen.querySelectorAll("[data-field]")].some(({ dataset }) => paths.has(dataset.field)));
  }

  show(name) {
    this.put(name);
    this.form.querySelector("[data-summary]")?.remove();
    this.alert("");
    scrollTo(0, 0);
    this.current.querySelector("h2").focus({ preventScroll: true });
  }

  put(name) {
    for (const screen of this.screens) screen.toggleAttribute("data-away", screen.dataset.screen !== name);
    this.step.value = name;
    if (this.isLast) fill(this.form);
    document.title = `${titleOf(this.current)} – ${this.heading} – guichet`;
    this.dress();
  }

  /** The buttons under the screen. */
  dress() {
    const asked = this.screens.filter(isAsked);
    const before = asked[asked.indexOf(this.current) - 1];
    const back = this.form.querySelector("[data-back]");
    back.hidden = !before;
    back.value = before?.dataset.screen ?? "";
    this.form.querySelector("[data-go]").textContent = this.isLast ? this.words.submit : this.words.next;
    this.form.querySelector("[data-actions] [data-print]").hidden = !this.isLast;
    const lead = document.querySelector("[data-lead]");
    lead.hidden = Boolean(before);
  }

  /** Said aloud beside the buttons; nothing takes it away. */
  alert(sentence) {
    const place = this.form.querySelector("[data-alert]");
    place.textContent = sentence;
    if (sentence) place.scrollIntoView({ block: "nearest" });
  }

  get current() {
    return this.screens.find(({ dataset }) => !("away" in dataset));
  }

  get isLast() {
    return this.step.value === RECAP;
  }
}

function isAsked(screen) {
  return !screen.querySelector(":scope > [data-step][hidden]");
}

function titleOf(screen) {
  return screen.querySelector("h2").textContent;
}
