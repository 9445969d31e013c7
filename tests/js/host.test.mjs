import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { identify, init } from "../../pkg/index.js";
import { alive } from "./hostile.mjs";

test("a host may load and compile the wasm itself", async () => {
  await init({ wasm: await WebAssembly.compile(readFileSync("pkg/dist/guichet.wasm")) });
  assert.ok(alive({ identify }));
});
