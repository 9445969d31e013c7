// Where the build script of a build wrote, by what `cargo --message-format=json` printed of it.
import { readFileSync } from "node:fs";

export function bound(messages) {
  const lines = readFileSync(messages, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const ran = lines.findLast(({ reason, package_id }) => reason === "build-script-executed" && /guichet[@#]/.test(package_id));
  return ran.out_dir;
}
