// A true panic of the Rust in the wasm, as often as 20 000 times: `./build.sh panics` builds a wasm that panics when it is
// asked for the kind « panic », while it holds its procedures, and PACKAGE says where it is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { alive } from "./hostile.mjs";

const { check, identify, init } = await import(pathToFileURL(process.env.PACKAGE));
const { answer, initSync } = await import(new URL("dist/guichet.js", pathToFileURL(process.env.PACKAGE)));

test("20,000 panics, each followed by an answer, and the memory is what it was", async () => {
  await init({ procedures: ["vehicle-transfer"] });
  assert.throws(() => answer('{"kind":"panic","input":""}'), WebAssembly.RuntimeError, "it does panic");
  assert.ok(alive({ identify }));
  const before = initSync().memory.buffer.byteLength;
  for (let times = 0; times < 20_000; times += 1) {
    assert.equal(identify("panic", "x").error.code, "internal"); // asked twice: two panics
    assert.ok(alive({ identify }));
  }
  assert.equal(initSync().memory.buffer.byteLength, before);
  assert.equal(check("vehicle-transfer", {}).acceptable, false, "and it knows its procedures");
});
