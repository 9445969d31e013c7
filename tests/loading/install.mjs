// node tests/loading/install.mjs: packs the package as npm would publish it, and installs the tarball beside the tools
// that try it.

import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HERE = fileURLToPath(new URL(".", import.meta.url));
const FOLDER = `${ROOT}target/npm`;

install();

function install() {
  const tools = `${HERE}node_modules/.package-lock.json`;
  const fresh = existsSync(tools) && statSync(tools).mtimeMs > statSync(`${HERE}package-lock.json`).mtimeMs;
  if (!fresh) npm(HERE, "ci", "--no-audit", "--no-fund");
  npm(HERE, "install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--offline", pack());
}

function pack() {
  mkdirSync(FOLDER, { recursive: true });
  for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(`${ROOT}${licence}`, `${ROOT}pkg/${licence}`);
  const said = npm(`${ROOT}pkg`, "pack", "--json", "--pack-destination", FOLDER);
  const { name, version } = JSON.parse(readFileSync(`${ROOT}pkg/package.json`, "utf8"));
  if (!said.includes(version)) throw new Error("npm pack said nothing");
  return `${FOLDER}/${name}-${version}.tgz`;
}

function npm(cwd, ...args) {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}
