// The code of a bill in a picture of it: the command, the package in Node and the package in Chromium say the same.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { scanBarcode } from "../../pkg/barcode.js";
import { MAGIC, chunk, header } from "../photo/hostile.mjs";
import { deflateSync } from "node:zlib";
import { blankPage } from "./chromium.mjs";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";
const CODE = readFileSync(new URL("../files/2d-doc.txt", import.meta.url), "utf8").trim().split("\n");
const KEY = "0409716d3d1f092e1df35cd530ca37017869882f25450ff28050e6a53f3987d2f29ee5b191b468229aff66dbb65f0520aac39c084a5947c6fb73ddd99e5401b18f";
const OPTIONS = {
  today: "2026-11-22",
  keys: [{ ca: "ZZ00", cert: "TST1", key: KEY }],
  values: { "holder.birthName": "Spécimen", "holder.firstNames": "Camille", "address.line": "1 rue d’ailleurs", "address.postalCode": "75011", "address.city": "Paris" },
};

/** A page with the code, so many pixels a square. */
function page(each, light = 235) {
  const [width, height] = [900, 1200];
  const rows = Array.from({ length: height }, () => Buffer.alloc(width + 1, light).fill(0, 0, 1));
  for (const [y, line] of CODE.entries()) {
    for (let x = 0; x < line.length; x += 1) {
      if (line[x] === "#") for (let row = 0; row < each; row += 1) rows[60 + y * each + row].fill(30, 501 + x * each, 501 + (x + 1) * each);
    }
  }
  return Buffer.concat([MAGIC, header(width, height, 8, 0), chunk("IDAT", deflateSync(Buffer.concat(rows))), chunk("IEND", Buffer.alloc(0))]);
}

const pictures = { "bill.png": page(4), "small.png": page(2), "blank.png": page(0), "bill.pdf": Buffer.from("%PDF-1.7"), "empty.jpg": Buffer.alloc(0) };

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
