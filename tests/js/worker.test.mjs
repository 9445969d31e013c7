// guichet/worker in a real browser: the same answers, ended for good, replaced when it is stuck.

import assert from "node:assert/strict";
import { test } from "node:test";

import { blankPage } from "./chromium.mjs";
import { spied } from "./spy.mjs";

const THREAD = { thread: "/pkg/thread.js", glue: "/pkg/dist/guichet.js", name: "Zylphabert" };

const run = (page, question) => page.evaluate(async (body) => {
  const { createWorker } = await import("/pkg/worker.js");
  return new Function("createWorker", `return (${body})(createWorker)`)(createWorker);
}, question.toString());

/** A page that may make functions out of text, as tests do; its scripts and workers are this origin's. */
async function open(t, policy = "default-src 'self'; script-src 'self' 'unsafe-eval'") {
  const page = await blankPage(t);
  await page.route("**/blank", (route) => route.fulfill({
    contentType: "text/html",
    headers: { "Content-Security-Policy": policy },
    body: "<!doctype html><title>blank</title>",
  }));
  await page.reload();
  return page;
}

test("a worker answers what the functions answer", async (t) => {
  const page = await open(t);
  const [there, here] = await run(page, async (createWorker) => {
    const guichet = await import("/pkg/index.js");
    const ask = async (it) => [
      await it.identify("plate", "AB-1O3-CD", { today: "2026-11-22" }),
      await it.check("vehicle-transfer", { "vehicle.plate": "AB-123-CD" }, { today: "2026-11-22" }),
      await it.check("vehicle-mandate", {}, { today: "2026-11-22", locale: "en" }),
      await it.check("vehicle-transfer", { a: NaN }),
      await it.procedures(),
    ];
    const worker = createWorker({ procedures: ["vehicle-transfer"] });
    await worker.load("vehicle-mandate");
    await guichet.init({ procedures: ["vehicle-transfer"] });
    await guichet.load("vehicle-mandate");
    return [await ask(worker), await ask(guichet)];
  });
  assert.deepEqual(there, here);
  assert.equal(there[0].issues[0].suggestion, "AB-103-CD");
});

test("the page asks for the wasm while the thread comes, once; what does not come to it the thread asks for", async (t) => {
  const page = await open(t);
  const asked = [];
  let refused = 0;
  await page.route("**/guichet.wasm", (route) => (asked.push(route.request().url()), asked.length <= refused ? route.abort() : route.continue()));
  const answers = () => run(page, async (createWorker) => (await createWorker().identify("siren", "732829320")).canonical);
  assert.equal(await answers(), "732829320");
  assert.equal(asked.length, 1);
  [asked.length, refused] = [0, 1];
  assert.equal(await answers(), "732829320");
  assert.equal(asked.length, 2);
});

test("what reads files comes with the first of them; out of reach, the next one asks for it again", async (t) => {
  const page = await open(t);
  let reached = false;
  const fetched = [];
  await page.route("**/files.wasm", (route) => (fetched.push(reached), reached ? route.continue() : route.abort()));
  const ask = (worker) => worker.checkFiles([{ bytes: new Uint8Array(8), name: "a.jpg" }], { slot: "photograph", today: "2026-11-22" });
  await page.evaluate(async () => {
    const { createWorker } = await import("/pkg/worker.js");
    globalThis.worker = createWorker();
    await worker.identify("siren", "732829320");
  });
  assert.deepEqual(fetched, [], "nothing before a file");
  const far = await page.evaluate(`(${ask})(worker)`);
  assert.equal(far.error.code, "notReady");
  reached = true;
  const { issues } = await page.evaluate(`(${ask})(worker)`);
  assert.deepEqual(issues.map(({ code }) => code), ["format"]);
  assert.deepEqual(await page.evaluate(`(${ask})(worker).then(({ issues }) => issues)`), issues);
  assert.equal(fetched.filter(Boolean).length, 1, "once");
});

test("what cannot be copied to it is malformed, and the next question is answered", async (t) => {
  const page = await open(t);
  const answers = await run(page, async (createWorker) => {
    const worker = createWorker();
    return [await worker.check("x", { f: () => {} }), await worker.identify("siren", Symbol("x")), await worker.identify("siren", "732829320")];
  });
  assert.deepEqual(answers.map(({ error, valid }) => error?.code ?? valid), ["malformed", "malformed", true]);
});

