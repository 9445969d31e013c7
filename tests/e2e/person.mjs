// A person before the form of vehicle-transfer: fictive answers, typed as people type.

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
  "proof.date": { date: ["01", "09", "2026"] },
  "promise.licensed": { tick: true },
  "promise.insured": { tick: true },
};

export class Person {
  constructor(page) {
    this.page = page;
  }

  /** Answers what is on the page, in its order; what is not asked there is left out. Says what was answered. */
  async fill(answers) {
    const filled = [];
    for (const [path, answer] of Object.entries(answers)) {
      if (await this.field(path).isVisible()) {
        await this.answer(path, answer);
        filled.push(path);
      }
    }
    return filled;
  }

  async answer(path, answer) {
    if (typeof answer === "string") return this.control(path).fill(answer);
    if (answer.choose) return this.field(path).locator(`input[value="${answer.choose}"]`).check();
    if (answer.tick) return this.control(path).check();
    for (const [i, part] of ["day", "month", "year"].entries()) await this.control(`${path}-${part}`).fill(answer.date[i]);
  }

  async submit() {
    await this.page.locator("button.submit").click();
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

  lines() {
    return this.summary.locator("li").allTextContents();
  }

  messages(path) {
    return this.field(path).locator(".message").allTextContents();
  }

  focused() {
    return this.page.evaluate(() => document.activeElement.id || document.activeElement.className);
  }
}
