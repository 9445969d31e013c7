// Has the pages that were opened kept, blank, for when there is no network.

import "./trusted.js";

if ("serviceWorker" in navigator) keep().catch(() => {}); // a browser that keeps nothing is a browser all the same

async function keep() {
  await answering();
  await navigator.serviceWorker.register(new URL("sw.js", import.meta.url));
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ keep: await addresses() });
}

/** What is kept for another day must not delay this one: the line may be poor. */
function answering() {
  const form = document.querySelector("form[data-guichet]");
  const [target, sign] = form ? [form, "guichet:report"] : [window, "load"];
  if (form ? "ready" in form.dataset : document.readyState === "complete") return undefined;
  return new Promise((answers) => target.addEventListener(sign, answers, { once: true }));
}

/** This page, the one that ends the visit, and what is said here. */
async function addresses() {
  const end = document.querySelector("[data-leave]");
  return [location.pathname, ...(end ? [new URL(end.href).pathname] : []), ...(await texts())];
}

/** The sentences in the language of the page; where it has a form its rules, and what these share with their family. */
async function texts() {
  const procedure = document.querySelector("form[data-guichet]")?.dataset.guichet;
  const { families } = procedure ? await import("./pkg/dist/places.js") : {};
  const names = ["words", procedure, families?.[procedure] && `shared-${families[procedure]}`].filter(Boolean);
  const language = document.documentElement.lang.startsWith("en") ? "en" : "fr";
  return names.map((name) => new URL(`pkg/dist/procedures/${name}.${language}.txt`, import.meta.url).pathname);
}

navigator.serviceWorker?.addEventListener("message", () => {
  document.documentElement.dataset.kept = ""; // from now on the page opens without a network
});
