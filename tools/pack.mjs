// node tools/pack.mjs FROM TO: from what wasm-bindgen made to what the npm package ships:
// the wasm made small, its glue, and the fingerprint the loader holds the wasm against.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// What rustc lets LLVM use for wasm32-unknown-unknown: wasm-opt must not assume less or more.
const FEATURES = [
  "bulk-memory",
  "bulk-memory-opt",
  "call-indirect-overlong",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
];

const [from, to] = process.argv.slice(2);
const source = join(from, "guichet_bg.wasm");
const small = join(from, "guichet.small.wasm");

mkdirSync(to, { recursive: true });
makeSmall();
copyFileSync(small, join(to, "guichet.wasm"));
copyFileSync(join(from, "guichet.js"), join(to, "guichet.js"));
writeFileSync(join(to, "integrity.js"), `export const integrity = "sha384-${hash("sha384", small, "base64")}";\n`);

/** The same source is not made small twice: wasm-opt takes longer than everything else here. */
function makeSmall() {
  const stamp = join(from, "guichet.small.sha256");
  const key = [hash("sha256", source, "hex"), hash("sha256", process.argv[1], "hex"), binaryen()].join(" ");
  if (existsSync(small) && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  const options = FEATURES.map((feature) => `--enable-${feature}`);
  execFileSync("node_modules/.bin/wasm-opt", ["-Oz", "--converge", ...options, source, "-o", small], { stdio: "inherit" });
  writeFileSync(stamp, key);
}

function hash(algorithm, file, encoding) {
  return createHash(algorithm).update(readFileSync(file)).digest(encoding);
}

function binaryen() {
  return JSON.parse(readFileSync("node_modules/binaryen/package.json", "utf8")).version;
}
