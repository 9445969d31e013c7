// A whole file, chosen or dropped, checked in a worker and never sent.

import "./trusted.js";
import "./offline.js";
import { cell } from "./csv.js";
import { Leave } from "./leave.js";

const MOST = 500; // rows of the table on the screen

const form = document.querySelector("form[data-batch]");
const words = form.dataset;
const find = (name) => form.querySelector(`[data-${name}]`);
const { procedure, file } = form.elements;
const columns = Object.fromEntries([...procedure.options].map(({ value, dataset }) => [value, dataset.columns.split(";")]));
const labels = { error: words.error, warning: words.warning };

let worker;
let report;
let address; // of the report to download

new Leave(form, { terminate: stop });
file.addEventListener("change", () => file.files[0] && read(file.files[0]));
find("stop").addEventListener("click", stop);
find("model").addEventListener("click", () => save([columns[procedure.value].map((path) => path.replace("?", ""))], "model"));
drop(find("drop"));
form.addEventListener("submit", (event) => event.preventDefault());
form.dataset.ready = "";

function drop(zone) {
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.dataset.over = "";
  });
  zone.addEventListener("dragleave", () => delete zone.dataset.over);
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    delete zone.dataset.over;
    const [dropped] = event.dataTransfer.files;
    if (!dropped) return;
    form.dispatchEvent(new Event("input")); // as if it had been chosen
    read(dropped);
  });
}

function read(chosen) {
  stop();
  report = { rows: [], fine: 0, wrong: 0, elsewhere: 0 };
  find("result").hidden = true;
  find("result").querySelector("tbody").replaceChildren();
  find("report").hidden = true;
  find("running").hidden = false;
  say("");
  worker = new Worker(new URL("batch-worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }) => follow(data));
  worker.addEventListener("error", () => follow({ failed: "unread" }));
  const locale = document.documentElement.lang;
  worker.postMessage({ file: chosen, procedure: procedure.value, columns, locale, today: words.today });
}

function follow({ failed, columns: unknown, done, count, remarks, ended }) {
  if (failed) {
    stop();
    return say(words[failed].replace("{columns}", unknown?.join(", ")));
  }
  if (ended) return end(count);
  Object.assign(form.querySelector("progress"), { max: count, value: done });
  for (const remark of remarks) take(remark);
}

function take({ line, refused, elsewhere, fine, issues }) {
  if (refused) return add("wrong", [line, "", words.error, words.refused]);
  if (elsewhere) return add("elsewhere", [line, "", words.elsewhere, elsewhere]);
  report[fine ? "fine" : "wrong"] += 1;
  for (const { path, severity, message } of issues) put([line, path, labels[severity], message]);
}

function add(count, row) {
  report[count] += 1;
  put(row);
}

function put(row) {
  report.rows.push(row);
  if (report.rows.length > MOST) return;
  const line = find("result").querySelector("tbody").insertRow();
  for (const text of row) line.insertCell().textContent = text;
}

function end(count) {
  stop();
  const clean = report.fine === count && !report.rows.length;
  const sentence = clean ? words.clean : words.done;
  const numbers = { count, fine: report.fine, wrong: report.wrong, elsewhere: report.elsewhere };
  const filled = sentence.replace(/\{(\w+)\}/g, (_, name) => numbers[name]);
  say(report.rows.length > MOST ? `${filled} ${words.more}` : filled);
  find("result").hidden = !report.rows.length;
  const heads = [...find("result").querySelectorAll("th")].map(({ textContent }) => textContent);
  if (address) URL.revokeObjectURL(address);
  address = URL.createObjectURL(csv([heads, ...report.rows]));
  find("report").href = address;
  find("report").hidden = !report.rows.length;
}

/** The thread is ended: nothing of the file is left but the report. */
function stop() {
  worker?.terminate();
  worker = undefined;
  find("running").hidden = true;
}

function say(sentence) {
  find("said").textContent = sentence;
}

/** A mark first, so that a spreadsheet reads the accents. */
function csv(rows) {
  const lines = rows.map((row) => row.map((value) => cell(String(value))).join(";"));
  return new Blob([`\u{feff}${lines.join("\r\n")}\r\n`], { type: "text/csv" });
}

function save(rows, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(csv(rows));
  link.download = `${procedure.value}-${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
