// Every procedure without a script: the server asks, tells, reads over and acknowledges.

import assert from "node:assert/strict";
import { test } from "node:test";

import { open } from "./site.mjs";
import { PROCEDURES, Walker, dossier, lasting } from "./walker.mjs";

/** Without a script nothing is followed: what an answer calls for is asked by the next page. */
class Patient extends Walker {
  async settle() {}

  async next() {
    await Promise.all([this.page.waitForEvent("load"), this.page.click("[data-go]")]);
  }
}

for (const procedure of PROCEDURES) {
  test(`${procedure}, without a script: told, read over, certified, acknowledged`, async (t) => {
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
    for (let state = told; state.screen !== "_recap"; state = await walker.state()) {
      tries.set(state.screen, (tries.get(state.screen) ?? 0) + 1);
      assert.ok(tries.get(state.screen) <= 5, `${state.screen}: ${state.lines}`);
      await walker.fill();
      await walker.next();
    }
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
