// The HTTP interface: the command's answers, problems that never echo, and the headers of every answer.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";

import { questions } from "../js/questions.mjs";
import { send, service } from "./service.mjs";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";
const CANARY = "CANARY-2790399999999";

const asked = questions().map(({ question }) => JSON.stringify(question));

const post = (origin, path, type, body) =>
  send(`${origin}${path}`, { method: "POST", headers: { "Content-Type": type }, body });

test("a stream of questions is answered as the command answers it, byte for byte", async (t) => {
  const origin = await service(t);
  const input = asked.map((question) => `${question}\n`).join("") + `nonsense\n\n{"kind":"vin","input":"${"1".repeat(70_000)}"}`;
  const response = await post(origin, "/v1/check", "application/x-ndjson", input);
  const command = spawnSync(GUICHET, ["check"], { input, encoding: "utf8", maxBuffer: 2 ** 28 });
  assert.equal(response.headers.get("content-type"), "application/x-ndjson");
  assert.equal(await response.text(), command.stdout);
});

test("one question is answered alone", async (t) => {
  const origin = await service(t);
  const response = await post(origin, "/v1/check", "application/json; charset=utf-8", '{"kind":"siren","input":"732 829 320"}');
  assert.equal(response.status, 200);
  assert.equal((await response.json()).canonical, "732829320");
});

test("what a page says that it concluded is counted, and changes nothing", async (t) => {
  const origin = await service(t);
  const page = async (more) => (await post(origin, "/fr/passport", "application/x-www-form-urlencoded", `_step=_recap&_declared=on${more}`)).text();
  const plain = await page("");
  for (const claimed of ["acceptable", "refused", CANARY]) assert.equal(await page(`&_verdict=${claimed}`), plain);
  const metrics = await (await send(`${origin}/metrics`)).text();
  for (const agrees of ["no", "yes"]) assert.match(metrics, new RegExp(`^guichet_verdicts_total\\{subject="passport",rules="same",agrees="${agrees}"\\} 1$`, "m"));
  assert.ok(!metrics.includes(CANARY));
});

test("what is no question is a problem with a code, and none echoes", async (t) => {
  const origin = await service(t);
  const json = (body) => ["/v1/check", "application/json", body];
  for (const [status, code, [path, type, body]] of [
    [400, "malformed", json(CANARY)],
    [400, "malformed", json(`["${CANARY}"]`)],
    [400, "malformed", json(`{"kind":"${CANARY}","input":"1"}`)],
    [400, "malformed", json(`{"kind":"siren","kind":"${CANARY}","input":"1"}`)],
    [400, "malformed", json(new Uint8Array([0xff, 0xfe]))],
    [400, "notText", json(`{"kind":"siren","input":"${CANARY}\\ud800"}`)],
    [400, "tooDeep", json(`{"kind":"siren","input":${"[".repeat(40)}"${CANARY}"${"]".repeat(40)}}`)],
    [413, "tooLarge", json(CANARY.repeat(4000))],
    [405, "method", ["/v1/procedures", "application/json", CANARY]],
    [405, "method", ["/fr/", "application/json", CANARY]],
    [415, "mediaType", ["/v1/check", "text/plain", CANARY]],
    [415, "mediaType", ["/fr/vehicle-transfer", "application/json", `{"a":"${CANARY}"}`]],
  ]) {
    const response = await post(origin, path, type, body);
    const text = await response.text();
    assert.equal(response.status, status, text);
    assert.equal(response.headers.get("content-type"), "application/problem+json");
    assert.deepEqual({ ...JSON.parse(text), title: "", detail: "" }, { code, detail: "", status, title: "" });
    assert.ok(!text.includes("CANARY"));
  }
});

test("every answer carries the headers that keep it private", async (t) => {
  const origin = await service(t);
  for (const path of ["/", "/fr/", "/en/vehicle-transfer", "/form.js", "/pkg/dist/guichet.wasm", "/v1/procedures", "/healthz", "/none", "/v1/check"]) {
    const { headers } = await send(`${origin}${path}`);
    assert.match(headers.get("content-security-policy"), /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/, path);
    assert.equal(headers.get("x-content-type-options"), "nosniff", path);
    assert.equal(headers.get("referrer-policy"), "no-referrer", path);
    assert.equal(headers.get("cache-control"), /\.(js|wasm)$/.test(path) ? "no-cache" : "no-store", path);
    assert.equal(headers.get("server"), null, path);
  }
});

test("files have their types, and nothing else of the folders is served", async (t) => {
  const origin = await service(t);
  for (const [path, type] of [
    ["/style.css", "text/css"],
    ["/form.js", "text/javascript"],
    ["/icon.svg", "image/svg+xml"],
    ["/pkg/index.js", "text/javascript"],
    ["/pkg/dist/guichet.wasm", "application/wasm"],
  ]) {
    const response = await send(`${origin}${path}`);
    assert.equal(response.status, 200, path);
    assert.equal(response.headers.get("content-type"), type, path);
  }
  for (const path of ["/pkg/", "/pkg/dist", "/%2e%2e/Cargo.toml", "/pkg/..%2fCargo.toml", "/v1/procedures/none"]) {
    assert.equal((await send(`${origin}${path}`)).status, 404, path);
  }
});

test("a procedure describes its questions in both languages", async (t) => {
  const origin = await service(t);
  const [listed] = await (await send(`${origin}/v1/procedures`)).json();
  const procedure = await (await send(`${origin}/v1/procedures/${listed.id}`)).json();
  assert.equal(procedure.rulebook, listed.rulebook);
  for (const { path, label } of procedure.fields) assert.ok(label.fr && label.en, path);
});

test("the service is ready when its rulebook answers", async (t) => {
  const origin = await service(t);
  for (const path of ["/healthz", "/readyz"]) assert.equal((await send(`${origin}${path}`)).status, 200);
});

test("what is posted to a page is shown as text, and a body that is no form is not shown at all", async (t) => {
  const origin = await service(t);
  const form = (body) => post(origin, "/fr/vehicle-transfer", "application/x-www-form-urlencoded", body);
  const page = await (await form(new URLSearchParams({ "vehicle.plate": `"><script>${CANARY}</script>` }))).text();
  assert.ok(page.includes(`value="&quot;&gt;&lt;script&gt;${CANARY}`));
  for (const body of [`vehicle.plate=${CANARY}&vehicle.plate=2`, `vehicle.plate=${CANARY}%ff`]) {
    const response = await form(body);
    assert.equal(response.status, 400);
    assert.ok(!(await response.text()).includes("CANARY"));
  }
  assert.equal((await form(`a=${"x".repeat(70_000)}`)).status, 413);
});

test("what is not HTTP/1.1 as we speak it is turned away", async (t) => {
  const { hostname, port } = new URL(await service(t));
  const say = async (text) => {
    const socket = connect({ host: hostname, port });
    socket.setEncoding("utf8");
    socket.write(text);
    let answer = "";
    socket.on("data", (piece) => (answer += piece));
    await once(socket, "close");
    return answer.slice(0, answer.indexOf("\r\n"));
  };
  assert.match(await say("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), / 400 /, "no host");
  assert.match(await say(`GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`), / 431 /, "headers too long");
  assert.match(await say("POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"), / 400 /);
  assert.match(await say("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), / 200 /);
});