test("ended, it answers so to what was asked and to what is asked, and its thread is gone", async (t) => {
  const page = await open(t);
  const gone = page.waitForEvent("worker").then((thread) => thread.waitForEvent("close"));
  const codes = await run(page, async (createWorker) => {
    const worker = createWorker();
    await worker.ready;
    const pending = worker.identify("siren", "732829320");
    worker.terminate();
    const answers = [await pending, await worker.identify("siren", "732829320")];
    return answers.map(({ error }) => error.code);
  });
  assert.deepEqual(codes, ["ended", "ended"]);
  await gone;
});

test("ended, its memory is overwritten first: what was checked is nowhere in it", async (t) => {
  const page = await open(t);
  await page.route("**/spied.js", (route) => route.fulfill({ contentType: "text/javascript", body: spied(THREAD) }));
  const [left, planted, after] = await run(page, async (createWorker) => {
    const told = [];
    const heard = new BroadcastChannel("spy");
    const both = new Promise((done) => (heard.onmessage = ({ data }) => told.push(data) === 3 && done(told)));
    const worker = createWorker({ procedures: ["vehicle-transfer"], worker: () => new Worker("/spied.js", { type: "module" }) });
    await worker.check("vehicle-transfer", { "holder.birthName": "Zylphabert" });
    await Promise.all([worker.terminate(), worker.terminate(), both]);
    return told;
  });
  assert.deepEqual([left, planted, after], [0, 1, 0], "nothing is left by a check, and what is there is seen, then wiped");
});

test("stuck, it is replaced, and the next question is answered", async (t) => {
  const page = await open(t);
  await page.clock.install(); // its deadline comes when the test says so
  await page.route("**/stuck.js", (route) => route.fulfill({
    contentType: "text/javascript",
    body: `import "/pkg/thread.js"; const answer = onmessage;
           onmessage = (event) => { if (event.data[1] === "check") for (;;); answer(event); };`,
  }));
  const answers = run(page, async (createWorker) => {
    const worker = createWorker({ deadline: 3_600_000, worker: () => new Worker("/stuck.js", { type: "module" }) });
    await worker.ready;
    const stuck = worker.check("vehicle-transfer", {});
    globalThis.asked = true;
    return [await stuck, await worker.identify("siren", "732829320")];
  });
  await page.waitForFunction(() => globalThis.asked);
  await page.clock.fastForward(3_600_000);
  const [stuck, after] = await answers;
  assert.equal(stuck.error.code, "timeout");
  assert.equal(after.valid, true);
});

test("why it could not start is told by `ready`, and every answer is still an answer", async (t) => {
  const page = await open(t);
  const told = await run(page, async (createWorker) => {
    const tell = async (worker) => [await worker.ready.catch(({ code }) => code), (await worker.identify("siren", "1")).error.code];
    const forbidden = () => {
      throw new TypeError("forbidden");
    };
    return [
      await tell(createWorker({ worker: () => new Worker("/nowhere.js", { type: "module" }) })),
      await tell(createWorker({ worker: forbidden })),
      await tell(createWorker({ url: "/nowhere.wasm" })),
      await tell(createWorker({ procedures: ["nothing"] })),
    ];
  });
  assert.deepEqual(told, [["unreachable", "notReady"], ["unsupported", "notReady"], ["unreachable", "notReady"], ["unknown", "notReady"]]);
});

test("under Trusted Types a policy of the page names the thread", async (t) => {
  const page = await blankPage(t);
  await page.route("**/blank", (route) => route.fulfill({
    contentType: "text/html",
    headers: {
      "Content-Security-Policy":
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types guichet",
    },
    body: "<!doctype html><title>strict</title>",
  }));
  await page.reload();
  const valid = await page.evaluate(async () => {
    const { createWorker } = await import("/pkg/worker.js");
    const refused = await createWorker().ready.catch(({ code }) => code);
    const policy = trustedTypes.createPolicy("guichet", {
      createScriptURL: (url) => (url === "/pkg/thread.js" ? url : ""),
    });
    const worker = createWorker({ worker: () => new Worker(policy.createScriptURL("/pkg/thread.js"), { type: "module" }) });
    return [refused, (await worker.identify("siren", "732829320")).valid];
  });
  assert.deepEqual(valid, ["unsupported", true]);
});
