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
  const title = await page.title();

  await person.fill(WRONG);
  assert.equal(await page.locator(".message").count(), 0, "nothing is said while typing");
  await person.submit();

  assert.equal(await person.focused(), "summary error");
  assert.equal(await page.title(), `Erreur : ${title}`);
  assert.equal(await person.summary.getAttribute("role"), "alert");
  assert.equal(await person.summary.locator("h2").textContent(), "2 réponses sont à revoir");
  assert.equal(await person.control("vehicle.plate").getAttribute("aria-invalid"), "true");
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-1O3-CD", "nothing typed is changed");

  await person.summary.locator("a").nth(1).click();
  assert.equal(await person.focused(), "inspection.date-day");
  await person.summary.locator("a").first().click();
  assert.equal(await person.focused(), "vehicle.plate");

  await person.field("vehicle.plate").getByRole("button", { name: "Utiliser AB-103-CD" }).click();
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-103-CD");
  assert.deepEqual(await person.messages("vehicle.plate"), []);
  assert.equal(await person.summary.locator("h2").textContent(), "1 réponse est à revoir");

  await person.answer("inspection.date", { date: ["30", "06", "2026"] });
  await person.control("inspection.mileage").focus();
  await person.summary.waitFor({ state: "detached" });
  assert.equal(await page.title(), title);
  assert.deepEqual(posts, []);

  await person.submit();
  await page.getByRole("heading", { name: "Votre demande est complète" }).waitFor();
  assert.equal(posts.length, 1);
  assert.ok((await page.locator(".documents li").count()) >= 5);
  assert.ok(!page.url().includes("?"), "no answer in the address");
  quiet();
});

test("the same without a script: the server says the same sentences", async (t) => {
  const scripted = await visit(t);
  await scripted.person.fill(WRONG);
  await scripted.person.submit();

  const { page, person, quiet } = await visit(t, { javaScriptEnabled: false, ready: false });
  // What follows from an answer is asked by the next page.
  await person.fill(WRONG);
  await person.submit();
  await person.fill(WRONG);
  await person.submit();

  assert.equal(await page.title(), await scripted.page.title());
  assert.deepEqual(await person.lines(), await scripted.person.lines());
  for (const path of ["vehicle.plate", "inspection.date"]) {
    assert.deepEqual(await person.messages(path), await scripted.person.messages(path));
  }
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-1O3-CD");
  const target = await person.summary.locator("a").nth(1).getAttribute("href");
  assert.equal(target, "#inspection.date-day");

  await person.field("vehicle.plate").getByRole("button", { name: "Utiliser AB-103-CD" }).click();
  assert.equal(await person.control("vehicle.plate").inputValue(), "AB-103-CD");
  await person.answer("inspection.date", { date: ["30", "06", "2026"] });
  await person.submit();
  await page.getByRole("heading", { name: "Votre demande est complète" }).waitFor();
  quiet();
  scripted.quiet();
});

test("the keyboard alone suffices", async (t) => {
  const { page, person, quiet } = await visit(t);
  await person.fill(WRONG);
  await page.keyboard.press("Enter"); // from the last box
  assert.equal(await person.focused(), "summary error");

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // the first link
  assert.equal(await person.focused(), "vehicle.plate");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("AB103CD");
  await page.keyboard.press("Tab");
  assert.equal(await person.focused(), "vehicle.form", "the answer was read, and its message went away");

  await person.control("inspection.date-day").focus();
  await page.keyboard.type("30");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("06");
  await person.control("promise.insured").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await person.focused(), "submit");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Votre demande est complète" }).waitFor();
  quiet();
});

test("a doubt stops the form once, and says so, with and without a script", async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, person, quiet } = await visit(t, { javaScriptEnabled, ready: javaScriptEnabled });
    const late = { ...ANSWERS, "transfer.date": { date: ["10", "08", "2026"] } };
    await person.fill(late);
    if (!javaScriptEnabled) {
      await person.submit();
      await person.fill(late);
    }
    await person.submit();
    assert.equal(await person.focused(), "summary warning");
    assert.equal(await person.summary.locator("h2").textContent(), "1 réponse est à vérifier");
    assert.doesNotMatch(await page.title(), /^Erreur/);
    assert.equal(await page.locator("[aria-invalid]").count(), 0);
    await person.submit();
    await page.getByRole("heading", { name: "Votre demande est complète" }).waitFor();
    quiet();
  }
});

