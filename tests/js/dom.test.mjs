// guichet/dom in a real browser, on forms that know nothing of it: when it checks, and what it then says.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";

import { name as browser } from "./browser.mjs";
import { blankPage } from "./chromium.mjs";
import { settled } from "../e2e/settled.mjs";
import { FR, GOVUK, PLAIN, RIGHT } from "./forms.mjs";

const closing = [];
let page;
before(async () => {
  page = await blankPage({ after: (close) => closing.push(close) });
});
after(() => Promise.all(closing.reverse().map((close) => close())));

/** A page with this form, and the adapter attached to it. */
async function open(html = PLAIN, { lang = "fr" } = {}) {
  await page.goto(new URL("/blank", page.url()).href);
  await page.evaluate(async ([html, lang]) => {
    document.documentElement.lang = lang;
    document.title = "La vente – Mettre à mon nom";
    document.body.innerHTML = `<main><h1>Essai</h1>${html}</main>`;
    window.left = []; // what the page itself was given to send
    document.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      window.left.push([...new FormData(event.target, event.submitter).keys()]);
    });
    const { observe } = await import("/pkg/dom/index.js");
    observe();
  }, [html, lang]);
  await page.locator("form[data-ready]").waitFor();
}

const control = (name) => page.locator(`[name="${name}"]`).first();
const messages = (path) => page.locator(`[id="${path}-messages"]`);
const summary = () => page.locator("[data-summary]");
const settle = () => settled(page);
const sent = async () => (await settle(), page.evaluate(() => window.left));
const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.name);

async function type(name, text) {
  const first = control(name);
  const kind = await first.evaluate(({ type }) => type);
  if (kind === "checkbox") await first.check();
  else if (kind === "radio") await page.locator(`[name="${name}"][value="${text}"]`).check();
  else if (kind === "select-one") await first.selectOption(text);
  else {
    await first.fill(text);
    if (browser === "firefox") await first.dispatchEvent("change"); // which it owes to keys only
    await first.blur();
  }
  await settle();
}

/** Answers what is asked; what is not, nobody can. */
async function fill(answers) {
  for (const [name, text] of Object.entries(answers)) if (await control(name).isVisible()) await type(name, text);
}

async function submit() {
  await page.locator("button:not([name]):not([data-suggestion])").last().click();
  await settle();
}

test("one attribute is enough; the form is not validated by the browser, and `required` stays", async () => {
  await open();
  assert.equal(await page.locator("form").evaluate(({ noValidate }) => noValidate), true);
  assert.equal(await control("vehicle.plate").evaluate(({ required }) => required), true);
});

test("nothing is said while typing, nor on leaving a field", async () => {
  await open();
  await page.locator("[name='vehicle.plate']").pressSequentially("AB-1O3");
  await page.keyboard.press("Tab");
  await settle();
  assert.equal(await page.locator("[data-messages] > *, [aria-invalid], [data-summary]").count(), 0);
});

test("each place for a message is there, empty and polite, before there is anything to say", async () => {
  await open();
  const places = await page.locator("[data-messages]").evaluateAll((all) =>
    all.map((each) => [each.childNodes.length, each.getAttribute("aria-live"), each.getAttribute("aria-atomic")]));
  assert.ok(places.length >= 8);
  assert.deepEqual([...new Set(places.map(String))], ["0,polite,true"]);
  assert.equal(await control("vehicle.form").getAttribute("aria-describedby"), "form-hint vehicle.form-messages");
});

