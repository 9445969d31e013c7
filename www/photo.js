// An identity photo: looked at in a worker, shown with what was found, judged again as the four marks move. Nothing is sent.

import "./trusted.js";
import "./offline.js";
import { openPhoto } from "./pkg/photo.js";
import { Leave } from "./leave.js";
import { Overlay, WIDE } from "./photo-overlay.js";

const form = document.querySelector("form.photo");
const find = (selector) => form.querySelector(selector);
const [file, choice, progress, place] = ["#file", "#document", "#progress", "[data-said]"].map(find);
const stages = form.dataset.stages.split("|");
const statuses = Object.fromEntries(
  ["unknown", "pass", "info", "warn", "block"].map((status, rank) => [status, form.dataset.statuses.split("|")[rank]]),
);
const overlay = new Overlay(find("#preview"), [...form.querySelectorAll("[data-point]")], form.dataset.mm, moved);
const locale = document.documentElement.lang;

// What looks at a photo, and what it loads for the first one.
const PROGRAM = [
  "photo.js",
  "photo-overlay.js",
  "pkg/photo.js",
  "pkg/photo-worker.js",
  "pkg/photo-engine.js",
  "pkg/picture.js",
  "pkg/wasm-file.js",
  "pkg/dist/unfold.js",
];
const LOADED = [
  "pkg/dist/photo.js",
  "pkg/dist/photo.wasm",
  "pkg/dist/photo-integrity.js",
];
rest(PROGRAM);

const READ = ["mm", "px", "°"]; // the units that say something to a person; what a measure is made of is for programs

let photo; // the one that is open
let chosen; // its file
let turn = 0; // a photo chosen since makes what was awaited stale

new Leave(form, { terminate: wipe });
file.addEventListener("change", () => file.files[0] && open(file.files[0]));
choice.addEventListener("change", () => photo && judge(current()));
find("[data-crop]").addEventListener("click", () => keep(photo.crop(), "photo-35x45.jpg"));
find("[data-strip]").addEventListener("click", () => keep(photo.strip(), chosen.name, form.dataset.unstripped));
find("[data-erase]").addEventListener("click", wipe);
const drop = find("[data-drop]");
drop.addEventListener("dragover", (event) => event.preventDefault());
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  if (!event.dataTransfer.files[0]) return;
  form.dispatchEvent(new Event("input")); // as if it had been chosen
  open(event.dataTransfer.files[0]);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.dataset.ready = "";

const wanted = () => ({ document: choice.value, country: choice.selectedOptions[0].dataset.country, locale });
const current = () => ({ ...wanted(), points: overlay.touched ? overlay.points() : null });

async function open(picture) {
  wipe();
  const mine = (turn += 1);
  chosen = picture;
  find("[data-running]").hidden = false;
  try {
    const opened = await openPhoto(picture, { ...wanted(), onStage: (stage) => mine === turn && tell(stage) });
    if (mine !== turn) return opened.close();
    photo = opened;
    const shown = await opened.preview(WIDE).catch(() => undefined);
    if (mine !== turn) return shown?.close();
    overlay.show(shown, opened.report);
    tell("judge");
    write(photo.report);
    rest(LOADED);
    hints(mine);
  } catch {
    if (mine === turn) place.textContent = form.dataset.failed;
  } finally {
    if (mine === turn) find("[data-running]").hidden = true;
  }
}

/** What the parts of the face show, once everything else is said: their weights are a file more, which a poor line is spared. */
async function hints(mine) {
  const { saveData, effectiveType } = navigator.connection ?? {};
  if (saveData || /2g/.test(effectiveType)) return;
  const report = await photo.judge({ landmarks: true }).catch(() => undefined);
  if (mine !== turn) return;
  if (report) rest(["pkg/dist/photo-landmarks.bin"]);
  await judge(current());
}

function tell(stage) {
  const rank = ["read", "decode", "detect", "judge"].indexOf(stage);
  if (rank < 0) return;
  progress.value = rank + 1;
  place.textContent = stages[rank];
}

let waiting = false;

/** As fast as the worker answers, and no faster. */
function moved() {
  if (waiting || !photo) return;
  waiting = true;
  requestAnimationFrame(async () => {
    waiting = false;
    await judge({ points: overlay.points() });
  });
}

async function judge(changes) {
  const mine = turn;
  const report = await photo.judge(changes).catch(() => undefined); // marks that are of no head yet
  if (report && mine === turn) write(report);
}

function write(report) {
  find("[data-looked]").hidden = false;
  const held = report.issues.filter(({ severity }) => severity !== "info");
  place.textContent = held.length === 0 ? form.dataset.clean : form.dataset.found.replace("{count}", held.length);
  find("[data-issues]").replaceChildren(...report.issues.map(line));
  find("[data-checks]").replaceChildren(...report.checks.map(check));
  find("[data-crop]").hidden = report.frame === undefined;
  find("fieldset").hidden = !report.examined;
  overlay.draw(report);
}

function line({ severity, message }) {
  const item = element("li", { className: `message ${severity}` });
  const lead = severity === "error" ? form.dataset.fix : form.dataset.note;
  item.append(element("span", { className: "unseen", textContent: lead }), message);
  return item;
}

function check({ name, status, value, unit }) {
  const measured = value === undefined || status === "unknown" || !READ.includes(unit) ? "" : ` (${value.toLocaleString(locale)}\u00a0${unit})`;
  const row = element("div");
  row.append(element("dt", { textContent: name }), element("dd", { textContent: statuses[status] + measured }));
  return row;
}

/** Has files kept for when there is no network. */
async function rest(names) {
  const { active } = (await navigator.serviceWorker?.ready) ?? {};
  active?.postMessage({ keep: names.map((name) => new URL(name, import.meta.url).pathname) });
}

/** Hands a file over, or says why there is none. */
async function keep(made, name, failed = form.dataset.failed) {
  const blob = await made.catch(() => undefined);
  if (!blob) {
    if (photo) place.textContent = failed;
    return;
  }
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function wipe() {
  turn += 1;
  photo?.close();
  photo = chosen = undefined;
  overlay.clear();
  find("[data-looked]").hidden = true;
  place.textContent = "";
  progress.value = 0;
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
