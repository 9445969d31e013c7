// The README of the package: each block that names a file is written to it, and the whole is run.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { blankPage } from "../js/chromium.mjs";
import { put } from "./put.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WRITTEN = `${ROOT}target/docs/`;
const FLAGS = { __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" };
const HEIC = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic");

rmSync(WRITTEN, { recursive: true, force: true });
const README = readFileSync(`${HERE}node_modules/guichet/README.md`, "utf8");
for (const [, file, text] of README.matchAll(/^```[a-z]+ (\S+)\n(.*?)^```$/gms)) {
  mkdirSync(dirname(`${WRITTEN}${file}`), { recursive: true });
  writeFileSync(`${WRITTEN}${file}`, text);
}
symlinkSync(`${HERE}node_modules`, `${WRITTEN}node_modules`);
const folders = readdirSync(WRITTEN).filter((name) => name !== "node_modules");
const pages = folders.filter((name) => readdirSync(`${WRITTEN}${name}`).some((file) => file.startsWith("main.")));

before(async () => {
  const { build } = await import("esbuild");
  for (const name of pages) {
    const main = `${WRITTEN}${name}/${existsSync(`${WRITTEN}${name}/main.js`) ? "main.js" : "main.jsx"}`;
    await build({
      absWorkingDir: HERE,
      entryPoints: { main, thread: "guichet/thread", "photo-worker": "guichet/photo-worker" },
      outdir: `${WRITTEN}${name}/built`,
      bundle: true,
      format: "esm",
      jsx: "automatic",
      logLevel: "error",
      define: { ...FLAGS, "process.env.NODE_ENV": '"production"' },
    });
    const index = `${WRITTEN}${name}/index.html`;
    if (existsSync(index)) cpSync(index, `${WRITTEN}${name}/built/index.html`);
    else writeFileSync(`${WRITTEN}${name}/built/index.html`, '<!doctype html><html lang="fr"><title>app</title><div id="app"></div><script type="module" src="main.js"></script>');
    put(`${WRITTEN}${name}/built/`);
  }
});

test("there is something to run in each chapter", () => {
  assert.deepEqual(folders.sort(), ["dsfr", "fields", "node", "photo", "policy", "react-hook-form", "server", "start", "tanstack-form", "vue", "worker"]);
});

for (const name of pages) {
  test(`${name}: the page says what to correct, under the policy of its chapter`, async (t) => {
    const page = await blankPage(t);
    page.setDefaultTimeout(10_000);
    const complaints = [];
    page.on("console", (message) => /Regle Devtools/.test(message.text()) || complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    if (name === "policy") await strictly(page);
    await page.goto(new URL(`/target/docs/${name}/built/index.html`, page.url()).href);
    if (await page.locator("form[data-guichet]").count()) await page.locator("form[data-ready]").waitFor();
    if (name === "photo") {
      await page.locator("input").setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: HEIC });
      await page.getByText("HEIC").waitFor();
    } else {
      await page.locator("[name='vehicle.plate']").fill("AB-1O3-CD");
      await page.getByRole("button", { name: "Déposer ma demande" }).click();
      await page.getByText("Vérifiez le 4e caractère").first().waitFor();
    }
    assert.deepEqual(complaints, []);
  });
}

test("node: it prints what is written", () => {
  const printed = execFileSync(process.execPath, ["ask.mjs"], { cwd: `${WRITTEN}node`, encoding: "utf8" });
  assert.equal(printed, readFileSync(`${WRITTEN}node/ask.out`, "utf8"));
});

test("server: it answers the report, and refuses what is not acceptable", async (t) => {
  const port = 20_000 + (process.pid % 20_000);
  const server = spawn(process.execPath, ["server.mjs"], { cwd: `${WRITTEN}server`, env: { ...process.env, PORT: port }, stdio: "inherit" });
  t.after(() => server.kill());
  const post = (body) => fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: new URLSearchParams(body), headers: { connection: "close" } });
  let response;
  while (!response) response = await post({ "vehicle.plate": "AB-1O3-CD" }).catch(() => undefined);
  assert.equal(response.status, 422);
  const { issues } = await response.json();
  assert.equal(issues.find(({ path }) => path === "vehicle.plate").suggestion, "AB-103-CD");
  assert.equal((await post({ a: "x".repeat(70_000) })).status, 413);
});

/** Every answer of this origin with the headers that the chapter gives, and no other policy. */
async function strictly(page) {
  const headers = Object.fromEntries(readFileSync(`${WRITTEN}policy/headers`, "utf8").trim().split("\n").map((line) => line.split(/: (.*)/s)));
  await page.route("**/target/docs/policy/**", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...lower(headers) } });
  });
}

function lower(headers) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
