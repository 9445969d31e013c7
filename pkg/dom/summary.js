// The list above the form of what to correct, each line a link to its field.

export class Summary {
  constructor(form, preset, words) {
    this.form = form;
    this.preset = preset;
    this.words = words;
  }

  /** One alert, with the focus. Nothing to say takes it away. */
  show(issues, kind, fields) {
    this.shown?.remove();
    const title = document.title.replace(this.words.wrong, "");
    document.title = kind === "error" && issues.length ? this.words.wrong + title : title;
    if (!issues.length) return;
    const summary = this.made(kind);
    this.fill(summary, issues, fields);
    this.form.prepend(summary);
    summary.scrollIntoView(); // its heading first, however long it is
    summary.focus({ preventScroll: true });
  }

  made(kind) {
    const { preset, words } = this;
    const summary = element("div", kind === "error" ? preset.summaryError : preset.summaryWarning);
    summary.dataset.summary = kind;
    summary.tabIndex = -1;
    summary.setAttribute("role", "alert");
    const body = element("div", preset.body);
    if (kind === "warning") body.append(Object.assign(element("p"), { textContent: words.goOn }));
    body.append(element("ul", preset.list));
    summary.append(element("h2", preset.heading), body);
    return summary;
  }

  /** What is left to correct, said to nobody: the focus is elsewhere. */
  shorten(issues, fields) {
    const summary = this.shown;
    if (summary?.dataset.summary !== "error") return;
    if (!issues.length) return this.show([], "error");
    if (this.fill(summary, issues, fields)) summary.removeAttribute("role");
  }

  /** Whether there was anything to change: a link that has the focus keeps it. */
  fill(summary, issues, fields) {
    const lines = issues.map((issue) => this.line(issue, fields));
    const list = summary.querySelector("ul");
    if (textOf(lines) === textOf([...list.children])) return false;
    summary.querySelector("h2").textContent = this.heading(issues, summary.dataset.summary);
    list.replaceChildren(...lines);
    return true;
  }

  heading(issues, kind) {
    const { words } = this;
    const count = new Set(issues.map(({ path }) => path)).size;
    const [one, many] = kind === "error" ? [words.one, words.many] : [words.oneNoted, words.manyNoted];
    return (count === 1 ? one : many).replace("{count}", count);
  }

  line({ path, code, rule, message, span }, fields) {
    const field = fields.find((field) => field.path === path);
    const target = field.control(span);
    const ofKind = !rule && code !== "missing"; // the sentence speaks of its kind: « cette date » may be any
    const link = element("a");
    link.href = `#${target.id}`;
    link.textContent = ofKind ? `${field.label(this.preset)} – ${message}` : message;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      (field.box ?? target).scrollIntoView(); // the question too, not only its control
      target.focus({ preventScroll: true });
    });
    const line = element("li");
    line.append(link);
    return line;
  }

  get shown() {
    return this.form.querySelector("[data-summary]");
  }
}

function textOf(elements) {
  return elements.map(({ textContent }) => textContent).join("\n");
}

function element(name, className = "") {
  return Object.assign(document.createElement(name), className && { className });
}
