// The whole path of one person: fill in, be told, correct, submit, be accepted.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ANSWERS } from "./person.mjs";
import { visit } from "./site.mjs";

const WRONG = { ...ANSWERS, "vehicle.plate": "AB-1O3-CD", "inspection.date": { date: ["31", "02", "2026"] } };

test("a person is told what to correct before anything leaves, corrects it, and is accepted", async (t) => {
  const { page, person, quiet } = await visit(t);
  const posts = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  const title = await person.title();

  await person.fill(WRONG);
  assert.equal(await page.locator(".message").count(), 0, "nothing is said while typing");
  await person.submit();

  assert.equal(await person.focused(), "summary error");
  assert.equal(await person.title(), `Erreur : ${title}`);
  assert.equal(await person.summary.getAttribute("role"), "alert");
  assert.equal(await person.heading(), "2 réponses sont à revoir");
  assert.equal(await person.control("vehicle.plate").getAttribute("aria-invalid"), "true");
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-1O3-CD", "nothing typed is changed");

  await person.summary.locator("a").nth(1).click();
  assert.equal(await person.focused(), "inspection.date-day");
  await person.summary.locator("a").first().click();
  assert.equal(await person.focused(), "vehicle.plate");

  await person.field("vehicle.plate").getByRole("button", { name: "Utiliser AB-103-CD" }).click();
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-103-CD");
  assert.deepEqual(await person.messages("vehicle.plate"), []);
  assert.equal(await person.heading(), "1 réponse est à revoir");

  await person.answer("vehicle.form", ANSWERS["vehicle.form"]); // asked now that the number tells its series
  await person.answer("inspection.date", ANSWERS["inspection.date"]);
  assert.equal(await person.summary.count(), 0);
  assert.equal(await person.title(), title);
  assert.deepEqual(posts, []);

  await person.submit();
  await person.accepted();
  assert.equal(posts.length, 1);
  assert.ok((await page.locator(".documents li").count()) >= 5);
  assert.ok(!page.url().includes("?"), "no answer in the address");
  quiet();
});

test("the same without a script: the server says the same sentences", async (t) => {
  const scripted = await visit(t);
  await scripted.person.fill(WRONG);
  await scripted.person.submit();

  const { person, quiet } = await visit(t, { javaScriptEnabled: false });
  await person.fillAndPost(WRONG);
  assert.equal(await person.focused(), "summary error");
  assert.equal(await person.title(), await scripted.person.title());
  assert.equal(await person.heading(), await scripted.person.heading());
  assert.deepEqual(await person.lines(), await scripted.person.lines());
  for (const path of ["vehicle.plate", "inspection.date"]) {
    assert.deepEqual(await person.messages(path), await scripted.person.messages(path));
  }
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-1O3-CD");
  assert.equal(await person.summary.locator("a").nth(1).getAttribute("href"), "#inspection.date-day");

  await person.post(person.button("Utiliser AB-103-CD"));
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-103-CD");
  await person.answer("vehicle.form", ANSWERS["vehicle.form"]);
  await person.answer("inspection.date", ANSWERS["inspection.date"]);
  await person.post();
  await person.accepted();
  quiet();
  scripted.quiet();
});

test("a correct form is accepted at once without a script, whatever the order of its questions", async (t) => {
  const { person, quiet } = await visit(t, { javaScriptEnabled: false });
  await person.fillAndPost(ANSWERS);
  await person.accepted();
  quiet();
});

test("the keyboard alone suffices", async (t) => {
  const { page, person, quiet } = await visit(t);
  await person.fill(WRONG);
  await person.control("contact.email").focus();
  await page.keyboard.press("Enter");
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
  await person.control("inspection.date-day").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("30");
  await page.keyboard.press("Tab");
  await page.keyboard.type("06");
  await person.control("data.opposition").focus();
  await page.keyboard.press("Tab");
  assert.equal(await person.focused(), "submit");
  await page.keyboard.press("Enter");
  await person.accepted();
  quiet();
});

test("a doubt stops the form once, and says so", async (t) => {
  const late = { ...ANSWERS, "transfer.date": { date: ["10", "08", "2026"] } };
  for (const javaScriptEnabled of [true, false]) {
    const { page, person, quiet } = await visit(t, { javaScriptEnabled });
    if (!javaScriptEnabled) {
      await person.fill(ANSWERS);
      await person.post();
    }
    await person.fill(late);
    await (javaScriptEnabled ? person.submit() : person.post());
    assert.equal(await person.focused(), "summary warning");
    assert.equal(await person.heading(), "1 réponse est à vérifier");
    assert.doesNotMatch(await person.title(), /^Erreur/);
    assert.equal(await page.locator("[aria-invalid]").count(), 0);
    await person.post();
    await person.accepted();
    quiet();
  }
});