test("a submit says all at once: summary, focus, links, title; and nothing leaves", async () => {
  await open();
  await fill({ ...RIGHT, "vehicle.plate": "AB-1O3-CD", "transfer.date-month": "" });
  await submit();
  assert.deepEqual(await sent(), []);
  assert.equal(await focused(), "summary error");
  assert.equal(await summary().getAttribute("role"), "alert");
  assert.equal(await summary().locator("h2").textContent(), "2\u00a0réponses sont à revoir");
  assert.equal(await page.title(), "Erreur\u00a0: La vente – Mettre à mon nom");
  assert.match(await summary().locator("a").first().textContent(), /^Numéro d’immatriculation – Vérifiez le 4e caractère/);
  await summary().locator("a").nth(1).click();
  assert.equal(await focused(), "transfer.date-month", "the first wrong part of a date");
  await summary().locator("a").first().click();
  assert.equal(await focused(), "vehicle.plate");
});

test("the wrong control alone is aria-invalid, is described by its message, and is known to the browser as wrong", async () => {
  await open();
  await fill({ ...RIGHT, "transfer.date-month": "" });
  await submit();
  const wrong = await page.locator("[aria-invalid=true]").evaluateAll((all) => all.map(({ id }) => id));
  assert.deepEqual(wrong, ["transfer.date-month"]);
  const group = page.locator("fieldset", { has: control("transfer.date-month") });
  assert.match(await group.getAttribute("aria-describedby"), /transfer\.date-messages/);
  const said = await control("transfer.date-month").evaluate(({ validationMessage }) => validationMessage);
  assert.ok((await messages("transfer.date").textContent()).includes(said) && said);
  assert.equal(await page.locator("form").evaluate((form) => form.checkValidity()), false);
  await type("transfer.date-month", "11");
  assert.equal(await page.locator("form").evaluate((form) => form.checkValidity()), true);
  assert.equal(await page.locator("[aria-invalid]").count(), 0);
});

test("a choice not made is said of its group", async () => {
  await open();
  await submit();
  const group = page.locator("fieldset", { has: control("holder.type") });
  assert.equal(await group.getAttribute("aria-invalid"), "true");
  assert.equal(await group.getAttribute("role"), "radiogroup");
});

test("a field in error is looked at again when it changes, and is then said aloud; the others wait", async () => {
  await open();
  await fill({ ...RIGHT, "vehicle.plate": "AB-1O3-CD", "transfer.date-month": "13" });
  await submit();
  await type("vehicle.plate", "AB-1O3-C");
  assert.equal(await messages("vehicle.plate").getAttribute("aria-live"), "assertive");
  await type("vehicle.plate", "AB-123-CD");
  assert.equal(await messages("vehicle.plate").textContent(), "");
  assert.equal(await summary().locator("li").count(), 1);
  assert.equal(await summary().getAttribute("role"), null, "said to nobody twice");
  await type("holder.birthName", "");
  assert.equal(await messages("holder.birthName").textContent(), "", "not before the next submit");
  await type("holder.birthName", "Martin");
  await type("transfer.date-month", "11");
  assert.equal(await summary().count(), 0);
  assert.equal(await page.title(), "La vente – Mettre à mon nom");
});

test("nothing typed is ever erased or changed", async () => {
  await open();
  const typed = { ...RIGHT, "vehicle.plate": " ab1O3cd ", "holder.siren": "12 34", "transfer.date-day": "1O" };
  await fill({ ...typed, "holder.type": "company" });
  await submit();
  await type("holder.type", "person");
  await submit();
  assert.equal(await control("vehicle.plate").inputValue(), " ab1O3cd ");
  assert.equal(await control("transfer.date-day").inputValue(), "1O");
});

test("a suggestion is a button: pressed, it is typed as a person types", async () => {
  await open();
  await page.evaluate(() => {
    window.heard = [];
    for (const name of ["input", "change"]) document.addEventListener(name, () => window.heard.push(name));
  });
  await fill({ ...RIGHT, "vehicle.plate": "AB-1O3-CD" });
  await submit();
  await page.evaluate(() => (window.heard.length = 0));
  const button = messages("vehicle.plate").getByRole("button", { name: "Utiliser AB-103-CD" });
  assert.equal(await button.getAttribute("type"), "button");
  assert.equal(await control("vehicle.plate").inputValue(), "AB-1O3-CD");
  await button.click();
  await settle();
  assert.equal(await control("vehicle.plate").inputValue(), "AB-103-CD");
  assert.deepEqual(await page.evaluate(() => window.heard), ["input", "change"]);
  assert.equal(await messages("vehicle.plate").textContent(), "");
  assert.equal(await focused(), "vehicle.plate");
});

