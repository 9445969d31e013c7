// What a hostile or unlucky client can do to the service: every fault is bounded, and others are served beside it.
// The limits are set small, so that nothing waits long; nothing is asserted about how long it took.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { questions } from "../js/questions.mjs";
import { send, service, started, startedAs } from "./service.mjs";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";
const QUICK = ["--header-timeout", "1s", "--body-timeout", "1s", "--stream-timeout", "1s", "--write-timeout", "1s"];
const QUESTION = '{"kind":"siren","input":"732829320"}';

const POST = (length, more = "") =>
  `POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${more}\r\n`;

test("connections that give nothing, or give it too slowly, are closed while others are served", async (t) => {
  const { origin } = await started(t, { more: [...QUICK] });
  const held = [
    ["silent", ""],
    ["one byte", "P"],
    ["half a header", "GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow:"],
    ["half a body", POST(100) + "{"],
    ["half a stream", POST(1000).replace("json", "x-ndjson") + QUESTION],
    ["idle after an answer", "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"],
  ].map(([name, text]) => ({ name, socket: opened(origin, text) }));
  assert.equal((await ask(origin)).status, 200, "beside them");
  const answers = await Promise.all(held.map(async ({ name, socket }) => [name, await heard(await socket)]));
  const of = Object.fromEntries(answers);
  assert.equal(of.silent, "");
  assert.match(of["half a body"], /^HTTP\/1\.1 408 /);
  assert.match(of["half a body"], /"code":"slow"/);
  assert.match(of["idle after an answer"], /^HTTP\/1\.1 200 /);
  assert.equal((await ask(origin)).status, 200, "after them");
});

test("a client that does not read its answers is left", async (t) => {
  const { origin } = await started(t, { more: [...QUICK] });
  const socket = await opened(origin, POST(1e9).replace("json", "x-ndjson"));
  socket.pause();
  const lines = `${JSON.stringify({ procedure: "vehicle-record", values: {}, submitted: true })}\n`.repeat(200);
  const closed = new Promise((resolve) => socket.on("close", resolve));
  const fill = () => { while (!socket.destroyed && socket.write(lines)); };
  socket.on("drain", fill);
  fill();
  await Promise.race([closed, untilGone(origin)]);
  socket.destroy();
  assert.equal((await ask(origin)).status, 200);
});

test("more idle connections than the service takes do not lock it out", async (t) => {
  const { origin } = await started(t, { more: [...QUICK, "--max-connections", "32"] });
  const idle = await Promise.all(Array.from({ length: 80 }, () => opened(origin, "")));
  assert.equal((await ask(origin)).status, 200);
  for (const socket of idle) socket.destroy();
});

test("a service without file descriptors comes back", async (t) => {
  const { origin } = await startedAs(t, limited(t, "ulimit -n 40"), { more: QUICK });
  const idle = await Promise.all(Array.from({ length: 80 }, () => opened(origin, "")));
  assert.equal((await ask(origin)).status, 200);
  for (const socket of idle) socket.destroy();
});

test("a flood of long questions is served under 64 MB by two threads", async (t) => {
  const { origin, child } = await started(t, { more: ["--threads", "2", "--body-timeout", "60s", "--handler-timeout", "60s"] });
  const long = JSON.stringify({ kind: "vin", input: "1".repeat(65_000) });
  const wide = JSON.stringify({ procedure: "vehicle-record", values: {}, submitted: true });
  const flood = Array.from({ length: 300 }, (_, rank) => ask(origin, rank % 2 ? long : wide).then(({ status }) => status));
  const stream = ask(origin, `${wide}\n`.repeat(5000), "application/x-ndjson").then((response) => response.text());
  for (const status of await Promise.all(flood)) assert.ok([200, 503].includes(status), String(status));
  assert.equal((await stream).trimEnd().split("\n").length, 5000);
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]);
  assert.ok(peak < 64_000, `${peak} KB`);
});

