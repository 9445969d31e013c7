// Checks the rows of a file, in a thread of its own: what they hold is gone when the thread is ended.

import { check, init, load } from "./pkg/index.js";
import { decode, parse } from "./csv.js";

const STRIDE = 25; // rows between two tidings
const YES = new Set(["true", "vrai", "oui", "yes", "1", "x"]);
const NO = new Set(["false", "faux", "non", "no", "0"]);

addEventListener("message", async ({ data }) => {
  try {
    await run(data);
  } catch ({ code }) {
    postMessage({ failed: code === undefined ? "unreadable" : "unread" });
  }
});

async function run({ file, procedure, columns, locale, today }) {
  await init({ procedures: [procedure], locale });
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  const rows = /^\s*\{/.test(text) ? lines(text) : table(text, columns[procedure]);
  if (!rows) return postMessage({ failed: "unreadable" });
  if (rows.unknown) return postMessage({ failed: "unknown", columns: rows.unknown });
  let remarks = [];
  for (const [done, { line, asked = procedure, values }] of rows.entries()) {
    await known(asked, columns, locale);
    remarks.push({ line, ...verdict(check(asked, values, { locale, today, submitted: true })) });
    if (done % STRIDE === STRIDE - 1 || done === rows.length - 1) {
      postMessage({ done: done + 1, count: rows.length, remarks });
      remarks = [];
    }
  }
  postMessage({ ended: true, count: rows.length });
}

/** A procedure named by a row is loaded once; one that does not exist is said by its check. */
async function known(procedure, columns, locale) {
  if (Object.hasOwn(columns, procedure)) await load(procedure, { locale });
}

function verdict(report) {
  if (report.error) return { refused: true };
  if (report.elsewhere) return { elsewhere: report.elsewhere.message };
  const issues = report.issues.filter(({ severity }) => severity !== "info");
  return { fine: report.acceptable, issues: issues.map(({ path, severity, message }) => ({ path, severity, message })) };
}

function lines(text) {
  const rows = text.split("\n").map((line, rank) => ({ line: rank + 1, text: line.trim() }));
  return rows.filter(({ text }) => text).map(({ line, text }) => ({ line, ...question(text) }));
}

/** `{"procedure","values"}` as the command takes it, or the answers alone. What is not JSON is refused by its check. */
function question(text) {
  try {
    const it = JSON.parse(text);
    return it.values === undefined ? { values: it } : { asked: it.procedure, values: it.values };
  } catch {
    return { values: undefined };
  }
}

/** The first row names the columns by the paths of the questions; `procedure` may be one of them. */
function table(text, paths) {
  const [head, ...rows] = parse(text) ?? [];
  if (!head?.length || !rows.length) return undefined;
  const names = head.map((name) => name.trim());
  const known = new Map(paths.map((path) => [path.replace("?", ""), path.endsWith("?")]));
  const plain = (name) => name.replace(/\[\d+\]/g, "[0]");
  const unknown = names.filter((name) => name && name !== "procedure" && !known.has(plain(name)));
  if (unknown.length && !names.includes("procedure")) return { unknown };
  return rows.map((cells, rank) => {
    const asked = cells[names.indexOf("procedure")] || undefined;
    const given = names.map((name, i) => [name, cells[i]]).filter(([name, cell]) => name && name !== "procedure" && cell);
    const values = Object.fromEntries(given.map(([name, cell]) => [name, known.get(plain(name)) ? flag(cell) : cell]));
    return { line: rank + 2, asked, values };
  });
}

function flag(cell) {
  const word = cell.trim().toLowerCase();
  return YES.has(word) ? "true" : NO.has(word) ? "false" : cell;
}
