// What the page shows of a report: the questions asked, messages beside the fields, one summary above them.

import { control } from "./answers.js";
import { Summary } from "./summary.js";

export class Page {
  constructor(form) {
    this.words = form.dataset; // the sentences are the server's, in the language of the page
    this.form = form;
    this.elsewhere = form.querySelector("[data-elsewhere]");
    this.seen = form.elements.namedItem("_seen");
    this.summary = new Summary(form);
  }

  /** As the page is now: questions come and go with the items of a group. */
  get fields() {
    return [...this.form.querySelectorAll("[data-field]")];
  }

  /** A screen that the page has put away is not looked at before its turn. */
  get shown() {
    return this.fields.filter((field) => !field.closest("[data-away]"));
  }

  /** After a change: a field in error is looked at again, the others are left in peace. */
  follow(report, changed, beingTyped) {
    this.ask(report);
    this.sendElsewhere(report, changed);
    for (const field of this.fields.filter(isMarked)) {
      const issues = field.hidden ? [] : issuesOf(report, field);
      if (field === beingTyped && issues.some(isError)) continue; // while it is typed it may only get better
      this.mark(field, issues, "assertive");
    }
    const wrong = new Set(this.fields.filter(isWrong).map(pathOf));
    this.summary.shorten(report.issues.filter((issue) => isError(issue) && wrong.has(issue.path)));
  }

  /** After a submit: says everything at once. Whether the form must not leave yet. */
  stops(report) {
    this.ask(report);
    this.sendElsewhere(report);
    if (report.elsewhere) {
      this.elsewhere.focus();
      return true;
    }
    const { shown } = this;
    for (const field of shown) this.mark(field, issuesOf(report, field), "polite");
    const issues = report.issues.filter(({ path }) => shown.some((field) => pathOf(field) === path));
    const errors = issues.filter(isError);
    const wrong = new Set(errors.map(({ path }) => path));
    const news = issues.filter((issue) => isWarning(issue) && !wrong.has(issue.path) && !this.hasSeen(issue));
    this.see(news);
    this.summary.show(errors.length ? errors : news, errors.length ? "error" : "warning");
    return errors.length + news.length > 0;
  }

  /** Shows the questions that are asked and hides the others, which then do not exist. */
  ask({ asked }) {
    for (const field of this.fields) {
      const path = pathOf(field);
      const [item, rest] = path.split("]"); // an item without an answer yet is not in the report: it stays as it is
      if (rest === undefined || asked.some((other) => other.startsWith(item))) field.hidden = !asked.includes(path);
    }
    for (const step of this.form.querySelectorAll("[data-step]")) step.hidden = !step.querySelector("[data-field]:not([hidden])");
  }

  /** Nobody made a mistake: a panel under the answer that decides shows the way, and nothing is red. */
  sendElsewhere({ elsewhere }, changed) {
    const panel = this.elsewhere;
    if (elsewhere && panel.hidden) changed?.after(panel);
    panel.hidden = !elsewhere;
    if (!elsewhere) return;
    const sentence = panel.querySelector("p");
    if (sentence.textContent !== elsewhere.message) sentence.textContent = elsewhere.message;
    for (const door of panel.querySelectorAll("[data-goto]")) door.hidden = door.dataset.goto !== elsewhere.goto;
  }

  /** The messages of one field. Its warnings wait until its errors are gone. */
  mark(field, issues, politeness) {
    const errors = issues.filter(isError);
    field.classList.toggle("wrong", errors.length > 0);
    field.classList.toggle("noted", issues.length > errors.length && !errors.length);
    const bearer = field.matches("[role=radiogroup]") ? field : control(field, errors[0]?.span);
    field.querySelectorAll("[aria-invalid]").forEach((each) => each.removeAttribute("aria-invalid"));
    if (errors.length) bearer.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");

    const said = (errors.length ? errors : issues).flatMap((issue) => this.message(issue));
    const group = field.querySelector("[data-messages]");
    if (textOf(said) === textOf([...group.children])) return; // what has not changed is not read out again
    group.setAttribute("aria-live", politeness);
    group.replaceChildren(...said);
  }

  message({ severity, message, suggestion }) {
    const lead = severity === "error" ? this.words.fix : this.words.note;
    const sentence = element("p", { className: `message ${severity}` });
    sentence.append(element("span", { className: "unseen", textContent: lead }), message);
    const said = [sentence];
    if (severity !== "error" && this.words.longer) said.push(element("p", { className: "longer", textContent: this.words.longer }));
    if (!suggestion) return said;
    const button = element("button", { type: "button", className: "suggestion" });
    button.textContent = this.words.use.replace("{suggestion}", suggestion);
    button.dataset.suggestion = suggestion;
    return [...said, button];
  }

  // A warning stops the form once. The server is told which were seen, by rule: never what was typed.
  hasSeen(issue) {
    return this.seen.value.split(" ").includes(seenAs(issue));
  }

  see(issues) {
    this.seen.value = [this.seen.value, ...issues.map(seenAs)].filter(Boolean).join(" ");
  }
}

function issuesOf({ issues }, field) {
  return issues.filter(({ path }) => path === pathOf(field));
}

function pathOf({ dataset }) {
  return dataset.field;
}

function seenAs({ path, rule, code }) {
  return `${path}:${rule ?? code}`;
}

function isError({ severity }) {
  return severity === "error";
}

function isWarning({ severity }) {
  return severity === "warning";
}

function isWrong(field) {
  return field.matches(".wrong");
}

function isMarked(field) {
  return field.matches(".wrong, .noted");
}

function textOf(elements) {
  return elements.map(({ textContent }) => textContent).join("\n");
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
