// From the first page to the last by keys alone: no pointer, no field found but by Tab, no focus that cannot be seen.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ANSWERS, Person } from "./person.mjs";
import { open } from "./site.mjs";

const WRONG = { "vehicle.plate": "AB-1O3-CD" };

class Typist extends Person {
  /** Goes to the next thing that takes the focus; gives what it is. */
  async tab(key = "Tab") {
    await this.page.keyboard.press(key);
    const at = await this.page.evaluate(look);
    assert.equal(at.unseen, undefined, at.html);
    return at;
  }

  /** Tabs until it is there. */
  async reach(is, key) {
    for (let tabs = 0; tabs < 80; tabs += 1) {
      const at = await this.tab(key);
      if (is(at)) return at;
    }
    throw new Error(`${is} is not reached`);
  }

  press(key) {
    return this.told(() => this.page.keyboard.press(key));
  }

  /** Answers each question as it comes, then goes on. */
  async type(answers) {
    const answered = new Set();
    for (let at = await this.tab(); !at.goes; at = await this.tab()) {
      assert.ok(answered.size < 60, "the screen has an end");
      const path = at.name?.replace(/-(day|month|year)$/, "");
      if (!(path in answers) || answered.has(at.name)) continue;
      answered.add(at.name);
      await this.give(at, answers[path]);
    }
    await this.press("Enter");
  }

  async give(at, answer) {
    if (at.kind === "radio") return this.choose(at, answer.choose);
    if (at.kind === "checkbox") return this.press("Space");
    const text = answer.date ? answer.date[["day", "month", "year"].indexOf(at.part)] : answer;
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
  }

  /** Among the buttons of a choice the arrows move. */
  async choose(at, choice) {
    if (at.value === choice) return this.press("Space");
    for (let turns = 0; turns < 10; turns += 1) {
      await this.press("ArrowDown");
      if ((await this.page.evaluate(look)).value === choice) return undefined;
    }
    throw new Error(`${choice} is not among the choices`);
  }
}

/** What has the focus, and why it is not seen if it is not: no outline, or something over it. */
function look() {
  const it = document.activeElement;
  const { name, type: kind, value, id, textContent: text, dataset } = it;
  const { left, top, width, height } = it.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 10));
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  const isOutlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  const unseen = it === document.body || (isOutlined && (it.contains(over) || over?.contains(it))) ? undefined : `${outlineStyle} ${outlineWidth}, under ${over?.outerHTML.slice(0, 80)}`;
  return { name, kind, value, id, text, part: dataset.part, goes: "go" in dataset, suggests: "suggestion" in dataset, href: it.href, unseen, html: it.outerHTML.slice(0, 120) };
}

test("by keys alone: found, filled, told, corrected, read over, certified, acknowledged, wiped", async (t) => {
  const { page, origin, quiet } = await open(t);
  const person = new Typist(page);
  await page.goto(`${origin}/fr/`);
  const skip = await person.tab();
  assert.equal(skip.text, "Aller au contenu", "first of all, past what every page has");
  await page.keyboard.press("Enter");
  await person.reach(({ text }) => text === "Mettre un véhicule d’occasion à mon nom");
  await page.keyboard.press("Enter");
  await page.locator("form[data-guichet][data-ready]").waitFor();

  await person.type({});
  assert.equal(await person.screen(), "vehicle");
  await person.type({ ...ANSWERS, ...WRONG });
  assert.equal(await person.focused(), "summary error");
  await person.tab();
  await page.keyboard.press("Enter"); // the first line of what is to be corrected
  assert.equal(await person.focused(), "vehicle.plate");
  assert.equal((await person.tab("Shift+Tab")).suggests, true, "what is suggested is before the question, as it is read");
  await person.press("Enter");
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-103-CD");
  assert.equal(await person.focused(), "vehicle.plate");

  for (let screen = "vehicle"; screen !== "_recap"; screen = await person.screen()) await person.type(ANSWERS);
  assert.equal(await person.focused(), "step-_recap");
  await person.reach(({ id }) => id === "_declared");
  await page.keyboard.press("Space");
  await person.reach(({ goes }) => goes);
  await page.keyboard.press("Enter");
  await person.accepted();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Votre demande est complète");
  await person.reach(({ text }) => text === "Effacer et terminer");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}/fr/ended`);
  quiet();
});
