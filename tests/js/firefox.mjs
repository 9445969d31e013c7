// A headless Firefox, the one that people have: Playwright drives it by WebDriver BiDi.

import { firefox } from "playwright-core";

const UNKNOWN = ["emulation.setMediaFeaturesOverride"]; // Firefox has no such command yet: nothing is emulated there

/** Firefox as every test starts it; closed with the test. */
export async function launch(t) {
  const browser = await firefox.launch({
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    channel: "moz-firefox",
  });
  t.after(() => browser.close());
  patched ??= patch(Object.getPrototypeOf(browser._connection.toImpl(browser)._browserSession));
  return browser;
}

let patched; // once for all the browsers of a test

function patch(session) {
  const { send } = session;
  session.send = function (method, parameters) {
    return UNKNOWN.includes(method) ? Promise.resolve({}) : send.call(this, method, parameters);
  };
  return session;
}
