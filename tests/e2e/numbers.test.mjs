// Try a number: the browser and the server say the same of every kind.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import AxeBuilder from "@axe-core/playwright";

import { open } from "./site.mjs";

const KINDS = readdirSync("tests/corpus").map((name) => name.replace(".ndjson", ""));

/** Of each kind the first value that is right, and the first that is wrong and has a suggestion, or is wrong at all. */
const SAMPLES = KINDS.flatMap((kind) => {
  const lines = readFileSync(`tests/corpus/${kind}.ndjson`, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const plain = lines.filter(({ input, context }) => !context && input.trim() && input.length < 200 && /^[\x20-\x7e\n]+$/.test(input));
  const wrong = plain.find(({ suggestion }) => suggestion) ?? plain.find(({ valid }) => !valid);
  return [plain.find(({ valid }) => valid), wrong].filter(Boolean).map(({ input }) => [kind, input]);
});

test("every kind is read alike with and without a script", async (t) => {
  assert.equal(KINDS.length, 58);
  const { page, origin, quiet } = await open(t);
  await page.goto(`${origin}/fr/numbers`);
  await page.locator("form[data-ready]").waitFor();
  assert.deepEqual((await page.locator("option").evaluateAll((all) => all.map(({ value }) => value))).toSorted(), KINDS.toSorted());
  for (const [kind, input] of SAMPLES) {
    const { shown, begun } = await page.evaluate(tryOut, [kind, input]);
    if (begun) assert.doesNotMatch(shown, /À revoir/, `${kind} ${input} may still become right`);
    else assert.equal(shown, await said(kind, input, page), `${kind} ${input}`);
  }
  quiet();
});

/** Types it whole, and waits for the answer. */
function tryOut([kind, input]) {
  const form = document.querySelector("form");
  return new Promise((done) => {
    form.addEventListener("guichet:answer", ({ detail }) => {
      if (detail) done({ shown: document.querySelector("[data-said]").innerText, begun: detail.partial && !detail.valid });
    });
    form.elements.kind.value = kind;
    form.elements.input.value = input;
    form.elements.input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** What the server says, as a page would show it. */
function said(kind, input, page) {
  return page.evaluate(([kind, input]) => new Promise((told) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/fr/numbers");
    request.responseType = "document";
    request.onload = () => {
      const here = document.querySelector("[data-said]").cloneNode();
      here.append(...request.response.querySelector("[data-said]").childNodes);
      document.querySelector("form").append(here);
      const { innerText } = here;
      here.remove();
      told(innerText);
    };
    request.send(new URLSearchParams({ kind, input }));
  }), [kind, input]);
}

test("a slip is told while it is typed, and a suggestion is a button", async (t) => {
  const { page, origin, quiet } = await open(t);
  await page.goto(`${origin}/fr/numbers`);
  await page.locator("form[data-ready]").waitFor();
  const said = page.locator("[data-said]");
  await page.locator("#input").fill("AB-1");
  await page.locator("#input").pressSequentially("O3-CD");
  await said.locator(".message.error").waitFor();
  await said.getByRole("button", { name: "Utiliser AB-103-CD" }).click();
  await said.getByText("Se lit").waitFor();
  assert.equal(await page.locator("#input").inputValue(), "AB-103-CD");
  assert.match(await said.innerText(), /Série\s+SIV/);
  assert.equal(page.url(), `${origin}/fr/numbers`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id }) => id), []);
  quiet();
});

test("the same without a script", async (t) => {
  const { page, origin, quiet } = await open(t, { javaScriptEnabled: false });
  await page.goto(`${origin}/en/numbers`);
  await page.locator("#kind").selectOption("plate");
  await page.locator("#input").fill("AB-1O3-CD");
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByRole("button", { name: "Use AB-103-CD" }).click();
  assert.match(await page.locator("[data-said]").innerText(), /Reads: AB-103-CD/);
  assert.equal(page.url(), `${origin}/en/numbers`, "nothing typed is in the address");
  quiet();
});
