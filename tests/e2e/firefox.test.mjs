// Every procedure in Firefox, driven by WebDriver BiDi.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "puppeteer-core";

import { everyProcedure } from "./procedures.mjs";
import { started } from "./service.mjs";

const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

everyProcedure(test, async (t, { today }) => {
  const { origin } = await started(t, { today });
  const browser = await launch({ browser: "firefox", executablePath: FIREFOX, headless: true });
  t.after(() => browser.close());
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  return { page, origin, quiet: () => assert.deepEqual(complaints, []) };
});
