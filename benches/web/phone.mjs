// An old phone on a poor line: Chromium slowed four times, 400 kbit/s, 400 ms to each answer.

export const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
export const SLOWED = 4;

/** A page in a browser of its own memory, slowed with every worker that it starts; `{ page, bytes, close }`. */
export async function phone(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  const bytes = { wire: 0, requests: 0 };
  await slow(session, bytes);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  return { page, bytes, close: () => context.close() };
}

/** A worker has a network of its own: it is slowed before it runs. */
async function slow(session, bytes) {
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes.wire += encodedDataLength;
    bytes.requests += 1;
  });
  session.on("sessionattached", async (child) => {
    await slow(child, bytes).catch(() => {});
    await child.send("Emulation.setCPUThrottlingRate", { rate: SLOWED }).catch(() => {}); // not every worker knows it
    await child.send("Runtime.runIfWaitingForDebugger").catch(() => {});
  });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINE);
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
}
