// node first-answer.mjs [RUNS]: on an old phone and a poor line, how long from the address to the first answered field.
//
// The field is filled as soon as it is on the page, with a letter O for a zero; it is answered when the page has a report
// that says so. Our page and the peers' in turn, each in a browser without memory, then a second time with it. Needs the
// package and the service built; the figures are kept in benches/figures/first-answer.json.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { keep } from "../figures/keep.mjs";
import { chromium } from "./browse.mjs";
import { bundle } from "./bundle.mjs";
import { spread } from "./forms/interleave.js";
import { questions } from "./peers/fields.mjs";
import { phone } from "./phone.mjs";
import { served } from "./served.mjs";
import { table } from "./table.mjs";

const RUNS = Number(process.argv[2] ?? 7);
const PAGE = "/fr/vehicle-transfer";
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SITE = resolve(ROOT, process.env.SITE ?? "target/www");
const FOLDER = join(ROOT, "target/bench-web/");

const ours = await served(["--www", SITE, "--pkg", `${SITE}/pkg`]);
await writePeers();
const theirs = await served(["--www", FOLDER]);
const browser = await chromium();
const addresses = {
  guichet: ours.origin + PAGE,
  "peers, as their READMEs say": `${theirs.origin}/usual.html`,
  "peers, only what is needed": `${theirs.origin}/careful.html`,
};
const names = Object.keys(addresses);
const runs = Object.fromEntries(names.map((name) => [name, []]));
for (let run = 0; run < RUNS; run += 1) {
  for (const name of names.map((_, rank) => names[(rank + run) % names.length])) {
    const made = await visits(addresses[name], name === "guichet");
    runs[name].push(made);
    console.error(`${run + 1}/${RUNS} ${name}: ${JSON.stringify(made)}`);
  }
}
await browser.close();
ours.stop();
theirs.stop();

const figures = Object.fromEntries(names.map((name) => [name, summary(runs[name])]));
for (const visit of ["first", "second"]) {
  const base = figures.guichet[visit].answered.median;
  table(`${visit} visit, milliseconds of ${RUNS} runs`, ["", "can type", "answered", "quartiles", "bytes", "requests", "ours is"], names.map((name) => {
    const { typed, answered, wire, requests } = figures[name][visit];
    const ratio = name === "guichet" ? "" : (base / answered.median).toFixed(2);
    return [name, ...[typed.median, answered.median].map(Math.round), `${Math.round(answered.low)} – ${Math.round(answered.high)}`, wire, requests, ratio];
  }));
}
keep("first-answer", figures);

/** The same page twice: the browser keeps from the first visit what it may. */
async function visits(address, keeps) {
  const { page, bytes, close } = await phone(browser);
  await page.evaluateOnNewDocument(watch);
  const first = await visit();
  if (keeps) await page.waitForFunction(() => document.documentElement.dataset.kept !== undefined, { timeout: 120_000 }); // by its service worker
  await page.goto("about:blank");
  const second = await visit();
  await close();
  return { first, second };

  async function visit() {
    const before = { ...bytes };
    await page.goto(address, { waitUntil: "domcontentloaded", timeout: 60_000 });
    const times = await page.waitForFunction(() => window.answered, { timeout: 60_000 }).then((handle) => handle.jsonValue());
    return { ...times, wire: bytes.wire - before.wire, requests: bytes.requests - before.requests };
  }
}

/** In the page, before its own code: fills the field as soon as it is there, and waits for the report on it. */
function watch() {
  const PATH = "vehicle.plate";
  let typed;
  const fill = () => {
    const control = document.getElementById(PATH);
    if (!control || typed) return;
    control.value = "AB-1O3-CD";
    control.dispatchEvent(new Event("change", { bubbles: true }));
    typed = performance.now();
  };
  new MutationObserver(fill).observe(document, { childList: true, subtree: true });
  addEventListener("guichet:report", ({ detail }) => {
    if (detail.issues.some(({ path }) => path === PATH)) window.answered ??= { typed, answered: performance.now() };
  });
}

/** The peers' page is our page, its scripts replaced. */
async function writePeers() {
  const html = await (await fetch(ours.origin + PAGE)).text();
  const fields = await questions();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const shared = ["style.css", "icon.svg"].map((name) => [name, readFileSync(join(SITE, name))]);
  for (const [name, bytes] of shared) put(name, bytes);
  for (const name of ["usual", "careful"]) {
    put(`${name}.js`, bundle(`peers/${name}.js`, { fields }));
    const [head, ...rest] = html.replace(/<link rel="preload"[^>]*>/g, "").split(/<script[^>]*><\/script>/);
    put(`${name}.html`, Buffer.from(`${head}<script type="module" src="/${name}.js"></script>${rest.join("")}`));
  }
}

/** A file and the same one compressed, as the build of our site leaves them. */
function put(name, bytes) {
  writeFileSync(FOLDER + name, bytes);
  if (!name.endsWith(".html")) writeFileSync(`${FOLDER}${name}.br`, brotliCompressSync(bytes)); // our pages are compressed as they are made
}

function summary(made) {
  const visit = (name) => {
    const each = made.map((both) => both[name]);
    return {
      typed: spread(each.map(({ typed }) => typed)),
      answered: spread(each.map(({ answered }) => answered)),
      wire: spread(each.map(({ wire }) => wire)).median,
      requests: spread(each.map(({ requests }) => requests)).median,
    };
  };
  return { first: visit("first"), second: visit("second") };
}
