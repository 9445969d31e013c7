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
  const others = await watchServiceWorkers(browser, bytes);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  const close = async () => {
    await others.detach();
    await context.close();
  };
  return { page, bytes, close };
}

/** They belong to no page. */
async function watchServiceWorkers(browser, bytes) {
  const session = await browser.target().createCDPSession();
  session.on("sessionattached", (child) => restrain(child, bytes));
  const filter = [{ type: "service_worker" }, { exclude: true }];
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter });
  return session;
}

/** A worker has a network of its own: it is slowed before it runs. */
function slow(session, bytes) {
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes.wire += encodedDataLength;
    bytes.requests += 1;
  });
  session.on("sessionattached", (child) => restrain(child, bytes));
  return Promise.all([
    session.send("Network.enable"),
    session.send("Network.emulateNetworkConditions", LINE),
    session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
  ]);
}

/** In this order, and without waiting: some workers answer once they run, and not every one knows all of it. */
function restrain(child, bytes) {
  slow(child, bytes).catch(() => {});
  child.send("Emulation.setCPUThrottlingRate", { rate: SLOWED }).catch(() => {});
  child.send("Runtime.runIfWaitingForDebugger").catch(() => {});
}
