// What the package declares is what it declared: a name, an argument or a type that changes is meant, and is said in
// CHANGELOG.md. GUICHET_BLESS=1 writes the list anew.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

const pkg = new URL("../../pkg/", import.meta.url);
const kept = new URL("declared.txt", import.meta.url);

/** A declaration a line, without comments: how it is laid out and explained is free. */
function declared(name) {
  const text = readFileSync(new URL(name, pkg), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, " ");
  const statements = text.replace(/\s+/g, " ").split(/(?=\bexport )/);
  return [`# ${name}`, ...statements.map((statement) => statement.trim()).filter(Boolean)];
}

test("nothing that is declared changed without being said", () => {
  const files = readdirSync(pkg, { recursive: true }).filter((name) => name.endsWith(".d.ts") && !name.startsWith("dist")).sort();
  assert.ok(files.length >= 5, "the declarations are found");
  const now = `${files.flatMap(declared).join("\n")}\n`;
  if (process.env.GUICHET_BLESS) writeFileSync(kept, now);
  assert.equal(now, readFileSync(kept, "utf8"));
});
