// A whole file, checked on the computer of a garage: CSV as spreadsheets write it, or NDJSON. Nothing is sent.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import AxeBuilder from "@axe-core/playwright";

import { cell, decode, parse } from "../../www/csv.js";
import { open } from "./site.mjs";
import { dossier } from "./walker.mjs";

test("CSV is read as spreadsheets write it", () => {
  assert.deepEqual(parse('a;b\r\n1;"x; ""y""\nz"\r\n'), [["a", "b"], ["1", 'x; "y"\nz']]);
  assert.deepEqual(parse("a,b\n1,\n,2\n\n"), [["a", "b"], ["1", ""], ["", "2"]]);
  assert.deepEqual(parse("a\tb\n1,5\t2"), [["a", "b"], ["1,5", "2"]]);
  assert.deepEqual(parse("seul"), [["seul"]]);
  assert.deepEqual(parse(""), []);
  assert.equal(parse('a;b\n"never;ended'), undefined);
});

test("a file is read in the encoding it was written in", () => {
  const [utf8, windows] = [new TextEncoder().encode("\u{feff}Épinal"), Uint8Array.of(0xc9, 0x70, 0x69, 0x6e, 0x61, 0x6c)];
  const utf16 = Uint8Array.of(0xff, 0xfe, 0xc9, 0, 0x70, 0);
  assert.deepEqual([utf8, windows, utf16].map(decode), ["Épinal", "Épinal", "Ép"]);
});

test("what would be a formula in a spreadsheet is text", () => {
  assert.deepEqual(["=1+1", "+33", "a;b", 'a"b', "ab"].map(cell), ["'=1+1", "'+33", '"a;b"', '"a""b"', "ab"]);
});

const { values, today } = dossier("vehicle-sale");
const PATHS = Object.keys(values);

/** A semicolon file of these answers, one row each. */
function csv(rows, paths = PATHS) {
  return [paths, ...rows.map((row) => paths.map((path) => String(row[path] ?? "")))].map((cells) => cells.join(";")).join("\r\n");
}

/** The page of batches, on a service that nothing is posted to. */
async function batch(t) {
  const site = await open(t, { today });
  const posted = [];
  site.page.on("request", (request) => request.method() !== "GET" && posted.push(request.url()));
  await site.page.goto(`${site.origin}/fr/batch`);
  await site.page.locator("form[data-ready]").waitFor();
  await site.page.locator("#procedure").selectOption("vehicle-sale");
  const said = site.page.locator("p[data-said]:not(:empty)");
  const give = async (name, buffer) => {
    await site.page.locator("#file").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(buffer) });
    await said.waitFor();
    return (await said.textContent()).replaceAll("\u00a0", " ");
  };
  return { ...site, give, nothingSent: () => assert.deepEqual(posted, []) };
}

test("rows are checked with their place, and the report is taken away", async (t) => {
  const { page, give, quiet, nothingSent } = await batch(t);
  const wrong = { ...values, "vehicle.plate": "AB-1O3-CD" };
  const said = await give("ventes.csv", csv([values, wrong, values]));
  assert.equal(said, "3 lignes relues : 2 complètes, 1 à revoir, 0 pour une autre démarche.");
  const cells = (await page.locator("tbody tr").first().locator("td").allTextContents()).slice(0, 3);
  assert.deepEqual(cells, ["3", "vehicle.plate", "À revoir"]);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Télécharger le compte rendu" }).click()]);
  const report = readFileSync(await download.path(), "utf8");
  assert.match(report, /^\u{feff}Ligne;Colonne;Avis;Phrase\r\n3;vehicle\.plate;À revoir;/u);
  assert.ok(!report.includes("AB-1O3-CD"), "the report does not repeat what was typed");
  assert.deepEqual(page.workers(), [], "the thread is ended with its file");
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id }) => id), []);
  nothingSent();
  quiet();
});

test("NDJSON rows may name their procedure; what is no question is told in its place", async (t) => {
  const { page, give, quiet, nothingSent } = await batch(t);
  const passport = dossier("passport");
  const rows = [JSON.stringify(values), JSON.stringify({ procedure: "passport", values: passport.values }), "{ no JSON", JSON.stringify({ procedure: "nowhere", values: {} })];
  const said = await give("lot.ndjson", rows.join("\n"));
  assert.match(said, /^4 lignes relues : 2 complètes, 2 à revoir/);
  assert.deepEqual(await page.locator("tbody td:first-child").allTextContents(), ["3", "4"]);
  nothingSent();
  quiet();
});

test("a thousand rows of a Windows spreadsheet, and the words people use for yes", async (t) => {
  const { give, quiet } = await batch(t);
  const french = Object.fromEntries(PATHS.map((path) => [path, values[path] === true ? "VRAI" : values[path] === false ? "non" : values[path]]));
  const text = csv(Array(1000).fill(french)).replaceAll("’", "'");
  const said = await give("lot.csv", Buffer.from(text, "latin1"));
  assert.equal(said, "1000 lignes relues, toutes complètes.");
  quiet();
});

test("what cannot be read is said", async (t) => {
  const { give, quiet } = await batch(t);
  assert.match(await give("photo.csv", Uint8Array.of(0x89, 0x50, 0x4e, 0x47)), /ne se lit pas comme un tableau/);
  assert.match(await give("lot.csv", "plaque;date\n1;2\n"), /pas de question nommée plaque, date/);
  quiet();
});

test("a file can be dropped, and an empty one to fill in downloaded", async (t) => {
  const { page, quiet } = await batch(t);
  const text = csv([values]);
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "lot.csv"));
    return data;
  }, text);
  await page.dispatchEvent("[data-drop]", "dragover", { dataTransfer: data });
  await page.dispatchEvent("[data-drop]", "drop", { dataTransfer: data });
  await page.getByText("toutes complètes").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "modèle" }).click()]);
  const [head] = parse(decode(readFileSync(await download.path())));
  assert.ok(PATHS.every((path) => head.includes(path.replace(/\[\d+\]/, "[0]"))));
  quiet();
});
