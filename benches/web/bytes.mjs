// node bytes.mjs: what a page for a transfer downloads, ours and the peers', and a table. Needs the made site (`./build.sh wasm`).
//
// The HTML and the style are the same and not counted. The figures are kept in benches/figures/bytes.json.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { keep } from "../figures/keep.mjs";
import { bundle, weigh } from "./bundle.mjs";
import { questions } from "./peers/fields.mjs";
import { table } from "./table.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SITE = resolve(ROOT, process.env.SITE ?? "target/www");

const file = (name) => weigh(readFileSync(join(SITE, name)));
const ours = {
  "wasm, all 58 kinds": file("pkg/dist/guichet.wasm"),
  "sentences in French, of all kinds": file("pkg/dist/procedures/words.fr.txt"),
  "the procedure, in French": file("pkg/dist/procedures/vehicle-transfer.fr.txt"),
  "what it shares with others on vehicles": file("pkg/dist/procedures/shared-vehicle.fr.txt"),
  "the checks, in their worker": file("pkg/thread.js"),
  "the form, in the page": file("form.js"),
};
const fields = await questions();
const theirs = {
  "as their READMEs say": weigh(bundle("peers/usual.js", { fields })),
  "only what is needed": weigh(bundle("peers/careful.js", { fields })),
};
const whole = Object.values(ours).reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }));

const row = (name, { raw, gzip, brotli }) => [name, raw, gzip, brotli, (whole.brotli / brotli).toFixed(2)];
table("what a page for a transfer downloads", ["", "raw", "gzip", "brotli", "ours is"], [
  ...Object.entries(ours).map(([name, weight]) => [...row(name, weight).slice(0, 4), ""]),
  row("guichet, together", whole),
  ...Object.entries(theirs).map(([name, weight]) => row(`peers, ${name}`, weight)),
]);
keep("bytes", { ours, theirs });
