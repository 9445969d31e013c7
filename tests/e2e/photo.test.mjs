// Photos in Chromium: the same bits as the command over the corpus, a page that never freezes, and a person with a keyboard.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { blankPage, launch } from "../js/chromium.mjs";
import { CORPUS, TODAY, bytesOf, images, question } from "../photo/corpus.mjs";
import { send, service } from "./service.mjs";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";

const imageOf = (name) => images.find(({ file }) => file === name);

test("Chromium says of every photo what the command says, pixels and faces to the last bit", async (t) => {
  const questions = images.map((image) => question(image));
  const input = questions.map((asked) => JSON.stringify(asked)).join("\n");
  const { stdout } = spawnSync(GUICHET, ["check", "--quiet", "--today", TODAY], { input, maxBuffer: 1e9 });
  const expected = stdout.toString().trim().split("\n").map((line) => JSON.parse(line));
  const page = await blankPage(t);
  await page.route("**/corpus/*", (route) => route.fulfill({ body: readFileSync(`${CORPUS}/${route.request().url().split("/").pop()}`) }));
  // What the worker of a page runs, in one instance: to start two hundred of them tells nothing more.
  const reports = await page.evaluate(async (asked) => {
    const { look } = await import("/pkg/photo-engine.js");
    const reports = [];
    for (const { url, question } of asked) {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
      reports.push(await look({ bytes, size: bytes.length, question: JSON.stringify(question), landmarks: { wait: 15_000 } }, () => {}));
    }
    return reports;
  }, images.map(({ file }, rank) => ({ url: `/corpus/${file}`, question: questions[rank] })));
  assert.equal(reports.length, 205);
  for (const [rank, report] of reports.entries()) assert.deepEqual(report, expected[rank], images[rank].file);
  const throughTheWorker = await page.evaluate(async ({ url, asked }) => {
    const { checkPhoto } = await import("/pkg/photo.js");
    return checkPhoto(new File([await (await fetch(url)).blob()], asked.photo), asked);
  }, { url: `/corpus/${images[0].file}`, asked: questions[0] });
  assert.deepEqual(throughTheWorker, expected[0]);
});

// How long the page's own thread is held is measured by benches/photo-page.mjs: here, that the work is done elsewhere.
test("twelve megapixels are decoded in a worker, and the page's own thread starts no wasm", async (t) => {
  const page = await blankPage(t);
  await page.route("**/corpus/*", (route) => route.fulfill({ body: bytesOf(imageOf("ok_12mp_3024x3888.jpg")) }));
  const workers = [];
  page.on("worker", (worker) => workers.push(new URL(worker.url()).pathname));
  const { here, stages, examined, shown } = await page.evaluate(async () => {
    const here = [];
    globalThis.createImageBitmap = () => here.push("createImageBitmap");
    for (const name of ["compile", "compileStreaming", "instantiate", "instantiateStreaming", "Module", "Instance"]) {
      WebAssembly[name] = new Proxy(WebAssembly[name], { apply: () => here.push(name), construct: () => here.push(name) });
    }
    const { openPhoto } = await import("/pkg/photo.js");
    const file = new File([await (await fetch("/corpus/large.jpg")).blob()], "large.jpg");
    const stages = [];
    const photo = await openPhoto(file, { onStage: (stage) => stages.push(stage), landmarks: true });
    await photo.judge({ locale: "en" });
    await photo.crop({ left: 0, top: 0, width: 700, height: 900 });
    const { width, height } = await photo.preview(700);
    photo.close();
    return { here, stages, examined: photo.report.examined, shown: [width, height] };
  });
  assert.deepEqual([here, workers], [[], ["/pkg/photo-worker.js"]]);
  assert.deepEqual(stages, ["read", "decode", "detect", "landmarks"]);
  assert.ok(examined);
  assert.deepEqual(shown, [700, 900]);
});

