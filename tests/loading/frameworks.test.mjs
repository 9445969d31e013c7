// A procedure given to form libraries as their own schemas are: what is wrong is said, what is unusual passes.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { blankPage } from "../js/chromium.mjs";
import { put } from "./put.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const TO = fileURLToPath(new URL("../../target/frameworks/", import.meta.url));
const FLAGS = { __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" };

before(async () => {
  rmSync(TO, { recursive: true, force: true });
  mkdirSync(TO, { recursive: true });
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: `${HERE}frameworks`,
    entryPoints: ["react-hook-form.jsx", "tanstack-form.jsx", "vue-regle.js"],
    outdir: TO,
    bundle: true,
    format: "esm",
    jsx: "automatic",
    logLevel: "error",
    define: { ...FLAGS, GOLDEN: JSON.stringify(golden()), "process.env.NODE_ENV": '"production"' },
  });
  put(TO);
});

/** The answers of a report that was read over, as form libraries hold them: one object in another. */
function golden() {
  const [line] = readFileSync(`${HERE}../golden/vehicle-transfer.ndjson`, "utf8").split("\n");
  const nested = {};
  for (const [path, value] of Object.entries(JSON.parse(line).ask.values)) {
    const [group, name] = path.split(".");
    (nested[group] ??= {})[name] = value;
  }
  return nested;
}

for (const name of ["react-hook-form", "tanstack-form", "vue-regle"]) {
  test(`${name}: a mistake is said beside its field, a doubt fails nothing, the wrong door is no field's fault`, async (t) => {
    writeFileSync(`${TO}${name}.html`, `<!doctype html><html lang="fr"><title>${name}</title>
      <div id="app"></div><script type="module" src="./${name}.js"></script>`);
    const page = await blankPage(t);
    const complaints = [];
    page.on("console", (message) => /Regle Devtools/.test(message.text()) || complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(new URL(`/target/frameworks/${name}.html`, page.url()).href);
    const send = () => page.getByRole("button", { name: "Envoyer" }).click();
    const alert = page.getByRole("alert").first();

    await page.locator("[name='vehicle.plate']").fill("AB-1O3-CD");
    await send();
    await alert.filter({ hasText: "Vérifiez le 4e caractère du numéro d’immatriculation" }).waitFor();
    assert.equal(await page.evaluate(() => globalThis.accepted), undefined);

    if (name === "tanstack-form") await page.getByRole("button", { name: "AB-103-CD" }).click(); // the issue is whole
    else await page.locator("[name='vehicle.plate']").fill("AB-103-CD");
    await send();
    await page.waitForFunction(() => globalThis.accepted);
    assert.equal(await page.evaluate(() => globalThis.accepted.vehicle.plate), "AB-103-CD");
    assert.deepEqual(await page.evaluate(() => globalThis.warned), ["asked-in-time"]);

    await page.evaluate(() => (globalThis.accepted = undefined));
    await page.locator("[name='vehicle.country']").fill("elsewhere");
    await send();
    if (name === "vue-regle") await page.waitForFunction(() => globalThis.warned.length === 0);
    else await page.getByRole("status").filter({ hasText: "Immatriculer un véhicule venant de l’étranger" }).waitFor();
    assert.equal(await page.evaluate(() => globalThis.accepted), undefined);
    assert.deepEqual(complaints, []);
  });
}
