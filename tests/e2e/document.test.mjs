// A supporting document in Chromium, by keyboard: its file, the code on it, and nothing sent. By HTTP, the same code.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { launch } from "../js/chromium.mjs";
import { OPTIONS, pictures } from "../js/bill.mjs";
import { bills, greedy } from "./pdf.mjs";
import { send, service } from "./service.mjs";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";

const WORDS = {
  fr: { found: /Un code 2D-Doc a été lu.*daté du 15 octobre 2026/s, none: /Aucun code 2D-Doc/, pdf: /PDF n’est pas cherché/, wrong: /HEIC/ },
  en: { found: /A 2D-Doc code was read.*dated October 15, 2026/s, none: /No 2D-Doc code/, pdf: /of a PDF is not looked for/, wrong: /HEIC/ },
};

for (const [tag, words] of Object.entries(WORDS)) {
  test(`the page looks at a document and at the code on it, and sends nothing (${tag})`, async (t) => {
    const origin = await service(t);
    const browser = await launch(t);
    const page = await (await browser.newContext({ locale: tag })).newPage();
    const sent = [];
    page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
    const failed = [];
    page.on("pageerror", (error) => failed.push(error.message));
    await page.goto(`${origin}/${tag}/document`);
    await page.locator("form[data-ready]").waitFor();
    const look = async (name, mimeType, buffer) => {
      await page.setInputFiles("#file", { name, mimeType, buffer });
      await page.locator("form[data-looked]").waitFor();
      return page.locator("[data-said]").textContent();
    };
    assert.match(await look("bill.png", "image/png", pictures["bill.png"]), words.found);
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(({ id }) => id), []);
    assert.match(await look("blank.png", "image/png", pictures["blank.png"]), words.none);
    assert.match(await look("bill.pdf", "application/pdf", Buffer.from("%PDF-1.7\n%%EOF")), words.pdf);
    assert.match(await look("bill.heic", "image/heic", Buffer.from([0, 0, 0, 24, ...Buffer.from("ftypheic")])), words.wrong);
    await page.locator("#file").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("[data-said]").textContent(), "");
    assert.deepEqual([sent, failed], [[], []]);
  });
}

test("the service reads the code that the command reads, and refuses what is no question", async (t) => {
  const origin = await service(t);
  const post = (body, type = "application/json") => send(`${origin}/v1/scan`, { method: "POST", headers: { "content-type": type }, body });
  const asked = (bytes, more = {}) => JSON.stringify({ scan: bytes.toString("base64"), ...OPTIONS, ...more });
  const said = await (await post(asked(pictures["bill.png"]))).json();
  assert.deepEqual([said.barcode, said.status, said.name, said.address], ["2d-doc", "verified", true, false]);
  assert.equal((await (await post(asked(pictures["blank.png"]))).json()).barcode, "none");
  assert.ok(!JSON.stringify(said).includes("Spécimen"));
  const refused = async (...args) => (await post(...args)).status;
  assert.equal(await refused("{"), 400);
  assert.equal(await refused(JSON.stringify({ scan: "not base64" })), 400);
  assert.equal(await refused(JSON.stringify({ scan: 1 })), 400);
  assert.equal(await refused(asked(pictures["blank.png"], { keys: [1] })), 400);
  assert.equal(await refused(asked(pictures["blank.png"]), "image/png"), 415);
  assert.equal(await refused(asked(Buffer.alloc(12 << 20))), 413);
});

test("the code on a page of a PDF is read by the command and by the service, and a PDF that asks for too much has none", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = Object.entries({ ...bills, ...greedy });
  const questions = files.map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return JSON.stringify({ scan: join(folder, name), ...OPTIONS });
  });
  const { stdout } = spawnSync(GUICHET, ["check", "--quiet"], { input: questions.join("\n") });
  const answers = stdout.toString().trim().split("\n").map((line) => JSON.parse(line));
  const said = answers.map(({ status, barcode }, rank) => `${files[rank][0]}: ${status ?? barcode}`);
  assert.deepEqual(said, [...Object.keys(bills).map((name) => `${name}: verified`), ...Object.keys(greedy).map((name) => `${name}: none`)]);
  const asked = async (origin, bytes) => {
    const body = JSON.stringify({ scan: bytes.toString("base64"), ...OPTIONS });
    return (await send(`${origin}/v1/scan`, { method: "POST", headers: { "content-type": "application/json" }, body })).json();
  };
  const origin = await service(t, { more: ["--draw-pdf", "true"] });
  for (const [rank, [name, bytes]] of files.entries()) {
    if (bytes.length > 1e6) continue; // longer than the service waits, on a slow machine
    assert.deepEqual(await asked(origin, bytes), answers[rank], name);
  }
  assert.equal((await asked(await service(t), bills["drawn.pdf"])).barcode, "none", "unless the service is told to");
});
