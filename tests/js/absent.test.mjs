// What the build leaves out of the wasm is out, and what it does not let back in is noticed.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import binaryen from "binaryen";

import { absent } from "../../tools/absent.mjs";

const wat = (functions) => {
  const module = binaryen.parseText(`(module ${functions})`);
  binaryen.setDebugInfo(true);
  return Buffer.from(module.emitBinary());
};

test("the wasm tells no place of its source, and nothing of a panic", () => {
  assert.doesNotMatch(readFileSync("pkg/dist/guichet.wasm", "latin1"), /[\w-]\.rs\b|with overflow|out of (bounds|range)/);
});

test("a costly part of the standard library is named when it comes back", () => {
  absent(wat('(func $"core[0123456789abcdef]::str::pattern::plain")'));
  assert.throws(() => absent(wat('(func $"<core[0123456789abcdef]::str::pattern::TwoWaySearcher>::next")')), /long texts/);
  assert.throws(() => absent(wat('(func $"core[0123456789abcdef]::unicode::unicode_data::n::lookup")')), /Unicode/);
  assert.throws(() => absent(wat('(func $"core[0123456789abcdef]::slice::sort::stable::driftsort")')), /sort/);
});