for (const [tag, words] of Object.entries({ fr: { clean: /pas vu de problème/, kept: /lieu n’a pas pu être retiré/, mark: "Bas du menton, de haut en bas" }, en: { clean: /saw no problem/, kept: /place could not be taken out/, mark: "Bottom of the chin, from top to bottom" } })) {
  test(`the page looks at a photo, and its marks move by keyboard (${tag})`, async (t) => {
    const origin = await service(t);
    const browser = await launch(t);
    const page = await (await browser.newContext()).newPage();
    const sent = [];
    page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
    const failed = [];
    page.on("pageerror", (error) => failed.push(error.message));
    // On a line that is paid by the byte the hints are left out: what is said first is all that is said.
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "connection", { get: () => ({ saveData: true }) }));
    // What is shown is made in the worker: to make twelve megapixels small holds a thread for 25 ms, on a slow machine 150.
    await page.addInitScript(() => (globalThis.createImageBitmap = () => setTimeout(() => { throw new Error("made by the page"); })));
    await page.goto(`${origin}/${tag}/photo`);
    await page.locator("form.photo[data-ready]").waitFor();
    await page.setInputFiles("#file", { name: "face.jpg", mimeType: "image/jpeg", buffer: bytesOf(imageOf("ok_base_827x1063.jpg")) });
    const said = page.locator("[data-said]");
    await page.locator("[data-looked]").waitFor();
    assert.match(await said.textContent(), words.clean);
    assert.equal(await page.locator("[data-issues] .error").count(), 0);
    const middle = (canvas) => canvas.getContext("2d").getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data[3];
    assert.equal(await page.locator("#preview").evaluate(middle), 255, "the photo is shown");
    const chin = page.getByLabel(words.mark);
    await chin.focus();
    for (let presses = 0; presses < 60; presses += 1) await page.keyboard.press("ArrowUp");
    await page.locator("[data-issues] .message").filter({ hasText: /\bmm\b/ }).waitFor();
    assert.match(await chin.getAttribute("aria-valuetext"), /mm$/);
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(({ id }) => id), []);
    const download = page.waitForEvent("download");
    await page.locator("[data-strip]").click();
    assert.equal((await download).suggestedFilename(), "face.jpg");
    // Of a file that is cut short nothing is handed over: it may still hold its place.
    await page.setInputFiles("#file", { name: "cut.jpg", mimeType: "image/jpeg", buffer: bytesOf(imageOf("ok_base_827x1063.jpg")).subarray(0, 20_000) });
    await page.locator("[data-issues] .error").waitFor();
    await page.locator("[data-strip]").click();
    await said.filter({ hasText: words.kept }).waitFor();
    await page.locator("[data-erase]").click();
    assert.equal(await page.locator("[data-looked]").isVisible(), false);
    await page.locator("[data-leave]").click();
    await page.waitForURL(`${origin}/${tag}/ended`);
    assert.deepEqual(page.workers(), [], "the photo's own worker is ended");
    assert.deepEqual([sent, failed], [[], []]);
  });
}

test("the page of photos opens and looks at one without a network, once it has looked at one", async (t) => {
  const origin = await service(t);
  const browser = await launch(t);
  const context = await browser.newContext();
  const page = await context.newPage();
  const look = async () => {
    await page.goto(`${origin}/fr/photo`);
    await page.locator("form.photo[data-ready]").waitFor();
    await page.setInputFiles("#file", { name: "face.jpg", mimeType: "image/jpeg", buffer: bytesOf(imageOf("ok_base_413x531.jpg")) });
    await page.locator("[data-checks] dt", { hasText: "Yeux ouverts" }).waitFor({ state: "attached" }); // the hints come last
    return page.locator("[data-checks]").textContent();
  };
  const before = await look();
  await page.waitForFunction(async () => {
    const store = await caches.open("guichet");
    const needed = ["/photo.js", "/pkg/photo-worker.js", "/pkg/dist/photo.wasm", "/pkg/dist/photo-landmarks.bin"];
    return (await Promise.all(needed.map((name) => store.match(name)))).every(Boolean);
  });
  await page.locator("html[data-kept]").waitFor({ state: "attached" });
  await context.setOffline(true);
  assert.equal(await look(), before);
});

test("the service says what the command says, and refuses what is no photo's question", async (t) => {
  const origin = await service(t);
  const post = (query, bytes, type = "image/jpeg") =>
    send(`${origin}/v1/photo${query}`, { method: "POST", headers: { "content-type": type }, body: bytes });
  const image = imageOf("head_0.55.jpg");
  const { points } = question(image);
  const query = new URLSearchParams({ document: "passport", points: JSON.stringify(points), today: TODAY, fingerprint: "true", landmarks: "true" });
  const report = await (await post(`?${query}`.replaceAll("+", "%20"), bytesOf(image))).json();
  const { stdout } = spawnSync(GUICHET, ["check", "--quiet"], { input: JSON.stringify(question(image)) });
  assert.deepEqual(report, JSON.parse(stdout.toString()));
  assert.equal(report.acceptable, false);
  const refused = async (...args) => (await post(...args)).status;
  assert.equal(await refused("?document=hat", bytesOf(image)), 404);
  assert.equal(await refused("?document=identity-card&country=GB", bytesOf(image)), 404);
  assert.equal(await refused("?fingerprint=perhaps", bytesOf(image)), 400);
  assert.equal(await refused("?points=nonsense", bytesOf(image)), 400);
  assert.equal(await refused("", bytesOf(image), "text/html"), 415);
  assert.equal(await refused("", Buffer.alloc(11 << 20)), 413);
});
