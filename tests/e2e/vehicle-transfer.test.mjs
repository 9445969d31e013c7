// The whole path of one person: fill in, be told, correct, read over, certify, be accepted.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { ANSWERS, Person } from "./person.mjs";
import { send } from "./service.mjs";
import { open, visit } from "./site.mjs";

const WRONG = { ...ANSWERS, "vehicle.plate": "AB-1O3-CD", "inspection.date": { date: ["31", "02", "2026"] } };
const LATE = { ...ANSWERS, "transfer.date": { date: ["10", "08", "2026"] } };

test("a person is told what to correct before anything leaves, corrects it, and is accepted", async (t) => {
  const { page, person, origin, quiet } = await visit(t);
  const posts = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  const title = await person.title();
  assert.equal(title, "Le véhicule – Mettre un véhicule d’occasion à mon nom – guichet");

  await person.fill(WRONG);
  assert.equal(await page.locator(".message").count(), 0, "nothing is said while typing");
  await person.submit();

  assert.equal(await person.focused(), "summary error");
  assert.equal(await person.title(), `Erreur : ${title}`);
  assert.equal(await person.summary.getAttribute("role"), "alert");
  assert.equal(await person.heading(), "1 réponse est à revoir");
  assert.equal(await person.control("vehicle.plate").getAttribute("aria-invalid"), "true");
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-1O3-CD", "nothing typed is changed");
  await person.summary.locator("a").first().click();
  assert.equal(await person.focused(), "vehicle.plate");

  await person.field("vehicle.plate").getByRole("button", { name: "Utiliser AB-103-CD" }).click();
  await person.settle();
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-103-CD");
  assert.deepEqual(await person.messages("vehicle.plate"), []);
  assert.equal(await person.summary.count(), 0);
  assert.equal(await person.title(), title);
  await person.answer("vehicle.form", ANSWERS["vehicle.form"]); // asked now that the number tells its series
  await person.submit();

  assert.equal(await person.screen(), "sale");
  assert.equal(await person.focused(), "step-sale", "a reader hears where it is");
  assert.match(await person.title(), /^La vente – /);
  assert.deepEqual(await page.locator("p[data-progress]:visible").allTextContents(), ["Étape 3 sur 7"]);
  await person.fill(WRONG);
  await person.submit();
  await person.summary.locator("a").first().click();
  assert.equal(await person.focused(), "inspection.date-day");
  await person.answer("inspection.date", ANSWERS["inspection.date"]);
  assert.equal(await person.summary.count(), 0);

  await person.walk(ANSWERS);
  assert.deepEqual(posts, [], "seven screens, and nothing left");
  await person.send();
  await person.accepted();
  assert.equal(posts.length, 1);
  assert.ok((await page.locator(".documents li").count()) >= 5);
  assert.ok(!page.url().includes("?"), "no answer in the address");
  const metrics = await (await send(`${origin}/metrics`)).text();
  assert.match(metrics, /^guichet_verdicts_total\{subject="vehicle-transfer",rules="same",agrees="yes"\} 1$/m);
  quiet();
});

test("the same without a script: the server says the same sentences", async (t) => {
  const scripted = await visit(t);
  const { page, person, quiet } = await visit(t, { javaScriptEnabled: false });
  for (const each of [scripted.person, person]) {
    await each.fill(WRONG);
    await each.submit();
  }
  assert.equal(await person.focused(), "summary error");
  await same(person, scripted.person, "vehicle.plate");
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-1O3-CD");

  await person.post(person.button("Utiliser AB-103-CD"));
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-103-CD");
  await scripted.person.button("Utiliser AB-103-CD").click();
  const corrected = { ...WRONG, "vehicle.plate": "AB-103-CD" };
  for (const each of [scripted.person, person]) {
    await each.walk(corrected, "sale");
    await each.fill(corrected);
    await each.submit();
    if (each === person) await each.fillAndSubmit(corrected); // what follows from an answer is asked by the next page
  }
  await same(person, scripted.person, "inspection.date");
  assert.equal(await person.summary.locator("a").first().getAttribute("href"), "#inspection.date-day");

  const answers = [];
  for (const each of [scripted.person, person]) {
    await each.walk({ ...corrected, "inspection.date": ANSWERS["inspection.date"] });
    answers.push(await each.page.locator("[data-answers]:not([hidden])").allTextContents());
  }
  assert.deepEqual(answers[1], answers[0], "the same answers are read over");
  await person.submit();
  assert.equal(await person.focused(), "_declared", "nothing is sent before the declaration");
  await person.send();
  await person.accepted();
  assert.ok(!page.url().includes("?"), "no answer in the address");
  quiet();
  scripted.quiet();
});

