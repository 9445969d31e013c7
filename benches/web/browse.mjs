// A headless Chromium on a page of its own, with files given by a function; no other network.

import { createServer } from "node:http";
import { extname } from "node:path";
import { launch } from "puppeteer-core";

const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".txt": "text/plain" };

/** `{ evaluate, close }` of a blank page of an origin that has these files. */
export async function browse({ files }) {
  const server = createServer(({ url }, response) => {
    const path = new URL(url, "http://localhost").pathname;
    const body = path === "/" ? "<!doctype html><title>bench</title>" : files(path);
    if (body === undefined) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/html; charset=utf-8" }).end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const browser = await chromium();
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  return {
    evaluate: (...task) => page.evaluate(...task),
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Chromium without what it does for itself in the background. */
export function chromium() {
  return launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    protocolTimeout: 600_000,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}
