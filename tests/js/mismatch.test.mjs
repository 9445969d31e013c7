import assert from "node:assert/strict";
import { test } from "node:test";

import { identify, init } from "../../pkg/index.js";

test("a wasm that compiles and is not of this build is refused by its code", async () => {
  const empty = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
  await assert.rejects(init({ wasm: empty }), { code: "mismatched" });
  assert.equal(identify("siren", "732829320").error.code, "notReady");
});
