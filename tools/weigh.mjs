// node tools/weigh.mjs PKG: what a browser downloads, raw and compressed; fails over a budget.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// Bytes of brotli. The aims are 60 000 for the core and 2 000 for a procedure with the sentences of one language; what
// is above them is in benches/README.md, with the reason.
const BUDGETS = { core: 110_000, glue: 4_000, face: 6_000, dom: 11_000, procedure: 2_450, "vehicle-record": 3_700, shared: 3_600 };

const GLUE = ["dist/guichet.js", "dist/integrity.js", "dist/files.js"];
const FACE = ["index.js", "files.js", "guard.js", "load.js", "refusals.js"];

const pkg = process.argv[2];
const { families } = await import(pathToFileURL(join(pkg, "dist/files.js")));
const over = [];

const wasm = weigh("dist/guichet.wasm");
const glue = sum(GLUE.map(weigh));
const face = sum(FACE.map(weigh));
const texts = readdirSync(join(pkg, "dist/procedures")).sort().map((file) => [file.replace(/\.txt$/, ""), weigh(`dist/procedures/${file}`)]);
const [shared, procedures] = [true, false].map((is) => new Map(texts.filter(([name]) => name.startsWith("shared-") === is)));
const heaviest = [...procedures].map(whole).reduce((a, b) => (a.brotli > b.brotli ? a : b));

row("", { raw: "raw", gzip: "gzip", brotli: "brotli" });
row("wasm", wasm);
row("glue", glue, BUDGETS.glue);
row("core", sum([wasm, glue]), BUDGETS.core);
row("face", face, BUDGETS.face);
row("dom", sum(readdirSync(join(pkg, "dom")).filter((name) => name.endsWith(".js")).map((name) => weigh(`dom/${name}`))), BUDGETS.dom); // file by file, comments and all
for (const [name, weight] of shared) row(name, weight, BUDGETS.shared);
for (const [name, weight] of procedures) row(name, weight, BUDGETS[name.split(".")[0]] ?? BUDGETS.procedure);
row("a page", sum([wasm, glue, face, heaviest])); // its first procedure

if (over.length > 0) {
  console.error(over.join("\n"));
  process.exit(1);
}

function row(name, { raw, gzip, brotli }, budget) {
  const cells = [raw, gzip, brotli, budget === undefined ? "" : `of ${budget}`];
  console.log(name.padEnd(32) + cells.map((cell) => String(cell).padStart(10)).join("").trimEnd());
  if (brotli > budget) over.push(`${name}: ${brotli - budget} bytes of brotli over the budget of ${budget}`);
}

function weigh(file) {
  const bytes = readFileSync(join(pkg, file));
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

/** All that the first procedure of a visit costs: itself, and what its family shares. */
function whole([name, weight]) {
  const [id, language] = name.split(".");
  return sum([weight, ...(families[id] ? [shared.get(`shared-${families[id]}.${language}`)] : [])]);
}

function sum(weights) {
  return weights.reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }));
}