test("a warning stops the form once, in no red", async () => {
  await open();
  await fill({ ...RIGHT, "transfer.date-month": "08" });
  await submit();
  assert.deepEqual(await sent(), []);
  assert.equal(await focused(), "summary warning");
  assert.equal(await page.locator("[aria-invalid]").count(), 0);
  assert.equal(await page.title(), "La vente – Mettre à mon nom");
  assert.match(await summary().textContent(), /Si tout est exact/);
  await submit();
  assert.equal((await sent()).length, 1);
});

test("what is right leaves at once, and the page's own listener is told only then", async () => {
  await open();
  await fill({ ...RIGHT, "vehicle.plate": "AB" });
  await submit();
  assert.deepEqual(await sent(), []);
  await type("vehicle.plate", RIGHT["vehicle.plate"]);
  await type("vehicle.form", RIGHT["vehicle.form"]); // asked now that the plate tells its series
  await page.locator("[name='vehicle.plate']").press("Enter");
  const [names, ...more] = await sent();
  assert.deepEqual(more, []);
  assert.deepEqual(names.sort(), Object.keys(RIGHT).sort());
});

test("a question that is not asked is hidden and not sent; asked again, its answer is still there", async () => {
  await open();
  await fill({ ...RIGHT, "holder.type": "company" });
  assert.equal(await control("holder.siren").isVisible(), true);
  assert.equal(await control("holder.birthName").isVisible(), false);
  await type("holder.siren", "12");
  await type("holder.type", "person");
  assert.equal(await control("holder.siren").isVisible(), false);
  await type("holder.birthName", "Martin");
  await submit();
  const [names] = await sent();
  assert.ok(!names.includes("holder.siren"));
  await type("holder.type", "company");
  assert.equal(await control("holder.siren").inputValue(), "12");
});

test("a button that asks for no look gets every answer, those of hidden questions as well", async () => {
  await open(PLAIN.replace("<button id", '<button formnovalidate name="draft">Garder</button><button id'));
  await fill({ ...RIGHT, "holder.type": "company" });
  await type("holder.siren", "12");
  await type("holder.type", "person");
  await page.locator("[name=draft]").click();
  const [names] = await sent();
  assert.ok(names.includes("holder.siren") && names.includes("draft"));
  assert.equal(await summary().count(), 0);
});

test("a screen put away is looked at in its turn, and a question of the page's own never", async () => {
  await open(PLAIN.replace("<p><label>Numéro", '<p><label>Remarque <input name="remark"></label></p><p data-away><label>Numéro'));
  await fill({ ...RIGHT, "vehicle.plate": "AB" });
  await submit();
  assert.equal((await sent()).length, 1);
  assert.equal(await control("remark").isVisible(), true);
  await page.evaluate(() => document.querySelector("[data-away]").removeAttribute("data-away"));
  await submit();
  assert.equal(await control("vehicle.plate").getAttribute("aria-invalid"), "true");
});

test("when the checks cannot be loaded the form is as it was, and is sent", async () => {
  await page.route("**/guichet.wasm", (route) => route.abort());
  await page.goto(new URL("/blank?alone", page.url()).href);
  const valid = await page.evaluate(async (html) => {
    document.body.innerHTML = html;
    const form = document.querySelector("form");
    const { attach } = await import("/pkg/dom/index.js");
    await attach(form);
    return [form.noValidate, "ready" in form.dataset, document.querySelectorAll("[data-messages], [hidden]").length];
  }, PLAIN);
  await page.unroute("**/guichet.wasm");
  assert.deepEqual(valid, [false, false, 0]);
});

