// PDFs with the signed code of ../js/bill.mjs: drawn as shapes, placed as an image, scanned; and some that ask too much.

import { constants, deflateRawSync, deflateSync } from "node:zlib";
import { CODE, page } from "../js/bill.mjs";

const SIDE = 1.44; // of a square in points: half a millimetre
const A4 = "0 0 595 842";

const stream = (keys, data) => Buffer.concat([Buffer.from(`<<${keys}/Length ${data.length}>>stream\n`), data, Buffer.from("\nendstream")]);

/** A PDF of one page, with what it draws and what that names. */
function pdf(content, { box = A4, resources = "", objects = [], filter = "" } = {}) {
  const all = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Contents 4 0 R/Resources<<${resources}>>>>`,
    stream(filter, Buffer.from(content)),
    ...objects,
  ];
  const parts = [Buffer.from("%PDF-1.7\n")];
  const places = all.map((object, rank) => {
    const place = parts.reduce((sum, { length }) => sum + length, 0);
    parts.push(Buffer.from(`${rank + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const end = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${places.join("")}trailer<</Size ${all.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

const squares = CODE.flatMap((line, y) => [...line].map((mark, x) => (mark === "#" ? `${400 + x * SIDE} ${800 - y * SIDE} ${SIDE} ${SIDE} re` : "")));
const grey = (width, height, data) => stream(`/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode`, data);
const named = { resources: "/XObject<</X 5 0 R>>" };

/** Two squares of paper around. */
const placed = Buffer.concat(["", "", ...CODE, "", ""].map((line) => Buffer.from([..."  ", ...line.padEnd(CODE[0].length), ..."  "].map((mark) => (mark === "#" ? 0 : 255)))));
const wide = CODE[0].length + 4;
const side = wide * SIDE;

const scanned = page(4).subarray(8 + 25 + 8); // the data of the PNG's only piece, whose lines say how they are filtered
const lines = "/DecodeParms<</Predictor 15/Colors 1/BitsPerComponent 8/Columns 900>>";

export const bills = {
  "drawn.pdf": pdf(`${squares.join("\n")} f`),
  "placed.pdf": pdf(`q ${side} 0 0 ${side} 400 700 cm /X Do Q`, { ...named, objects: [grey(wide, CODE.length + 4, deflateSync(placed))] }),
  "scanned.pdf": pdf("q 595 0 0 842 0 0 cm /X Do Q", { ...named, objects: [stream(`/Type/XObject/Subtype/Image/Width 900/Height 1200/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode${lines}`, scanned)] }),
};

/** Blanks that fill more memory than anybody gives, of a few megabytes. */
function swollen(megabytes) {
  const piece = deflateRawSync(Buffer.alloc(1 << 20, " "), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array(megabytes).fill(piece), Buffer.from([3, 0, 0, 0, 0, 0])]);
}

export const greedy = {
  "cut.pdf": bills["drawn.pdf"].subarray(0, 600),
  "vast.pdf": pdf("0 0 1 1 re f", { box: "0 0 1e12 1" }),
  "nothing.pdf": pdf("0 0 1 1 re f", { box: "0 0 0 0" }),
  "loop.pdf": pdf("/X Do", { ...named, objects: [stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", Buffer.from("/X Do /X Do"))] }),
  "swollen.pdf": pdf(swollen(1000), { filter: "/Filter/FlateDecode" }),
  "image.pdf": pdf("q 595 0 0 842 0 0 cm /X Do Q", { ...named, objects: [grey(60_000, 60_000, swollen(1000))] }),
};
