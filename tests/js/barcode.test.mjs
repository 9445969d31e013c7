// The code of a bill in a picture of it: the command, the package in Node and the package in Chromium say the same.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { scanBarcode } from "../../pkg/barcode.js";
import { OPTIONS, pictures } from "./bill.mjs";
import { blankPage } from "./chromium.mjs";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";

test("a code is found in a picture, and answered on alike at three doors", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const questions = Object.entries(pictures).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return JSON.stringify({ scan: join(folder, name), ...OPTIONS });
  });
  const { stdout } = spawnSync(GUICHET, ["check", "--quiet"], { input: questions.join("\n") });
  const expected = stdout.toString().trim().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(expected.map(({ barcode, status }) => status ?? barcode), ["verified", "verified", "none", "none", "none"]);
  assert.deepEqual([expected[0].name, expected[0].address], [true, false]);
  for (const [rank, bytes] of Object.values(pictures).entries()) assert.deepEqual(await scanBarcode(new Blob([bytes]), OPTIONS), expected[rank]);
  const blank = await blankPage(t);
  const found = await blank.evaluate(async ({ pictures, options }) => {
    const { scanBarcode } = await import("/pkg/barcode.js");
    return Promise.all(pictures.map((bytes) => scanBarcode(new Blob([new Uint8Array(bytes)]), options)));
  }, { pictures: Object.values(pictures).map((bytes) => [...bytes]), options: OPTIONS });
  assert.deepEqual(found, expected);
});

test("what is no question is refused by its code", async () => {
  await assert.rejects(scanBarcode(new Blob([pictures["blank.png"]]), { keys: [1] }), { code: "malformed" });
});
