// node tools/site.mjs WWW PKG TO: from the sources of the site to what a browser downloads, at the same addresses.
//
// A script that a page or a worker begins with comes with all that it imports, without comments: on a poor line each file
// asked for by a file is one more wait. What is left is copied. Beside each file stands the same one, compressed as well as
// can be: a service that compresses while it answers does it less well.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";

const PAGES = ["form.js", "numbers.js", "batch.js", "photo.js", "document.js", "offline.js"];
const WORKERS = ["batch-worker.js", "pkg/thread.js", "pkg/photo-worker.js", "pkg/barcode-worker.js"];
const LATER = "pkg/attached.js"; // with the first file
const KEPT = ["style.css", "icon.svg", "offline.js", "form.js", "numbers.js", "batch.js", "batch-worker.js", "pkg/thread.js", "pkg/dist/guichet.wasm"];
const TEXTS = /\.(?:bin|js|css|svg|txt|wasm)$/;

/** A form of the site asks a worker: its page does not need the checks as well. */
const apart = {
  name: "apart",
  setup(builder) {
    builder.onResolve({ filter: /^\.\.\/index\.js$/ }, ({ path, importer }) => (importer.endsWith("pkg/dom/index.js") ? { path, namespace: "apart" } : undefined));
    builder.onLoad({ filter: /./, namespace: "apart" }, () => ({ contents: "" }));
  },
};

const [www, pkg, to] = process.argv.slice(2).map((folder) => resolve(folder));
rmSync(to, { recursive: true, force: true });
cpSync(www, to, { recursive: true, filter: (file) => !file.startsWith(join(www, "pkg")) });
cpSync(pkg, join(to, "pkg"), { recursive: true });
const begun = [...PAGES, ...WORKERS, LATER, "style.css"];
const made = await Promise.all(begun.map(whole));
for (const [rank, name] of begun.entries()) writeFileSync(join(to, name), made[rank]);
keep(KEPT);
for (const name of readdirSync(to, { recursive: true }).filter((name) => TEXTS.test(name))) compress(join(to, name));

/** A script, or a style, with all that it imports; each module goes on naming its files by its own place. */
async function whole(name) {
  const entry = join(to, name);
  const placed = ({ path }) => {
    const place = JSON.stringify(relative(dirname(entry), path));
    return { contents: readFileSync(path, "utf8").replaceAll("import.meta.url", `new URL(${place}, import.meta.url).href`) };
  };
  const later = { path: `./${relative(dirname(entry), join(to, LATER))}`, external: true };
  const { outputFiles } = await build({
    entryPoints: [entry],
    outfile: `${entry}.made`,
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    external: ["*/fingerprints.js"], // asked for when files come from another place
    plugins: [{ name: "places", setup }, apart],
  });
  return outputFiles[0].contents;

  function setup(builder) {
    builder.onLoad({ filter: /\.js$/, namespace: "file" }, placed);
    builder.onResolve({ filter: /\/attached\.js$/ }, ({ kind }) => (kind === "dynamic-import" ? later : undefined));
  }
}

/** The service worker keeps these files, and all of the build has one name. */
function keep(names) {
  const sum = createHash("sha256");
  for (const name of readdirSync(to, { recursive: true }).sort()) if (TEXTS.test(name)) sum.update(readFileSync(join(to, name)));
  const build = sum.digest("hex");
  writeFileSync(join(to, "build.txt"), build);
  const file = join(to, "sw.js");
  const code = readFileSync(file, "utf8").replace(/const CODE = \[[^\]]*\];/, () => `const CODE = ${JSON.stringify(names)};`);
  const named = code.replace('const BUILD = "";', () => `const BUILD = ${JSON.stringify(build)};`);
  if (!named.includes(build) || !named.includes(JSON.stringify(names))) throw new Error("www/sw.js does not say what it keeps");
  writeFileSync(file, named);
}

function compress(file) {
  const bytes = readFileSync(file);
  const small = brotliCompressSync(bytes);
  if (small.length < bytes.length && statSync(file).size > 200) writeFileSync(`${file}.br`, small);
}