/** What two pages say of a question, and above it. */
async function same(person, other, path) {
  assert.equal(await person.title(), await other.title());
  assert.equal(await person.heading(), await other.heading());
  assert.deepEqual(await person.lines(), await other.lines());
  assert.deepEqual(await person.messages(path), await other.messages(path));
}

test("the answers are read over, changed and certified", async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, person, quiet } = await visit(t, { javaScriptEnabled });
    await person.walk(ANSWERS);
    const answer = (label) => page.locator("[data-answers] dl > div", { hasText: label }).locator("dd");
    assert.match(await answer("Numéro d’immatriculation").textContent(), /^ab 123 cd/);
    assert.equal(await answer("Date de la vente").textContent(), "10/11/2026");
    assert.equal(await answer("Date de naissance").textContent(), "13/07/1990");

    const change = page.getByRole("button", { name: "Modifier – La vente" });
    await (javaScriptEnabled ? change.click() : person.post(change));
    assert.equal(await person.screen(), "sale");
    assert.equal(await person.summary.count(), 0);
    await person.answer("transfer.date", { date: ["11", "11", "2026"] });
    await person.walk({});
    assert.equal(await answer("Date de la vente").textContent(), "11/11/2026");

    const back = person.button("Revenir à l’étape précédente");
    await (javaScriptEnabled ? back.click() : person.post(back));
    assert.equal(await person.screen(), "papers");
    await person.walk({});
    await person.submit();
    assert.equal(await person.focused(), "_declared");
    assert.equal(await person.control("_declared").getAttribute("aria-invalid"), "true");
    await person.send();
    await person.accepted();
    quiet();
  }
});

test("an answer that makes an earlier one wrong leads back to it", async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const { person, quiet } = await visit(t, { javaScriptEnabled });
    await person.walk(ANSWERS, "papers");
    await person.fill(ANSWERS);
    const back = person.page.getByRole("button", { name: "Revenir à l’étape précédente" });
    for (const screen of ["address", "holder", "sale", "vehicle"]) {
      await (javaScriptEnabled ? back.click() : person.post(back));
      assert.equal(await person.screen(), screen);
    }
    await person.answer("vehicle.firstRegistered", { date: ["01", "03", "1985"] });
    await person.answer("vehicle.certificateDate", { date: ["01", "03", "1988"] });
    await person.submit();
    if ((await person.screen()) === "vehicle") await person.submit();
    assert.notEqual(await person.screen(), "_recap");
    quiet();
  }
});

test("an earlier screen that is led back to says why", async (t) => {
  const { page, person, quiet } = await visit(t);
  await person.walk(ANSWERS, "sale");
  await person.fill(ANSWERS);
  await page.evaluate(() => (document.getElementById("vehicle.plate").value = "AB-1O3-CD")); // as another script might
  await person.submit();
  assert.equal(await person.screen(), "vehicle");
  assert.equal(await person.focused(), "summary error");
  assert.match((await person.lines()).join(), /Vérifiez le 4e caractère/);
  quiet();
});

