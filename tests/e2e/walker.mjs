// A person who goes through any procedure with the answers of its golden dossier, in Chromium or in Firefox.
//
// Only what the pages of Playwright and of Puppeteer have in common is used here.

import { readdirSync, readFileSync } from "node:fs";

import { settled } from "./settled.mjs";

/** Every procedure that has golden reports: the architecture test says that each has. */
export const PROCEDURES = readdirSync("tests/golden").map((name) => name.replace(".ndjson", ""));

/** The first dossier of a procedure that is complete: its answers, the day to judge by, and its report. */
export function dossier(procedure) {
  const lines = readFileSync(`tests/golden/${procedure}.ndjson`, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const { ask, answer } = lines.find(({ answer }) => answer.acceptable && !answer.elsewhere);
  return { values: ask.values, today: ask.today, report: answer };
}

export class Walker {
  constructor(page, values) {
    this.page = page;
    this.values = values;
  }

  /** Answers what the screen asks, and what follows from the answers, until nothing new is asked. */
  async fill() {
    const answered = new Set();
    for (let before = -1; answered.size > before; ) {
      before = answered.size;
      for (const path of await this.asked()) {
        if (!(path in this.values) || answered.has(path)) continue;
        await this.answer(path, this.values[path]);
        answered.add(path);
      }
      await this.settle();
    }
  }

  /** The questions on the screen. */
  asked() {
    return this.page.evaluate(() => {
      const fields = [...document.querySelectorAll("[data-field]")];
      return fields.filter(({ offsetParent }) => offsetParent).map(({ dataset }) => dataset.field);
    });
  }

  /** Those on the screen that take a number, which a person copies from a paper. */
  numbers() {
    return this.page.evaluate(() => {
      const fields = [...document.querySelectorAll("[data-field][data-number]")];
      return fields.filter(({ offsetParent }) => offsetParent).map(({ dataset }) => dataset.field);
    });
  }

  /** Writes one answer and leaves it: in its control, or in its three. */
  answer(path, value) {
    return this.page.evaluate(([path, value]) => {
      const field = document.querySelector(`[data-field="${path}"]`);
      const put = (control, text) => {
        control.focus();
        control.value = text;
        for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
        control.blur();
      };
      if (field.matches("[data-date]")) {
        const [year, month, day] = /^\d{4}-/.test(value) ? value.split("-") : value.split(/[/. ]/).reverse();
        const parts = { day, month, year };
        for (const control of field.querySelectorAll("[data-part]")) put(control, parts[control.dataset.part] ?? "");
      } else if (field.querySelector("input[type=radio]")) field.querySelector(`input[value="${value}"]`).click();
      else if (field.querySelector("input[type=checkbox]")) {
        const box = field.querySelector("input");
        if (box.checked !== (value === "true")) box.click();
      } else put(field.querySelector("input, select"), value);
    }, [path, String(value)]);
  }

  /** The page follows an answer by asking its worker: it has shown what it was told before this returns. */
  settle() {
    return settled(this.page);
  }

  /** Presses the button that goes on. */
  async next() {
    await this.page.evaluate(() => document.querySelector("[data-go]").click());
    await this.settle();
  }

  /** Where the page is, and what it says. */
  state() {
    return this.page.evaluate(() => {
      const plain = (element) => element?.textContent.replaceAll("\u00a0", " ");
      const summary = document.querySelector("[data-summary]");
      return {
        screen: document.querySelector("[data-screen]:not([data-away])")?.dataset.screen,
        title: document.title.replaceAll("\u00a0", " "),
        summary: summary?.dataset.summary,
        wrong: [...document.querySelectorAll(".field.wrong")].filter(({ offsetParent }) => offsetParent).map(({ dataset }) => dataset.field),
        lines: summary ? [...summary.querySelectorAll("li")].map(plain) : [],
        elsewhere: plain(document.querySelector("[data-elsewhere]:not([hidden]) p")),
        answers: [...document.querySelectorAll("[data-answers]:not([hidden]) dl > div")].map((row) => [
          plain(row.querySelector("dt")),
          plain(row.querySelector(".screen") ?? row.querySelector("dd")),
        ]),
        documents: [...document.querySelectorAll("[data-received] [data-document]:not([hidden])")].map(({ dataset }) => dataset.document),
        amount: plain(document.querySelector("[data-fee]:not([hidden]) .amount")),
        lasting: [...document.querySelectorAll("[data-lasting]:not([hidden])")].map((line) => [line.dataset.lasting, plain(line.querySelector(".day"))]),
        received: Boolean(document.querySelector("[data-received]:not([hidden])")),
      };
    });
  }

  /** Whatever the browser has kept, with the address: what was typed must not be in it. */
  kept() {
    return this.page.evaluate(async () => {
      const bodies = [];
      for (const name of await caches.keys()) {
        const store = await caches.open(name);
        for (const request of await store.keys()) bodies.push(request.url, await (await store.match(request)).text());
      }
      const bases = await indexedDB.databases();
      return [location.href, history.length && document.referrer, document.cookie, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), JSON.stringify(bases), JSON.stringify(history.state), ...bodies].join("\n");
    });
  }
}

/** What the acknowledgement says of the time left: each path once, the day as it is written. */
export function lasting({ asked, validity }) {
  const days = new Map(validity.toReversed().map(({ path, until }) => [path, until.split("-").reverse().join("/")]));
  return asked.filter((path) => days.has(path)).map((path) => [path, days.get(path)]);
}
