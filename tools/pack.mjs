// node tools/pack.mjs FROM MESSAGES TO: from what the build made to what the npm package ships: the wasm made small, and
// folded for browsers, its glue, the bound procedures, and the fingerprints that the loader holds them against.
//
// FROM is where wasm-bindgen wrote; MESSAGES is what `cargo --message-format=json` printed, which tells where the build
// script wrote the procedures.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { absent } from "./absent.mjs";
import { bound } from "./bound.mjs";
import { share } from "./share.mjs";
import { folded, minified, small, smallGlue, SMALL } from "./small.mjs";

const [from, messages, to] = process.argv.slice(2);
const source = join(from, "guichet_bg.wasm");
const made = join(from, "guichet.small.wasm");

mkdirSync(to, { recursive: true });
absent(readFileSync(source));
small(source, made, SMALL);
copyFileSync(made, join(to, "guichet.plain.wasm"));
folded(made, join(to, "guichet.wasm"));
writeFileSync(join(to, "guichet.js"), smallGlue(join(from, "guichet.js")));
writeFileSync(join(to, "unfold.js"), minified('export { compiled } from "./tools/unfold.js";'));
write("integrity", `sha384-${hash("sha384", join(to, "guichet.wasm"), "base64")}`);
const { families, fingerprints } = procedures();
write("fingerprints", fingerprints);
writeFileSync(join(to, "places.js"), places(Object.keys(fingerprints), families));

/** Where each file is, one by one: what bundlers recognise, and copy; and the family of each procedure. */
function places(procedures, families) {
  const at = (file) => `() => new URL("./${file}", import.meta.url)`;
  const texts = procedures.map((name) => `  "${name}": ${at(`procedures/${name}`)},\n`);
  return `export const home = ${at("guichet.wasm")};\nexport const texts = {\n${texts.join("")}};\nexport const families = ${JSON.stringify(families)};\n`;
}

/** A module that exports one value under its own name. */
function write(name, value) {
  writeFileSync(join(to, `${name}.js`), `export const ${name} = ${JSON.stringify(value)};\n`);
}

/** Writes the sentences, the packed procedures and what they share: the family of each, and the fingerprints by the names of files. */
function procedures() {
  const folder = join(to, "procedures");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const from = bound(messages);
  const fingerprints = [];
  let families;
  const put = (name, text) => {
    writeFileSync(join(folder, name), text);
    fingerprints.push([name, `sha256-${hash("sha256", join(folder, name), "base64")}`]);
  };
  for (const language of ["fr", "en"]) {
    const end = `.${language}.txt`;
    put(`words${end}`, readFileSync(join(from, `words${end}`)));
    const names = readdirSync(from).filter((name) => name.endsWith(end) && name !== `words${end}`).sort();
    const packed = names.map((name) => [name.slice(0, -end.length), readFileSync(join(from, name), "utf8")]);
    const { shared, own, of } = share(Object.fromEntries(packed));
    for (const [family, text] of Object.entries(shared)) put(`shared-${family}${end}`, text);
    for (const [id, text] of Object.entries(own)) put(`${id}${end}`, text);
    families = of;
  }
  return { families, fingerprints: Object.fromEntries(fingerprints.sort()) };
}

function hash(algorithm, file, encoding) {
  return createHash(algorithm).update(readFileSync(file)).digest(encoding);
}
