// Every export of every entry of the package against every hostile value, in Chromium and in Firefox; guard.test.mjs does it
// in Node, for the entries that need no page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { blankPage, launch as inChromium } from "./chromium.mjs";
import { launch as inFirefox } from "./firefox.mjs";

const { exports } = JSON.parse(readFileSync(new URL("../../pkg/package.json", import.meta.url), "utf8"));
const ENTRIES = Object.values(exports).filter(({ types }) => types).map((entry) => entry.default.replace(".", "/pkg"));

for (const [name, launch] of Object.entries({ Chromium: inChromium, Firefox: inFirefox })) {
  test(`hostile values are refused by their codes in ${name}, and the next question is answered`, async (t) => {
    const page = await blankPage(t, launch);
    const { wrong, left, exported } = await page.evaluate(put, ENTRIES);
    assert.deepEqual(wrong, []);
    assert.deepEqual(left, [], "no export is forgotten");
    assert.deepEqual([ENTRIES.length, exported], [6, 16]);
  });
}

async function put(entries) {
  const { largest, put, putLater } = await import("/tests/js/hostile.mjs");
  const { FORMS, LATER, Noted, PICTURE, picture, pictures, THREAD, threads } = await import("/tests/js/places.mjs");
  const glues = await Promise.all(["guichet", "files"].map((name) => import(`/pkg/dist/${name}.js`)));
  const held = () => glues.map(({ initSync }) => initSync().memory.buffer.byteLength);
  const modules = await Promise.all(entries.map((entry) => import(entry)));
  const noted = new Noted();
  const face = Object.assign({}, ...modules.map((module) => noted.of(module)));
  const exported = Object.keys(face).length;

  await face.init({ procedures: ["vehicle-transfer"] });
  await face.loadFiles();
  largest(face);
  const before = held();
  const wrong = put(face);
  const after = held();
  if (after.some((bytes, rank) => bytes > before[rank])) wrong.push(`the memory grew from ${before} to ${after}`);

  wrong.push(...await putLater(face, LATER));
  wrong.push(...await putLater(face, { ...FORMS, ...THREAD }));

  const worker = face.createWorker({ procedures: ["vehicle-transfer"] });
  await worker.ready;
  const told = noted.of(worker, "worker.");
  wrong.push(...await putLater(face, threads(told)));
  const still = await told.identify("siren", "732 829 320");
  await told.terminate();
  if (still.canonical !== "732829320") wrong.push("the worker did not survive");

  const photo = await face.openPhoto(picture());
  const looked = noted.of(photo, "photo.");
  const first = JSON.stringify(photo.report);
  wrong.push(...await putLater(face, pictures(looked)));
  if (JSON.stringify(await looked.judge({ document: null, points: null })) !== first) wrong.push("the photo did not survive");
  looked.close();
  wrong.push(...await putLater(face, PICTURE));
  if (JSON.stringify(await face.checkPhoto(picture())) !== first) wrong.push("another photo has another report");
  return { wrong, left: noted.left, exported };
}
