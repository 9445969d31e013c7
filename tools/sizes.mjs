// Where the bytes of the wasm are: `node tools/sizes.mjs WASM` on a build whose symbols are of the v0 kind.
//
// Prints a Markdown table: the code of each kind of identifier (what only it uses), of each module of the crate, and
// of what comes from elsewhere. Sizes are of the compiled functions before wasm-opt, which the linker has already
// reduced to what is reachable; data is not told apart.

import { readdirSync, readFileSync } from "node:fs";

const kinds = readdirSync(new URL("../src/identifiers", import.meta.url))
  .map((file) => file.replace(/\.rs$/, ""))
  .filter((name) => !["kind", "mod", "facts", "remarks", "spec", "partial"].includes(name))
  .sort((one, other) => one.length - other.length);
const bytes = readFileSync(process.argv[2]);
let at = 8; // after the magic number and the version

const { sizes, names, imported } = sections();
const groups = new Map();
sizes.forEach((size, rank) => {
  const group = groupOf(names.get(rank + imported) ?? "");
  groups.set(group, (groups.get(group) ?? 0) + size);
});

console.log("| code of | bytes |\n| --- | ---: |");
for (const [group, size] of [...groups].sort(([, one], [, other]) => other - one)) {
  console.log(`| ${group} | ${size} |`);
}
console.log(`| all | ${sizes.reduce((sum, size) => sum + size, 0)} |`);

/** `kind vin`, `rulebook`, `elsewhere: alloc`: by the modules that a mangled name spells out after their lengths. */
function groupOf(name) {
  if (name.includes("describe")) return "bindings, removed by wasm-bindgen";
  const kind = kinds.findLast((kind) => name.includes(`${kind.length}${kind}`)); // the longest: cni_laminated, not cni
  if (kind && name.includes("11identifiers")) return `kind ${kind}`;
  const ours = /7guichet(\d+)(\w+)/.exec(name);
  if (ours) return ours[2].slice(0, Number(ours[1]));
  const crate = /\d(serde_wasm_bindgen|wasm_bindgen|js_sys|dlmalloc|talc|serde_core|hashbrown|core|alloc|std)/.exec(name);
  return `elsewhere: ${crate?.[1] ?? "glue"}`;
}

function sections() {
  const found = { sizes: [], names: new Map(), imported: 0 };
  while (at < bytes.length) {
    const id = bytes[at++];
    const end = number() + at;
    if (id === 2) found.imported = imports();
    if (id === 10) found.sizes = bodies();
    if (id === 0 && text() === "name") functionNames(end, found.names);
    at = end;
  }
  return found;
}

function imports() {
  let functions = 0;
  for (let left = number(); left > 0; left -= 1) {
    text();
    text();
    const kind = bytes[at++];
    if (kind === 0) functions += 1;
    if (kind === 1) at += 1; // the type of a table's elements
    if (kind === 3) at += 2; // a global: its type, and whether it changes
    if (kind === 1 || kind === 2) limits();
    if (kind === 0) number();
  }
  return functions;
}

function limits() {
  const both = number() & 1;
  number();
  if (both) number();
}

function bodies() {
  return Array.from({ length: number() }, () => {
    const size = number();
    at += size;
    return size;
  });
}

function functionNames(end, names) {
  while (at < end) {
    const id = bytes[at++];
    const after = number() + at;
    if (id === 1) for (let left = number(); left > 0; left -= 1) names.set(number(), text());
    at = after;
  }
}

function text() {
  const size = number();
  at += size;
  return bytes.toString("utf8", at - size, at);
}

function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
}
