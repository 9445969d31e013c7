// A headless Firefox, driven by WebDriver BiDi.

import { launch } from "puppeteer-core";

import { serve } from "./chromium.mjs";

const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

/** A blank page of this repository's own origin, as `blankPage` of chromium.mjs gives one. */
export async function blankPage(t) {
  const origin = await serve(t);
  const browser = await launch({ browser: "firefox", executablePath: FIREFOX, headless: true, protocolTimeout: 600_000 });
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${origin}/blank`);
  return page;
}
