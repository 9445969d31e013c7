// A person before the form of vehicle-transfer: fictive answers, typed as people type.

import assert from "node:assert/strict";

import { name } from "../js/browser.mjs";
import { settled } from "./settled.mjs";

/** Answers that agree with one another on 22 November 2026. */
export const ANSWERS = {
  "vehicle.country": { choose: "FR" },
  "vehicle.plate": "ab 123 cd",
  "vehicle.form": "2018 AB 12345",
  "vehicle.certificateDate": { date: ["1", "3", "2018"] },
  "vehicle.firstRegistered": { date: ["01", "03", "2018"] },
  "vehicle.genre": "vp",
  "transfer.date": { date: ["10", "11", "2026"] },
  "transfer.time": "14:30",
  "vehicle.mileage": "84 500",
  "inspection.date": { date: ["30", "06", "2026"] },
  "inspection.retest": { choose: "false" },
  "holder.type": { choose: "person" },
  "holder.sex": { choose: "F" },
  "holder.birthName": "Martin",
  "holder.firstNames": "Maëlys-Gaëlle Marie",
  "holder.birthDate": { date: ["13", "07", "1990"] },
  "holder.bornIn": { choose: "FR" },
  "holder.birthPlace": "Paris",
  "address.line": "12 rue de l’Exemple",
  "address.postalCode": "88000",
  "address.city": "Épinal",
  "contact.email": "nom@exemple.fr",
  "proof.kind": { choose: "bill" },
  "proof.date": { date: ["01", "09", "2026"] },
  "promise.licensed": { tick: true },
  "promise.insured": { tick: true },
};

export class Person {
  constructor(page, scripted = true) {
    this.page = page;
    this.scripted = scripted;
  }

  /** Answers what is on the page, in its order; what is not asked there is left out. */
  async fill(answers) {
    for (const [path, answer] of Object.entries(answers)) {
      if (await this.field(path).isVisible()) await this.answer(path, answer);
    }
  }

  /** Answers one question, and leaves it. */
  async answer(path, answer) {
    if (typeof answer === "string") await this.type(path, answer);
    else if (answer.choose) await this.choose(path, answer.choose);
    else if (answer.tick) await this.control(path).check();
    else for (const [i, part] of ["day", "month", "year"].entries()) await this.type(`${path}-${part}`, answer.date[i]);
    await this.settle();
  }

  /** A few choices are buttons, many are a list. */
  async choose(path, choice) {
    const list = this.field(path).locator("select");
    await ((await list.count()) ? list.selectOption(choice) : this.field(path).locator(`input[value="${choice}"]`).check());
  }

  async type(id, text) {
    await this.control(id).fill(text);
    if (name === "firefox") await this.control(id).dispatchEvent("change"); // which it owes to keys only
    await this.control(id).blur();
  }

  /** The page follows an answer by asking its worker: it has shown what it was told before this returns. */
  async settle() {
    if (this.scripted) await settled(this.page);
  }

  /** Does something, and waits until the page has followed it. */
  async told(act) {
    await act();
    await this.settle();
  }

  /** Presses the button; the page looks at the answers of the screen. */
  async submit() {
    await (this.scripted ? this.told(() => this.go.click()) : this.post());
  }

  /** Presses a button of the server's, and waits for its page: until it has put the focus where it means to. */
  async post(button = this.go) {
    await Promise.all([this.page.waitForEvent("load"), button.click()]);
    await this.page.waitForSelector(":root:not(:has([autofocus])), [autofocus]:focus", { state: "attached" });
  }

  /** Screen after screen, until one is reached. What follows from an answer, or a doubt, may need a second try. */
  async walk(answers, to = "_recap") {
    for (let turn = 0; turn < 20 && (await this.screen()) !== to; turn += 1) {
      await this.fill(answers);
      await this.submit();
    }
    assert.equal(await this.screen(), to, (await this.lines()).join(" "));
  }

  /** Once more: without a script, what follows from an answer is only asked by the next page. */
  async fillAndSubmit(answers) {
    await this.fill(answers);
    await this.submit();
  }

  /** Certifies the answers and sends them. */
  async send() {
    await this.page.locator("#_declared").check();
    await (this.scripted ? this.go.click() : this.post());
  }

  get go() {
    return this.page.locator("[data-go]");
  }

  /** The name of the screen that is shown. */
  screen() {
    return this.page.locator("[data-screen]:not([data-away])").getAttribute("data-screen");
  }

  button(name) {
    return this.page.getByRole("button", { name });
  }

  field(path) {
    return this.page.locator(`[data-field="${path}"]`);
  }

  control(id) {
    return this.page.locator(`[id="${id}"]`);
  }

  /** The summary above the form, if it is there. */
  get summary() {
    return this.page.locator("[data-summary]");
  }

  heading() {
    return said(this.summary.locator("h2"));
  }

  async title() {
    return plain(await this.page.title());
  }

  async lines() {
    return (await this.summary.locator("li").allTextContents()).map(plain);
  }

  async messages(path) {
    return (await this.field(path).locator(".message").allTextContents()).map(plain);
  }

  focused() {
    return this.page.evaluate(() => document.activeElement.id || document.activeElement.className);
  }

  /** Waits for the page that says so, and for nothing else. */
  async accepted(heading = "Votre demande est complète") {
    await this.page.getByRole("heading", { name: heading }).waitFor();
  }
}

/** The text of an element, its no-break spaces as the others. */
async function said(locator) {
  return plain(await locator.textContent());
}

function plain(text) {
  return text.replaceAll("\u00a0", " ");
}
