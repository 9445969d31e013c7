// Has the pages that were opened kept, blank, for when there is no network.

import "./trusted.js";

if ("serviceWorker" in navigator) keep().catch(() => {}); // a browser that keeps nothing is a browser all the same

async function keep() {
  await navigator.serviceWorker.register(new URL("sw.js", import.meta.url));
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ keep: await addresses() });
}

/** This page, the one that ends the visit, and the rules of its procedure. */
async function addresses() {
  const end = document.querySelector("[data-leave]");
  const pages = end ? [location.pathname, new URL(end.href).pathname] : [location.pathname];
  const procedure = document.querySelector("form[data-guichet]")?.dataset.guichet;
  return procedure ? [...pages, ...(await rules(procedure))] : pages;
}

/** What it says itself, and what it shares with its family, in the language of the page. */
async function rules(procedure) {
  const { families } = await import("./pkg/dist/files.js");
  const language = document.documentElement.lang.startsWith("en") ? "en" : "fr";
  const shared = families[procedure] ? [`shared-${families[procedure]}`] : [];
  return [procedure, ...shared].map((name) => new URL(`pkg/dist/procedures/${name}.${language}.txt`, import.meta.url).pathname);
}

navigator.serviceWorker?.addEventListener("message", () => {
  document.documentElement.dataset.kept = ""; // from now on the page opens without a network
});
