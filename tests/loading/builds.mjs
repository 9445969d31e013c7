// The same small page built by each tool, as its users configure it: into a folder, and nothing more.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

import { put } from "./put.mjs";

const PAGE = fileURLToPath(new URL("projects/browser/", import.meta.url));
const PACKAGE = fileURLToPath(new URL("node_modules/guichet/", import.meta.url));
const PAGES = ["index.html", "worker.html", "photo.html"];
const ENTRIES = { main: `${PAGE}main.js`, worker: `${PAGE}worker.js`, photo: `${PAGE}photo.js` };

/** No tool: the files of the package as they are, and an address instead of its name. */
function plain(to) {
  copyPages(to);
  cpSync(PACKAGE, `${to}guichet`, { recursive: true });
  const addresses = { "guichet/dom": "./guichet/dom/index.js", "guichet/worker": "./guichet/worker.js", "guichet/photo": "./guichet/photo.js" };
  for (const entry of Object.values(ENTRIES)) {
    const code = readFileSync(entry, "utf8").replace(/"(guichet[^"]*)"/g, (_, name) => `"${addresses[name]}"`);
    writeFileSync(`${to}${basename(entry)}`, code);
  }
}

async function vite(to) {
  const { build } = await import("vite");
  const input = PAGES.map((name) => `${PAGE}${name}`);
  await build({ root: PAGE, base: "./", logLevel: "error", configFile: false, build: { outDir: to, rollupOptions: { input } } });
}

async function webpack(to) {
  copyPages(to);
  const bundle = createRequire(import.meta.url)("webpack");
  const stats = await new Promise((done, failed) => {
    bundle({ mode: "production", context: PAGE, entry: ENTRIES, output: { path: to }, performance: false }, (error, stats) => (error ? failed(error) : done(stats)));
  });
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
}

/** esbuild copies no file that code names: the wasm and the procedures are put beside the bundle, and the threads as well. */
async function esbuild(to) {
  copyPages(to);
  const { build } = await import("esbuild");
  const entryPoints = { ...ENTRIES, thread: "guichet/thread", "photo-worker": "guichet/photo-worker" };
  await build({ absWorkingDir: PAGE, entryPoints, outdir: to, bundle: true, format: "esm", minify: true, logLevel: "error", splitting: true });
  put(to);
}

function copyPages(to) {
  for (const name of PAGES) cpSync(`${PAGE}${name}`, `${to}${name}`);
}

/** The address of Vite's own server, closed with the test. */
export async function serving(t, cacheDir) {
  const { createServer } = await import("vite");
  const server = await createServer({ root: PAGE, configFile: false, logLevel: "error", cacheDir, server: { host: "127.0.0.1", port: 0 } });
  await server.listen();
  t.after(() => server.close());
  return `http://127.0.0.1:${server.httpServer.address().port}/`;
}

export const BUILDS = { plain, vite, webpack, esbuild };

/** A clean folder with what the tool makes of the page. */
export async function built(name, to) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  await BUILDS[name](to);
}
