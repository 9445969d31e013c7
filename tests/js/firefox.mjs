// A headless Firefox, the one that people have: Playwright drives it by WebDriver BiDi.

import { firefox } from "playwright-core";

const UNKNOWN = ["emulation.setMediaFeaturesOverride"]; // Firefox has no such command yet: nothing is emulated there
const DOWNLOADS = ["browsingContext.downloadWillBegin", "browsingContext.downloadEnd"];

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
  const { dispatchMessage, send } = session;
  session.dispatchMessage = function (message) {
    const { method, params } = message;
    if (DOWNLOADS.includes(method)) params.download ??= params.url; // Firefox names no download that a link began
    return dispatchMessage.call(this, message);
  };
  session.send = function (method, parameters) {
    return UNKNOWN.includes(method) ? Promise.resolve({}) : send.call(this, method, parameters);
  };
  return session;
}
