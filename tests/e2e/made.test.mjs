// The site as its build makes it (`tools/site.mjs`, in target/www): few files, small ones, and the same answers.

import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { launch } from "../js/browser.mjs";
import { service } from "./service.mjs";

const SITE = process.env.SITE ?? "target/www";
const FORM = "/fr/vehicle-transfer";

/** A page of a copy of the made site, and its folder. */
async function open(t) {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(SITE, folder, { recursive: true });
  const origin = await service(t, { more: ["--www", folder, "--pkg", join(folder, "pkg")] });
  const page = await (await (await launch(t)).newContext()).newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  return { folder, origin, page, quiet: () => assert.deepEqual(complaints, []) };
}

test("a form asks for a script, a worker, the wasm and its rules, and for nothing else", async (t) => {
  const { origin, page, quiet } = await open(t);
  for (const id of ["vehicle-transfer", "licence-loss", "passport", "vehicle-record"]) {
    const asked = new Set();
    const note = (request) => asked.add(new URL(request.url()).pathname);
    page.on("request", note);
    await page.goto(`${origin}/fr/${id}`);
    await page.locator("form[data-ready]").waitFor();
    page.off("request", note);
    const built = [...asked].filter((path) => path.startsWith("/pkg/dist/"));
    assert.ok(built.length <= 4 && built.every((path) => /\/(guichet\.wasm|procedures\/(words|shared-[a-z]+|[a-z-]+)\.fr\.txt)$/.test(path)), `${built}`);
    const others = [...asked].filter((path) => !built.includes(path) && !["/sw.js", "/build.txt", "/favicon.ico"].includes(path));
    assert.deepEqual(others.toSorted(), [`/fr/${id}`, "/form.js", "/icon.svg", "/pkg/thread.js", "/style.css"].toSorted());
  }
  quiet();
});

test("the wasm comes with the page, once, and not to who has no script", async (t) => {
  const { origin, page, quiet } = await open(t);
  const wasm = (page) => {
    const asked = [];
    page.on("request", (request) => request.url().endsWith(".wasm") && asked.push(request.resourceType()));
    return asked;
  };
  const asked = wasm(page);
  for (const path of [FORM, "/fr/numbers"]) {
    await page.goto(origin + path);
    await page.locator("form[data-ready]").waitFor();
    assert.equal(asked.splice(0).length, 1, path);
  }
  quiet();
  const unscripted = await (await page.context().browser().newContext({ javaScriptEnabled: false })).newPage();
  const never = wasm(unscripted);
  await unscripted.goto(origin + FORM, { waitUntil: "networkidle" });
  assert.deepEqual(never, []);
});

test("a file comes as the build compressed it, to whoever reads it so", async (t) => {
  const { folder, origin } = await open(t);
  const ask = (encoding) => fetch(`${origin}/pkg/dist/guichet.wasm`, { headers: { "accept-encoding": encoding } });
  const small = await ask("br");
  assert.equal(small.headers.get("content-encoding"), "br");
  assert.equal(small.headers.get("content-type"), "application/wasm");
  assert.equal(Number(small.headers.get("content-length")), readFileSync(join(folder, "pkg/dist/guichet.wasm.br")).length);
  assert.match(small.headers.get("vary") ?? "", /accept-encoding/i);
  const whole = readFileSync(join(folder, "pkg/dist/guichet.wasm"));
  assert.deepEqual(Buffer.from(await small.arrayBuffer()), whole);
  assert.deepEqual(Buffer.from(await (await ask("identity")).arrayBuffer()), whole);
});

test("a second visit runs the code that was kept, until the host has another build", async (t) => {
  const { folder, origin, page } = await open(t);
  const marked = async () => {
    await page.goto(origin + FORM);
    await page.locator("form[data-ready]").waitFor();
    return page.evaluate(() => "marked" in document.documentElement.dataset);
  };
  assert.equal(await marked(), false);
  await page.locator("html[data-kept]").waitFor({ state: "attached" });

  appendFileSync(join(folder, "form.js"), ";document.documentElement.dataset.marked='';");
  rmSync(join(folder, "form.js.br"));
  assert.equal(await marked(), false, "the build is the same: nothing is asked again");

  writeFileSync(join(folder, "build.txt"), "another");
  assert.equal(await marked(), true, "another build: what is kept is left alone");
});
