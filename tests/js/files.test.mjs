// Files by their headers: the command, the package in Node and the package in Chromium say the same of each.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import * as guichet from "../../pkg/index.js";
import { blankPage } from "./chromium.mjs";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";
const TODAY = "2026-11-22";
const SLOTS = ["photograph", "identity"];

const picture = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 2, 19, 1, 157, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xff, 0xda, 0, 2];
const files = {
  "empty.jpg": [],
  "cut.jpg": picture,
  "whole.pdf": [...picture, ...Array(60_000).fill(7), 0xff, 0xd9],
  "long.jpg": [...picture, ...Array(400_000).fill(7), 0xff, 0xd9],
  "followed.jpg": [...picture, 0xff, 0xd9, 80, 75, 3, 4],
  "page.png": [..."<!doctype html><script>alert(1)</script>"].map((c) => c.charCodeAt(0)),
  "bill.pdf": [..."%PDF-1.7\ntrailer<</Encrypt 5 0 R>>\n%%EOF\n"].map((c) => c.charCodeAt(0)),
  "photo.heic": [0, 0, 0, 24, ..."ftypheic"].map((c) => (typeof c === "string" ? c.charCodeAt(0) : c)),
};

test("the command, Node and Chromium say the same of a file", async (t) => {
  const expected = answersOfTheCommand(t);
  await guichet.loadFiles();
  assert.deepEqual(answers(guichet, files, SLOTS, TODAY), expected);
  const page = await blankPage(t);
  const found = await page.evaluate(async ([files, slots, today]) => {
    const guichet = await import("/pkg/index.js");
    await guichet.loadFiles();
    return Object.entries(files).flatMap(([name, bytes]) =>
      slots.map((slot) => JSON.stringify(guichet.checkFile(new Uint8Array(bytes), { slot, name, today }))));
  }, [files, SLOTS, TODAY]);
  assert.deepEqual(found, expected);
  const one = await page.evaluate(async ([bytes, today]) => {
    const guichet = await import("/pkg/index.js");
    await guichet.loadFiles();
    const { bytes: head, ...ends } = await guichet.peek(new File([new Uint8Array(bytes)], "long.jpg"));
    return JSON.stringify(guichet.checkFile(head, { ...ends, slot: "photograph", today }));
  }, [files["long.jpg"], TODAY]);
  assert.equal(one, expected[Object.keys(files).indexOf("long.jpg") * SLOTS.length]);
});

test("what is no file is refused by its code", async () => {
  await guichet.loadFiles();
  const options = { slot: "photograph" };
  for (const bytes of [undefined, null, "bytes", [1, 2], new ArrayBuffer(8), new Uint16Array(8), {}]) {
    assert.equal(guichet.checkFile(bytes, options).error?.code, "malformed");
  }
  const bytes = new Uint8Array(8);
  for (const wrong of [{}, { slot: 1 }, { slot: "A b" }, { slot: "photograph", size: 2 }, { slot: "photograph", size: NaN },
    { slot: "photograph", profile: { formats: ["exe"] } }, { slot: "photograph", tail: "end" }]) {
    assert.equal(guichet.checkFile(bytes, wrong).error?.code, "malformed", JSON.stringify(wrong));
  }
  assert.equal(guichet.checkFiles([], options).error?.code, "malformed");
});

test("a name is looked at by its end only", async () => {
  await guichet.loadFiles();
  const answer = guichet.checkFile(new Uint8Array(files["bill.pdf"]), { slot: "insurance", name: "Camille \ud800 SPÉCIMEN.JPG" });
  assert.deepEqual(answer.issues.map(({ code }) => code), ["renamed", "locked"]);
  assert.ok(!JSON.stringify(answer).includes("Camille"));
});

test("the files of a slot are looked at together", async () => {
  await guichet.loadFiles();
  const bytes = new Uint8Array(files["whole.pdf"]);
  const answer = guichet.checkFiles([{ bytes, name: "a.jpg" }, { bytes, name: "b.jpg" }], { slot: "identity", locale: "en" });
  assert.ok(answer.issues.some(({ code, path }) => code === "twice" && path === "files[1]"));
});

/** Each file in each slot, as texts. */
function answers(guichet, files, slots, today) {
  return Object.entries(files).flatMap(([name, bytes]) =>
    slots.map((slot) => JSON.stringify(guichet.checkFile(new Uint8Array(bytes), { slot, name, today }))));
}

function answersOfTheCommand(t) {
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const questions = Object.entries(files).flatMap(([name, bytes]) => {
    const file = join(folder, name);
    writeFileSync(file, new Uint8Array(bytes));
    return SLOTS.map((slot) => JSON.stringify({ file, slot, today: TODAY }));
  });
  const { stdout, status, error } = spawnSync(GUICHET, ["check"], { input: `${questions.join("\n")}\n`, encoding: "utf8" });
  if (error) throw error;
  assert.equal(status, 1);
  return stdout.split("\n").slice(0, -1);
}