test("the page's own words are said instead of ours", async () => {
  await open(PLAIN.replace("<form", '<form data-one="Une chose à revoir"'));
  await fill({ ...RIGHT, "holder.birthName": "" });
  await submit();
  assert.equal(await summary().locator("h2").textContent(), "Une chose à revoir");
});

test("the wrong door is a panel with the focus, and nothing is red", async () => {
  await open();
  await type("vehicle.country", "elsewhere");
  await submit();
  assert.match(await page.locator("[data-elsewhere]").textContent(), /Immatriculer un véhicule venant de l’étranger/);
  assert.equal(await focused(), "elsewhere");
  assert.equal(await page.locator("[aria-invalid], [data-summary]").count(), 0);
  assert.deepEqual(await sent(), []);
  await type("vehicle.country", "FR");
  assert.equal(await page.locator("[data-elsewhere]").isVisible(), false);
});

test("a date in three fields is looked at when it is left, not between its parts", async () => {
  await open();
  await fill({ ...RIGHT, "transfer.date-month": "" });
  await submit();
  const said = await messages("transfer.date").textContent();
  await control("transfer.date-month").fill("13");
  await control("transfer.date-year").focus();
  await settle();
  assert.equal(await messages("transfer.date").textContent(), said);
  await control("transfer.date-year").blur();
  await settle();
  assert.notEqual(await messages("transfer.date").textContent(), said);
});

test("items are added and removed, each keeps its answers and its number", async () => {
  await open();
  await fill(RIGHT);
  for (const [rank, name] of ["Un", "Deux"].entries()) {
    await page.locator("[name=_add]").click();
    await type(`coHolders[${rank}].type`, "company");
    await type(`coHolders[${rank}].companyName`, name);
  }
  await submit();
  assert.equal((await sent()).length, 1);
  await page.locator("[name=_remove]").first().click();
  await settle();
  assert.equal(await page.locator("[data-item]").count(), 1);
  assert.equal(await control("coHolders[0].companyName").inputValue(), "Deux");
  assert.equal(await page.locator("[data-rank]").textContent(), "1");
  assert.equal(await focused(), "_add");
  await type("coHolders[0].companyName", "");
  await submit();
  assert.match(await messages("coHolders[0].companyName").textContent(), /raison sociale du cotitulaire/);
});

test("files are looked at as soon as they are chosen, and what is wrong with them stops the form", async () => {
  await open(PLAIN.replace("<ul>", '<p><label>Justificatif <input type="file" name="file" data-slot="proof-of-address"></label></p><ul>'));
  await fill(RIGHT);
  const choose = (name, text) => control("file").setInputFiles({ name, mimeType: "image/jpeg", buffer: Buffer.from(text) });
  await choose("bill.jpg", "\0\0\0\x18ftypheic\0\0\0\0mif1heic");
  await messages("file").filter({ hasText: "HEIC" }).waitFor();
  assert.equal(await messages("file").getAttribute("aria-live"), "assertive");
  assert.equal(await control("file").getAttribute("aria-invalid"), "true");
  await submit();
  assert.deepEqual(await sent(), []);
  assert.match(await summary().locator("a").textContent(), /^Justificatif – .*HEIC/);
  await control("file").setInputFiles([]);
  await page.waitForFunction(() => !document.querySelector("[aria-invalid]"));
  await submit();
  assert.equal((await sent()).length, 1);
});

test("the documents that follow from the answers are listed", async () => {
  await open();
  await fill(RIGHT);
  assert.equal(await page.locator("[data-document=old-certificate]").isVisible(), true);
  assert.equal(await page.locator("[data-document=parental-authority]").isVisible(), false);
});

