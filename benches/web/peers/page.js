// The page of a transfer, as one would write it: questions that appear, one screen at a time, messages beside the fields.

import { agreements } from "../forms/rules.js";
import { schema } from "./schema.js";
import fields from "fields"; // the questions of our rulebook, so that both pages say the same
import { rules } from "./sentences.js";

export function start(libraries) {
  const form = document.querySelector("form[data-guichet]");
  const screens = [...form.querySelectorAll("[data-screen]")];
  const { today } = form.dataset;
  const typedDay = today.split("-").reverse().join("/");
  const answers = schema(libraries);

  show(0);
  follow();
  form.addEventListener("change", follow);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const issues = follow();
    const here = screens.findIndex((screen) => !("away" in screen.dataset));
    const wrong = issues.filter(({ path }) => screens[here].contains(box(path)));
    for (const element of screens[here].querySelectorAll("[data-field]")) mark(element, wrong);
    if (wrong.length > 0) box(wrong[0].path).querySelector("input, select, textarea").focus();
    else if (here + 1 < screens.length) show(here + 1);
  });
  form.dataset.ready = "";

  function follow() {
    const values = read();
    const asked = new Set(Object.keys(fields).filter((path) => isAsked(path, values)));
    for (const element of form.querySelectorAll("[data-field]")) ask(element, asked.has(element.dataset.field));
    const issues = judge(Object.fromEntries(Object.entries(values).filter(([path]) => asked.has(path))), asked);
    form.dispatchEvent(new CustomEvent("guichet:report", { detail: { issues }, bubbles: true }));
    return issues;
  }

  function judge(values, asked) {
    const read = answers.safeParse(values);
    const malformed = read.success ? [] : read.error.issues.map(({ path: [path] }) => ({ path, message: fields[path].missing }));
    const missing = [...asked].filter((path) => fields[path].required && values[path] === undefined);
    const broken = agreements(values, typedDay).filter(([, rule]) => rule !== "missing");
    return [
      ...malformed,
      ...missing.map((path) => ({ path, message: fields[path].missing })),
      ...broken.map(([path, rule]) => ({ path, message: rules[rule] ?? fields[path].missing })),
    ];
  }

  function read() {
    const values = {};
    for (const { name, type, value, checked } of form.elements) {
      if (!name || name.startsWith("_") || value === "" || ((type === "radio" || type === "checkbox") && !checked)) continue;
      const [, path, part] = /^(.+)-(day|month|year)$/.exec(name) ?? [undefined, name];
      if (!part) values[path] = value;
      else values[path] = [values[path], value].filter(Boolean).join("/");
    }
    return values;
  }

  function show(rank) {
    for (const [other, screen] of screens.entries()) screen.toggleAttribute("data-away", other !== rank);
    scrollTo(0, 0);
  }

  function box(path) {
    return form.querySelector(`[data-field="${path}"]`);
  }

  function mark(element, issues) {
    const issue = issues.find(({ path }) => path === element.dataset.field);
    const place = element.querySelector("[data-messages]");
    const said = issue ? [Object.assign(document.createElement("p"), { className: "message", textContent: `À corriger : ${issue.message}` })] : [];
    place.replaceChildren(...said);
    element.classList.toggle("wrong", Boolean(issue));
  }
}

function ask(element, asked) {
  element.hidden = !asked;
  for (const control of element.querySelectorAll("input, select, textarea")) control.disabled = !asked;
}

/** Which question is asked, given the answers; the others do not exist. */
function isAsked(path, values) {
  const plate = values["vehicle.plate"] ?? "";
  const person = values["holder.type"] === "person";
  switch (path) {
    case "agent.type":
    case "agent.name":
    case "agent.mandateDate":
      return values["agent.acts"] === "true";
    case "agent.siret":
    case "agent.habilitation":
      return values["agent.type"] === "professional";
    case "vehicle.form":
      return /^[A-Za-z]/.test(plate);
    case "vehicle.maxMass":
      return values["vehicle.genre"] === "VASP";
    case "vehicle.collection":
      return /19[0-5][0-9]$/.test(values["vehicle.firstRegistered"] ?? "");
    case "transfer.codeDate":
      return values["transfer.code"] !== undefined;
    case "vehicle.mileage":
      return values["vehicle.mileageUnverified"] === undefined;
    case "holder.birthCountry":
      return values["holder.bornIn"] === "elsewhere";
    case "contact.email":
      return values["contact.noEmail"] === undefined;
    case "lessee.name":
      return values["holder.isLessor"] === "true";
    case "holder.companyName":
    case "holder.siren":
    case "holder.legalRepresentative":
    case "holder.isLessor":
      return values["holder.type"] === "company";
    default:
      if (path.startsWith("coHolders")) return false;
      return path.startsWith("holder.") && path !== "holder.type" ? person : true;
  }
}
