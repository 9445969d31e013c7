// The browser that a test runs in: Chromium, or Firefox where BROWSER names it.

import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";

export const name = process.env.BROWSER ?? "chromium";

/** That browser, closed with the test. */
export function launch(t, options) {
  return { chromium, firefox }[name].launch(t, options);
}
