// A headless Chromium, and a small server that gives it this repository under a strict policy.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

import { launch as launchNamed } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Chromium as every test starts it; closed with the test. */
export async function launch(t, options = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    ...options,
  });
  t.after(() => browser.close());
  return browser;
}

/** In a browser, the one that the test runs in unless another is named, a blank page of this repository's own origin, which may run scripts and wasm of that origin and nothing else. */
export async function blankPage(t, open = launchNamed) {
  const origin = await serve(t);
  const browser = await open(t);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/blank`);
  return page;
}

/** Serves the repository's files on a free port; gives the origin. */
export async function serve(t) {
  const server = createServer(answer);
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  t.after(() => new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  }));
  return `http://127.0.0.1:${server.address().port}`;
}

async function answer({ url }, response) {
  const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  response.setHeader("Content-Security-Policy", "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (path === "/favicon.ico") return response.writeHead(204).end();
  if (path === "/blank") {
    response.setHeader("Content-Type", TYPES[".html"]);
    return response.end("<!doctype html><title>blank</title><link rel=icon href=data:,>");
  }
  const file = join(ROOT, path);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return response.writeHead(404).end();
  response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
  createReadStream(file).pipe(response);
}
