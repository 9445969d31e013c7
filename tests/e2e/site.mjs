// A browser on the site, that complains of whatever a browser complains of.

import assert from "node:assert/strict";

import { launch, name } from "../js/browser.mjs";
import { Person } from "./person.mjs";
import { service } from "./service.mjs";

const FORM = "vehicle-transfer";

/** Opens a browser on the site; it complains of whatever a browser complains of. */
export async function open(t, { today, more, clock = false, ...options } = {}) {
  const origin = await service(t, { today, more });
  const browser = await launch(t);
  const context = await contextOf(browser, options);
  const page = await context.newPage();
  if (clock) await page.clock.install();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const quiet = (but) => assert.deepEqual(complaints.filter((complaint) => !but?.test(complaint)), []);
  return { origin, page, context, quiet };
}

/** Firefox cannot be told to run no script: there no script is given to it. */
async function contextOf(browser, { javaScriptEnabled = true, ...options }) {
  if (javaScriptEnabled || name !== "firefox") return browser.newContext({ ...options, javaScriptEnabled });
  const context = await browser.newContext(options);
  await context.route("**/*.js", (route) => route.abort());
  return context;
}

/** Opens the form at a screen, checked by the browser if it may run scripts. */
export async function visit(t, { locale = "fr", from = "vehicle", ...options } = {}) {
  const scripted = options.javaScriptEnabled ?? true;
  const site = await open(t, options);
  const person = new Person(site.page, scripted);
  await site.page.goto(`${site.origin}/${locale}/${FORM}`);
  if (scripted) await site.page.locator("form[data-ready]").waitFor();
  await person.walk({}, from);
  return { ...site, person };
}