test("the keyboard alone suffices", async (t) => {
  const { page, person, quiet } = await visit(t);
  await person.fill(WRONG);
  await person.control("vehicle.plate").focus();
  await person.told(() => page.keyboard.press("Enter"));
  assert.equal(await person.focused(), "summary error");

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // the first link
  assert.equal(await person.focused(), "vehicle.plate");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("AB103CD");
  await page.keyboard.press("Tab"); // to the suggestion or, now that it is not needed, to the next question
  await person.settle();
  assert.deepEqual(await person.messages("vehicle.plate"), []);
  await person.control("vehicle.form").focus();
  await page.keyboard.type("2018AB12345");
  await person.settle();
  await person.told(() => page.keyboard.press("Enter"));
  assert.equal(await person.focused(), "step-sale");

  await person.walk(ANSWERS, "papers");
  await person.fill(ANSWERS);
  await person.control("data.opposition").focus();
  await page.keyboard.press("Tab");
  assert.equal(await person.focused(), "submit");
  await person.told(() => page.keyboard.press("Enter"));
  assert.equal(await person.focused(), "step-_recap");
  for (let tab = 0; tab < 12 && (await person.focused()) !== "_declared"; tab += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  assert.equal(await person.focused(), "submit");
  await page.keyboard.press("Enter");
  await person.accepted();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Votre demande est complète");
  quiet();
});

test("a doubt stops the screen once, and says so", async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, person, quiet } = await visit(t, { javaScriptEnabled });
    await person.walk(ANSWERS, "sale");
    await person.fill(LATE);
    await person.submit();
    if ((await person.focused()) === "summary error") await person.fillAndSubmit(LATE); // asked by the next page only
    assert.equal(await person.focused(), "summary warning");
    assert.equal(await person.heading(), "1 réponse est à vérifier");
    assert.doesNotMatch(await person.title(), /^Erreur/);
    assert.equal(await page.locator("[aria-invalid]").count(), 0);
    await person.submit();
    assert.equal(await person.screen(), "holder");
    await person.walk(LATE);
    await person.send();
    await person.accepted();
    quiet();
  }
});

test("a doubt beside a mistake is still said before the screen is left", async (t) => {
  const { person, quiet } = await visit(t);
  await person.walk(ANSWERS, "sale");
  await person.fill({ ...LATE, "transfer.time": "25:00" });
  await person.submit();
  assert.equal(await person.heading(), "1 réponse est à revoir");
  assert.equal((await person.messages("transfer.date")).length, 1, "it is said beside its field at once");
  await person.answer("transfer.time", "14:30");
  await person.walk(LATE);
  await person.send();
  await person.accepted();
  quiet();
});

test("questions come and go with the answers, and what is not asked does not count", async (t) => {
  const { person, quiet } = await visit(t);
  await person.walk(ANSWERS, "holder");
  await person.fill({ "holder.type": { choose: "company" } });
  assert.equal(await person.field("holder.siren").isVisible(), true);
  assert.equal(await person.field("holder.birthDate").isVisible(), false);
  await person.answer("holder.siren", "123");
  await person.answer("holder.type", { choose: "person" });
  assert.equal(await person.field("holder.siren").isVisible(), false);
  await person.walk(ANSWERS);
  assert.doesNotMatch(await person.page.locator(".recap").textContent(), /SIREN/);
  await person.send();
  await person.accepted();
  quiet();
});

test("the wrong door is shown without red", async (t) => {
  const { page, person, quiet } = await visit(t);
  await person.answer("vehicle.country", { choose: "elsewhere" });
  const way = page.locator("[data-elsewhere]");
  assert.match(await way.textContent(), /Immatriculer un véhicule venant de l’étranger/);
  await person.submit();
  assert.equal(await person.focused(), "elsewhere");
  assert.equal(await page.locator("[aria-invalid], .message, [data-summary]").count(), 0);
  await person.answer("vehicle.country", { choose: "FR" });
  assert.equal(await way.isVisible(), false);
  quiet();
});

