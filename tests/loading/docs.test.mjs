// The README of the package: each block that names a file is written to it, and the whole is run.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";

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
  assert.deepEqual(folders.sort(), ["dsfr", "fields", "node", "photo", "policy", "react-hook-form", "server", "start", "tanstack-form", "versions", "vue", "worker"]);
});

for (const name of pages) {
  test(`${name}: the page says what to correct, under the policy of its chapter`, async (t) => {
    const page = await blankPage(t);
    const complaints = [];
    page.on("console", (message) => /Regle Devtools/.test(message.text()) || complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    const requests = [];
    page.on("request", (request) => requests.push(request));
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
    await accessible(page);
    await kept(page, requests);
    assert.deepEqual(complaints, []);
  });
}

/** What the chapter on accessibility promises: whatever the form was made by. */
async function accessible(page) {
  const axe = new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
  const { violations } = await axe.disableRules(["target-size"]).analyze(); // sizes are of a style, and these pages have none
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), []);
}

/** What the chapter on privacy promises: nothing is stored, and nothing is asked for but files of the page's own. */
async function kept(page, requests) {
  const { origin } = new URL(page.url());
  const asked = requests.map((request) => `${request.method()} ${request.url()}`);
  assert.deepEqual(asked.filter((each) => !each.startsWith(`GET ${origin}/`) && !/^GET (data|blob):/.test(each)), []);
  const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length, location.search]);
  assert.deepEqual(stored, [0, 0, "", 0, 0, ""]);
}

for (const name of ["node", "versions"]) {
  test(`${name}: it prints what is written`, () => {
    const printed = execFileSync(process.execPath, ["ask.mjs"], { cwd: `${WRITTEN}${name}`, encoding: "utf8" });
    assert.equal(printed, readFileSync(`${WRITTEN}${name}/ask.out`, "utf8"));
  });
}

test("server: it answers the report, and refuses what is not acceptable", async (t) => {
  const port = await freePort();
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

/** One that nobody listens on: the system gives each out in its turn. */
async function freePort() {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address();
  await once(server.close(), "close");
  return port;
}

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
