// A supporting document: what its file is, then the signed code in a picture of it. Advice: nothing is sent, nothing refused.

import "./trusted.js";
import "./offline.js";
import { scanBarcode } from "./pkg/barcode.js";
import { createWorker } from "./pkg/worker.js";

const form = document.querySelector("form.photo");
const [file, slot, place, erase, drop] = ["#file", "#slot", "[data-said]", "[data-wipe]", "[data-drop]"].map((name) => form.querySelector(name));
const words = form.dataset;
const locale = document.documentElement.lang;
const checks = createWorker({ locale });

let chosen; // the one that is looked at
let turn = 0; // a document chosen since makes what was awaited stale

file.addEventListener("change", () => file.files[0] && look(file.files[0]));
slot.addEventListener("change", () => chosen && look(chosen));
erase.addEventListener("click", wipe);
drop.addEventListener("dragover", (event) => event.preventDefault());
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files[0]) look(event.dataTransfer.files[0]);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.dataset.ready = "";

async function look(picked) {
  const mine = (turn += 1);
  chosen = picked;
  erase.hidden = false;
  delete words.looked;
  say([line(words.running)]);
  const options = { slot: slot.value, locale };
  const lines = [];
  const tell = (more) => {
    lines.push(...more);
    if (mine === turn) say(lines);
  };
  try {
    const { issues, files } = await checks.checkFiles([await checks.peek(picked)], options);
    tell(issues.length ? issues.map(message) : [line(words.clean)]);
    tell(await code(picked, files[0].format, options));
  } catch {
    tell([line(words.failed)]);
  }
  if (mine === turn) words.looked = "";
}

/** The pages of a PDF are not drawn here. */
async function code(picked, format, options) {
  if (format === "pdf") return [line(words.pdf)];
  if (format !== "jpeg" && format !== "png") return [];
  const { barcode, status, emitted, signed, issues } = await scanBarcode(picked, options);
  if (barcode === "none") return [line(words.none)];
  const found = issues.map(message);
  if (status === "unread") return found;
  const day = emitted ?? signed;
  const date = day && new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, { dateStyle: "long", timeZone: "Europe/Paris" });
  return [line(words.found), ...(date ? [line(words.dated.replace("{date}", date))] : []), ...found];
}

function say(lines) {
  place.replaceChildren(...lines);
}

const line = (textContent) => element("p", { textContent });

function message({ severity, message }) {
  const said = element("p", { className: `message ${severity}` });
  said.append(element("span", { className: "unseen", textContent: severity === "error" ? words.fix : words.note }), message);
  return said;
}

function wipe() {
  turn += 1;
  chosen = undefined;
  form.reset();
  say([]);
  erase.hidden = true;
  delete words.looked;
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
