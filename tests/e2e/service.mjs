// The real service on a free port, judging by a day that does not change.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";

export const TODAY = "2026-11-22";

/** Starts `guichet serve`; gives its origin, and stops it with the test. */
export async function service(t, options) {
  return (await started(t, options)).origin;
}

/** The same on another day, or with more arguments; gives the process as well. Its log is off unless it is asked for. */
export function started(t, options) {
  return startedAs(t, GUICHET, options);
}

/** The same through another command, which starts the service with the arguments that it gets. */
export async function startedAs(t, command, { today = TODAY, more = [] } = {}) {
  const log = more.includes("--log") ? [] : ["--log", "off"];
  const args = ["serve", "--port", "0", "--today", today, ...log, ...more];
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  if (log.length > 0) child.stderr.pipe(process.stderr);
  t.after(async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, "line"), once(child, "exit").then(() => [undefined])]);
  if (!line) throw new Error("guichet serve did not start");
  return { origin: new URL(line).origin, child };
}

/**
 * `fetch` on a connection of its own. The service closes one that is idle, and Node may send on it before it has heard:
 * browsers then try again, `fetch` in Node does not.
 */
export function send(url, options = {}) {
  return fetch(url, { ...options, headers: { ...options.headers, connection: "close" } });
}
