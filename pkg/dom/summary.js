// The list above the form of what to correct, each line a link to its field.

import { control } from "./answers.js";

export class Summary {
  constructor(form) {
    this.form = form;
    this.words = form.dataset;
  }

  /** One alert, with the focus. Nothing to say takes it away. */
  show(issues, kind) {
    this.shown?.remove();
    const title = document.title.replace(this.words.wrong, "");
    document.title = kind === "error" && issues.length ? this.words.wrong + title : title;
    if (!issues.length) return;
    const summary = document.createElement("div");
    summary.className = `summary ${kind}`;
    summary.dataset.summary = kind;
    summary.tabIndex = -1;
    summary.setAttribute("role", "alert");
    summary.append(document.createElement("h2"));
    if (kind === "warning") summary.append(Object.assign(document.createElement("p"), { textContent: this.words.goOn }));
    summary.append(document.createElement("ul"));
    this.fill(summary, issues);
    this.form.prepend(summary);
    summary.scrollIntoView(); // its heading first, however long it is
    summary.focus({ preventScroll: true });
  }

  /** What is left to correct, said to nobody: the focus is elsewhere. */
  shorten(issues) {
    const summary = this.shown;
    if (summary?.dataset.summary !== "error") return;
    if (!issues.length) return this.show([], "error");
    summary.removeAttribute("role");
    this.fill(summary, issues);
  }

  fill(summary, issues) {
    summary.querySelector("h2").textContent = this.heading(issues, summary.dataset.summary);
    summary.querySelector("ul").replaceChildren(...issues.map((issue) => this.line(issue)));
  }

  heading(issues, kind) {
    const count = new Set(issues.map(({ path }) => path)).size;
    const [one, many] = kind === "error" ? [this.words.one, this.words.many] : [this.words.oneNoted, this.words.manyNoted];
    return (count === 1 ? one : many).replace("{count}", count);
  }

  line({ path, code, rule, message, span }) {
    const field = this.form.querySelector(`[data-field="${path}"]`);
    const target = control(field, span);
    const ofKind = !rule && code !== "missing"; // the sentence speaks of its kind: « cette date » may be any
    const link = document.createElement("a");
    link.href = `#${target.id}`;
    link.textContent = ofKind ? `${labelOf(field)} – ${message}` : message;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      field.scrollIntoView(); // the question too, not only its control
      target.focus({ preventScroll: true });
    });
    const line = document.createElement("li");
    line.append(link);
    return line;
  }

  get shown() {
    return this.form.querySelector("[data-summary]");
  }
}

function labelOf(field) {
  return field.querySelector("legend, label").textContent;
}
