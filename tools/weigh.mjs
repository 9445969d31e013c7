// node tools/weigh.mjs PKG: what a browser downloads, raw and compressed; fails over a budget.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// Bytes of brotli. The aims are 60 000 for the core and 2 000 for a procedure with the sentences of one language; what
// is above them is in benches/README.md, with the reason.
const BUDGETS = {
  core: 75_000,
  glue: 2_900,
  face: 6_800, // 6 000 before options and files were guarded against hostile values
  dom: 11_500, // 11 000 before its arguments were guarded too
  files: 21_700,
  words: 4_400, // 3 600 before the names of parts came out of the core, where they were in both languages
  shared: 3_600,
  procedure: 2_000,
  "licence-registration": 2_150,
  "vehicle-sale": 2_500,
  "vehicle-record": 3_700,
  page: 92_300,
};

const GLUE = ["dist/guichet.js", "dist/unfold.js", "dist/integrity.js", "dist/places.js"];
const FACE = ["index.js", "files.js", "guard.js", "instance.js", "load.js", "refusals.js"];
const FILES = ["dist/files.wasm", "dist/files.js", "dist/files-integrity.js", "attached.js"]; // with the first file

const pkg = process.argv[2];
const { families } = await import(pathToFileURL(join(pkg, "dist/places.js")));
const over = [];

const wasm = weigh("dist/guichet.wasm");
const glue = sum(GLUE.map(weigh));
const face = sum(FACE.map(weigh));
const texts = readdirSync(join(pkg, "dist/procedures")).sort().map((file) => [file.replace(/\.txt$/, ""), weigh(`dist/procedures/${file}`)]);
const named = (pattern) => new Map(texts.filter(([name]) => pattern.test(name)));
const [words, shared, procedures] = [/^words/, /^shared-/, /^(?!words|shared-)/].map(named);
const heaviest = [...procedures].map(whole).reduce((a, b) => (a.brotli > b.brotli ? a : b));

row("", { raw: "raw", gzip: "gzip", brotli: "brotli" });
row("wasm", wasm);
row("glue", glue, BUDGETS.glue);
row("core", sum([wasm, glue]), BUDGETS.core);
row("face", face, BUDGETS.face);
row("dom", sum(readdirSync(join(pkg, "dom")).filter((name) => name.endsWith(".js")).map((name) => weigh(`dom/${name}`))), BUDGETS.dom); // file by file, comments and all
row("files", sum(FILES.map(weigh)), BUDGETS.files);
for (const [name, weight] of words) row(name, weight, BUDGETS.words);
for (const [name, weight] of shared) row(name, weight, BUDGETS.shared);
for (const [name, weight] of procedures) row(name, weight, BUDGETS[name.split(".")[0]] ?? BUDGETS.procedure);
row("a page", sum([wasm, glue, face, heaviest]), BUDGETS.page); // its first procedure

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

/** All that the first procedure of a visit costs: itself, what its family shares, and the sentences of the kinds. */
function whole([name, weight]) {
  const [id, language] = name.split(".");
  return sum([weight, words.get(`words.${language}`), ...(families[id] ? [shared.get(`shared-${families[id]}.${language}`)] : [])]);
}

function sum(weights) {
  return weights.reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }));
}