test("requests beyond those in hand are sent away at once, and told when to come back", async (t) => {
  const { origin } = await started(t, { more: ["--max-requests", "2", "--body-timeout", "60s"] });
  const held = await Promise.all([1, 2].map(() => opened(origin, POST(QUESTION.length, "Expect: 100-continue\r\n"))));
  for (const socket of held) await once(socket, "data"); // it has been asked for its body: it sits
  const refused = await ask(origin);
  assert.equal(refused.status, 503);
  assert.equal(refused.headers.get("retry-after"), "1");
  assert.equal((await refused.json()).code, "busy");
  held[0].write(QUESTION);
  assert.match(String(await once(held[0], "data")), /HTTP\/1\.1 200 /);
  assert.equal((await ask(origin)).status, 200, "the seat is free again");
  held[1].destroy();
});

test("what is too long is refused before it has all come", async (t) => {
  const origin = await service(t);
  assert.match(await heard(await opened(origin, POST(20e6))), /^HTTP\/1\.1 413 /, "as soon as its length is said");
  const socket = await opened(origin, POST(0).replace("Content-Length: 0", "Transfer-Encoding: chunked"));
  const answer = heard(socket);
  for (let sent = 0; sent < 4; sent++) socket.write(`4000\r\n${"x".repeat(0x4000)}\r\n`);
  socket.write("1\r\nx\r\n"); // one byte beyond, and the end never comes
  assert.match(await answer, /^HTTP\/1\.1 413 /);
  const many = Array.from({ length: 200 }, (_, rank) => `X-${rank}: 1\r\n`).join("");
  for (const more of [many, `X: ${"x".repeat(1e6)}\r\n`]) {
    assert.match(await heard(await opened(origin, `GET /healthz HTTP/1.1\r\nHost: a\r\n${more}\r\n`)), /^HTTP\/1\.1 431 /);
  }
});

test("a request that comes a byte at a time is served, and a client that leaves in the middle harms nobody", async (t) => {
  const { origin } = await started(t, { more: ["--header-timeout", "60s", "--body-timeout", "60s"] });
  const socket = await opened(origin, "");
  socket.setNoDelay(true);
  const answer = once(socket, "data");
  for (const byte of POST(QUESTION.length) + QUESTION) await new Promise((sent) => socket.write(byte, sent));
  assert.match(String(await answer), /^HTTP\/1\.1 200 /);
  socket.destroy();
  for (let times = 0; times < 20; times++) {
    const stream = await opened(origin, POST(1e6).replace("json", "x-ndjson") + `${QUESTION}\n`.repeat(100));
    await once(stream, "data");
    stream.resetAndDestroy();
  }
  assert.equal((await ask(origin)).status, 200);
});

test("a service that was stopped and goes on answers", async (t) => {
  const { origin, child } = await started(t);
  child.kill("SIGSTOP");
  const waiting = ask(origin);
  child.kill("SIGCONT");
  assert.equal((await waiting).status, 200);
});

for (const signal of ["SIGTERM", "SIGINT"]) {
  test(`${signal} lets the request in flight have its answer, then ends`, async (t) => {
    const { origin, child } = await started(t, { more: ["--body-timeout", "60s"] });
    const socket = await opened(origin, POST(QUESTION.length, "Expect: 100-continue\r\n"));
    await once(socket, "data");
    child.kill(signal);
    await refusedBy(origin);
    socket.write(QUESTION);
    assert.match(await heard(socket), /HTTP\/1\.1 200 /);
    if (child.exitCode === null) await once(child, "exit");
    assert.equal(child.exitCode, 0);
  });
}

test("a rulebook that is missing, half-written or older is told at the start and not taken later", async (t) => {
  const folder = rulebook(t);
  const file = join(folder, "procedures", "vehicle-transfer.toml");
  const { origin, child } = await started(t, { more: ["--rulebook", folder] });
  const list = async () => (await send(`${origin}/v1/rulebook`)).text();
  const before = await list();
  truncateSync(file, 5000);
  const said = new Promise((resolve) => {
    let text = "";
    child.stderr.on("data", (data) => { if (/stays/.test((text += data))) resolve(text); });
  });
  child.kill("SIGHUP");
  assert.match(await said, /vehicle-transfer\.toml: /);
  assert.equal(await list(), before, "the former stays");
  for (const wrong of [folder, join(folder, "nowhere")]) {
    const { status, stderr } = spawnSync(GUICHET, ["serve", "--port", "0", "--rulebook", wrong], { encoding: "utf8" });
    assert.equal(status, 2);
    assert.match(stderr, /^guichet serve: /);
  }
});

