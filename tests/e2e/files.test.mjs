// The site as files, on a host that knows nothing: no header of ours, no address but those of files, in some folder.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import AxeBuilder from "@axe-core/playwright";

import { launch } from "../js/browser.mjs";
import { host } from "./host.mjs";
import { Walker, dossier, lasting } from "./walker.mjs";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";

/** A folder of the host, with the pages and what they fetch. */
function published(t) {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  execFileSync(GUICHET, ["publish", join(folder, "some", "where")]);
  cpSync("www", join(folder, "some", "where"), { recursive: true });
  cpSync("pkg", join(folder, "some", "where", "pkg"), { recursive: true });
  return folder;
}

async function visit(t, options) {
  const folder = published(t);
  const origin = await host(t, folder);
  const browser = await launch(t);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("response", (response) => response.status() === 404 && complaints.push(response.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  return { site: `${origin}/some/where`, folder: join(folder, "some", "where"), context, page, quiet: () => assert.deepEqual(complaints, []) };
}

test("a procedure goes from its first screen to what to attach, on any host of files", async (t) => {
  const { site, page, context, quiet } = await visit(t);
  const { values, report } = dossier("licence-loss");
  const walker = new Walker(page, values);
  await page.goto(`${site}/`);
  await page.waitForURL(`${site}/fr/index.html`);
  await page.getByRole("link", { name: /perdu|perte/i }).first().click();
  await page.waitForSelector("form[data-ready]");
  await page.evaluate((today) => (document.querySelector("form").dataset.today = today), dossier("licence-loss").today);
  await page.waitForSelector("html[data-kept]");
  await context.setOffline(true); // and without a network
  for (let turn = 0; turn < 12 && (await walker.state()).screen !== "_recap"; turn += 1) {
    await walker.fill();
    await walker.next();
  }
  await page.check("#_declared");
  await page.click("[data-go]");
  await page.waitForSelector("[data-received]:not([hidden])");
  const state = await walker.state();
  assert.deepEqual(state.documents.toSorted(), report.documents.toSorted());
  assert.deepEqual(state.lasting, lasting(report));
  assert.match(state.amount ?? "", report.fee ? new RegExp(report.fee.amount.replace(".", ",")) : /^$/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), []);
  await page.click("[data-received] [data-leave]");
  await page.waitForURL(`${site}/fr/ended.html`);
  quiet();
});

test("a link that would lose the answers asks first: nothing here could carry them", async (t) => {
  const { site, page, quiet } = await visit(t);
  await page.goto(`${site}/fr/licence-loss.html`);
  await page.waitForSelector("form[data-ready]");
  const ask = page.getByRole("dialog", { name: /Quitter cette page/ });
  const other = page.getByRole("link", { name: "English" });
  const typed = page.locator("[data-screen]:not([data-away]) input").first();
  await typed.check();
  await other.click();
  assert.match(await ask.textContent(), /Vos réponses seront effacées/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), []);
  await page.keyboard.press("Escape");
  assert.equal(await ask.isVisible(), false);
  assert.equal(await typed.isChecked(), true);
  await other.click();
  await ask.getByRole("button", { name: "Continuer ma demande" }).click();
  assert.equal(await typed.isChecked(), true);
  await other.click();
  await ask.getByRole("button", { name: "Quitter la page" }).click();
  await page.waitForURL(`${site}/en/licence-loss.html`);
  await page.waitForSelector("form[data-ready]");
  await page.getByRole("link", { name: "Français" }).click(); // nothing typed, nothing asked
  await page.waitForURL(`${site}/fr/licence-loss.html`);
  quiet();
});

test("every link of every page leads to a file", async (t) => {
  const folder = published(t);
  const site = join(folder, "some", "where");
  const pages = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html"));
  assert.equal(pages.length, 1 + 2 * (7 + 2 * 24));
  const files = new Set(readdirSync(site, { recursive: true }));
  for (const page of pages) {
    const html = readFileSync(join(site, page), "utf8");
    for (const [, address] of html.matchAll(/(?:href|src)="([^"#]*)"/g)) {
      assert.ok(files.has(join(page, "..", address)), `${page}: ${address}`);
    }
    assert.doesNotMatch(html, /(?:href|src|action)="(?:\/|https?:)/, `${page} leads outside its folder`);
  }
});

test("the policy stands in the page itself, and holds", async (t) => {
  const { site, page } = await visit(t);
  await page.goto(`${site}/fr/passport.html`);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.match(policy, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'/);
  const refused = await page.evaluate(() => [
    () => (document.createElement("script").textContent = "window.ran = true"),
    () => (document.querySelector("main").innerHTML = "<b>text</b>"),
    () => new DOMParser().parseFromString("<b>text</b>", "text/html"),
    () => new Worker("elsewhere.js"),
    () => trustedTypes.createPolicy("other", {}),
  ].map((act) => {
    try {
      return act();
    } catch ({ name }) {
      return name;
    }
  }));
  assert.deepEqual(refused, Array(5).fill("TypeError"));
  assert.equal(await page.evaluate(ranInline), undefined);
});

/** What a script does that is put together from nodes, which no setter sees. */
function ranInline() {
  const script = document.createElement("script");
  script.append("window.ran = true");
  document.head.append(script);
  return window.ran;
}

test("without a script every screen is there to be printed, and the person is told", async (t) => {
  const { site, page, quiet } = await visit(t, { javaScriptEnabled: false });
  await page.goto(`${site}/fr/vehicle-transfer.html`);
  assert.equal(await page.locator("[data-screen]:visible").count(), 6);
  assert.match(await page.locator("main").innerText(), /imprimez la page et remplissez-la à la main/);
  quiet();
});

test("every module that a page or its worker imports is kept for when there is no network", () => {
  const lists = ["sw.js", "photo.js"].map((name) => readFileSync(join("www", name), "utf8")).join("\n");
  const kept = new Set([...lists.matchAll(/^ {2}"(.+)",$/gm)].map(([, name]) => name));
  const pages = ["offline.js", "form.js", "numbers.js", "batch.js", "photo.js"];
  const needed = new Set([...pages, "pkg/thread.js", "batch-worker.js", "pkg/photo-worker.js"]);
  for (const name of needed) {
    assert.ok(kept.has(name), name);
    const file = name.startsWith("pkg/") ? name : join("www", name);
    const imported = readFileSync(file, "utf8").matchAll(/^(?:import|export) [^;]*?from "(\..+?)";|^import "(\..+?)";/gms);
    for (const [, named, bare] of imported) needed.add(join(name, "..", named ?? bare));
  }
  assert.ok(needed.size > 20);
});
