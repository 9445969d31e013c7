// Our service on a free port, with any folder of files: our pages and the peers' are given by the same server.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const GUICHET = process.env.GUICHET ?? "target/release/guichet";

/** `{ origin, stop }` */
export async function served(more = []) {
  const args = ["serve", "--port", "0", "--today", "2026-11-22", "--log", "off", ...more];
  const child = spawn(GUICHET, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return { origin: new URL(line).origin, stop: () => child.kill("SIGTERM") };
}
