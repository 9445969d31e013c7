// The questions of a form, found by the names of their controls, and what is around them.

import { partOf, pathOf, rankOf } from "./answers.js";

const ours = new WeakSet(); // the controls that were disabled here, because they are not asked

/** The questions, in the order of the page. */
export function fieldsOf(form, preset) {
  const controls = new Map();
  for (const control of form.elements) {
    const path = pathOf(control);
    if (path && control.type !== "hidden") controls.set(path, [...(controls.get(path) ?? []), control]);
  }
  return [...controls].map(([path, controls]) => new Field(path, controls, preset));
}

/** One question: its controls, and what is around them. */
export class Field {
  constructor(path, controls, preset) {
    this.path = path;
    this.controls = controls.sort((one, other) => rankOf(one) - rankOf(other)); // in English the month may come first
    this.first = controls[0];
    this.isDate = Boolean(partOf(this.first));
    this.isChoice = this.first.type === "radio";
    this.box = this.findBox(preset);
    this.group = (this.isDate || this.isChoice) && this.box?.matches("fieldset, [role]") ? this.box : undefined;
    this.messages = this.findMessages(preset);
    for (const control of controls) control.id ||= this.idFor(control);
    for (const described of this.group ? [this.group] : controls) describe(described, this.messages.id);
    if (this.isChoice) this.group?.setAttribute("role", "radiogroup"); // a group may not be aria-invalid
  }

  /** The smallest element that holds this question and no other; none when questions are mixed. */
  findBox({ box }) {
    const labels = this.controls.flatMap(({ labels }) => [...(labels ?? [])]);
    const holds = (element) => [...this.controls, ...labels].every((each) => element.contains(each) && element !== each);
    const isAlone = (element) => [...element.querySelectorAll("input, select, textarea")].every((each) => {
      const path = pathOf(each);
      return !path || path === this.path;
    });
    const ancestors = [];
    for (let each = this.first.parentElement; each && each !== this.first.form; each = each.parentElement) {
      if (holds(each) && isAlone(each)) ancestors.push(each);
    }
    const named = ["[data-field]", box, (this.isDate || this.isChoice) && "fieldset"].filter(Boolean);
    return named.map((selector) => ancestors.find((each) => each.matches(selector))).find(Boolean) ?? ancestors[0];
  }

  /** Where it is said what to correct. It is there, empty, before there is anything to say. */
  findMessages(preset) {
    const id = `${this.path}-messages`;
    const found = this.box?.querySelector("[data-messages]") ?? document.getElementById(id);
    if (found) {
      found.id ||= id;
      return found;
    }
    const made = Object.assign(document.createElement("div"), { id, className: preset.messages ?? "" });
    made.dataset.messages = "";
    made.setAttribute("aria-live", "polite");
    made.setAttribute("aria-atomic", "true");
    if (!this.box) (this.first.closest("label") ?? this.controls.at(-1)).after(made);
    else if (preset.messagesFirst) this.childOfBox(this.first).before(made);
    else this.box.append(made);
    return made;
  }

  childOfBox(element) {
    let child = element;
    while (child.parentElement !== this.box) child = child.parentElement;
    return child;
  }

  idFor({ name, type, value }) {
    return type === "radio" && document.getElementById(name) ? `${name}-${value}` : name;
  }

  /** The control to correct: of a date, the first part left empty, or the one that the span begins in. */
  control(span) {
    if (!this.isDate) return this.first;
    const empty = this.controls.find(({ value }) => value === "");
    if (empty || !span) return empty ?? this.first;
    let end = 0;
    return this.controls.find(({ value }) => (end += value.length + 1) > span.start) ?? this.first;
  }

  /** Writes what the person chose to use instead, as if it had been typed. */
  use(suggestion) {
    const [year, month, day] = suggestion.split("-");
    const meant = this.isDate ? { day, month, year } : undefined;
    for (const control of this.controls) write(control, meant ? meant[partOf(control)] : suggestion);
    this.first.dispatchEvent(new Event("change", { bubbles: true }));
    this.first.focus();
  }

  /** A question that is not asked is not shown, and not sent; what was typed in it stays. */
  ask(asked) {
    const labels = this.controls.flatMap(({ labels }) => [...(labels ?? [])]);
    for (const part of this.box ? [this.box] : [...this.controls, ...labels]) {
      part.hidden = !asked;
      part.style.display = asked ? "" : "none"; // a style of the page may not know `hidden`
    }
    for (const control of this.controls) {
      if (asked) enable(control);
      else if (!control.disabled) {
        ours.add(control);
        control.disabled = true;
      }
    }
  }

  get isShown() {
    return !(this.box ?? this.first).hidden;
  }

  /** What the eye, a reader of the page and the browser's own validation know of an error; of none when it is over. */
  blame(error, { blocks, wrong }) {
    const culprit = error && this.control(error.span);
    const bearer = this.isChoice && this.group ? this.group : culprit;
    for (const each of [this.box, this.group, ...this.controls]) {
      if (!each) continue;
      if (error && each === bearer) each.setAttribute("aria-invalid", "true");
      else each.removeAttribute("aria-invalid");
      each.setCustomValidity?.(each === culprit ? error.message : "");
      for (const block of [...each.classList].filter((name) => blocks?.test(name))) {
        each.classList.toggle(`${block}--error`, Boolean(error) && (each === culprit || !this.controls.includes(each)));
      }
    }
    if (wrong) this.box?.classList.toggle(wrong, Boolean(error));
  }

  get isWrong() {
    return [this.group, ...this.controls].some((each) => each?.getAttribute("aria-invalid") === "true");
  }

  /** The page may have questions of its own: a name without a dot is theirs, unless it is told otherwise. */
  get isAnswer() {
    return this.path.includes(".") || Boolean(this.box?.matches("[data-field]"));
  }

  get isAway() {
    return Boolean(this.first.closest("[data-away]"));
  }

  /** The name of the question, without its hint. */
  label({ hint }) {
    const legend = this.group?.querySelector("legend") ?? this.first.labels?.[0];
    const aside = ["select", hint].filter(Boolean).join();
    const said = [...(legend?.childNodes ?? [])].filter((each) => !each.matches?.(aside));
    return said.map(({ textContent }) => textContent).join("").trim().replace(/\s+/g, " ");
  }
}

/** Gives back to the form what was kept from it: a page sent to be changed keeps every answer. */
export function giveBack(form) {
  for (const control of form.elements) enable(control);
}

function enable(control) {
  if (ours.delete(control)) control.disabled = false;
}

function describe(element, id) {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
  if (!ids.includes(id)) element.setAttribute("aria-describedby", [...ids, id].join(" "));
}

/** Past the setter that a framework may have put on the control, so that it hears of the change. */
function write(control, value) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value").set.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
}
