// Keeps the program, the rules and the blank pages, so that a service opens without a network.
//
// Only what was asked for by GET, without a query, is kept: no such page or file holds an answer. What is posted is never
// looked at. The network comes first; what is kept answers when it fails, or keeps silent for too long. Where the site was
// made by its build, the build is asked for with each page, and as long as it is the one that is kept the code comes at once.

const STORE = "guichet";
const PATIENCE = 4000; // milliseconds before a poor line is given up for what is kept

const BUILD = ""; // its name, written by tools/site.mjs
const CODE = [
  "style.css",
  "icon.svg",
  "offline.js",
  "form.js",
  "walk.js",
  "recap.js",
  "send.js",
  "leave.js",
  "own.js",
  "numbers.js",
  "batch.js",
  "batch-worker.js",
  "csv.js",
  "trusted.js",
  "pkg/index.js",
  "pkg/files.js",
  "pkg/guard.js",
  "pkg/instance.js",
  "pkg/load.js",
  "pkg/copied.js",
  "pkg/refusals.js",
  "pkg/thread.js",
  "pkg/worker.js",
  "pkg/dom/index.js",
  "pkg/dom/answers.js",
  "pkg/dom/calmly.js",
  "pkg/dom/derived.js",
  "pkg/dom/fields.js",
  "pkg/dom/groups.js",
  "pkg/dom/page.js",
  "pkg/dom/presets.js",
  "pkg/dom/summary.js",
  "pkg/dom/uploads.js",
  "pkg/dom/words.js",
  "pkg/dist/places.js",
  "pkg/dist/guichet.js",
  "pkg/dist/integrity.js",
  "pkg/dist/unfold.js",
  "pkg/dist/guichet.wasm",
];

addEventListener("install", (event) => {
  const kept = caches.open(STORE).then((store) => store.addAll(CODE));
  event.waitUntil(kept.then(() => skipWaiting()));
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

let sameBuild; // whether the host still has the code that is kept: asked while the page comes

/** A page names itself, and what it leads to, to be kept as they are before anything is typed. */
addEventListener("message", (event) => {
  const plain = event.data.keep.filter((address) => !new URL(address, location).search);
  event.waitUntil(keep(plain).then(() => event.source.postMessage({ kept: plain }), () => {}));
});

/** Again where the build may have changed; a page that was opened was kept as it came. */
async function keep(addresses) {
  const store = await caches.open(STORE);
  const same = await sameBuild;
  const kept = await Promise.all(addresses.map((address) => same && store.match(address, { ignoreVary: true })));
  await store.addAll(addresses.filter((_, rank) => !kept[rank]));
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || search) return;
  if (request.mode === "navigate" && BUILD) sameBuild = isSame();
  event.respondWith(answer(request));
});

/** Of a host that keeps silent nothing is known: what is kept will do. */
async function isSame() {
  const response = await Promise.race([fetch("build.txt"), late()]).catch(() => undefined);
  return response === undefined || (response.ok && (await response.text()) === BUILD);
}

async function answer(request) {
  const store = await caches.open(STORE);
  const kept = await store.match(request.url, { ignoreVary: true });
  if (!kept) return fetch(request);
  if (request.mode !== "navigate" && (await sameBuild)) return kept;
  const fresh = fetch(request).then(async (response) => {
    if (response.ok) await store.put(request.url, response.clone());
    return response;
  });
  return Promise.race([fresh, late()]).then((response) => response ?? kept, () => kept);
}

function late() {
  return new Promise((end) => setTimeout(end, PATIENCE));
}
