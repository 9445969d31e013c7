// Try a number: it is read again at each key, in a worker, and nothing is sent.

import "./trusted.js";
import "./offline.js";
import { createWorker } from "./pkg/worker.js";
import { Leave } from "./leave.js";

const form = document.querySelector("form.try");
const { kind, input } = form.elements;
const place = form.querySelector("[data-said]");
const labels = document.querySelector("template[data-facts]").content; // of facts, and of what they say
const words = form.dataset;
const checks = createWorker({ locale: document.documentElement.lang });
new Leave(form, checks);

checks.ready.then(start, () => {
  if (!form.hasAttribute("action")) place.textContent = words.unread; // a form that posts is answered by the service
});

function start() {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", read);
  form.addEventListener("click", ({ target }) => {
    if (!target.matches("[data-suggestion]")) return;
    input.value = target.dataset.suggestion;
    input.focus();
    read();
  });
  kind.addEventListener("change", tellExample);
  form.querySelector("button.submit").hidden = true;
  form.dataset.ready = "";
  tellExample();
  read();
}

let asked; // an answer to what is no longer there is not shown

async function read() {
  const question = (asked = Symbol());
  const locale = document.documentElement.lang;
  const answer = input.value && (await checks.identify(kind.value, input.value, { locale, typing: true }));
  if (question !== asked) return;
  place.replaceChildren(...(answer ? said(answer) : []));
  form.dispatchEvent(new CustomEvent("guichet:answer", { detail: answer }));
}

function tellExample() {
  form.querySelector("#input-hint").textContent = `${words.example}${kind.selectedOptions[0].dataset.example}.`;
}

/** While it may still become right by typing on, nothing is said to be wrong. */
function said({ written, issues = [], facts = {}, partial, error }) {
  if (error) return [element("p", { textContent: words.unread })];
  const shown = partial && written === undefined ? [] : issues;
  return [...reads(written), ...shown.flatMap(message), ...told(Object.entries(facts))];
}

function reads(written) {
  if (written === undefined) return [];
  const line = element("p", { className: "reads" });
  line.append(words.reads, element("b", { textContent: written }));
  return [line];
}

function message({ severity, message, suggestion }) {
  const sentence = element("p", { className: `message ${severity}` });
  sentence.append(element("span", { className: "unseen", textContent: severity === "error" ? words.fix : words.note }), message);
  if (!suggestion) return [sentence];
  const button = element("button", { type: "button", className: "suggestion" });
  button.textContent = words.use.replace("{suggestion}", suggestion);
  button.dataset.suggestion = suggestion;
  return [sentence, button];
}

function told(facts) {
  if (!facts.length) return [];
  const list = element("dl", { className: "facts" });
  for (const [name, value] of facts) {
    const label = labels.querySelector(`[data-fact="${name}"]`);
    const line = document.createElement("div");
    line.append(element("dt", { textContent: label?.textContent ?? name }), element("dd", { textContent: plain(value) }));
    list.append(line);
  }
  return [list];
}

function plain(value) {
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (typeof value === "boolean") return value ? words.yes : words.no;
  return [...labels.querySelectorAll("[data-value]")].find(({ dataset }) => dataset.value === value)?.textContent ?? String(value);
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
