// The tarball that npm would publish, in every way people load a package: each validates one form.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { blankPage } from "../js/chromium.mjs";
import { BUILDS, built, serving } from "./builds.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HEIC = { name: "a.jpg", mimeType: "image/jpeg", buffer: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic") };

for (const name of Object.keys(BUILDS)) {
  test(`${name}: the page and its worker check a form, under a strict policy, without a word on the console`, async (t) => {
    await built(name, `${ROOT}target/loading/${name}/`);
    const page = await blankPage(t);
    const complaints = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await checkForms(page, new URL(`/target/loading/${name}/`, page.url()));
    assert.deepEqual(complaints, []);
  });
}

test("vite while one writes: the package is found as it is installed", async (t) => {
  const page = await blankPage(t);
  await checkForms(page, await serving(t, `${ROOT}target/loading/cache`));
});

/** The page whose checks are its own, and the one whose checks are a worker's. */
async function checkForms(page, folder) {
  for (const file of ["index.html", "worker.html"]) {
    await page.goto(new URL(file, folder).href);
    await page.locator("form[data-ready]").waitFor();
    await page.locator("[name='vehicle.plate']").fill("AB-1O3-CD");
    await page.locator("button").click();
    await page.getByRole("button", { name: "Utiliser AB-103-CD" }).waitFor();
    await page.locator("[type=file]").setInputFiles(HEIC);
    await page.locator("form").filter({ hasText: "HEIC" }).waitFor();
  }
  await page.goto(new URL("photo.html", folder).href);
  await page.locator("input[data-ready]").setInputFiles(HEIC);
  await page.locator("output").filter({ hasText: "HEIC" }).waitFor();
}

test("a server that makes pages may import every entry, and nothing happens", () => {
  const entries = ["guichet", "guichet/barcode", "guichet/dom", "guichet/photo", "guichet/standard-schema", "guichet/worker"];
  const code = entries.map((name) => `await import("${name}");`).join("");
  execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: HERE });
});

for (const file of ["main.mjs", "main.cjs"]) {
  test(`Node: ${file}`, () => {
    const said = execFileSync(process.execPath, [file], { cwd: `${HERE}projects/node`, encoding: "utf8" });
    assert.equal(said, "AB-103-CD\n");
  });
}

test("it takes fewer than ten lines", () => {
  for (const folder of ["browser", "node"]) {
    for (const name of readdirSync(`${HERE}projects/${folder}`).filter((name) => /js$/.test(name))) {
      const lines = readFileSync(`${HERE}projects/${folder}/${name}`, "utf8").split("\n").filter((line) => line.trim());
      assert.ok(lines.length < 10, `${name}: ${lines.length}`);
    }
  }
});

test("the wasm and the procedures have addresses of their own, and nothing else has", async () => {
  const resolve = (name) => execFileSync(process.execPath, ["--input-type=module", "-e",
    `try { console.log(import.meta.resolve(${JSON.stringify(name)})) } catch ({ code }) { console.log(code) }`], { cwd: HERE, encoding: "utf8" }).trim();
  assert.match(resolve("guichet/guichet_bg.wasm"), /guichet\/dist\/guichet\.plain\.wasm$/);
  assert.match(resolve("guichet/files.wasm"), /guichet\/dist\/files\.plain\.wasm$/);
  assert.match(resolve("guichet/procedures/passport.fr.txt"), /dist\/procedures\/passport\.fr\.txt$/);
  assert.equal(resolve("guichet/guard.js"), "ERR_PACKAGE_PATH_NOT_EXPORTED");
});

test("nothing but what was written and built is in the tarball, with both licences and no dependency", () => {
  const folder = `${HERE}node_modules/guichet/`;
  const { dependencies, ...manifest } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));
  assert.equal(dependencies, undefined);
  for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "README.md"]) assert.ok(readFileSync(`${folder}${file}`, "utf8").length > 0);
  for (const entry of Object.values(manifest.exports).flatMap((entry) => (typeof entry === "string" ? entry : Object.values(entry)))) {
    if (!entry.includes("*")) assert.ok(readFileSync(`${folder}${entry}`).length > 0, entry);
  }
});

test("the types are found by the names of the package, and tell what they refuse", () => {
  const { status, stdout } = spawnSync(`${ROOT}node_modules/.bin/tsc`, ["--project", `${HERE}tsconfig.json`], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});
