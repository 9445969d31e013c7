import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { check, checkFile, identify, init, loadFiles } from "../../pkg/index.js";
import { initSync } from "../../pkg/dist/guichet.js";
import { initSync as filesSync } from "../../pkg/dist/files.js";
import { alive } from "./hostile.mjs";

const MOST = 16e6; // bytes that 20,000 traps may leave: a few instances that nobody has collected yet

const instance = () => initSync(); // the raw exports of the instance in use

beforeEach(() => init({ procedures: ["vehicle-transfer"] }));

test("an instance whose stack leaked away is replaced", () => {
  const killed = instance();
  for (let i = 0; i < 20_000; i += 1) trap(killed);
  assert.throws(() => killed.procedures(), WebAssembly.RuntimeError);
  assert.ok(alive({ identify }));
  assert.notEqual(instance(), killed);
});

test("20,000 traps, each followed by an answer, and the memory is what it was", async () => {
  assert.ok(alive({ identify }));
  const { byteLength } = instance().memory.buffer;
  const before = await held();
  for (let i = 0; i < 20_000; i += 1) {
    trap(instance());
    assert.ok(alive({ identify }));
  }
  assert.equal(instance().memory.buffer.byteLength, byteLength);
  const grown = await held(before + MOST) - before;
  assert.ok(grown < MOST, `${grown} bytes more, of ${byteLength} for one instance`);
});

test("an instance whose memory was overwritten is replaced, and what it held is wiped", () => {
  const { memory } = instance();
  new Uint8Array(memory.buffer).fill(0xff);
  assert.ok(alive({ identify }));
  assert.ok(new Uint8Array(memory.buffer).every((byte) => byte === 0));
});

test("a new instance knows the procedures that were loaded", () => {
  const { memory } = instance();
  new Uint8Array(memory.buffer).fill(0xff);
  assert.equal(check("vehicle-transfer", {}).acceptable, false);
});

test("an instance that grew is replaced by the next question", () => {
  const { memory } = instance();
  const before = memory.buffer.byteLength;
  memory.grow(512); // 32 MB
  assert.ok(alive({ identify }));
  assert.ok(alive({ identify }));
  assert.equal(instance().memory.buffer.byteLength, before);
});

test("nothing of a question stays in the memory once it is answered, and a thousand questions take no more than one", () => {
  const typed = "ZQXJ-WVKB";
  const has = () => Buffer.from(instance().memory.buffer).includes(typed);
  const ask = () => check("vehicle-transfer", { "seller.birthName": typed, "vehicle.plate": typed }, { submitted: true });
  const first = ask();
  assert.ok(!has());
  const before = instance().memory.buffer.byteLength;
  for (let i = 0; i < 1000; i += 1) assert.deepEqual(ask(), first);
  assert.ok(!has());
  assert.equal(instance().memory.buffer.byteLength, before);
});

test("what reads files is replaced when it fails or grew, knows its sentences, and keeps nothing of a file", async () => {
  await loadFiles();
  const bytes = Buffer.from("%PDF-1.7 ZQXJ-WVKB %%EOF");
  const ask = () => checkFile(new Uint8Array(bytes), { slot: "photograph", name: "a.pdf" });
  const first = ask();
  assert.match(first.issues[0].message, /PDF/);
  const { memory } = filesSync();
  assert.ok(!Buffer.from(memory.buffer).includes("ZQXJ"));
  new Uint8Array(memory.buffer).fill(0xff);
  assert.deepEqual(ask(), first);
  assert.ok(new Uint8Array(memory.buffer).every((byte) => byte === 0));
  const before = filesSync().memory.buffer.byteLength;
  filesSync().memory.grow(512); // 32 MB
  for (let i = 0; i < 1000; i += 1) assert.deepEqual(ask(), first);
  assert.equal(filesSync().memory.buffer.byteLength, before);
});

test("when no instance can be had the answer says so, and the next question is answered", () => {
  const { Instance } = WebAssembly;
  new Uint8Array(instance().memory.buffer).fill(0xff);
  try {
    WebAssembly.Instance = class { constructor() { throw new RangeError("out of memory"); } };
    assert.equal(identify("siren", "732829320").error.code, "internal");
  } finally {
    WebAssembly.Instance = Instance;
  }
  assert.ok(alive({ identify }));
});

/** What this process holds of wasm memories and of objects, once what nobody holds is gone: the engine lets go in turns. */
async function held(enough = Infinity) {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc");
  let least = Infinity;
  for (let turn = 0; turn < 20 || (least >= enough && turn < 1000); turn += 1) {
    gc();
    await new Promise(setImmediate);
    const { arrayBuffers, external, heapUsed } = process.memoryUsage();
    least = Math.min(least, arrayBuffers + external + heapUsed);
  }
  return least;
}

/** A text beyond the memory: the wasm traps where it reads it, and its stack is never given back. */
function trap(exports) {
  assert.throws(() => exports.answer(0x7fff0000, 8), WebAssembly.RuntimeError);
}
