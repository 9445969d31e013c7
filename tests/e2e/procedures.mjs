// Every procedure, from a first mistake to the acknowledgement: the same run in every browser.

import assert from "node:assert/strict";

import { send } from "./service.mjs";
import { PROCEDURES, Walker, dossier, lasting } from "./walker.mjs";

const WRONG = "§"; // no question takes it

/** Registers a test for each procedure; `open(t, { today })` gives a page, its origin and its complaints. */
export function everyProcedure(test, open, look = async () => {}) {
  for (const procedure of PROCEDURES) {
    test(`${procedure}: filled wrong, told, corrected, read over, certified, acknowledged`, async (t) => {
      const { values, today, report } = dossier(procedure);
      const { page, origin, quiet } = await open(t, { today });
      const walker = new Walker(page, values);
      await page.goto(`${origin}/fr/${procedure}`);
      await page.waitForSelector("form[data-ready]");
      await walk(walker, { procedure, values, look });
      await acknowledge(walker, { procedure, report, look });
      await page.waitForSelector("html[data-kept]");
      const kept = await walker.kept();
      assert.ok(kept.includes("</html>"), "the blank page is kept");
      const blank = await published(origin, procedure);
      const own = secrets(values).filter((typed) => !blank.includes(typed));
      assert.ok(own.length > 0, "something of this dossier is nobody else's");
      for (const typed of own) assert.ok(!kept.includes(typed), `${typed} is kept`);
      quiet();
    });
  }
}

/** Through the screens: each is told of a mistake, corrected, and left. */
async function walk(walker, { procedure, values, look }) {
  const screens = [];
  let mistakes = 0;
  for (let state = await walker.state(); state.screen !== "_recap"; state = await walker.state()) {
    assert.ok(!screens.includes(state.screen), `${state.screen} twice: ${state.lines}`);
    screens.push(state.screen);
    assert.match(state.title, / – guichet$/);
    await walker.fill();
    const typed = (await walker.numbers()).find((path) => path in values);
    if (typed) await mistake(walker, typed, values[typed], mistakes ? undefined : look, `${procedure} ${state.screen}`);
    mistakes += typed ? 1 : 0;
    await walker.next();
    if ((await walker.state()).summary === "warning") await walker.next(); // a doubt stops once
  }
  assert.ok(screens.length >= 3, `${procedure} has ${screens.length} screens`);
  assert.ok(mistakes >= 1, `${procedure} has something to mistype`);
}

async function mistake(walker, path, value, look, name) {
  await walker.answer(path, WRONG);
  await walker.next();
  const told = await walker.state();
  assert.ok(told.wrong.includes(path), `${path} is told`);
  assert.match(told.title, /^Erreur : /);
  await look?.(walker.page, `${name}, told`);
  await walker.answer(path, value);
  await walker.settle();
  assert.deepEqual((await walker.state()).wrong, [], "the red goes away as soon as it is right");
}

async function acknowledge(walker, { procedure, report, look }) {
  const recap = await walker.state();
  assert.ok(recap.answers.length >= 3);
  for (const [label, answer] of recap.answers) assert.ok(label && answer, `${label}: ${answer}`);
  await look(walker.page, `${procedure} recap`);
  await walker.next();
  assert.equal((await walker.state()).received, false, "nothing is sent before the declaration");
  const { page } = walker;
  await page.click("#_declared");
  await walker.next();
  await page.waitForSelector("[data-received]:not([hidden])");
  const state = await walker.state();
  assert.deepEqual(state.documents.toSorted(), report.documents.toSorted());
  assert.deepEqual(state.lasting, lasting(report));
  const amount = report.fee && `${report.fee.amount.replace(".", ",")} €`;
  assert.equal(state.amount, amount ?? undefined);
  assert.ok(!page.url().includes("?"), "no answer in the address");
  await look(page, `${procedure} acknowledged`);
}

/** What anybody may read: the examples are in it. */
async function published(origin, procedure) {
  const texts = [procedure, "words", "shared-licence", "shared-title", "shared-vehicle"].map((name) => `pkg/dist/procedures/${name}.fr.txt`);
  const addresses = [`fr/${procedure}`, ...texts, "pkg/dist/guichet.wasm"];
  return (await Promise.all(addresses.map(async (address) => (await send(`${origin}/${address}`)).text()))).join("\n");
}

/** What is the person's own, and long enough to be nobody else's. */
function secrets(values) {
  return Object.values(values).filter((value) => typeof value === "string" && value.length > 5 && !/^\d{4}-\d\d-\d\d$|exemple/i.test(value));
}
