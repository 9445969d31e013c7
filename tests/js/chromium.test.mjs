// The package in a real browser, under `script-src 'self' 'wasm-unsafe-eval'`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { blankPage } from "./chromium.mjs";

test("what only a browser holds is refused", async (t) => {
  const page = await blankPage(t);
  const codes = await page.evaluate(async () => {
    const { check, init } = await import("/pkg/index.js");
    await init({ procedures: ["vehicle-transfer"] });
    const values = [document.all, document.body, window, new FormData(), new File([], "a"), document.createElement("form")];
    return values.map((it) => check("vehicle-transfer", { "vehicle.plate": it }).error?.code);
  });
  assert.deepEqual(codes, Array(6).fill("malformed"));
});

test("nothing of the page's policy is broken", async (t) => {
  const page = await blankPage(t);
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  assert.equal(await start(page), "ready");
  assert.deepEqual(complaints, []);
});

test("a wasm changed by one byte is refused before it is compiled", async (t) => {
  const page = await blankPage(t);
  const wasm = readFileSync("pkg/dist/guichet.wasm");
  wasm[wasm.length - 1] ^= 1;
  await page.route("**/guichet.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: wasm }));
  assert.equal(await start(page), "mismatched");
});

test("a wasm that is not there is told apart, and a second init succeeds when it is back", async (t) => {
  const page = await blankPage(t);
  await page.route("**/guichet.wasm", (route) => route.fulfill({ status: 404 }));
  assert.equal(await start(page), "unreachable");
  await page.unroute("**/guichet.wasm");
  await page.route("**/guichet.wasm", (route) => route.abort());
  assert.equal(await start(page), "unreachable");
  await page.unroute("**/guichet.wasm");
  assert.equal(await start(page), "ready");
});

test("a server that gives the wasm another type is put up with", async (t) => {
  const page = await blankPage(t);
  const body = readFileSync("pkg/dist/guichet.wasm");
  await page.route("**/guichet.wasm", (route) => route.fulfill({ contentType: "application/octet-stream", body }));
  assert.equal(await start(page), "ready");
});

test("a page that forbids wasm is told so", async (t) => {
  const page = await blankPage(t);
  await page.route("**/blank", (route) => route.fulfill({
    contentType: "text/html",
    headers: { "Content-Security-Policy": "default-src 'self'" },
    body: "<!doctype html><title>strict</title><link rel=icon href=data:,>",
  }));
  await page.reload();
  assert.equal(await start(page), "unsupported");
});

/** "ready", or the code `init` was refused with. */
function start(page) {
  return page.evaluate(async () => {
    const { init } = await import("/pkg/index.js");
    return init().then(() => "ready", ({ code }) => code);
  });
}
