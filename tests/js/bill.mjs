// Pictures of a page with a signed code (2D-Doc) that nobody received, and what is asked of them.

import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { MAGIC, chunk, header } from "../photo/hostile.mjs";

export const CODE = readFileSync(new URL("../files/2d-doc.txt", import.meta.url), "utf8").trim().split("\n");
const KEY = "0409716d3d1f092e1df35cd530ca37017869882f25450ff28050e6a53f3987d2f29ee5b191b468229aff66dbb65f0520aac39c084a5947c6fb73ddd99e5401b18f";
export const OPTIONS = {
  today: "2026-11-22",
  keys: [{ ca: "ZZ00", cert: "TST1", key: KEY }],
  values: { "holder.birthName": "Spécimen", "holder.firstNames": "Camille", "address.line": "1 rue d’ailleurs", "address.postalCode": "75011", "address.city": "Paris" },
};

/** A page with the code, so many pixels a square. */
export function page(each, light = 235) {
  const [width, height] = [900, 1200];
  const rows = Array.from({ length: height }, () => Buffer.alloc(width + 1, light).fill(0, 0, 1));
  for (const [y, line] of CODE.entries()) {
    for (let x = 0; x < line.length; x += 1) {
      if (line[x] === "#") for (let row = 0; row < each; row += 1) rows[60 + y * each + row].fill(30, 501 + x * each, 501 + (x + 1) * each);
    }
  }
  return Buffer.concat([MAGIC, header(width, height, 8, 0), chunk("IDAT", deflateSync(Buffer.concat(rows))), chunk("IEND", Buffer.alloc(0))]);
}

export const pictures = { "bill.png": page(4), "small.png": page(2), "blank.png": page(0), "bill.pdf": Buffer.from("%PDF-1.7"), "empty.jpg": Buffer.alloc(0) };
