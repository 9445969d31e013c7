// Each state of each page: axe finds nothing, nothing overflows a small screen, and a picture is kept for a human.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { test } from "node:test";
import AxeBuilder from "@axe-core/playwright";

import { ANSWERS } from "./person.mjs";
import { visit } from "./site.mjs";

const PICTURES = "target/screenshots";
mkdirSync(PICTURES, { recursive: true });

const STATES = {
  start: async ({ page, origin, locale }) => page.goto(`${origin}/${locale}/`),
  empty: async () => {},
  error: async ({ person }) => {
    await person.fill({ ...ANSWERS, "vehicle.plate": "AB-1O3-CD", "inspection.date": { date: ["31", "02", "2026"] } });
    await person.submit();
  },
  "all missing": async ({ person }) => person.submit(),
  warning: async ({ person }) => {
    await person.fill({ ...ANSWERS, "transfer.date": { date: ["10", "08", "2026"] } });
    await person.submit();
  },
  elsewhere: async ({ person }) => {
    await person.answer("vehicle.country", { choose: "elsewhere" });
    await person.submit();
  },
  "co-holder": async ({ person, locale }) => {
    await person.post(person.button(locale === "fr" ? "Ajouter un cotitulaire" : "Add a co-holder"));
  },
  accepted: async ({ person }) => {
    await person.fill(ANSWERS);
    await person.post();
  },
  lost: async ({ page, origin, locale }) => page.goto(`${origin}/${locale}/nowhere`),
};

const SCREENS = {
  desktop: { viewport: { width: 1100, height: 900 } },
  telephone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  dark: { viewport: { width: 1100, height: 900 }, colorScheme: "dark" },
  "forced colours": { viewport: { width: 1100, height: 900 }, forcedColors: "active" },
};

const OWN_COLOURS = ["color-contrast"]; // forced colours are the reader's, axe still measures ours

for (const [locale, screen] of [
  ["fr", "desktop"],
  ["fr", "telephone"],
  ["fr", "dark"],
  ["fr", "forced colours"],
  ["en", "desktop"],
]) {
  test(`${locale}, ${screen}: axe finds nothing in any state`, async (t) => {
    const { origin, page, person } = await visit(t, { locale, ...SCREENS[screen] });
    for (const [state, reach] of Object.entries(STATES)) {
      await page.goto(`${origin}/${locale}/vehicle-transfer`);
      await page.locator("form[data-ready]").waitFor();
      await reach({ origin, page, person, locale });
      await page.screenshot({ path: `${PICTURES}/${locale}-${screen}-${state}.png`.replaceAll(" ", "-"), fullPage: true });
      const axe = new AxeBuilder({ page }).disableRules(screen === "forced colours" ? OWN_COLOURS : []);
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
      assert.deepEqual(found, [], state);
    }
  });
}

test("nothing overflows 320 pixels, nor a page enlarged twice", async (t) => {
  const { origin, page, person } = await visit(t, { viewport: { width: 320, height: 640 } });
  for (const size of ["100%", "200%"]) {
    for (const [state, reach] of Object.entries(STATES)) {
      await page.goto(`${origin}/fr/vehicle-transfer`);
      await page.locator("form[data-ready]").waitFor();
      await reach({ origin, page, person, locale: "fr" });
      const width = await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
        return document.documentElement.scrollWidth;
      }, size);
      assert.ok(width <= 320, `${state} at ${size} is ${width} pixels wide`);
    }
  }
});

test("what is pressed is at least 24 pixels each way", async (t) => {
  const { page, person } = await visit(t, SCREENS.telephone);
  await person.answer("vehicle.plate", "AB-1O3-CD");
  await person.submit();
  const small = await page.locator("a, button, input").evaluateAll((elements) => elements.flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    const unseen = width <= 1 || element.closest("[hidden], .unseen, .skip");
    return unseen || (width >= 24 && height >= 24) ? [] : [`${element.outerHTML.slice(0, 80)} ${width}×${height}`];
  }));
  assert.deepEqual(small, []);
});

test("every procedure has its page, where axe finds nothing, empty or sent so", async (t) => {
  const { origin, page, person, quiet } = await visit(t);
  const procedures = await (await fetch(`${origin}/v1/procedures`)).json();
  for (const { id } of procedures) {
    await page.goto(`${origin}/fr/${id}`);
    const shown = () => page.locator("[data-field]:visible").evaluateAll((fields) => fields.map(({ dataset }) => dataset.field));
    await page.locator("form[data-ready]").waitFor();
    const scripted = await shown();
    assert.ok(scripted.length > 0, id);
    assert.deepEqual(await fieldsOf(await (await fetch(`${origin}/fr/${id}`)).text(), page), scripted, id);
    await person.submit();
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0].target}`), [], id);
  }
  quiet();
});

/** The questions that the server shows before any script runs. */
function fieldsOf(html, page) {
  return page.evaluate((html) => {
    const fields = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("[data-field]:not([hidden])")];
    return fields.filter((field) => !field.closest("[data-step][hidden]")).map(({ dataset }) => dataset.field);
  }, html);
}
