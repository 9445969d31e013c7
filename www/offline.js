// Has the pages that were opened kept, blank, for when there is no network.

import "./trusted.js";

if ("serviceWorker" in navigator) keep().catch(() => {}); // a browser that keeps nothing is a browser all the same

async function keep() {
  await navigator.serviceWorker.register(new URL("sw.js", import.meta.url));
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ keep: await addresses() });
}

/** This page, the one that ends the visit, and what is said here. */
async function addresses() {
  const end = document.querySelector("[data-leave]");
  return [location.pathname, ...(end ? [new URL(end.href).pathname] : []), ...(await texts())];
}

/** The sentences in the language of the page; where it has a form its rules, and what these share with their family. */
async function texts() {
  const procedure = document.querySelector("form[data-guichet]")?.dataset.guichet;
  const { families } = procedure ? await import("./pkg/dist/files.js") : {};
  const names = ["words", procedure, families?.[procedure] && `shared-${families[procedure]}`].filter(Boolean);
  const language = document.documentElement.lang.startsWith("en") ? "en" : "fr";
  return names.map((name) => new URL(`pkg/dist/procedures/${name}.${language}.txt`, import.meta.url).pathname);
}

navigator.serviceWorker?.addEventListener("message", () => {
  document.documentElement.dataset.kept = ""; // from now on the page opens without a network
});