test("a wrong setting is one clear line, wherever it stands", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "guichet.toml");
  writeFileSync(file, 'port = 0\nheader-timeout = "soon"\n');
  for (const [options, env, line] of [
    [["--config", file], {}, /guichet\.toml: line 2: a length of time is written as in 2s or 500ms/],
    [["--max-connections", "0"], {}, /max-connections: at least 1/],
    [[], { GUICHET_BODY_TIMEOUT: "0s" }, /body-timeout: give it some time/],
    [["--config", join(folder, "none.toml")], {}, /none\.toml: /],
  ]) {
    const env_ = { ...process.env, ...env };
    const { status, stderr } = spawnSync(GUICHET, ["serve", "--port", "0", ...options], { encoding: "utf8", env: env_ });
    assert.equal(status, 2, stderr);
    assert.match(stderr, line);
    assert.equal(stderr.trimEnd().split("\n").length, 1, stderr);
  }
});

test("nothing typed is in a log, a metric, a header or a problem", async (t) => {
  const { origin, child } = await started(t, { more: ["--log", "json"] });
  let log = "";
  child.stderr.on("data", (data) => (log += data));
  const { fields } = await (await send(`${origin}/v1/procedures/vehicle-transfer`)).json();
  const canary = (rank) => `CANARY${rank}`;
  const all = Object.fromEntries(fields.map(({ path }, rank) => [path.replace("[]", "[0]"), canary(rank)]));
  const bodies = [
    { procedure: "vehicle-transfer", values: all, submitted: true },
    { procedure: "vehicle-transfer", values: { CANARY: "x" }, edition: "CANARY" },
    ...["plate", "vin", "nir", "mrz", "email", "CANARY"].map((kind) => ({ kind, input: "CANARY 1850578006084" })),
    ["CANARY"],
  ].map((body) => JSON.stringify(body));
  for (const body of [...bodies, "CANARY"]) {
    for (const [path, type] of [["/v1/check", "application/json"], ["/v1/check?for=agent", "application/json"], ["/v1/check?CANARY", "application/json"], ["/CANARY", "text/CANARY"]]) {
      const response = await send(origin + path, {
        method: "POST", body, headers: { "content-type": type, "x-request-id": "CANARY", "guichet-verdict": "acceptable" },
      });
      for (const [name, value] of response.headers) assert.ok(!/CANARY/.test(name + value), name);
      const text = await response.text();
      const told = text.startsWith('{"kind"') || text.startsWith('{"procedure"') ? shorn(JSON.parse(text)) : text;
      assert.ok(!told.includes("CANARY"), told);
    }
  }
  const metrics = await (await send(`${origin}/metrics`)).text();
  assert.match(metrics, /guichet_said_total\{subject="vehicle-transfer",severity="error"/);
  assert.match(metrics, /guichet_verdicts_total\{subject="vehicle-transfer",rules="same",agrees="no"\} 1\n/);
  assert.ok(!/CANARY|1850578/.test(metrics));
  child.kill("SIGTERM");
  await once(child, "exit");
  const lines = log.trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.ok(lines.length > 30);
  for (const line of lines) {
    assert.deepEqual(Object.keys(line).sort(), ["level", "method", "micros", "request", "route", "rulebook", "status", "timestamp"]);
  }
  assert.ok(!/CANARY|1850578/.test(log));
});

test("every request has its line in the log, until the last before the end", async (t) => {
  const { origin, child } = await started(t, { more: ["--log", "json"] });
  let log = "";
  child.stderr.on("data", (data) => (log += data));
  const named = [];
  for (let round = 0; round < 10; round++) {
    const responses = await Promise.all(Array.from({ length: 40 }, () => ask(origin, QUESTION)));
    named.push(...responses.map((response) => response.headers.get("x-request-id")));
  }
  child.kill("SIGTERM");
  await once(child, "close");
  const logged = log.trimEnd().split("\n").map((line) => JSON.parse(line).request);
  assert.equal(named.length, 400);
  assert.deepEqual(logged.toSorted(), named.toSorted());
});

test("a verdict that a page claims changes nothing", async (t) => {
  const origin = await service(t);
  const asked = questions().map(({ question }) => question).filter(({ procedure }) => procedure).slice(0, 1000);
  const plain = asked.map((question) => JSON.stringify(question));
  const claiming = asked.map((question) => JSON.stringify({ ...question, valid: true, acceptable: true, verdict: "acceptable", issues: [] }));
  const answers = (lines) => ask(origin, lines.join("\n"), "application/x-ndjson").then((response) => response.text());
  assert.equal(await answers(claiming), await answers(plain));
  const refused = asked.find((_, rank) => rank % 7 === 0);
  const told = await Promise.all([{}, { "guichet-verdict": "acceptable" }, { "guichet-verdict": "refused" }].map((headers) =>
    ask(origin, JSON.stringify(refused), "application/json", headers).then((response) => response.text())));
  assert.deepEqual(new Set(told).size, 1);
  const wrong = await ask(origin, QUESTION, "application/json", { "guichet-verdict": "perhaps" });
  assert.equal(wrong.status, 400);
});

test("answers are compressed for those who ask", async (t) => {
  const origin = await service(t);
  for (const encoding of ["gzip", "br"]) {
    const question = JSON.stringify({ procedure: "vehicle-transfer", values: {} });
    const response = await ask(origin, question, "application/json", { "accept-encoding": encoding });
    assert.equal(response.headers.get("content-encoding"), encoding);
    assert.equal((await response.json()).procedure, "vehicle-transfer");
  }
});

test("a stream is answered as it comes, before it ends", async (t) => {
  const origin = await service(t);
  const socket = await opened(origin, POST(0).replace("json", "x-ndjson").replace("Content-Length: 0", "Transfer-Encoding: chunked"));
  const line = `${QUESTION}\n`;
  for (let times = 0; times < 3; times++) {
    socket.write(`${line.length.toString(16)}\r\n${line}\r\n`);
    let heard = "";
    while (!heard.includes('"canonical":"732829320"')) heard += await once(socket, "data");
  }
  socket.destroy();
});

/** The report without what it may hold of an answer: the suggestions, and what a value tells of itself. */
function shorn({ canonical, written, facts, issues = [], ...report }) {
  return JSON.stringify({ ...report, issues: issues.map(({ suggestion, ...issue }) => issue) });
}

function ask(origin, body = QUESTION, type = "application/json", headers = {}) {
  return send(`${origin}/v1/check`, { method: "POST", body, headers: { "content-type": type, ...headers } });
}

/** A connection that has said so much. */
async function opened(origin, text) {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port });
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(text);
  return socket;
}