test("questions come and go with the answers, and what is not asked does not count", async (t) => {
  const { page, person, quiet } = await visit(t);
  await person.fill({ ...ANSWERS, "holder.type": { choose: "company" } });
  await person.field("holder.siren").waitFor();
  assert.equal(await person.field("holder.birthDate").isVisible(), false);
  await person.answer("holder.siren", "123");
  await person.answer("holder.type", { choose: "person" });
  await person.field("holder.siren").waitFor({ state: "hidden" });
  await person.fill(ANSWERS);
  await person.submit();
  await page.getByRole("heading", { name: "Votre demande est complète" }).waitFor();
  quiet();
});

test("the wrong door is shown without red", async (t) => {
  const { page, person, quiet } = await visit(t);
  await person.answer("vehicle.country", { choose: "elsewhere" });
  const way = page.locator("[data-elsewhere]");
  await way.waitFor();
  assert.match(await way.textContent(), /Immatriculer un véhicule venant de l’étranger/);
  await person.submit();
  assert.equal(await person.focused(), "elsewhere");
  assert.equal(await page.locator("[aria-invalid], .message, [data-summary]").count(), 0);
  await person.answer("vehicle.country", { choose: "FR" });
  await way.waitFor({ state: "hidden" });
  quiet();
});

test("a date is looked at when it is whole, and its wrong part is shown", async (t) => {
  const { person, quiet } = await visit(t);
  await person.fill({ ...ANSWERS, "transfer.date": { date: ["10", "", "2026"] } });
  await person.submit();
  await person.summary.locator("a").first().click();
  assert.equal(await person.focused(), "transfer.date-month");
  const before = await person.messages("transfer.date");
  await person.control("transfer.date-month").fill("13");
  await person.control("transfer.date-year").focus();
  assert.deepEqual(await person.messages("transfer.date"), before, "nothing changes before the date is left");
  quiet();
});

test("co-holders are added and removed, and nothing typed is lost", async (t) => {
  const { page, person, quiet } = await visit(t);
  await person.fill(ANSWERS);
  await page.getByRole("button", { name: "Ajouter un cotitulaire" }).click();
  await page.locator("form[data-ready]").waitFor();
  assert.equal(await person.control("vehicle.plate").inputValue(), ANSWERS["vehicle.plate"]);
  await person.answer("coHolders[0].type", { choose: "company" });
  await person.answer("coHolders[0].companyName", "Exemple SARL");
  await page.getByRole("button", { name: "Ajouter un cotitulaire" }).click();
  await page.locator("form[data-ready]").waitFor();
  await person.answer("coHolders[1].type", { choose: "person" });
  await person.submit();
  assert.match((await person.lines()).join(), /nom de naissance du cotitulaire/);
  await page.getByRole("button", { name: "Retirer ce cotitulaire" }).nth(1).click();
  await page.locator("form[data-ready]").waitFor();
  assert.equal(await person.control("coHolders[0].companyName").inputValue(), "Exemple SARL");
  await person.submit();
  await page.getByRole("heading", { name: "Votre demande est complète" }).waitFor();
  quiet();
});

test("when the wasm does not come, the form is posted and the server answers", async (t) => {
  const { page, person } = await visit(t, { ready: false });
  await page.route("**/pkg/**", (route) => route.abort());
  await page.reload();
  await person.fill(WRONG);
  await person.submit();
  await person.fill(WRONG);
  await person.submit();
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
  for (const control of await page.locator("input[type=text]").all()) assert.equal(await control.inputValue(), "");
  quiet();
});

test("a telephone, in English", async (t) => {
  const { page, person, quiet } = await visit(t, { locale: "en", viewport: { width: 360, height: 740 }, hasTouch: true });
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await person.fill(WRONG);
  await person.submit();
  assert.equal(await person.summary.locator("h2").textContent(), "2 answers to check");
  await person.field("vehicle.plate").getByRole("button", { name: "Use AB-103-CD" }).click();
  await person.answer("inspection.date", ANSWERS["inspection.date"]);
  await person.submit();
  await page.getByRole("heading", { name: "Your application is complete" }).waitFor();
  quiet();
});
