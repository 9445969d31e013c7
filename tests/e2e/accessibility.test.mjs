// Each state of each page: axe finds nothing, nothing overflows a small screen, and a picture is kept for a human.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { test } from "node:test";
import AxeBuilder from "@axe-core/playwright";

import { name } from "../js/browser.mjs";
import { bytesOf } from "../photo/corpus.mjs";
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
  photo: async ({ go, page }) => {
    await go("photo");
    await page.locator("form[data-ready]").waitFor();
  },
  "photo looked at": async ({ page }) => {
    await look(page, "ok_base_413x531.jpg");
    await page.locator("details summary").click();
  },
  "photo to correct": async ({ page }) => {
    await look(page, "head_0.55.jpg");
    await page.locator("[data-issues] :is(.error, .warning)").first().waitFor();
  },
  document: async ({ go, page }) => {
    await go("document");
    await page.locator("form[data-ready]").waitFor();
  },
  "batch to choose": async ({ go, page }) => {
    await go("batch");
    await page.locator("form[data-ready]").waitFor();
  },
  batch: async ({ page }) => {
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

async function look(page, file) {
  await page.setInputFiles("#file", { name: "face.jpg", mimeType: "image/jpeg", buffer: bytesOf({ file }) });
  await page.locator("[data-looked]").waitFor();
}

/** As it is: to hide the caret would put one more style on a page that takes none. */
function picture(page, named) {
  return page.screenshot({ path: `${PICTURES}/${named.replaceAll(" ", "-")}.png`, fullPage: true, caret: "initial" });
}

/** The pages that do not exist, and that do not come, are asked for on purpose; the style `body {}` is the driver's own, for its picture. */
const EXPECTED = /status of (404|503)|sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA=/;

const SCREENS = {
  desktop: { viewport: { width: 1100, height: 900 } },
  telephone: { viewport: { width: 360, height: 740 }, isMobile: name === "chromium", hasTouch: true, deviceScaleFactor: 2 },
  zoomed: { viewport: { width: 550, height: 450 }, deviceScaleFactor: 2 }, // what is left of the desktop at 200 %
  dark: { viewport: { width: 1100, height: 900 }, colorScheme: "dark" },
  "forced colours": { viewport: { width: 1100, height: 900 }, forcedColors: "active" },
};

const OWN_COLOURS = ["color-contrast"]; // forced colours are the reader's, axe still measures ours

const EMULATED = [["fr", "dark"], ["fr", "forced colours"]]; // which Firefox cannot be told

for (const [locale, screen] of [["fr", "desktop"], ["fr", "telephone"], ["fr", "zoomed"], ["en", "desktop"], ...(name === "chromium" ? EMULATED : [])]) {
  test(`${locale}, ${screen}: axe finds nothing in any state`, async (t) => {
    const site = await visit(t, { locale, ...SCREENS[screen] });
    const { page } = site;
    const go = (path) => page.goto(`${site.origin}/${locale}/${path}`);
    for (const [state, reach] of Object.entries(STATES)) {
      await reach({ ...site, go });
      await picture(page, `${locale}-${screen}-${state}`);
      const axe = new AxeBuilder({ page }).disableRules(screen === "forced colours" ? OWN_COLOURS : []);
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
      assert.deepEqual(found, [], state);
    }
    site.quiet(EXPECTED);
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

/** In any browser, though Firefox cannot be told to: what is written for print is for all. */
function onPaper(page, printed = true) {
  return page.evaluate(([from, to]) => {
    for (const { media } of document.styleSheets[0].cssRules) if (media?.mediaText === from) media.mediaText = to;
  }, printed ? ["print", "all"] : ["all", "print"]);
}

const SHEET = { width: 680, height: 960 }; // A4 within its margins

test("nothing overflows a sheet of paper", async (t) => {
  const site = await visit(t, { viewport: SHEET });
  const { page } = site;
  const go = (path) => page.goto(`${site.origin}/fr/${path}`);
  for (const [state, reach] of Object.entries(STATES)) {
    await onPaper(page, false);
    await reach({ ...site, go });
    await onPaper(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= SHEET.width, `${state} is ${width} pixels wide`);
    await picture(page, `fr-print-${state}`);
  }
});

test("what is pressed is at least 24 pixels each way", async (t) => {
  const site = await visit(t, SCREENS.telephone);
  const { page } = site;
  for (const state of ["who is here", "empty", "error", "number", "batch to choose", "batch", "photo", "photo looked at", "start"]) {
    await STATES[state]({ ...site, go: (path) => page.goto(`${site.origin}/fr/${path}`) });
    const small = await page.locator("a, button, input, select, summary").evaluateAll((elements) => elements.flatMap((element) => {
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
  await onPaper(page);
  const text = await page.locator("main").innerText();
  assert.match(text, /•• ••3 cd/);
  assert.doesNotMatch(text, /ab 123 cd/);
  assert.equal(await page.locator("button:visible").count(), 0);
  assert.match(text, /Maëlys-Gaëlle Marie/);
});
