// small(source, to, options): a wasm made small by wasm-opt, its functions then in the order in which they compress best.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildSync } from "esbuild";
import { fold } from "./fold.mjs";
import { order } from "./order.mjs";

// What is computed twice compresses better than what is kept in one more local, and data better in one piece.
const SKIPPED = ["dae-optimizing", "local-cse", "memory-packing", "simplify-locals"];

/** Bytes come first. */
export const SMALL = ["-Oz", "--converge", "--low-memory-unused", ...SKIPPED.map((pass) => `--skip-pass=${pass}`)];

/** For who looks at pixels. */
export const FAST = ["-O3", "--converge"];

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

/** The same source is not made small twice: wasm-opt takes longer than everything else here. */
export function small(source, to, options) {
  const stamp = `${to}.sha256`;
  const tools = ["small.mjs", "order.mjs", "../node_modules/binaryen/package.json"].map((name) => new URL(name, import.meta.url));
  const key = [...[source, ...tools].map(hash), ...options].join(" ");
  if (existsSync(to) && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  optimised(source, to, options);
  writeFileSync(`${to}.named`, order(readFileSync(to)));
  optimised(`${to}.named`, to, ["--reorder-functions-by-name", "--optimize-stack-ir"]);
  writeFileSync(stamp, key);
}

/** Writes a wasm as browsers fetch it. */
export function folded(from, to) {
  writeFileSync(to, fold(readFileSync(from)));
}

/** The glue that wasm-bindgen writes, and nobody reads: it is given a module, fetches nothing and warns of nothing. */
export function smallGlue(file) {
  const names = { Request: "undefined", Response: "undefined", URL: "undefined" };
  return minified(`export * from ${JSON.stringify(resolve(file))}; export { default } from ${JSON.stringify(resolve(file))};`, { define: names, drop: ["console"] });
}

/** A script with all that it imports, as few bytes as can be. */
export function minified(contents, options) {
  const { outputFiles } = buildSync({ stdin: { contents, resolveDir: "." }, bundle: true, write: false, minify: true, format: "esm", target: "es2022", legalComments: "none", ...options });
  return outputFiles[0].contents;
}

function optimised(from, to, options) {
  execFileSync("node_modules/.bin/wasm-opt", [...options, ...FEATURES.map((feature) => `--enable-${feature}`), from, "-o", to], { stdio: "inherit" });
}

function hash(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
