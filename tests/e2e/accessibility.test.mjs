// Each state of each page: axe finds nothing, nothing overflows a small screen, and a picture is kept for a human.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { test } from "node:test";
import AxeBuilder from "@axe-core/playwright";

import { name } from "../js/browser.mjs";
import { ANSWERS } from "./person.mjs";
import { visit } from "./site.mjs";

const PICTURES = `target/screenshots/${name}`;
mkdirSync(PICTURES, { recursive: true });

const LATE = { ...ANSWERS, "transfer.date": { date: ["10", "08", "2026"] } };

/** One visit, in order: each state follows from the one before, or begins at an address. */
const STATES = {
  start: async ({ go }) => go(""),
  computer: async ({ go }) => go("computer"),
  ended: async ({ go }) => go("ended"),
  lost: async ({ go }) => go("nowhere"),
  reference: async ({ go }) => go("vehicle-mandate/reference"),
  number: async ({ go, page }) => {
    await go("numbers");
    await page.locator("form[data-ready]").waitFor();
    await page.locator("#input").fill("AB-1O3-CD");
    await page.locator("[data-said] .message").waitFor();
  },
  "number that reads": async ({ page }) => {
    await page.locator("[data-suggestion]").click();
    await page.locator(".reads").waitFor();
  },
  batch: async ({ go, page }) => {
    await go("batch");
    await page.locator("form[data-ready]").waitFor();
    await page.locator("#procedure").selectOption("vehicle-transfer");
    const buffer = Buffer.from("vehicle.country;vehicle.plate\nFR;AB-1O3-CD\nelsewhere;\n");
    await page.locator("#file").setInputFiles({ name: "lot.csv", mimeType: "text/csv", buffer });
    await page.locator("p[data-said]:not(:empty)").waitFor();
  },
  document: async ({ go, page }) => {
    await go("document");
    await page.locator("form[data-ready]").waitFor();
    await page.setInputFiles("#file", { name: "bill.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%%EOF") });
    await page.locator("form[data-looked]").waitFor();
  },
  "who is here": async ({ go, page }) => {
    await go("vehicle-transfer");
    await page.locator("form[data-ready]").waitFor();
  },
  empty: async ({ person }) => person.walk({}, "vehicle"),
  elsewhere: async ({ person }) => {
    await person.answer("vehicle.country", { choose: "elsewhere" });
    await person.submit();
  },
  "all missing": async ({ person }) => {
    await person.answer("vehicle.country", { choose: "FR" });
    await person.submit();
  },
  error: async ({ person }) => {
    await person.fill({ ...ANSWERS, "vehicle.plate": "AB-1O3-CD" });
    await person.submit();
  },
  warning: async ({ person }) => {
    await person.walk(ANSWERS, "sale");
    await person.fill(LATE);
    await person.submit();
  },
  helping: async ({ page, person }) => {
    await page.locator(".helping summary").click();
    await page.locator("[data-helps]").evaluate((box) => box.click());
    await person.settle();
  },
  "co-holder": async ({ page, person }) => {
    await person.walk(LATE, "holder");
    await person.fill(LATE);
    await page.locator("button[name=_add]").click();
    await person.settle();
  },
  recap: async ({ page, person }) => {
    await page.locator("button[name=_remove]").click();
    await person.walk(LATE);
  },
  undeclared: async ({ person }) => person.submit(),
  "still there": async ({ page }) => page.evaluate(() => {
    const dialog = document.querySelector("dialog");
    dialog.querySelector("[data-closing]").textContent = dialog.querySelector("[data-closing]").dataset.closing.replace("{minutes}", 3);
    dialog.showModal();
  }),
  unsent: async ({ page, person }) => {
    await page.evaluate(() => document.querySelector("dialog").close());
    await page.route("**/vehicle-transfer", (route) => route.fulfill({ status: 503 }));
    await person.send();
    await page.locator("[data-alert]:not(:empty)").waitFor();
    await page.unroute("**/vehicle-transfer");
  },
  accepted: async ({ page, person }) => {
    await person.go.click();
    await page.locator(".received").waitFor();
  },
};

const SCREENS = {
  desktop: { viewport: { width: 1100, height: 900 } },
  telephone: { viewport: { width: 360, height: 740 }, isMobile: name === "chromium", hasTouch: true, deviceScaleFactor: 2 },
  dark: { viewport: { width: 1100, height: 900 }, colorScheme: "dark" },
  "forced colours": { viewport: { width: 1100, height: 900 }, forcedColors: "active" },
};

const OWN_COLOURS = ["color-contrast"]; // forced colours are the reader's, axe still measures ours

const EMULATED = [["fr", "dark"], ["fr", "forced colours"]]; // which Firefox cannot be told

for (const [locale, screen] of [["fr", "desktop"], ["fr", "telephone"], ["en", "desktop"], ...(name === "chromium" ? EMULATED : [])]) {
  test(`${locale}, ${screen}: axe finds nothing in any state`, async (t) => {
    const site = await visit(t, { locale, ...SCREENS[screen] });
    const { page } = site;
    const go = (path) => page.goto(`${site.origin}/${locale}/${path}`);
    for (const [state, reach] of Object.entries(STATES)) {
      await reach({ ...site, go });
      await page.screenshot({ path: `${PICTURES}/${locale}-${screen}-${state}.png`.replaceAll(" ", "-"), fullPage: true });
      const axe = new AxeBuilder({ page }).disableRules(screen === "forced colours" ? OWN_COLOURS : []);
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
      assert.deepEqual(found, [], state);
    }
  });
}

test("nothing overflows 320 pixels, nor a page enlarged twice", async (t) => {
  const site = await visit(t, { viewport: { width: 320, height: 640 } });
  const { page } = site;
  const go = (path) => page.goto(`${site.origin}/fr/${path}`);
  for (const [state, reach] of Object.entries(STATES)) {
    await reach({ ...site, go });
    for (const size of ["200%", "100%"]) {
      const width = await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
        return document.documentElement.scrollWidth;
      }, size);
      assert.ok(width <= 320, `${state} at ${size} is ${width} pixels wide`);
    }
  }
});

test("what is pressed is at least 24 pixels each way", async (t) => {
  const site = await visit(t, SCREENS.telephone);
  const { page } = site;
  for (const state of ["who is here", "empty", "error", "number", "batch", "start"]) {
    await STATES[state]({ ...site, go: (path) => page.goto(`${site.origin}/fr/${path}`) });
    const small = await page.locator("a, button, input, summary").evaluateAll((elements) => elements.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const unseen = width <= 1 || element.closest("[hidden], [data-away], .unseen, .skip");
      return unseen || (width >= 24 && height >= 24) ? [] : [`${element.outerHTML.slice(0, 80)} ${width}×${height}`];
    }));
    assert.deepEqual(small, [], state);
  }
});

test("a print of the answers hides all but the end of each number, and every button", async (t) => {
  const { page, person } = await visit(t);
  await person.walk(ANSWERS);
  await page.emulateMedia({ media: "print" });
  await page.screenshot({ path: `${PICTURES}/fr-print-recap.png`, fullPage: true });
  const text = await page.locator("main").innerText();
  assert.match(text, /•• ••3 cd/);
  assert.doesNotMatch(text, /ab 123 cd/);
  assert.equal(await page.locator("button:visible").count(), 0);
  assert.match(text, /Maëlys-Gaëlle Marie/);
});
