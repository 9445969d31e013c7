// Keeps the program, the rules and the blank pages, so that a service opens without a network.
//
// Only what was asked for by GET, without a query, is kept: no such page or file holds an answer. What is posted is never
// looked at. The network comes first; what is kept answers when it fails, or keeps silent for too long.

const STORE = "guichet";
const PATIENCE = 4000; // milliseconds before a poor line is given up for what is kept

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
  "pkg/dist/files.js",
  "pkg/dist/guichet.js",
  "pkg/dist/integrity.js",
  "pkg/dist/guichet.wasm",
];

addEventListener("install", (event) => {
  const kept = caches.open(STORE).then((store) => store.addAll(CODE));
  event.waitUntil(kept.then(() => skipWaiting()));
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

/** A page names itself, and what it leads to, to be kept as they are before anything is typed. */
addEventListener("message", (event) => {
  const plain = event.data.keep.filter((address) => !new URL(address, location).search);
  const kept = caches.open(STORE).then((store) => store.addAll(plain));
  event.waitUntil(kept.then(() => event.source.postMessage({ kept: plain }), () => {}));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, search } = new URL(request.url);
  if (request.method === "GET" && origin === location.origin && !search) event.respondWith(answer(request));
});

async function answer(request) {
  const store = await caches.open(STORE);
  const kept = await store.match(request.url, { ignoreVary: true });
  if (!kept) return fetch(request);
  const fresh = fetch(request).then(async (response) => {
    if (response.ok) await store.put(request.url, response.clone());
    return response;
  });
  return Promise.race([fresh, late()]).then((response) => response ?? kept, () => kept);
}

function late() {
  return new Promise((end) => setTimeout(end, PATIENCE));
}
