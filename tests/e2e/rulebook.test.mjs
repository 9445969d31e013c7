// The rulebook of a service: what it publishes, and how it is replaced while forms are being filled in.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { send, service, started } from "./service.mjs";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";

test("the list and the schemas are sent again only when they changed", async (t) => {
  const origin = await service(t);
  for (const path of ["/v1/rulebook", "/v1/procedures/vehicle-transfer/schema"]) {
    const first = await send(origin + path);
    assert.equal(first.status, 200, path);
    const tag = first.headers.get("etag");
    const again = (value) => send(origin + path, { headers: { "if-none-match": value } });
    for (const value of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const second = await again(value);
      assert.deepEqual([second.status, await second.text(), second.headers.get("etag")], [304, "", tag], value);
    }
    assert.equal((await again('"other"')).status, 200);
  }
  const [french, english] = await Promise.all(["", "?locale=en"].map((query) =>
    send(`${origin}/v1/procedures/vehicle-transfer/schema${query}`).then((response) => response.json())));
  assert.equal(french.$schema, "https://json-schema.org/draft/2020-12/schema");
  assert.notEqual(french.title, english.title);
  assert.equal((await send(`${origin}/v1/procedures/nothing/schema`)).status, 404);
});

test("every procedure has its reference page in both languages", async (t) => {
  const origin = await service(t);
  for (const { id, title } of await (await send(`${origin}/v1/procedures`)).json()) {
    for (const locale of ["fr", "en"]) {
      const page = await send(`${origin}/${locale}/${id}/reference`);
      assert.equal(page.status, 200, id);
      assert.ok((await page.text()).includes(`<h1>${title[locale]}</h1>`), id);
    }
  }
  assert.equal((await send(`${origin}/fr/nothing/reference`)).status, 404);
});

test("a new edition is taken at a signal, the former is replayed, a bad one is refused", async (t) => {
  const folder = rulebook(t);
  const { origin, child } = await started(t, { more: ["--rulebook", folder] });
  const ask = async (edition) => {
    const body = JSON.stringify({ procedure: "vehicle-transfer", values: {}, edition, locale: "en" });
    const headers = { "content-type": "application/json" };
    const response = await send(`${origin}/v1/check`, { method: "POST", headers, body });
    return { status: response.status, ...await response.json() };
  };

  rewrite(folder, /^edition *= *"[^"]*"/m, 'edition = "2030-01-01"');
  rewrite(folder, /^since.*$/m, ""); // a fact of the file that changes no rule
  await hangup(child, /was read again/);
  const replayed = await ask("2026-11-22");
  assert.equal(replayed.edition, "2026-11-22");
  assert.equal(replayed.rulesChanged.edition, "2030-01-01");
  assert.deepEqual(replayed.rulesChanged.paths, []);
  assert.equal((await ask()).edition, "2030-01-01");

  // A page that was open meanwhile goes on with its rules, and says so; one that names none has the newest.
  const post = async (body) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const page = await send(`${origin}/en/vehicle-transfer`, { method: "POST", headers, body });
    return page.text();
  };
  const open = await post(`_rulebook=${encodeURIComponent(replayed.rulebook)}`);
  assert.ok(open.includes(`name="_rulebook" value="${replayed.rulebook}"`));
  assert.ok(open.includes(replayed.rulesChanged.message));
  assert.ok((await post("")).includes(`name="_rulebook" value="${replayed.rulesChanged.rulebook}"`));

  rewrite(folder, /^status *= *"[^"]*"/m, 'status = "final"');
  await hangup(child, /the former rulebook stays/);
  assert.equal((await ask()).edition, "2030-01-01");

  rewrite(folder, /^status *= *"[^"]*"/m, 'status = "reviewed"');
  const old = await ask("2020-01-01");
  assert.deepEqual([old.status, old.code], [409, "rulesTooOld"]);
});

test("a bad rulebook is refused at the start, in sentences", (t) => {
  const folder = rulebook(t);
  rewrite(folder, /^status *= *"[^"]*"/m, 'status = "final"');
  for (const verb of [["check"], ["serve", "--port", "0"], ["rulebook", "list"]]) {
    const { status, stderr } = spawnSync(GUICHET, [...verb, "--rulebook", folder], { input: "", encoding: "utf8" });
    assert.equal(status, 2, verb[0]);
    assert.match(stderr, /vehicle-transfer\.toml: procedure: status is never final/);
  }
});

test("the command tells what an edition changes", (t) => {
  const folder = rulebook(t);
  const later = join(folder, "procedures", "vehicle-transfer.toml");
  rewrite(folder, /^title *= *\{ fr = "/m, "$&Autrement, ");
  const { stdout } = spawnSync(GUICHET, ["rulebook", "diff", "vehicle-transfer", later], { encoding: "utf8" });
  assert.match(stdout, /^Le titre «\u00a0.*\u00a0» devient «\u00a0Autrement, .*\u00a0»\.\n$/u);
});

/** The rulebook of this crate, in a folder of its own. */
function rulebook(t) {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync("src/rulebook", folder, { recursive: true, filter: (path) => !path.endsWith(".rs") });
  return folder;
}

function rewrite(folder, pattern, text) {
  const file = join(folder, "procedures", "vehicle-transfer.toml");
  const before = readFileSync(file, "utf8");
  assert.match(before, pattern);
  writeFileSync(file, before.replace(pattern, text));
}

/** Sends the signal, and waits for what the service says of it. */
async function hangup(child, expected) {
  const said = new Promise((resolve) => {
    let text = "";
    child.stderr.on("data", function read(data) {
      text += data;
      if (/read again|stays/.test(text)) {
        child.stderr.off("data", read);
        resolve(text);
      }
    });
  });
  child.kill("SIGHUP");
  assert.match(await said, expected);
}
