// What the build leaves out of the wasm is out, and what it does not let back in is noticed.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import binaryen from "binaryen";

import { absent } from "../../tools/absent.mjs";
import { order } from "../../tools/order.mjs";

const wat = (functions) => {
  const module = binaryen.parseText(`(module ${functions})`);
  binaryen.setDebugInfo(true);
  return Buffer.from(module.emitBinary());
};

test("the wasm tells no place of its source, and nothing of a panic", () => {
  assert.doesNotMatch(readFileSync("pkg/dist/guichet.plain.wasm", "latin1"), /[\w-]\.rs\b|with overflow|out of (bounds|range)/);
});

test("a costly part of the standard library is named when it comes back", () => {
  absent(wat('(func $"core[0123456789abcdef]::str::pattern::plain")'));
  assert.throws(() => absent(wat('(func $"<core[0123456789abcdef]::str::pattern::TwoWaySearcher>::next")')), /long texts/);
  assert.throws(() => absent(wat('(func $"core[0123456789abcdef]::unicode::unicode_data::n::lookup")')), /Unicode/);
  assert.throws(() => absent(wat('(func $"core[0123456789abcdef]::slice::sort::stable::driftsort")')), /sort/);
});

test("a function comes after the one that it is most like, imports where they were", () => {
  const sum = (...numbers) => numbers.reduce((sum, number) => `(i32.add ${sum} (i32.const ${number}))`, "(call $from)");
  const like = [1001, 1002, 1003, 1004, 1005].map((number) => number * 1000);
  const other = [7, 77, 777, 7777].map((number) => number * 1001);
  const module = wat(`(import "a" "b" (func $from (result i32)))
    (func (result i32) ${sum(...like, 5)}) (func (result i32) ${sum(...other)}) (func (result i32) ${sum(...like)})
    ${Array.from({ length: 9 }, (_, rank) => `(func (result i32) (i32.const ${rank}))`).join(" ")}`);
  const ordered = binaryen.readBinary(order(module));
  const names = [1, 2, 3].map((rank) => binaryen.getFunctionInfo(ordered.getFunctionByIndex(rank)).name);
  assert.deepEqual([names[0], names[2]], ["00000", "00001"]);
});
