import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { check, checkFile, identify, init, load, loadFiles, procedures } from "../../pkg/index.js";
import { alive } from "./hostile.mjs";

const wasm = readFileSync("pkg/dist/guichet.wasm");

test("a wasm of another build is refused, then the right one is taken, once", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const url = pathToFileURL(join(folder, "guichet.wasm"));

  await assert.rejects(init({ url }), { code: "unreachable" });
  mkdirSync(join(folder, "procedures"));
  for (const name of ["words.fr.txt", "words.en.txt"]) cpSync(`pkg/dist/procedures/${name}`, join(folder, "procedures", name));

  writeFileSync(url, wasm.map((byte, i) => (i === wasm.length - 1 ? byte ^ 1 : byte)));
  await assert.rejects(init({ url }), { code: "mismatched" });

  await assert.rejects(init({ wasm: new Uint8Array(8) }), { code: "unsupported" });
  assert.equal(identify("siren", "1").error.code, "notReady");

  writeFileSync(url, wasm);
  await Promise.all([init({ url }), init({ url }), init()]);
  assert.ok(alive({ identify }));

  assert.match(check("vehicle-transfer", {}).error.message, /no such procedure/);
  await assert.rejects(load("vehicle-transfer", { url, locale: "fr" }), { code: "unreachable" });
  cpSync("pkg/dist/procedures", join(folder, "procedures"), { recursive: true });
  writeFileSync(join(folder, "procedures/vehicle-transfer.fr.txt"), "guichet 1 0\n");
  await assert.rejects(load("vehicle-transfer", { url, locale: "fr" }), { code: "mismatched" });
  cpSync("pkg/dist/procedures/vehicle-transfer.fr.txt", join(folder, "procedures/vehicle-transfer.fr.txt"));
  writeFileSync(join(folder, "procedures/shared-vehicle.fr.txt"), "\n".repeat(999));
  await assert.rejects(load("vehicle-transfer", { url, locale: "fr" }), { code: "mismatched" });
  await Promise.all([load("vehicle-transfer"), load("vehicle-transfer")]);
  assert.equal(check("vehicle-transfer", {}).acceptable, false);
  for (const name of ["__proto__", "../procedures/vehicle-transfer", "nothing"]) {
    await assert.rejects(load(name), { code: "unknown" });
  }
});

test("the sentences of the kinds are those of the language, from the first question on", () => {
  assert.match(identify("siren", "").issues[0].message, /^Saisissez .*\. Exemple\u00a0: /);
  assert.match(identify("siren", "", { locale: "en" }).issues[0].message, /^Enter .*\. Example: /);
});

test("a page loads the sentences of its own language", async () => {
  await init();
  await load("vehicle-mandate", { locale: "en" });
  const said = (locale) => check("vehicle-mandate", {}, { locale, submitted: true }).issues[0].message;
  const english = said("en");
  assert.equal(said("fr"), english, "the only one there is");
  await load("vehicle-mandate");
  assert.equal(said("en"), english);
  assert.notEqual(said("fr"), english);
  assert.deepEqual(procedures().map(({ id }) => id).sort(), ["vehicle-mandate", "vehicle-transfer"]);
});

test("what reads files comes from beside the rest or from where it is said, is of this build, and knows the procedures", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const url = pathToFileURL(join(folder, "guichet.wasm"));
  const bytes = readFileSync("pkg/dist/files.wasm");
  const asked = (options) => checkFile(new Uint8Array(8), { slot: "photograph", ...options });

  assert.equal(asked().error.code, "notReady");
  await assert.rejects(loadFiles({ url }), { code: "unreachable" });
  writeFileSync(join(folder, "files.wasm"), bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte)));
  await assert.rejects(loadFiles({ url }), { code: "mismatched" });
  await assert.rejects(loadFiles({ wasm: new Uint8Array(8) }), { code: "unsupported" });
  assert.equal(asked().error.code, "notReady");
  await Promise.all([loadFiles({ wasm: bytes }), loadFiles(), loadFiles()]);
  assert.equal(asked().issues[0].code, "format");

  assert.match(asked({ procedure: "passport" }).error.message, /no such procedure/);
  await load("passport");
  assert.equal(asked({ procedure: "passport" }).slot, "photograph");
  assert.match(asked({ procedure: "passport", slot: "insurance" }).error.message, /no such document/);
});
