// node tools/weigh.mjs PKG: what a browser downloads, raw and compressed; fails over the budget.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// Bytes of brotli, the wasm and its glue together.
const BUDGET = 110_000;

const PARTS = {
  wasm: ["dist/guichet.wasm"],
  glue: ["dist/guichet.js", "dist/integrity.js", "dist/files.js"],
};
const DOM_BUDGET = 11_000; // the adapter's files one by one, comments and all: 5 KB once bundled
const FACE = ["index.js", "guard.js", "load.js", "refusals.js"];

const pkg = process.argv[2];
const rows = Object.entries(PARTS).map(([name, files]) => [name, sum(files.map(weigh))]);
const dom = sum(readdirSync(join(pkg, "dom")).filter((name) => name.endsWith(".js")).map((name) => weigh(`dom/${name}`)));
const total = sum(rows.map(([, weight]) => weight));

const cells = (name, ...numbers) => console.log(name.padEnd(6) + numbers.map((n) => String(n).padStart(9)).join(""));
cells("", "raw", "gzip", "brotli");
for (const [name, weight] of [...rows, ["total", total], ["face", sum(FACE.map(weigh))], ["dom", dom]]) {
  cells(name, weight.raw, weight.gzip, weight.brotli);
}

if (total.brotli > BUDGET) {
  console.error(`over the budget of ${BUDGET} bytes of brotli by ${total.brotli - BUDGET}`);
  process.exit(1);
}
if (dom.brotli > DOM_BUDGET) {
  console.error(`dom is over its budget of ${DOM_BUDGET} bytes of brotli by ${dom.brotli - DOM_BUDGET}`);
  process.exit(1);
}

function weigh(file) {
  const bytes = readFileSync(join(pkg, file));
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

function sum(weights) {
  return weights.reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }));
}