/** All that comes until the other end closes. */
async function heard(socket) {
  let text = "";
  socket.setEncoding("utf8");
  socket.on("data", (piece) => (text += piece));
  if (!socket.closed) await new Promise((closed) => socket.on("close", closed)); // after an error too
  return text;
}

/** Until nobody listens any more. */
async function refusedBy(origin) {
  const { hostname, port } = new URL(origin);
  for (;;) {
    const socket = connect({ host: hostname, port });
    const outcome = await Promise.race([once(socket, "connect"), once(socket, "error").catch(() => "refused")]).catch(() => "refused");
    socket.destroy();
    if (outcome === "refused" || outcome?.[0]?.code === "ECONNREFUSED") return;
  }
}

/** Until no connection but the one that asks is open. */
async function untilGone(origin) {
  for (;;) {
    const metrics = await (await send(`${origin}/metrics`)).text();
    if (/guichet_connections 1\n/.test(metrics)) return;
  }
}

/** A command that starts the service under a limit of the shell. */
function limited(t, limit) {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const script = join(folder, "guichet");
  writeFileSync(script, `#!/bin/sh\n${limit}\nexec "${GUICHET}" "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

function rulebook(t) {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync("src/rulebook", folder, { recursive: true, filter: (path) => !path.endsWith(".rs") });
  return folder;
}
