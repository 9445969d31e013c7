// A browser on the site, that complains of whatever a browser complains of.

import assert from "node:assert/strict";

import { launch } from "../js/chromium.mjs";
import { Person } from "./person.mjs";
import { service } from "./service.mjs";

const FORM = "vehicle-transfer";

/** Opens the form; `ready` waits until it is checked in the browser. */
export async function visit(t, { locale = "fr", ready = true, ...options } = {}) {
  const origin = await service(t);
  const browser = await launch(t);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${origin}/${locale}/${FORM}`);
  if (ready) await page.locator("form[data-ready]").waitFor();
  return { origin, page, person: new Person(page), quiet: () => assert.deepEqual(complaints, []) };
}