test("the fee is said in the language of the page, once it is known", async () => {
  await open(`<form data-guichet="passport" data-today="2026-11-22"><p data-fee></p>
    <div><label>Territoire <input name="request.territory"></label></div>
    <div><label>Motif <input name="request.motive"></label></div>
    <div><label>Photo <input name="request.photograph"></label></div>
    <div><label>Naissance <input name="applicant.birthDate"></label></div><button>Déposer</button></form>`);
  assert.equal(await page.locator("[data-fee]").isVisible(), false);
  await fill({ "request.motive": "first", "request.territory": "france", "request.photograph": "brought", "applicant.birthDate": "13/07/1990" });
  assert.equal(await page.locator("[data-fee]").textContent(), "86,00\u00a0€");
});

test("questions that appear later are checked, and hidden when they are not asked", async () => {
  await open();
  await fill(RIGHT);
  await page.evaluate(() => {
    const made = document.createElement("div");
    made.innerHTML = '<div><label>Code postal <input name="address.postalCode"></label></div><div><label>Cession <input name="holder.legalRepresentative"></label></div>';
    document.getElementById("send").before(made);
  });
  await settle();
  assert.equal(await control("holder.legalRepresentative").isVisible(), false);
  await submit();
  assert.equal(await control("address.postalCode").getAttribute("aria-invalid"), "true");
});

test("a form that appears later is attached", async () => {
  await open();
  await page.evaluate((html) => (document.querySelector("main").innerHTML = html), GOVUK);
  await page.locator("form[data-preset=govuk][data-ready]").waitFor();
});

test("the page is told each report", async () => {
  await open();
  await page.evaluate(() => document.addEventListener("guichet:report", ({ detail }) => (window.report = detail)));
  await fill(RIGHT);
  assert.deepEqual(await page.evaluate(() => window.report.missing.includes("vehicle.plate")), false);
});

test("in a page of the DSFR it writes as the DSFR writes", async () => {
  await open(FR);
  await fill({ "vehicle.plate": "AB-1O3-CD", "transfer.date-day": "31", "transfer.date-month": "02", "transfer.date-year": "2026" });
  await submit();
  const group = page.locator(".fr-input-group");
  assert.equal(await group.getAttribute("class"), "fr-input-group fr-input-group--error");
  assert.equal(await group.locator(".fr-messages-group > .fr-message.fr-message--error").count(), 1);
  assert.equal(await page.locator(".fr-fieldset.fr-fieldset--error > .fr-messages-group > .fr-message").count(), 1);
  assert.equal(await page.locator(".fr-alert.fr-alert--error > .fr-alert__title").count(), 1);
  assert.match(await summary().locator("a").first().textContent(), /^Numéro d’immatriculation – /, "the label without its hint");
  await fill({ "vehicle.plate": "AB-123-CD" });
  assert.equal(await group.getAttribute("class"), "fr-input-group");
});

test("in a page of GOV.UK it writes as GOV.UK writes, in English", async () => {
  await open(GOVUK, { lang: "en" });
  await fill({ "vehicle.plate": "AB-1O3-CD", "transfer.date-day": "10", "transfer.date-year": "2026" });
  await submit();
  assert.equal(await page.title(), "Error: La vente – Mettre à mon nom");
  assert.equal(await page.locator(".govuk-error-summary h2").textContent(), "2 answers to check");
  assert.equal(await page.locator(".govuk-form-group--error").count(), 2);
  const wrong = await page.locator(".govuk-input--error").evaluateAll((all) => all.map(({ id }) => id));
  assert.deepEqual(wrong, ["plate", "transfer.date-month"]);
  assert.equal(await page.locator(".govuk-hint + [data-messages] + input").count(), 1, "between the hint and the control");
  assert.match(await page.locator(".govuk-error-message").first().textContent(), /^To correct: /);
});

test("axe finds nothing, whatever the system, before and after", async () => {
  for (const html of [PLAIN, FR, GOVUK]) {
    await open(html);
    for (const _ of ["before", "after"]) {
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`), []);
      await submit();
    }
  }
});
