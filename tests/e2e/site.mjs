// A browser on the site, that complains of whatever a browser complains of.

import assert from "node:assert/strict";

import { launch } from "../js/chromium.mjs";
import { Person } from "./person.mjs";
import { service } from "./service.mjs";

const FORM = "vehicle-transfer";

/** Opens the form, and waits until the browser checks it if it may run scripts. */
export async function visit(t, { locale = "fr", ...options } = {}) {
  const scripted = options.javaScriptEnabled ?? true;
  const origin = await service(t);
  const browser = await launch(t);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${origin}/${locale}/${FORM}`);
  if (scripted) await page.locator("form[data-ready]").waitFor();
  return { origin, page, person: new Person(page, scripted), quiet: () => assert.deepEqual(complaints, []) };
}
