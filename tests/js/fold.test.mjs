// What browsers fetch is folded to compress better; laid out again it is the wasm that was built.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { fold } from "../../tools/fold.mjs";
import { compiled, unfold } from "../../tools/unfold.js";

const plain = readFileSync("pkg/dist/guichet.plain.wasm");
const content = (wasm) => new Uint8Array(WebAssembly.Module.customSections(new WebAssembly.Module(wasm), "folded")[0]);

/** A wasm of one function that is called `f`, takes a number and gives one. */
function wasm(...body) {
  const types = [1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f];
  const rest = [4, 4, 1, 0x70, 0, 1, 5, 3, 1, 0, 1, 7, 5, 1, 1, 0x66, 0, 0, 9, 7, 1, 0, 0x41, 0, 0x0b, 1, 0];
  const code = [10, body.length + 3, 1, body.length + 1, ...body, 0x0b];
  return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...types, 3, 2, 1, 0, ...rest, 12, 1, 1, ...code, 11, 7, 1, 0, 0x41, 8, 0x0b, 1, 42]);
}

const result = (bytes, given) => new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f(given);

test("it asks for the same, gives the same, and folds to the same again", () => {
  const laid = unfold(content(readFileSync("pkg/dist/guichet.wasm")));
  const [one, other] = [plain, laid].map((bytes) => new WebAssembly.Module(bytes));
  assert.deepEqual(WebAssembly.Module.exports(other), WebAssembly.Module.exports(one));
  assert.deepEqual(WebAssembly.Module.imports(other), WebAssembly.Module.imports(one));
  assert.deepEqual(fold(Buffer.from(laid)), fold(plain));
});

test("whatever an instruction takes comes back: places to go to, fractions, types, pieces of memory, calls by table", () => {
  const cases = [
    { given: 0, answer: 7, body: [0, 0x02, 0x40, 0x02, 0x40, 0x20, 0, 0x0e, 1, 0, 1, 0x0b, 0x41, 7, 0x0f, 0x0b, 0x41, 9] }, // br_table
    { given: 1, answer: 9, body: [0, 0x02, 0x40, 0x02, 0x40, 0x20, 0, 0x0e, 1, 0, 1, 0x0b, 0x41, 7, 0x0f, 0x0b, 0x41, 9] },
    { given: 3, answer: 5, body: [0, 0x44, 0, 0, 0, 0, 0, 0, 4, 0x40, 0xaa, 0x20, 0, 0x6a] }, // f64.const 2.5
    { given: 3, answer: 4, body: [0, 0x43, 0, 0, 0xc0, 0x3f, 0xa8, 0x20, 0, 0x6a] }, // f32.const 1.5
    { given: 1, answer: 1, body: [1, 1, 0x7f, 0x20, 0, 0x21, 1, 0x20, 1, 0x41, 5, 0x20, 0, 0x1c, 1, 0x7f] }, // select by type
    { given: 0, answer: 42, body: [0, 0x41, 0, 0x41, 8, 0x41, 1, 0xfc, 10, 0, 0, 0x41, 0, 0x2d, 0, 0] }, // memory.copy
    { given: 5, answer: -123, body: [0, 0x41, 0x80, 0x7f, 0x20, 0, 0x6a] }, // a number of two bytes
    { given: 1, answer: 3, body: [0, 0x20, 0, 0x45, 0x04, 0x7f, 0x41, 3, 0x05, 0x41, 0, 0x41, 0, 0x11, 0, 0, 0x0b] }, // call_indirect
  ];
  for (const [rank, { given, answer, body }] of cases.entries()) {
    const built = wasm(...body);
    assert.equal(result(built, given), answer, `as built: ${rank}`);
    assert.equal(result(unfold(content(fold(built))), given), answer, `laid out again: ${rank}`);
  }
});

test("an instruction that is not known is refused when it is folded", () => {
  assert.throws(() => fold(wasm(0, 0xfd, 0x0c, ...Array(16).fill(0), 0xfd, 0x1b, 0)), /not known: 253/);
});

test("what was cut on the way is laid out to its end, and compiles to nothing", () => {
  const whole = content(readFileSync("pkg/dist/guichet.wasm"));
  for (const part of [0, 3, 400, 5_000, whole.length / 2]) assert.ok(!WebAssembly.validate(safely(whole.subarray(0, part))), `${part}`);
});

/** It may also throw; it may not go on for ever. */
function safely(bytes) {
  try {
    return unfold(bytes);
  } catch {
    return new Uint8Array();
  }
}

test("a module, bytes and an answer of the network are compiled alike", async () => {
  const folded = readFileSync("pkg/dist/guichet.wasm");
  for (const source of [plain, folded, new Response(folded), new WebAssembly.Module(folded), new WebAssembly.Module(plain)]) {
    const names = WebAssembly.Module.exports(await compiled(source)).map(({ name }) => name);
    assert.ok(names.includes("answer"));
  }
  await assert.rejects(compiled(new Uint8Array(8)), WebAssembly.CompileError);
});
