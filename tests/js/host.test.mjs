import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { checkFile, identify, init, loadFiles } from "../../pkg/index.js";
import { alive } from "./hostile.mjs";

test("a host may load and compile the wasm itself, as browsers fetch it or plain", async () => {
  for (const name of ["guichet.plain.wasm", "guichet.wasm"]) {
    const host = await import(`../../pkg/index.js?${name}`);
    await host.init({ wasm: await WebAssembly.compile(readFileSync(`pkg/dist/${name}`)) });
    assert.ok(alive(host), name);
  }
});

test("a wasm that is not that of files does not read them", async () => {
  const empty = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
  await assert.rejects(loadFiles({ wasm: empty }), { code: "mismatched" });
  assert.equal(checkFile(new Uint8Array(8), { slot: "identity" }).error.code, "notReady");
});
