// Has the pages that were opened kept, blank, for when there is no network.

import "./trusted.js";

if ("serviceWorker" in navigator) keep().catch(() => {}); // a browser that keeps nothing is a browser all the same

async function keep() {
  await navigator.serviceWorker.register(new URL("sw.js", import.meta.url));
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ keep: [...addresses()] });
}

/** This page, the one that ends the visit, and the rules of its procedure. */
function* addresses() {
  yield location.pathname;
  const end = document.querySelector("[data-leave]");
  if (end) yield new URL(end.href).pathname;
  const procedure = document.querySelector("form[data-guichet]")?.dataset.guichet;
  const language = document.documentElement.lang.startsWith("en") ? "en" : "fr";
  if (procedure) yield new URL(`pkg/dist/procedures/${procedure}.${language}.txt`, import.meta.url).pathname;
}

navigator.serviceWorker?.addEventListener("message", () => {
  document.documentElement.dataset.kept = ""; // from now on the page opens without a network
});
