// A computer that others use: the next person finds nothing.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { name } from "../js/browser.mjs";
import { spied } from "../js/spy.mjs";
import { ANSWERS } from "./person.mjs";
import { open, visit } from "./site.mjs";
import { Walker } from "./walker.mjs";

const CANARY = "Zylphabert"; // a name that is nowhere else
/** For a relative who has no written mandate: a doubt, no more. */
const MANDATE = { "agent.type": { choose: "relative" }, "agent.name": "Claire Durand" };
const MINE = { ...ANSWERS, "holder.birthName": CANARY };

test("after « Effacer et terminer » nothing is left: page, worker, Back button, storage", async (t) => {
  const { origin, page, context, person, quiet } = await visit(t, { more: ["--pkg", telling(t)] });
  const heard = await listening(context, `${origin}/fr/computer`);
  await person.walk(MINE);
  assert.match(await page.content(), new RegExp(CANARY));
  await page.getByRole("link", { name: "Effacer et terminer" }).click();
  await page.waitForURL(`${origin}/fr/ended`);
  assert.deepEqual(await heard(), [0, 1, 0], "a check leaves nothing in the memory; what is there is seen, and wiped before the thread is ended");
  if (name === "chromium") assert.deepEqual(page.workers(), []);
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "Vos réponses sont effacées");
  assert.ok(!(await new Walker(page).kept()).includes(CANARY), "nothing is stored");
  await back(page);
  assert.doesNotMatch(await page.content(), new RegExp(CANARY));
  for (const control of await page.locator("input[type=text]").all()) assert.equal(await control.inputValue(), "");
  quiet();
});

/** A copy of the package whose thread tells what its memory holds. */
function telling(t) {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync("pkg", folder, { recursive: true });
  renameSync(join(folder, "thread.js"), join(folder, "true-thread.js"));
  writeFileSync(join(folder, "thread.js"), spied({ thread: "./true-thread.js", glue: "./dist/guichet.js", name: CANARY }));
  return folder;
}

/** Another page of the site, which hears what the thread tells: three numbers. */
async function listening(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => {
    globalThis.heard = new Promise((all) => {
      const told = [];
      globalThis.spy = new BroadcastChannel("spy");
      globalThis.spy.onmessage = ({ data }) => told.push(data) === 3 && all(told);
    });
  });
  return () => page.evaluate(() => globalThis.heard);
}

test("a number that was tried, a file that was checked: nothing is left of them either", async (t) => {
  const { origin, page, quiet } = await open(t);
  const file = { name: "lot.csv", mimeType: "text/csv", buffer: Buffer.from(`holder.birthName;vehicle.plate\n${CANARY};AB-1O3-CD\n`) };
  const used = {
    numbers: async () => {
      await page.locator("#kind").selectOption("civil-name");
      await page.locator("#input").fill(CANARY);
      await page.locator(".reads").waitFor();
    },
    batch: async () => {
      await page.locator("#procedure").selectOption("vehicle-transfer");
      await page.locator("#file").setInputFiles(file);
      await page.locator("p[data-said]:not(:empty)").waitFor();
    },
  };
  for (const [path, use] of Object.entries(used)) {
    await page.goto(`${origin}/fr/${path}`);
    await page.locator("form[data-ready]").waitFor();
    await use();
    assert.ok(!(await new Walker(page).kept()).includes(CANARY), path);
    await page.getByRole("link", { name: "Effacer et terminer" }).click();
    await page.waitForURL(`${origin}/fr/ended`);
    await back(page);
    assert.doesNotMatch(await page.content(), new RegExp(CANARY), path);
    await page.goto(`${origin}/fr/${path}`);
    await page.locator("form[data-ready]").waitFor();
    const left = await page.locator("input, textarea").evaluateAll((controls) => controls.map(({ value }) => value).join(""));
    assert.equal(left, "", path);
    assert.doesNotMatch(await page.locator("main").innerText(), new RegExp(`${CANARY}|AB-1O3-CD`), path);
  }
  quiet();
});

test("going back to a form that was left finds it blank", async (t) => {
  const { origin, page, person, quiet } = await visit(t);
  await person.walk(MINE);
  await page.goto(`${origin}/fr/computer`);
  await back(page);
  await page.locator("form[data-ready]").waitFor();
  await person.settle();
  assert.doesNotMatch(await page.content(), new RegExp(CANARY));
  const left = await page.locator("input[type=text]").evaluateAll((controls) => controls.map(({ value }) => value).join(""));
  assert.equal(left, "");
  assert.equal(await page.locator("input[type=radio]:checked").count(), 0);
  quiet();
});

