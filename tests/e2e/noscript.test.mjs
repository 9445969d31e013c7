// Every procedure without a script: the server asks, tells, reads over and acknowledges.

import assert from "node:assert/strict";
import { test } from "node:test";

import { open } from "./site.mjs";
import { PROCEDURES, Walker, dossier, lasting } from "./walker.mjs";

const WRONG = "§"; // no question takes it

/** Without a script nothing is followed: what an answer calls for is asked by the next page. */
class Patient extends Walker {
  async settle() {}

  async next() {
    await Promise.all([this.page.waitForEvent("load"), this.page.click("[data-go]")]);
  }
}

/** What is mistyped is told beside its question, and stays to be corrected. */
async function mistake(walker, path) {
  await walker.answer(path, WRONG);
  await walker.next();
  const told = await walker.state();
  assert.ok(told.wrong.includes(path), `${path} is told`);
  assert.match(told.title, /^Erreur : /);
  assert.equal(await walker.page.locator(`[id="${path}"]`).inputValue(), WRONG);
}

for (const procedure of PROCEDURES) {
  test(`${procedure}, without a script: told, mistyped, told again, corrected, read over, certified, acknowledged`, async (t) => {
    const { values, today, report } = dossier(procedure);
    const { page, origin, quiet } = await open(t, { today, javaScriptEnabled: false });
    const walker = new Patient(page, values);
    await page.goto(`${origin}/fr/${procedure}`);
    await walker.next();
    let told = await walker.state();
    if (!told.title.startsWith("Erreur : ")) { // a first screen may ask nothing that must be answered
      await walker.next();
      told = await walker.state();
    }
    assert.match(told.title, /^Erreur : /);
    assert.ok(told.lines.length >= 1);

    const tries = new Map();
    let mistyped = false;
    for (let state = told; state.screen !== "_recap"; state = await walker.state()) {
      tries.set(state.screen, (tries.get(state.screen) ?? 0) + 1);
      assert.ok(tries.get(state.screen) <= 6, `${state.screen}: ${state.lines}`);
      await walker.fill();
      const number = mistyped ? undefined : (await walker.numbers()).find((path) => path in values);
      if (number) await mistake(walker, number);
      else await walker.next();
      mistyped ||= Boolean(number);
    }
    assert.ok(mistyped, `${procedure} has something to mistype`);
    assert.ok((await walker.state()).answers.length >= 3);
    await page.check("#_declared");
    await walker.next();
    const state = await walker.state();
    assert.deepEqual(state.documents.toSorted(), report.documents.toSorted());
    const limited = new Map(lasting(report)); // what a screen shows only after an answer of its own may be left out here
    assert.ok(state.lasting.every(([path, day]) => limited.has(path) && /^\d\d\/\d\d\/2\d{3}$/.test(day)), `${state.lasting}`);
    assert.equal(state.amount, report.fee ? `${report.fee.amount.replace(".", ",")} €` : undefined);
    assert.equal(page.url(), `${origin}/fr/${procedure}`);
    quiet();
  });
}
