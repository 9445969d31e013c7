// A procedure, one screen at a time, checked on this device before it is sent.
//
// The page works without this file: each screen posts, and the server answers with the same sentences.

import "./trusted.js";
import "./offline.js";
import { attach } from "./pkg/dom/index.js";
import { createWorker } from "./pkg/worker.js";
import { Leave } from "./leave.js";
import { shield } from "./own.js";
import { Send } from "./send.js";
import { Walk } from "./walk.js";

const form = document.querySelector("form[data-guichet]");
const locale = document.documentElement.lang;
const checks = createWorker({ procedures: [form.dataset.guichet], locale });
const leave = new Leave(form, checks);
shield(form);
start();

async function start() {
  const walk = new Walk(form);
  new Send(form, walk, leave);
  form.addEventListener("guichet:report", ({ detail }) => walk.follow(detail));
  await attach(form, { guichet: { ...checks, check } });
  if ("ready" in form.dataset) walk.start();
  else if ("alone" in form.dataset) walk.alert(form.dataset.unread);
}

/** A device whose clock is late judges by the day on which the page was made. */
function check(procedure, values, options) {
  const { today, rendered = "" } = form.dataset;
  const here = inParis();
  return checks.check(procedure, values, { ...options, today: today ?? (here > rendered ? here : rendered) });
}

let format; // to make one takes longer than a check

/** The civil date in Paris: `YYYY-MM-DD`. */
function inParis() {
  format ??= new Intl.DateTimeFormat("en", { timeZone: "Europe/Paris", year: "numeric", month: "2-digit", day: "2-digit" });
  const part = Object.fromEntries(format.formatToParts(new Date()).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}