test("a page shown again as it was left is loaded anew", async (t) => {
  const { page, person } = await visit(t);
  await person.answer("vehicle.plate", "AB-123-CD");
  await Promise.all([
    page.waitForEvent("load"),
    page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))),
  ]);
  assert.equal(await person.control("vehicle.plate").inputValue(), "");
});

test("who goes away is asked, may stay, and is forgotten at last", async (t) => {
  const { origin, page, person } = await visit(t, { clock: true });
  await stopClock(page);
  await page.clock.runFor("20:00");
  assert.equal(await page.locator("[data-idle]").isVisible(), false, "a blank form is not watched");

  await page.locator("[id='vehicle.plate']").fill("AB-123-CD");
  await page.clock.runFor("11:59");
  assert.equal(await page.locator("[data-idle]").isVisible(), false);
  await page.clock.runFor("00:02");
  const dialog = page.getByRole("dialog", { name: /Êtes-vous toujours là/ });
  assert.equal(await dialog.isVisible(), true);
  assert.match(await dialog.textContent(), /effacé dans 3.minutes/);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Continuer ma demande");
  await closing(dialog, () => page.keyboard.press("Escape")); // one key
  assert.equal(await dialog.isVisible(), false);
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-123-CD");

  await page.clock.runFor("12:01");
  await closing(dialog, () => page.keyboard.press("Enter"));
  assert.equal(await dialog.isVisible(), false);
  await page.clock.runFor("12:01");
  assert.equal(await dialog.isVisible(), true);
  await page.mouse.move(5, 5);
  await page.clock.runFor("02:01");
  assert.match(await dialog.textContent(), /effacé dans 1.minutes?/);
  await page.clock.runFor("01:02");
  await page.waitForURL(`${origin}/fr/ended`);
});

/** Back from a page that is whole, its icon too: Firefox complains of what it left in the middle. */
async function back(page) {
  await page.locator("html[data-kept]").waitFor({ state: "attached" });
  await page.goBack();
}

/** From now on time passes only when the test says so, however slow the machine. */
function stopClock(page) {
  return page.clock.pauseAt(Date.now() + 60_000);
}

/** Once the page was told that its dialog is closed, which a browser does when it comes to it; the clock stands still. */
async function closing(dialog, act) {
  const closed = await dialog.evaluateHandle((dialog) => ({ told: new Promise((done) => dialog.addEventListener("close", done, { once: true })) }));
  await act();
  await closed.evaluate(async ({ told }) => void (await told));
}

test("a file that was dropped is watched as one that was chosen", async (t) => {
  const { origin, page } = await open(t, { clock: true });
  await page.goto(`${origin}/fr/batch`);
  await page.locator("form[data-ready]").waitFor();
  await stopClock(page);
  const data = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["vehicle.plate\nAB-123-CD\n"], "lot.csv"));
    return data;
  });
  await page.dispatchEvent("[data-drop]", "drop", { dataTransfer: data });
  await page.clock.runFor("12:01");
  assert.equal(await page.getByRole("dialog", { name: /Êtes-vous toujours là/ }).isVisible(), true);
});

test("a computer that slept wakes up wiped", async (t) => {
  const { origin, page } = await visit(t, { clock: true });
  await stopClock(page);
  await page.locator("[id='vehicle.plate']").fill("AB-123-CD");
  await page.clock.fastForward("08:00:00"); // no timer ran meanwhile
  await page.clock.runFor("01:00");
  await page.waitForURL(`${origin}/fr/ended`);
});

test("who acts for another, or is helped, is offered nothing by the browser", async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    for (const told of [{}, { "agent.acts": { tick: true } }, { "agent.helped": { tick: true } }]) {
      const { page, person, quiet } = await visit(t, { javaScriptEnabled, from: "who" });
      const [path] = Object.keys(told);
      await person.fill(told);
      if (path === "agent.acts") await person.submit();
      await person.walk({ ...ANSWERS, ...MANDATE, ...told }, "address");
      const offered = await page.locator("[data-autocomplete]:visible:not([autocomplete=off])").count();
      assert.equal(offered > 3, !path, `${path ?? "oneself"}: ${offered}`);
      quiet();
    }
  }
});

test("a mediator is told what a doubt is", async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, person, quiet } = await visit(t, { javaScriptEnabled, from: "who" });
    const late = { ...ANSWERS, "transfer.date": { date: ["10", "08", "2026"] } };
    await person.control("agent.helped").check();
    await person.walk(late, "sale");
    await person.fill(late);
    await person.submit();
    if ((await person.focused()) === "summary error") await person.fillAndSubmit(late);
    assert.equal(await page.locator("form[data-helped]").count(), 1);
    assert.match(await person.field("transfer.date").innerText(), /la demande peut partir ainsi/);
    quiet();
  }
});
