// What the page shows of a report: the questions asked, messages beside the fields, one summary above them.

import { pathOf } from "./answers.js";
import { fieldsOf } from "./fields.js";
import { Summary } from "./summary.js";

export class Page {
  constructor(form, preset, words) {
    this.form = form;
    this.preset = preset;
    this.words = words;
    this.summary = new Summary(form, preset, words);
    this.seen = new Set(form.elements.namedItem("_seen")?.value.split(" "));
    this.uploads = new Map();
    this.refresh();
  }

  /** Finds the questions: those of the page may have changed. */
  refresh() {
    this.fields = fieldsOf(this.form, this.preset);
  }

  fieldOf(control) {
    const path = pathOf(control);
    return path && this.fields.find((field) => field.path === path);
  }

  /** After a change: a field in error is looked at again, the others are left in peace. */
  follow(judged, changed, beingTyped) {
    const report = this.whole(judged);
    this.refresh();
    this.ask(report);
    this.sendElsewhere(report, changed);
    for (const field of this.fields.filter((field) => field.messages.hasChildNodes())) {
      const issues = field.isShown ? issuesOf(report, field) : [];
      if (field.path === beingTyped?.path && issues.some(isError)) continue; // while it is typed it may only get better
      this.mark(field, issues, "assertive");
    }
    this.summary.shorten(report.issues.filter((issue) => isError(issue) && this.fieldAt(issue)?.isWrong), this.fields);
  }

  /** After a submit: says everything at once. Whether the form must not leave yet. */
  stops(judged) {
    const report = this.whole(judged);
    this.refresh();
    this.ask(report);
    this.sendElsewhere(report);
    if (report.elsewhere) {
      this.elsewhere.focus();
      return true;
    }
    const here = this.fields.filter((field) => !field.isAway);
    for (const field of here) this.mark(field, issuesOf(report, field), "polite");
    const issues = report.issues.filter((issue) => here.includes(this.fieldAt(issue)));
    const errors = issues.filter(isError);
    const wrong = new Set(errors.map(({ path }) => path));
    const news = issues.filter((issue) => isWarning(issue) && !wrong.has(issue.path) && !this.seen.has(seenAs(issue)));
    this.see(news);
    this.summary.show(errors.length ? errors : news, errors.length ? "error" : "warning", this.fields);
    return errors.length + news.length > 0;
  }

  fieldAt({ path }) {
    return this.fields.find((field) => field.path === path);
  }

  /** Shows the questions that are asked and hides the others, which then do not exist. */
  ask({ asked, own }) {
    for (const field of this.fields) {
      if (!field.isAnswer) continue;
      const [item, rest] = field.path.split("]"); // an item without an answer yet is not in the report: it stays as it is
      if (rest === undefined || asked.some((other) => other.startsWith(item))) field.ask(asked.includes(field.path));
    }
    for (const step of this.form.querySelectorAll("[data-step]:not([data-away])")) {
      const asks = this.fields.some((field) => field.isShown && step.contains(field.first));
      step.hidden = !asks && !step.querySelector("[data-group]");
    }
    // Nobody’s data is learnt or offered where the answers are somebody else’s, or a helper is at the keyboard.
    const mine = own && this.form.dataset.helped === undefined;
    for (const control of this.form.querySelectorAll("[data-autocomplete]")) control.autocomplete = mine ? control.dataset.autocomplete : "off";
  }

  /** Nobody made a mistake: a panel under the answer that decides shows the way, and nothing is red. */
  sendElsewhere({ elsewhere }, changed) {
    const panel = this.elsewhere;
    if (elsewhere && panel.hidden) changed?.box?.after(panel);
    panel.hidden = !elsewhere;
    if (!elsewhere) return;
    const sentence = panel.querySelector("p");
    if (sentence.textContent !== elsewhere.message) sentence.textContent = elsewhere.message;
    for (const door of panel.querySelectorAll("[data-goto]")) door.hidden = door.dataset.goto !== elsewhere.goto;
  }

  get elsewhere() {
    const found = this.form.querySelector("[data-elsewhere]");
    if (found) return found;
    const panel = element("div", { className: this.preset.elsewhere, tabIndex: -1, hidden: true });
    panel.dataset.elsewhere = "";
    panel.setAttribute("role", "status");
    panel.append(element("p", {}));
    this.form.prepend(panel);
    return panel;
  }

  /** What is said of the files of a control is said at once, and belongs to every report until others are chosen. */
  markFiles(control, { issues }) {
    const field = this.fieldOf(control);
    if (!field) return;
    this.uploads.set(field.path, issues.map((issue) => ({ ...issue, path: field.path })));
    this.mark(field, this.uploads.get(field.path), "assertive");
  }

  whole(report) {
    return { ...report, issues: [...report.issues, ...[...this.uploads.values()].flat()] };
  }

  /** The messages of one field. Its warnings wait until its errors are gone. */
  mark(field, issues, politeness) {
    const errors = issues.filter(isError);
    field.blame(errors[0], this.preset);
    const { noted } = this.preset;
    if (noted) field.box?.classList.toggle(noted, issues.length > 0 && !errors.length);

    const said = (errors.length ? errors : issues).flatMap((issue) => this.message(issue));
    const group = field.messages;
    if (textOf(said) === textOf([...group.children])) return; // what has not changed is not read out again
    group.setAttribute("aria-live", politeness);
    group.replaceChildren(...said);
  }

  message({ severity, message, suggestion }) {
    const { preset, words } = this;
    const lead = severity === "error" ? words.fix : words.note;
    const sentence = element("p", { className: preset[severity] });
    sentence.append(element("span", { className: preset.lead, textContent: lead }), message);
    const said = [sentence];
    if (severity !== "error" && words.longer) said.push(element("p", { className: preset.longer ?? "", textContent: words.longer }));
    if (!suggestion) return said;
    const button = element("button", { type: "button", className: preset.suggestion });
    button.textContent = words.use.replace("{suggestion}", () => suggestion);
    button.dataset.suggestion = suggestion;
    return [sentence, button];
  }

  /** A warning stops the form once. The server is told which were seen, by rule: never what was typed. */
  see(issues) {
    for (const issue of issues) this.seen.add(seenAs(issue));
    const told = this.form.elements.namedItem("_seen");
    if (told) told.value = [...this.seen].filter(Boolean).join(" ");
  }

  /** The question whose message holds this button. */
  fieldAround(element) {
    return this.fields.find(({ messages }) => messages.contains(element));
  }
}

function issuesOf({ issues }, field) {
  return issues.filter(({ path }) => path === field.path);
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

function textOf(elements) {
  return elements.map(({ textContent }) => textContent).join("\n");
}

function element(name, { className = "", ...properties }) {
  return Object.assign(document.createElement(name), { className, ...properties });
}