test("a date is looked at when it is left, and its wrong part is shown", async (t) => {
  const { person, quiet } = await visit(t);
  await person.walk(ANSWERS, "sale");
  await person.fill({ ...ANSWERS, "transfer.date": { date: ["10", "", "2026"] } });
  await person.submit();
  await person.summary.locator("a").first().click();
  assert.equal(await person.focused(), "transfer.date-month");
  const before = await person.messages("transfer.date");

  await person.told(async () => {
    await person.control("transfer.date-month").fill("13");
    await person.control("transfer.date-year").focus();
  });
  assert.deepEqual(await person.messages("transfer.date"), before, "nothing new is said inside the date");
  await person.told(() => person.control("transfer.date-year").blur());
  assert.notDeepEqual(await person.messages("transfer.date"), before);
  quiet();
});

test("co-holders are added and removed, and nothing typed is lost", async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, person, quiet } = await visit(t, { javaScriptEnabled });
    const press = (button) => (javaScriptEnabled ? button.click() : person.post(button));
    await person.walk(ANSWERS, "holder");
    await press(person.button("Ajouter un cotitulaire"));
    await person.answer("coHolders[0].type", { choose: "company" });
    if (!javaScriptEnabled) await person.submit();
    await person.answer("coHolders[0].companyName", "Exemple SARL");
    await press(person.button("Ajouter un cotitulaire"));
    assert.deepEqual(await page.locator(".item > legend").allTextContents(), ["Cotitulaire 1", "Cotitulaire 2"]);
    await person.answer("coHolders[1].type", { choose: "person" });
    await person.submit();
    assert.match((await person.lines()).join(), /nom de naissance du cotitulaire/);
    await press(person.button("Retirer ce cotitulaire").first());
    assert.equal(await page.locator(".item").count(), 1);
    assert.equal(await person.field("coHolders[0].type").locator("input[value=person]").isChecked(), true);
    await person.answer("coHolders[0].type", { choose: "company" });
    if (!javaScriptEnabled) await person.submit();
    await person.answer("coHolders[0].companyName", "Exemple SARL");
    await person.walk(ANSWERS);
    assert.match(await page.locator(".recap").textContent(), /Exemple SARL/);
    await person.send();
    await person.accepted();
    quiet();
  }
});

test("when the wasm does not come, the form is posted and the server answers", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "guichet-"));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync("pkg", folder, { recursive: true, filter: (file) => !file.endsWith("guichet.wasm") });
  const { page, origin } = await open(t, { more: ["--pkg", folder] });
  const person = new Person(page, false);
  await page.goto(`${origin}/fr/vehicle-transfer`);
  await person.walk({}, "vehicle");
  await person.fill(WRONG);
  await person.submit();
  assert.equal(await person.focused(), "summary error");
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-1O3-CD");
  assert.equal(await page.locator("form[data-ready]").count(), 0);
});

test("changing language takes the answers along", async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, person, quiet } = await visit(t, { javaScriptEnabled });
    await person.walk(ANSWERS, "sale");
    await person.answer("transfer.time", "14h99");
    await person.post(person.button("English"));
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.equal(await person.screen(), "sale");
    assert.equal(await person.control("transfer.time").inputValue(), "14h99");
    assert.equal(await person.control("vehicle.plate").inputValue(), ANSWERS["vehicle.plate"]);
    assert.equal(await page.locator("[data-summary]").count(), 0, "nothing was submitted");
    quiet();
  }
});

test("a telephone, in English", async (t) => {
  const { page, person, quiet } = await visit(t, { locale: "en", viewport: { width: 360, height: 740 }, hasTouch: true });
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await person.fill(WRONG);
  await person.submit();
  assert.equal(await person.heading(), "1 answer to check");
  await person.button("Use AB-103-CD").click();
  await person.settle();
  await person.walk({ ...ANSWERS, "vehicle.plate": "AB-103-CD" });
  await person.send();
  await person.accepted("Your application is complete");
  quiet();
});