test("a doubt hidden behind a mistake is still said before the form leaves", async (t) => {
  const { person, quiet } = await visit(t);
  const late = { date: ["10", "08", "2026"] };
  await person.fill({ ...ANSWERS, "transfer.date": late, "address.postalCode": "8" });
  await person.submit();
  assert.equal(await person.heading(), "1 réponse est à revoir");
  assert.equal((await person.messages("transfer.date")).length, 1, "it is said beside its field at once");
  await person.answer("address.postalCode", "88000");
  await person.post();
  await person.accepted();
  quiet();
});

test("questions come and go with the answers, and what is not asked does not count", async (t) => {
  const { person, quiet } = await visit(t);
  await person.fill({ ...ANSWERS, "holder.type": { choose: "company" } });
  assert.equal(await person.field("holder.siren").isVisible(), true);
  assert.equal(await person.field("holder.birthDate").isVisible(), false);
  await person.answer("holder.siren", "123");
  await person.answer("holder.type", { choose: "person" });
  assert.equal(await person.field("holder.siren").isVisible(), false);
  await person.fill(ANSWERS);
  await person.submit();
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
  await person.fill({ ...ANSWERS, "transfer.date": { date: ["10", "", "2026"] } });
  await person.submit();
  await person.summary.locator("a").first().click();
  assert.equal(await person.focused(), "transfer.date-month");
  const before = await person.messages("transfer.date");

  await person.control("transfer.date-month").fill("13");
  await person.control("transfer.date-year").focus();
  await person.settle();
  assert.deepEqual(await person.messages("transfer.date"), before, "nothing new is said inside the date");
  await person.control("transfer.date-year").blur();
  await person.settle();
  assert.notDeepEqual(await person.messages("transfer.date"), before);
  quiet();
});

test("co-holders are added and removed, and nothing typed is lost", async (t) => {
  const { person, quiet } = await visit(t);
  await person.fill(ANSWERS);
  await person.post(person.button("Ajouter un cotitulaire"));
  assert.equal(await person.control("vehicle.plate").inputValue(), ANSWERS["vehicle.plate"]);
  await person.answer("coHolders[0].type", { choose: "company" });
  await person.answer("coHolders[0].companyName", "Exemple SARL");
  await person.post(person.button("Ajouter un cotitulaire"));
  await person.answer("coHolders[1].type", { choose: "person" });
  await person.submit();
  assert.match((await person.lines()).join(), /nom de naissance du cotitulaire/);
  await person.post(person.button("Retirer ce cotitulaire").nth(1));
  assert.equal(await person.control("coHolders[0].companyName").inputValue(), "Exemple SARL");
  await person.submit();
  await person.accepted();
  quiet();
});

test("when the wasm does not come, the form is posted and the server answers", async (t) => {
  const { page, person } = await visit(t);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.reload();
  await person.fillAndPost(WRONG);
  assert.equal(await person.focused(), "summary error");
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-1O3-CD");
});

test("nothing is left on a shared computer", async (t) => {
  const { origin, page, person, quiet } = await visit(t);
  await person.fill(ANSWERS);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
  await page.getByRole("link", { name: "Effacer et terminer" }).click();
  await page.waitForURL(`${origin}/fr/`);
  await page.goBack();
  assert.doesNotMatch(await page.content(), /Maëlys/);
  for (const control of await page.locator("input[type=text]").all()) assert.equal(await control.inputValue(), "");
  quiet();
});

test("changing language takes the answers along", async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, person, quiet } = await visit(t, { javaScriptEnabled });
    await person.answer("vehicle.plate", "AB-1O3-CD");
    await person.post(person.button("English"));
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.equal(await person.control("vehicle.plate").inputValue(), "AB-1O3-CD");
    assert.equal(await page.locator("[data-summary]").count(), 0, "nothing was submitted");
    quiet();
  }
});

test("a telephone, in English", async (t) => {
  const { page, person, quiet } = await visit(t, { locale: "en", viewport: { width: 360, height: 740 }, hasTouch: true });
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await person.fill(WRONG);
  await person.submit();
  assert.equal(await person.heading(), "2 answers to check");
  await person.button("Use AB-103-CD").click();
  await person.answer("vehicle.form", ANSWERS["vehicle.form"]);
  await person.answer("inspection.date", ANSWERS["inspection.date"]);
  await person.submit();
  await person.accepted("Your application is complete");
  quiet();
});
