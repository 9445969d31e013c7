import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

import { check, identify, init, procedures } from "../../pkg/index.js";
import { write } from "../../pkg/guard.js";
import { initSync } from "../../pkg/dist/guichet.js";
import { initSync as filesSync } from "../../pkg/dist/files.js";
import * as guichet from "../../pkg/index.js";
import * as barcodes from "../../pkg/barcode.js";
import * as photos from "../../pkg/photo.js";
import { schema } from "../../pkg/standard-schema.js";
import { largest, put, putLater } from "./hostile.mjs";
import { LATER, Noted, PICTURE, picture, pictures } from "./places.mjs";

test("before init, each function says so", () => {
  const file = guichet.checkFile(new Uint8Array(8), { slot: "identity" });
  for (const answer of [check("vehicle-transfer", {}), identify("siren", "1"), procedures(), file]) {
    assert.equal(answer.error.code, "notReady");
  }
});

test("a value no form should hold is refused by its code, wherever it is given, and the next question is answered", async () => {
  const noted = new Noted();
  const face = Object.assign({}, ...[guichet, { schema }, photos, barcodes].map((entry) => noted.of(entry)));
  await init({ procedures: ["vehicle-transfer"] });
  await face.loadFiles();
  largest(face);
  const held = () => [initSync, filesSync].map((instance) => instance().memory.buffer.byteLength);
  const before = held();
  assert.deepEqual(put(face), []);
  assert.deepEqual(await putLater(face, LATER), []);
  assert.deepEqual(held(), before, "the memory is what it was");

  const photo = await face.openPhoto(picture());
  const first = photo.report;
  const looked = noted.of(photo, "photo.");
  assert.deepEqual(await putLater(face, pictures(looked)), []);
  assert.deepEqual(await looked.judge({ document: null, points: null }), first);
  looked.close();
  assert.deepEqual(await putLater(face, PICTURE), []);
  assert.deepEqual(await face.checkPhoto(picture()), first);
  assert.deepEqual(noted.left, [], "no export is forgotten");
});

test("a text of 200 MB leaves the memory as it was", async () => {
  await init({ procedures: ["vehicle-transfer"] });
  identify("siren", "732829320");
  const before = initSync().memory.buffer.byteLength;
  assert.equal(identify("siren", "x".repeat(2e8)).error.code, "tooLarge");
  assert.equal(initSync().memory.buffer.byteLength, before);
});

test("limits are exact", () => {
  const fields = (count) => ({ values: Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1])) });
  assert.doesNotThrow(() => write(fields(500)));
  assert.throws(() => write(fields(501)), { code: "tooLarge" });

  const envelope = write({ values: [] }).length;
  const sized = (bytes) => {
    const values = Array(16).fill("x".repeat(4000)); // 16 × 4,003 with quotes and commas, less one comma
    values.push("x".repeat(bytes - envelope - 16 * 4003 - 2));
    return { values };
  };
  assert.equal(write(sized(65536)).length, 65536);
  assert.throws(() => write(sized(65537)), { code: "tooLarge" });

  const deep = (levels) => (levels === 1 ? {} : { it: deep(levels - 1) });
  assert.doesNotThrow(() => write(deep(32)));
  assert.throws(() => write(deep(33)), { code: "tooDeep" });
});

test("each field is read once, and only its own", async () => {
  await init({ procedures: ["vehicle-transfer"] });
  const reads = {};
  const values = new Proxy({ "vehicle.plate": "AB-123-CD", "vehicle.country": "FR" }, {
    get(it, key) {
      reads[key] = (reads[key] ?? 0) + 1;
      return it[key];
    },
  });
  check("vehicle-transfer", values);
  assert.deepEqual(reads, { "vehicle.plate": 1, "vehicle.country": 1 });
});

test("a getter may ask a question of its own", async () => {
  await init({ procedures: ["vehicle-transfer"] });
  const values = { get "vehicle.plate"() { return identify("plate", "ab123cd").canonical; } };
  assert.equal(check("vehicle-transfer", values).error, undefined);
});

test("an object of another realm is plain too", async () => {
  await init({ procedures: ["vehicle-transfer"] });
  assert.equal(check("vehicle-transfer", runInNewContext("({ a: 1, b: [{}] })")).error, undefined);
});

test("polluted prototypes change no answer", async () => {
  await init({ procedures: ["vehicle-transfer"] });
  const questions = () => [
    check("vehicle-transfer", { "vehicle.plate": "AB-123-CD", rows: [{ a: "1" }] }, { today: "2026-11-22" }),
    identify("siren", "732829320", { today: "2026-11-22" }),
    procedures(),
  ];
  const clean = questions();
  const iterator = Array.prototype[Symbol.iterator];
  let polluted;
  try {
    Object.prototype.age = 5;
    Object.prototype.today = "1999-01-01";
    Object.prototype.submitted = true;
    Object.prototype.locale = "en";
    Object.prototype.toJSON = () => "polluted";
    String.prototype.toJSON = () => "polluted";
    Array.prototype[Symbol.iterator] = () => { throw new Error("polluted"); };
    polluted = questions();
  } finally {
    Array.prototype[Symbol.iterator] = iterator;
    delete String.prototype.toJSON;
    for (const key of ["age", "today", "submitted", "locale", "toJSON"]) delete Object.prototype[key];
  }
  assert.deepEqual(polluted, clean);
});
